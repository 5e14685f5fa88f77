"""Edits: word by word, what became of one document's passage in the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TypeAlias

from probata.method.sources.matching import Chain, Run
from probata.method.sources.model import Edit, EditKind, Passage
from probata.method.sources.words import Words
from probata.record.span import TextSpan

Box: TypeAlias = tuple[int, int, int, int]
"""First and last (excluded) word in the one document, then in the other."""


def edits(a: Words, b: Words, chain: Chain, passage: Passage) -> tuple[Edit, ...]:
    """The steps from the first side of a passage to the second, in order; spans tile both sides word by word."""
    start = (passage.a.start, passage.b.start)
    return tuple(_edit(a, b, kind, box, start) for kind, box in _steps(a, b, chain))


def _steps(a: Words, b: Words, chain: Chain) -> Iterator[tuple[EditKind, Box]]:
    for equal, same in groupby(_aligned(a, b, chain), key=lambda one: one[0]):
        boxes = [box for _, box in same]
        box = (boxes[0][0], boxes[-1][1], boxes[0][2], boxes[-1][3])
        yield (EditKind.EQUAL if equal else _kind(box)), box


def _kind(box: Box) -> EditKind:
    if box[0] == box[1]:
        return EditKind.INSERTED
    return EditKind.DELETED if box[2] == box[3] else EditKind.REPLACED


def _aligned(a: Words, b: Words, chain: Chain) -> Iterator[tuple[bool, Box]]:
    end_a, end_b = chain[0][0], chain[0][1]
    for first_a, first_b, count in chain:
        yield from aligned(a, b, (end_a, first_a, end_b, first_b))
        end_a, end_b = first_a + count, first_b + count
        yield True, (first_a, end_a, first_b, end_b)


def aligned(a: Words, b: Words, box: Box) -> Iterator[tuple[bool, Box]]:
    """The words between two equal runs: single words that stand in both, in the same order, are equal too.

    Gives whether each step is equal, and its box; together they tile the box given.
    """
    end_a, end_b = box[0], box[2]
    for at_a, at_b, count in _common(a.ids[box[0] : box[1]].tolist(), b.ids[box[2] : box[3]].tolist()):
        start_a, start_b = box[0] + at_a, box[2] + at_b
        if start_a > end_a or start_b > end_b:
            yield False, (end_a, start_a, end_b, start_b)
        end_a, end_b = start_a + count, start_b + count
        yield True, (start_a, end_a, start_b, end_b)
    if box[1] > end_a or box[3] > end_b:
        yield False, (end_a, box[1], end_b, box[3])


def _common(left: list[int], right: list[int]) -> list[Run]:
    """A longest common subsequence as runs (the textbook table: both lists are at most a gap long)."""
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            same = table[i + 1][j + 1] + 1 if left[i] == right[j] else 0
            table[i][j] = max(same, table[i + 1][j], table[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] == right[j] and table[i][j] == table[i + 1][j + 1] + 1:
            found.append((i, j, 1))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _edit(a: Words, b: Words, kind: EditKind, box: Box, start: tuple[int, int]) -> Edit:
    return Edit(kind, _place(a, box[0], box[1], start[0]), _place(b, box[2], box[3], start[1]))


def _place(words: Words, first: int, last: int, start: int) -> TextSpan:
    if first < last:
        return TextSpan(words.start_at[first], words.end_at[last - 1])
    at = max(words.end_at[first - 1], start) if first else start
    return TextSpan(at, at)
