"""Vectors: the kernel's words and shingles for a whole batch at once, in numpy.

The same arrays to the last bit as ``kernel.py``; it needs no compiler and starts at once, but takes some ten times the
memory of its texts, so a batch is to be small (``scan.py`` sees to that).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.sources.scan.letters import APOSTROPHE, EAST, LETTER, SOUTH, UNKNOWN, VOICED, Letters
from probata.method.sources.scan.numbers import BASE, EAST_UNITS, MIX_A, MIX_B, SOUTH_UNITS, UNDO, WORD_UNITS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class CodeWords:
    """The words of texts laid end to end; shape (words,) each. ``starts`` and ``ends`` are code points."""

    hashes: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    units: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class BatchWords:
    """The words of all documents of a batch, in order; shape (words,) each, ``edges`` (documents + 1,).

    ``starts`` and ``ends`` are bytes of the batch.
    """

    hashes: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    units: NDArray[np.int64]
    edges: NDArray[np.int64]


def words(data: NDArray[np.uint8], offsets: NDArray[np.int64], tables: Letters) -> BatchWords:
    """The words of every document of a batch."""
    import numpy as np

    codes = codes_of(data.tobytes().decode("utf-8"))
    places = np.cumsum(np.concatenate(([0], 1 + (codes > 0x7F) + (codes > 0x7FF) + (codes > 0xFFFF))))
    borders = np.zeros(len(codes) + 1, dtype=bool)
    borders[np.searchsorted(places, offsets)] = True
    found = in_codes(codes, borders, tables)
    starts = places[found.starts]
    return BatchWords(found.hashes, starts, places[found.ends], found.units, np.searchsorted(starts, offsets))


def codes_of(text: str) -> NDArray[np.int64]:
    """The code points of a text without lone surrogates."""
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le"), dtype="<u4").astype(np.int64)


def in_codes(codes: NDArray[np.int64], borders: NDArray[np.bool_], tables: Letters) -> CodeWords:
    """The words of these code points. ``borders`` says before which of them a text begins; shape (codes + 1,)."""
    import numpy as np

    for unknown in np.unique(codes[tables.kinds[codes] == UNKNOWN]).tolist():
        if tables.kinds[unknown] == UNKNOWN:
            tables.learn(unknown)
    first, end, units = _bounds(tables.kinds[codes], borders)
    values, letters = _values(codes, tables, first, end)
    kept = letters > 0
    return CodeWords(mixed(values[kept]), first[kept], end[kept], units[kept])


def _bounds(
    kinds: NDArray[np.uint8], borders: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """First code point, end and units of each word. ``borders`` says before which code points a document begins."""
    import numpy as np

    letter, voiced, body = kinds == LETTER, kinds == VOICED, kinds >= LETTER
    inside = borders[1:-1]
    joins = np.zeros(len(kinds), dtype=bool)
    joins[1:-1] = (kinds[1:-1] == APOSTROPHE) & body[:-2] & letter[2:] & ~inside[:-1] & ~inside[1:]
    body |= joins
    spaced = _spaced(body, _new(body, inside), letter)
    east, south = np.flatnonzero(kinds == EAST), np.flatnonzero(kinds == SOUTH)
    first = np.concatenate((spaced[0], east, south))
    end = np.concatenate((spaced[1], _with_marks(east, voiced, borders), south + 1))
    sizes = (len(spaced[0]), len(east), len(south))
    units = np.repeat(np.array((WORD_UNITS, EAST_UNITS, SOUTH_UNITS), dtype=np.int64), sizes)
    order = np.argsort(first, kind="stable")
    return first[order], end[order], units[order]


def _new(mask: NDArray[np.bool_], inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where a run of True begins; a border inside of a run begins another."""
    new = mask.copy()
    new[1:] &= ~mask[:-1] | inside
    return new


def _ends(mask: NDArray[np.bool_], new: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Where each run ends, in the order of the runs."""
    import numpy as np

    last = mask.copy()
    last[:-1] &= ~mask[1:] | new[1:]
    return np.flatnonzero(last) + 1


def _spaced(
    body: NDArray[np.bool_], new: NDArray[np.bool_], letter: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Words of spaced scripts: each run from its first letter on."""
    import numpy as np

    run = np.cumsum(new) - 1
    at = np.flatnonzero(letter)
    first = at[np.concatenate(([True], run[at][1:] != run[at][:-1]))] if len(at) else at
    return first, _ends(body, new)[run[first]]


def _with_marks(at: NDArray[np.int64], voiced: NDArray[np.bool_], borders: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The ends of Kana and Han characters, with the voicing marks that follow them in the same document."""
    import numpy as np

    new = _new(voiced, borders[1:-1])
    run = np.cumsum(new) - 1
    marked = np.append(voiced, False)[at + 1] & ~borders[at + 1]
    end = at + 1
    end[marked] = _ends(voiced, new)[run[end[marked]]]
    return end


def _values(
    codes: NDArray[np.int64], tables: Letters, first: NDArray[np.int64], end: NDArray[np.int64]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The polynomial over each word's folded code points, and how many these are."""
    import numpy as np

    folded = tables.folded[codes].astype(np.int64)
    many = np.flatnonzero(folded < 0)
    counts = (folded > 0).astype(np.int64)
    counts[many] = tables.several[-folded[many]]
    place = np.concatenate(([0], np.cumsum(counts)))
    flat = np.zeros(int(place[-1]), dtype=np.uint64)
    one = folded > 0
    flat[place[:-1][one]] = folded[one].astype(np.uint64)
    ahead = ahead_of(counts[many])
    flat[np.repeat(place[many], counts[many]) + ahead] = tables.several[
        np.repeat(1 - folded[many], counts[many]) + ahead
    ]
    low, high = place[first], place[end]
    return polynomials(flat, low, high), high - low


def polynomials(values: NDArray[np.uint64], low: NDArray[np.int64], high: NDArray[np.int64]) -> NDArray[np.uint64]:
    """For each stretch low to high of the values, the sum of value[low + k] * BASE**k modulo 2**64."""
    import numpy as np

    up, down = (np.full(len(values) + 1, factor, dtype=np.uint64) for factor in (BASE, UNDO))
    up[0] = down[0] = 1
    np.cumprod(up, out=up)
    np.cumprod(down, out=down)
    sums = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(values * up[:-1], dtype=np.uint64)))
    found: NDArray[np.uint64] = (sums[high] - sums[low]) * down[low]
    return found


def ahead_of(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, 2 ... for each count, one after the other."""
    import numpy as np

    return np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)


def mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """splitmix64's last steps."""
    import numpy as np

    values = (values ^ (values >> np.uint64(30))) * np.uint64(MIX_A)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(MIX_B)
    found: NDArray[np.uint64] = values ^ (values >> np.uint64(31))
    return found


def shingles(found: BatchWords, length: int) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]:
    """Hash, first word and last word (excluded) of every shingle of every document; words are counted in the batch."""
    import numpy as np

    before = np.concatenate(([0], np.cumsum(found.units)))
    last = np.searchsorted(before, before[:-1] + length, side="left")
    document = np.searchsorted(found.edges, np.arange(len(found.units)), side="right") - 1
    first = np.flatnonzero(last <= found.edges[1:][document])
    last = last[first]
    return mixed(polynomials(found.hashes, first, last)), first, last


def contents(found: BatchWords) -> NDArray[np.uint64]:
    """A hash of all words of each document, in their order."""
    return mixed(polynomials(found.hashes, found.edges[:-1], found.edges[1:]))
