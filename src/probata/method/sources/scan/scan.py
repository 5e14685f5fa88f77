"""scan: a batch of texts in, their shingles out, each with its document, its first word and its bytes.

Broder, "On the resemblance and containment of documents" (1997): a shingle is a run of words, and one in 2**shift of
them is kept by its hash, the same ones in every document. A pure function of the batch: whatever is scanned, on
whatever machine and in whatever order, the same text gives the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from probata.method.sources.scan.letters import Letters, letters
from probata.method.sources.scan.numbers import WORD_UNITS
from probata.record.errors import BadValue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from probata.method.sources.scan import vectors
    from probata.method.sources.scan.vectors import BatchWords

LENGTH = 5 * WORD_UNITS
"""Units of a shingle: five words, ten Han characters or twenty Thai ones."""
SHORT = 64 * WORD_UNITS
"""A text of fewer units keeps all of its shingles."""
COMPILING = 4_000_000
"""Bytes under which compiled loops are not worth their loading."""
_SLICE = 1 << 20
_ROOM = 1 << 16
"""Words of a long document that the kernel holds at once."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts as Arrow lays them out: ``data`` is their UTF-8, one text after the other, and text i its bytes
    ``offsets[i]`` to ``offsets[i + 1]``."""

    data: NDArray[np.uint8]
    offsets: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Batch:
        """These texts. Raises BadValue for one that has no UTF-8 spelling."""
        import numpy as np

        try:
            spelt = [text.encode("utf-8") for text in texts]
        except UnicodeEncodeError:
            raise BadValue("Text with a lone surrogate has no UTF-8 spelling.") from None
        offsets = np.concatenate(([0], np.cumsum([len(one) for one in spelt], dtype=np.int64)))
        return cls(np.frombuffer(b"".join(spelt), dtype=np.uint8), offsets)

    @property
    def count(self) -> int:
        """How many texts."""
        return len(self.offsets) - 1


@dataclass(frozen=True, slots=True)
class Postings:
    """Shingles by document and first word; shape (postings,) each. ``start`` and ``end`` are bytes of the batch."""

    hash: NDArray[np.uint64]
    document: NDArray[np.int32]
    word: NDArray[np.int32]
    start: NDArray[np.int64]
    end: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scanned:
    """A batch's shingles, and for each document its words, their units and a hash of them all; shape (documents,)."""

    postings: Postings
    words: NDArray[np.int64]
    units: NDArray[np.int64]
    content: NDArray[np.uint64]


def scan(batch: Batch, *, shift: int, length: int = LENGTH, compiled: bool | None = None) -> Scanned:
    """Scans a batch.

    Args:
        batch: texts in valid UTF-8.
        shift: one in 2**shift shingles is kept; 0 keeps all.
        length: units of a shingle.
        compiled: by the compiled loops or by numpy, which say the same; by the size of the batch when left out.
    """
    if compiled is None:
        compiled = len(batch.data) >= COMPILING and _has_numba()
    return (_looped if compiled else _sliced)(batch, letters(), length, shift)


def read(batch: Batch, *, compiled: bool | None = None) -> BatchWords:
    """All words of a batch, in order, with their bytes; as :func:`scan` reads them."""
    if compiled is None:
        compiled = len(batch.data) >= COMPILING and _has_numba()
    return _read_looped(batch, letters()) if compiled else _read_sliced(batch, letters())


def _read_looped(batch: Batch, known: Letters) -> BatchWords:
    import numpy as np

    from probata.method.sources.scan import kernel, vectors

    edges = np.zeros(batch.count + 1, np.int64)
    columns = [np.empty(_ROOM + len(batch.data) // 5, kind) for kind in ("uint64", "int64", "int64", "uint8")]
    begin = taken = 0
    while begin < batch.count:
        tables = (known.kinds, known.folded, known.several)
        begin, taken, unknown = kernel.read(batch.data, batch.offsets, begin, tables, tuple(columns), edges, taken)
        if unknown >= 0:
            known.learn(unknown)
        elif begin < batch.count:
            columns = [np.concatenate((one[:taken], np.empty(len(one) // 2 + _ROOM, one.dtype))) for one in columns]
    hashes, starts, ends, units = (one[:taken] for one in columns)
    return vectors.BatchWords(hashes, starts, ends, units, edges)


def _read_sliced(batch: Batch, known: Letters) -> BatchWords:
    import numpy as np

    from probata.method.sources.scan import vectors

    parts = [_words(batch, first, last, known) for first, last in _slices(batch.offsets)]
    names = {"hashes": "uint64", "starts": "int64", "ends": "int64", "units": "uint8"}
    hashes, starts, ends, units = (
        np.concatenate([np.zeros(0, kind), *(getattr(one, name) for one in parts)]).astype(kind)
        for name, kind in names.items()
    )
    counts = np.concatenate([np.zeros(1, np.int64), *(np.diff(one.edges) for one in parts)])
    return vectors.BatchWords(hashes, starts, ends, units, np.cumsum(counts))


def _has_numba() -> bool:
    from importlib.util import find_spec

    return find_spec("numba") is not None


_POSTED = {"hash": "uint64", "document": "int32", "word": "int32", "start": "int64", "end": "int64"}
_TOLD = {"words": "int64", "units": "int64", "content": "uint64"}


def _looped(batch: Batch, known: Letters, length: int, shift: int) -> Scanned:
    import numpy as np

    from probata.method.sources.scan import kernel

    told = tuple(np.zeros(batch.count, kind) for kind in _TOLD.values())
    room = tuple(np.empty(_ROOM, one) for one in ("uint64", "int64", "int64", "uint8", "uint64", "int64", "int64"))
    found = [np.empty(_ROOM + (len(batch.data) // 5 >> shift), one) for one in _POSTED.values()]
    begin = written = 0
    while begin < batch.count:
        rest = tuple(one[written:] for one in found)
        tables = (known.kinds, known.folded, known.several)
        texts = (batch.data, batch.offsets, begin)
        begin, more, unknown = kernel.scan(*texts, tables, length, shift, SHORT, rest, told, room)
        written += more
        if unknown >= 0:
            known.learn(unknown)
        elif begin < batch.count:
            found = [np.concatenate((one[:written], np.empty(len(one) // 2 + _ROOM, one.dtype))) for one in found]
    return Scanned(Postings(*(one[:written] for one in found)), *told)


def _sliced(batch: Batch, known: Letters, length: int, shift: int) -> Scanned:
    import numpy as np

    from probata.method.sources.scan import vectors

    parts: list[Scanned] = []
    for first, last in _slices(batch.offsets):
        found = _words(batch, first, last, known)
        hashes, begin, end = vectors.shingles(found, length)
        document = np.searchsorted(found.edges, begin, side="right") - 1
        units = np.diff(np.concatenate(([0], np.cumsum(found.units)))[found.edges])
        kept = (units[document] < SHORT) | ((hashes >> np.uint64(64 - shift)) == 0 if shift else True)
        hashes, begin, end, document = hashes[kept], begin[kept], end[kept], document[kept]
        word = begin - found.edges[document]
        place = (found.starts[begin], found.ends[end - 1])
        rows = Postings(hashes, (first + document).astype(np.int32), word.astype(np.int32), *place)
        parts.append(Scanned(rows, np.diff(found.edges), units, vectors.contents(found)))
    return _joined(parts)


def _slices(offsets: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """First and last (excluded) document of slices of about one MiB."""
    import numpy as np

    first, count = 0, len(offsets) - 1
    while first < count:
        last = int(np.searchsorted(offsets, offsets[first] + _SLICE, side="right")) - 1
        last = max(first + 1, last)
        yield first, last
        first = last


def _words(batch: Batch, first: int, last: int, known: Letters) -> vectors.BatchWords:
    """The words of these documents; of a long one piece by piece, cut at spaces, where no word goes on."""
    import numpy as np

    from probata.method.sources.scan import vectors

    begin, end = int(batch.offsets[first]), int(batch.offsets[last])
    if end - begin <= 2 * _SLICE:
        found = vectors.words(batch.data[begin:end], batch.offsets[first : last + 1] - begin, known)
        return replace(found, starts=found.starts + begin, ends=found.ends + begin)
    pieces = []
    while begin < end:
        cut = _after_a_space(batch.data, min(begin + _SLICE, end), end)
        piece = vectors.words(batch.data[begin:cut], np.array([0, cut - begin]), known)
        pieces.append(replace(piece, starts=piece.starts + begin, ends=piece.ends + begin))
        begin = cut
    hashes, starts, ends, units = (
        np.concatenate([getattr(one, name) for one in pieces]) for name in ("hashes", "starts", "ends", "units")
    )
    return vectors.BatchWords(hashes, starts, ends, units, np.array([0, len(hashes)]))


def _after_a_space(data: NDArray[np.uint8], at: int, end: int) -> int:
    import numpy as np

    while at < end:
        spaces = np.flatnonzero(data[at : at + _ROOM] <= ord(" "))
        if len(spaces):
            return int(at + spaces[0] + 1)
        at += _ROOM
    return end


def _joined(parts: Sequence[Scanned]) -> Scanned:
    import numpy as np

    def column(rows: Sequence[object], name: str, kind: str) -> NDArray[Any]:
        return np.concatenate([np.zeros(0, dtype=kind), *(getattr(one, name) for one in rows)])

    postings = [one.postings for one in parts]
    told = (column(parts, name, kind) for name, kind in _TOLD.items())
    return Scanned(Postings(*(column(postings, name, kind) for name, kind in _POSTED.items())), *told)
