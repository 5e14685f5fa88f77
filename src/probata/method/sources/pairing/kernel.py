"""The kernel: the pairs of :mod:`pairs` as loops that numba compiles.

Postings are parted by the last bits of their hashes into pieces that a cache holds, and grouped there by a table;
then each document counts, group by group, the documents behind it.
"""

# mypy: disable-error-code="no-untyped-def, assignment"
from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_PIECE = 4096
_MOST_BITS = 16
_PARTED = np.uint64(_MOST_BITS)


@numba.njit(cache=True)
def _parted(hashes, bits):
    """Where each piece begins, and the postings piece by piece, in their order."""
    mask = np.uint64((1 << bits) - 1)
    edges = np.zeros((1 << bits) + 1, np.int64)
    for one in hashes:
        edges[np.int64(one & mask) + 1] += 1
    for piece in range(1 << bits):
        edges[piece + 1] += edges[piece]
    place, order = edges[:-1].copy(), np.empty(hashes.size, np.int32)
    for posting in range(hashes.size):
        piece = np.int64(hashes[posting] & mask)
        order[place[piece]] = posting
        place[piece] += 1
    return edges, order


@numba.njit(cache=True)
def _grouped(hashes, documents, edges, order, shingles):
    """Groups of postings with one hash in several documents, each document once: where each begins, and postings.

    ``shingles`` counts the different ones of each document.
    """
    largest = 1
    for piece in range(edges.size - 1):
        largest = max(largest, edges[piece + 1] - edges[piece])
    slots = 16
    while slots < 2 * largest:
        slots *= 2
    mask = np.uint64(slots - 1)
    keys, held = np.empty(slots, np.uint64), np.full(slots, -1, np.int32)
    group_of, used = np.empty(largest, np.int32), np.empty(largest, np.int64)
    sizes, last, place = np.empty(largest, np.int64), np.empty(largest, np.int32), np.empty(largest, np.int64)
    begins, members, groups, written = np.empty(hashes.size // 2 + 1, np.int64), np.empty(hashes.size, np.int32), 0, 0
    for piece in range(edges.size - 1):
        low, high, here = edges[piece], edges[piece + 1], 0
        for at in range(low, high):
            posting = order[at]
            slot = np.int64((hashes[posting] >> _PARTED) & mask)
            while held[slot] >= 0 and keys[slot] != hashes[posting]:
                slot = (slot + 1) & (slots - 1)
            if held[slot] < 0:
                held[slot], keys[slot], used[here], sizes[here], last[here] = here, hashes[posting], slot, 0, -1
                here += 1
            group = held[slot]
            if last[group] == documents[posting]:
                group_of[at - low] = -1
            else:
                group_of[at - low], last[group] = group, documents[posting]
                sizes[group] += 1
                shingles[documents[posting]] += 1
        for group in range(here):
            held[used[group]] = -1
            place[group] = -1
            if sizes[group] > 1:
                begins[groups], place[group] = written, written
                groups, written = groups + 1, written + sizes[group]
        for at in range(low, high):
            group = group_of[at - low]
            if group >= 0 and place[group] >= 0:
                members[place[group]] = order[at]
                place[group] += 1
    begins[groups] = written
    return begins[: groups + 1].copy(), members[:written].copy()


@numba.njit(cache=True)
def _counted(documents, begins, members, count, crowd, neighbours, enough, shingles):
    """For each document the documents behind it that share enough."""
    group_of = np.empty(members.size, np.int32)
    for group in range(begins.size - 1):
        group_of[begins[group] : begins[group + 1]] = group
    place = np.full(documents.size, -1, np.int32)
    for at in range(members.size):
        place[members[at]] = at
    hits, met = np.zeros(count, np.int32), np.empty(count, np.int32)
    room, written = 1 << 12, 0
    a, b, c = np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room, np.int32)
    posting = 0
    while posting < documents.size:
        document, many = documents[posting], 0
        while posting < documents.size and documents[posting] == document:
            at = place[posting]
            posting += 1
            if at < 0:
                continue
            begin, end = begins[group_of[at]], begins[group_of[at] + 1]
            for other in range(at + 1, end if end - begin <= crowd else min(end, at + 1 + neighbours)):
                behind = documents[members[other]]
                if hits[behind] == 0:
                    met[many] = behind
                    many += 1
                hits[behind] += 1
        if written + many > room:
            while written + many > room:
                room *= 2
            a, b, c = _wider(a, room, written), _wider(b, room, written), _wider(c, room, written)
        met[:many].sort()
        for at in range(many):
            behind = met[at]
            if hits[behind] >= min(enough, shingles[document], shingles[behind]):
                a[written], b[written], c[written] = document, behind, hits[behind]
                written += 1
            hits[behind] = 0
    return a[:written].copy(), b[:written].copy(), c[:written].copy()


@numba.njit
def _wider(values, room, written):
    wider = np.empty(room, np.int32)
    wider[:written] = values[:written]
    return wider


def pairs(
    hashes: NDArray[np.uint64], documents: NDArray[np.int32], count: int, crowd: int, neighbours: int, enough: int
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """a, b and hits."""
    bits = min(_MOST_BITS, max(0, (hashes.size // _PIECE).bit_length()))
    shingles = np.zeros(count, np.int32)
    edges, order = _parted(hashes, bits)
    begins, members = _grouped(hashes, documents, edges, order, shingles)
    a, b, hits = _counted(documents, begins, members, count, crowd, neighbours, enough, shingles)
    return a, b, hits
