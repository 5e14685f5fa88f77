"""The kernel: the words and shingles of one document after the other, as loops that numba compiles.

``vectors.py`` says the same in numpy, for machines without numba and for piles so small that compiling takes longer;
tests hold both to the same arrays. A word's hash is a polynomial over its folded code points, a shingle's one over its
words, both modulo 2**64 (Karp and Rabin 1987), mixed by splitmix64 (Steele, Lea and Flood 2014).
"""

# mypy: disable-error-code="no-untyped-def"
# ruff: noqa: PLR0912
from __future__ import annotations

import numba
import numpy as np

from probata.method.sources.scan.letters import APOSTROPHE, EAST, GAP, LETTER, SOUTH, UNKNOWN, VOICED
from probata.method.sources.scan.numbers import BASE, EAST_UNITS, MIX_A, MIX_B, SOUTH_UNITS, UNDO, WORD_UNITS

_BASE, _UNDO, _MIX_A, _MIX_B = np.uint64(BASE), np.uint64(UNDO), np.uint64(MIX_A), np.uint64(MIX_B)
_S27, _S30, _S31, _S63 = np.uint64(27), np.uint64(30), np.uint64(31), np.uint64(63)
_ZERO, _ONE = np.uint64(0), np.uint64(1)


@numba.njit(inline="always")
def _mixed(value):
    value = (value ^ (value >> _S30)) * _MIX_A
    value = (value ^ (value >> _S27)) * _MIX_B
    return value ^ (value >> _S31)


@numba.njit(inline="always")
def _decoded(data, at):
    """A code point and how many bytes it takes; the text is valid UTF-8."""
    byte = np.int64(data[at])
    if byte < 0x80:
        return byte, 1
    if byte < 0xE0:
        return (byte & 0x1F) << 6 | (np.int64(data[at + 1]) & 0x3F), 2
    if byte < 0xF0:
        code = (byte & 0x0F) << 12 | (np.int64(data[at + 1]) & 0x3F) << 6
        return code | (np.int64(data[at + 2]) & 0x3F), 3
    code = (byte & 0x07) << 18 | (np.int64(data[at + 1]) & 0x3F) << 12
    return code | (np.int64(data[at + 2]) & 0x3F) << 6 | (np.int64(data[at + 3]) & 0x3F), 4


@numba.njit(cache=True)
def words(data, first, last, tables, hashes, starts, ends, units, held):
    """Puts the words of bytes first to last behind the ``held`` ones that the arrays have, until they are full.

    Gives how many they have then, the byte to go on from, and -1, or a code point that is not in the tables.
    """
    kinds, folded, several = tables
    found, at, inside, kind = held, first, False, GAP
    value, power, letters, start, end, weight = _ZERO, _ONE, 0, first, first, WORD_UNITS
    while at <= last:
        code, size = (np.int64(0), 1) if at == last else _decoded(data, at)
        kind = kinds[code]
        if kind == UNKNOWN:
            return found, at, code
        goes_on = inside and (kind >= LETTER if weight == WORD_UNITS else weight == EAST_UNITS and kind == VOICED)
        if inside and not goes_on:
            if kind == APOSTROPHE and weight == WORD_UNITS and at + size < last:
                following = _decoded(data, at + size)[0]
                if kinds[following] == UNKNOWN:
                    return found, at, following
                if kinds[following] == LETTER:
                    at += size
                    continue
            if letters:
                hashes[found], starts[found], ends[found], units[found] = _mixed(value), start, end, weight
                found += 1
            inside = False
            if found == hashes.size:
                return found, at, -1
        if not inside and SOUTH <= kind <= LETTER:
            inside, goes_on = True, True
            value, power, letters, start = _ZERO, _ONE, 0, at
            weight = WORD_UNITS if kind == LETTER else EAST_UNITS if kind == EAST else SOUTH_UNITS
        if goes_on:
            fold = np.int64(folded[code])
            if fold > 0:
                value += np.uint64(fold) * power
                power *= _BASE
                letters += 1
            elif fold < 0:
                for place in range(1 - fold, 1 - fold + several[-fold]):
                    value += np.uint64(several[place]) * power
                    power *= _BASE
                    letters += 1
            end = at + size
        at += size
    return found, at, -1


@numba.njit(cache=True)
def shingles(hashes, units, count, length, shift, out_hash, out_first, out_last, written):
    """Puts the sampled shingles of these words behind the ``written`` ones; gives how many there are then, and the
    first word that begins none, for want of words behind it.

    One in 2**shift is kept, by its hash, so that the same shingle is kept in every document.
    """
    last, held = 0, 0
    value, power = _ZERO, _ONE
    for first in range(count):
        while last < count and held < length:
            value += hashes[last] * power
            power *= _BASE
            held += units[last]
            last += 1
        if held < length:
            return written, first
        mixed = _mixed(value)
        if shift == 0 or mixed >> np.uint64(64 - shift) == _ZERO:
            out_hash[written], out_first[written], out_last[written] = mixed, first, last
            written += 1
        value = (value - hashes[first]) * _UNDO
        power *= _UNDO
        held -= units[first]
    return written, count


@numba.njit(cache=True)
def scan(data, offsets, begin, tables, length, shift, short, postings, told, room):
    """The documents from ``begin`` on: their words, units and content into ``told``, their shingles into ``postings``.

    Ends before a document for which ``postings`` has no room left, or that has a code point which is not in the
    tables; gives (documents done, postings written, code point or -1).
    """
    post_hash, post_document, post_word, post_start, post_end = postings
    all_words, all_units, content = told
    hashes, starts, ends, units, out_hash, out_first, out_last = room
    written = 0
    for document in range(begin, offsets.size - 1):
        at, last, held, done, total, before = offsets[document], offsets[document + 1], 0, 0, 0, written
        value, power = _ZERO, _ONE
        while True:
            if written + hashes.size > post_hash.size:
                return document, before, -1
            count, at, unknown = words(data, at, last, tables, hashes, starts, ends, units, held)
            if unknown >= 0:
                return document, before, unknown
            for one in range(held, count):
                total += units[one]
                value += hashes[one] * power
                power *= _BASE
            ended = at > last
            kept = 0 if ended and total < short else shift
            found, next_ = shingles(hashes, units, count, length, kept, out_hash, out_first, out_last, 0)
            for one in range(found):
                first = out_first[one]
                post_hash[written], post_document[written], post_word[written] = out_hash[one], document, done + first
                post_start[written], post_end[written] = starts[first], ends[out_last[one] - 1]
                written += 1
            if ended:
                break
            done, held = done + next_, count - next_
            for one in range(held):
                hashes[one], units[one] = hashes[next_ + one], units[next_ + one]
                starts[one], ends[one] = starts[next_ + one], ends[next_ + one]
        all_words[document], all_units[document], content[document] = done + count, total, _mixed(value)
    return offsets.size - 1, written, -1


@numba.njit(cache=True)
def read(data, offsets, begin, tables, columns, edges, taken):
    """The words of the documents from ``begin`` on behind the ``taken`` ones of ``columns``; as :func:`scan` ends.

    Gives (documents done, words taken, code point or -1).
    """
    hashes, starts, ends, units = columns
    for document in range(begin, offsets.size - 1):
        if taken == hashes.size:
            return document, taken, -1
        count, at, unknown = words(
            data, offsets[document], offsets[document + 1], tables, hashes, starts, ends, units, taken
        )
        if unknown >= 0 or at <= offsets[document + 1]:
            return document, taken, unknown
        taken = count
        edges[document + 1] = taken
    return offsets.size - 1, taken, -1
