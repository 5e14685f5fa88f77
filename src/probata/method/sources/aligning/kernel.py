"""The kernel: where two documents run word for word alike, as loops that numba compiles.

The same chains as ``matching.py`` to the last word: maximal equal runs, those of repeated words matched by their turn,
chained across small edits.
"""

# mypy: disable-error-code="no-untyped-def, assignment"
from __future__ import annotations

import numba
import numpy as np

from probata.method.sources.scan.kernel import shingles


@numba.njit(cache=True)
def filed(shingles):
    """A document's shingles by hash, made once for all that it is aligned with: a table of hashes and which entry of it
    is which different shingle; which shingle stands at each place, and for which time; and how often each stands."""
    slots = 16
    while slots < 2 * shingles.size:
        slots *= 2
    mask, different = np.uint64(slots - 1), 0
    keys, entry = np.empty(slots, np.uint64), np.full(slots, -1, np.int32)
    which, turn = np.empty(shingles.size, np.int32), np.empty(shingles.size, np.int32)
    many = np.zeros(shingles.size, np.int32)
    for at in range(shingles.size):
        slot = np.int64(shingles[at] & mask)
        while entry[slot] >= 0 and keys[slot] != shingles[at]:
            slot = (slot + 1) & (slots - 1)
        if entry[slot] < 0:
            keys[slot], entry[slot] = shingles[at], different
            different += 1
        which[at], turn[at] = entry[slot], many[entry[slot]]
        many[entry[slot]] += 1
    return keys, entry, which, turn, many[:different].copy()


@numba.njit(cache=True)
def _met(keys, entry, different, shingles):
    """Where the different shingles stand in the other document: how often, the first place, and the next after each."""
    slots, mask = keys.size, np.uint64(keys.size - 1)
    count, head, tail = np.zeros(different, np.int32), np.empty(different, np.int32), np.empty(different, np.int32)
    behind = np.full(shingles.size, -1, np.int32)
    for at in range(shingles.size):
        slot = np.int64(shingles[at] & mask)
        while entry[slot] >= 0 and keys[slot] != shingles[at]:
            slot = (slot + 1) & (slots - 1)
        one = entry[slot]
        if one >= 0:
            if count[one]:
                behind[tail[one]] = at
            else:
                head[one] = at
            tail[one] = at
            count[one] += 1
    return count, head, behind


@numba.njit(cache=True)
def runs(file_a, ends_a, shingles_b, few):
    """Maximal equal runs by their place in the first document, then in the second; shape (runs, 3).

    A shingle that stands often in both documents is matched by its turn and the turns beside it.
    """
    keys, entry, which, turn, many = file_a
    na, nb = which.size, shingles_b.size
    count, head, behind = _met(keys, entry, many.size, shingles_b)
    run_on = np.full(na + nb, -1, np.int32)  # diagonal -> the run that goes on there
    found, last, written = np.empty((64, 3), np.int64), np.empty(64, np.int64), 0
    for at in range(na):
        one = which[at]
        if not count[one]:
            continue
        left = count[one]
        if min(many[one], count[one]) > few:
            if turn[at] > count[one]:
                continue
            if turn[at] > 1:
                head[one] = behind[head[one]]  # the turn before this one's
            left = 2 if turn[at] == 0 else 3
        other = head[one]
        while other >= 0 and left:
            diagonal = at - other + nb - 1
            run = run_on[diagonal]
            if run >= 0 and last[run] == at - 1:
                last[run] = at
            else:
                if written == last.size:
                    found, last = _twice(found), _longer(last)
                found[written, 0], found[written, 1], last[written], run_on[diagonal] = at, other, at, written
                written += 1
            other, left = behind[other], left - 1
    for run in range(written):
        found[run, 2] = ends_a[last[run]] - found[run, 0]
    return found[:written]


@numba.njit(cache=True)
def _twice(rows):
    wider = np.empty((2 * rows.shape[0], 3), np.int64)
    wider[: rows.shape[0]] = rows
    return wider


@numba.njit(cache=True)
def _longer(values):
    wider = np.empty(2 * values.size, np.int64)
    wider[: values.size] = values
    return wider


@numba.njit(cache=True)
def chained(found, before_a, before_b, gap, most):
    """The runs of all chains in the order in which they were told, cut where they say again what their chain has said,
    and the chain of each."""
    told, of, count = np.empty((found.shape[0], 3), np.int64), np.empty(found.shape[0], np.int64), 0
    size = found.shape[0]
    end_a, end_b = np.empty(size, np.int64), np.empty(size, np.int64)
    last_a, last_b = np.empty(size, np.int64), np.empty(size, np.int64)
    growing, alive, chains = np.empty(size + 1, np.int64), 0, 0
    for run in range(size):
        first_a, first_b, many = found[run, 0], found[run, 1], found[run, 2]
        still = 0
        for at in range(alive):
            chain = growing[at]
            if before_a[first_a] - before_a[min(end_a[chain], first_a)] <= gap:
                growing[still] = chain
                still += 1
        if still > most:
            for at in range(most):
                growing[at] = growing[still - most + at]
            still = most
        alive = still
        best, nearest, cut, echo = -1, 0, 0, False
        for at in range(alive):
            chain = growing[at]
            over = max(end_a[chain] - first_a, end_b[chain] - first_b, 0)
            if over >= many:
                if (
                    first_a >= last_a[chain]
                    and first_a + many <= end_a[chain]
                    and first_b >= last_b[chain]
                    and first_b + many <= end_b[chain]
                ):
                    echo = True
                    break
                continue
            gap_a = before_a[first_a + over] - before_a[end_a[chain]]
            gap_b = before_b[first_b + over] - before_b[end_b[chain]]
            if gap_a <= gap and gap_b <= gap and (best < 0 or gap_a + gap_b < nearest):
                best, nearest, cut = chain, gap_a + gap_b, over
        if echo:
            continue
        if best < 0:
            best, chains = chains, chains + 1
            growing[alive] = best
            alive += 1
        told[count, 0], told[count, 1], told[count, 2], of[count] = first_a + cut, first_b + cut, many - cut, best
        last_a[best], last_b[best] = first_a + cut, first_b + cut
        end_a[best], end_b[best] = first_a + many, first_b + many
        count += 1
    return told[:count], of[:count], chains


@numba.njit(cache=True)
def kept(told, of, chains, before_a, most):
    """The chains that say something new, the longest first."""
    length, begin = np.zeros(chains, np.int64), np.zeros(chains + 1, np.int64)
    for run in range(of.size):
        length[of[run]] += before_a[told[run, 0] + told[run, 2]] - before_a[told[run, 0]]
        begin[of[run] + 1] += 1
    for chain in range(chains):
        begin[chain + 1] += begin[chain]
    place, ordered = begin[:-1].copy(), np.empty((of.size, 3), np.int64)
    for run in range(of.size):
        ordered[place[of[run]]] = told[run]
        place[of[run]] += 1
    order = np.argsort(-length, kind="mergesort")
    for at in range(1, chains):  # the few of one length by their runs
        here, back = order[at], at
        while back and length[order[back - 1]] == length[here] and _below(ordered, begin, here, order[back - 1]):
            order[back] = order[back - 1]
            back -= 1
        order[back] = here
    boxes, taken = np.empty((min(chains, most), 4), np.int64), 0
    out, chain_of, written = np.empty((of.size, 3), np.int64), np.empty(of.size, np.int64), 0
    for at in range(min(chains, most)):
        low, high = begin[order[at]], begin[order[at] + 1]
        first, last, apart = ordered[low], ordered[high - 1], True
        end_a, end_b = last[0] + last[2], last[1] + last[2]
        for old in range(taken):
            over_a = min(end_a, boxes[old, 1]) - max(first[0], boxes[old, 0])
            over_b = min(end_b, boxes[old, 3]) - max(first[1], boxes[old, 2])
            if 2 * over_a > end_a - first[0] or 2 * over_b > end_b - first[1]:
                apart = False
                break
        if not apart:
            continue
        boxes[taken, 0], boxes[taken, 1], boxes[taken, 2], boxes[taken, 3] = first[0], end_a, first[1], end_b
        for run in range(low, high):
            out[written], chain_of[written] = ordered[run], taken
            written += 1
        taken += 1
    return out[:written].copy(), chain_of[:written].copy()


@numba.njit(cache=True)
def _below(ordered, begin, one, other):
    """Whether the runs of one chain come before those of another, as lists of rows are compared."""
    for at in range(min(begin[one + 1] - begin[one], begin[other + 1] - begin[other])):
        for column in range(3):
            left, right = ordered[begin[one] + at, column], ordered[begin[other] + at, column]
            if left != right:
                return left < right
    return begin[one + 1] - begin[one] < begin[other + 1] - begin[other]


@numba.njit(cache=True)
def chains(file_a, ends_a, before_a, shingles_b, before_b, gap, few, most):
    """All chains of two documents, the longest first: their runs, and the chain of each."""
    told, of, count = chained(runs(file_a, ends_a, shingles_b, few), before_a, before_b, gap, most)
    return kept(told, of, count, before_a, most)


@numba.njit(cache=True)
def aligned(firsts, seconds, hashes, units, edges, length, gap, few, most, edited, own):
    """The chains of many pairs, sorted by their first document; where each pair's runs begin, the runs and chains, and
    the units that each document has inside of its chains, of those words that are its own."""
    begin, shares = np.zeros(firsts.size + 1, np.int64), np.zeros((firsts.size, 2), np.int64)
    room, written = 1 << 12, 0
    found, chain_of = np.empty((room, 3), np.int32), np.empty(room, np.int32)
    document, ends_a, before_a = -1, np.empty(0, np.int64), np.zeros(1, np.int64)
    file_a = filed(np.empty(0, np.uint64))
    for pair in range(firsts.size):
        a, b = firsts[pair], seconds[pair]
        mine, theirs = slice(edges[a], edges[a + 1]), slice(edges[b], edges[b + 1])
        if a != document:
            document = a
            shingles_a, ends_a, before_a = _prepared(hashes[mine], units[mine], length)
            file_a = filed(shingles_a)
        shingles_b, _, before_b = _prepared(hashes[theirs], units[theirs], length)
        told, of = chains(file_a, ends_a, before_a, shingles_b, before_b, gap, few, most)
        if written + of.size > room:
            while written + of.size > room:
                room *= 2
            wider, longer = np.empty((room, 3), np.int32), np.empty(room, np.int32)
            wider[:written], longer[:written] = found[:written], chain_of[:written]
            found, chain_of = wider, longer
        for run in range(of.size):
            found[written + run, 0], found[written + run, 1] = told[run, 0], told[run, 1]
            found[written + run, 2], chain_of[written + run] = told[run, 2], of[run]
        written += of.size
        begin[pair + 1] = written
        shares[pair, 0] = covered(told, of, 0, units[mine], own[mine], edited)
        shares[pair, 1] = covered(told, of, 1, units[theirs], own[theirs], edited)
    return begin, found[:written].copy(), chain_of[:written].copy(), shares


@numba.njit(cache=True)
def _prepared(hashes, units, length):
    """The shingles of a document, the last word of each (excluded), and the units before each word."""
    found, firsts = np.empty(hashes.size, np.uint64), np.empty(hashes.size, np.int64)
    ends, before = np.empty(hashes.size, np.int64), np.zeros(hashes.size + 1, np.int64)
    count, _ = shingles(hashes, units, hashes.size, length, 0, found, firsts, ends, 0)
    for at in range(units.size):
        before[at + 1] = before[at] + units[at]
    return found[:count], ends[:count], before


@numba.njit(cache=True)
def covered(told, of, side, units, own, edited):
    """The units of own words that lie in chains; a short edit between two runs of one counts as covered."""
    inside = np.zeros(units.size, np.bool_)
    for run in range(of.size):
        first, count = told[run, side], told[run, 2]
        inside[first : first + count] = True
        if run and of[run] == of[run - 1]:
            gap = min(told[run, 0] - told[run - 1, 0], told[run, 1] - told[run - 1, 1]) - told[run - 1, 2]
            if gap <= edited:
                end = told[run - 1, side] + told[run - 1, 2]
                inside[end : end + gap] = True
    total = 0
    for at in range(units.size):
        if inside[at] and own[at]:
            total += units[at]
    return total
