"""entries: lists whose lines begin with dates, and the entries of them that stand out of their order. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from probata.method.manuscript.model import At, Block, Directive, Items, Quote, Table
from probata.method.report.claims.reading.dated import Dated, dates_in
from probata.method.report.model import Bound, Passage

_CHRONICLE = re.compile(
    r"(?i)\b(?:chronolog\w*|time-?\s?lines?|calendar|sequence\s+of\s+events|course\s+of\s+events|key\s+dates|diary|log\s?book)\b"
)
_LEADS = re.compile(r"(?i)\A\W*(?:(?:on|in|by|from|between|early|late|mid-?)\s+)*(?:the\s+)?\Z")
_CLOSED = re.compile(r"\s*(?:[:.,–—|\t(\n]|-\s|\Z)")
_FEW = 3
_MANY = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A line and the date that it begins with."""

    passage: Passage
    dated: Dated
    words: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Misplaced:
    """An entry, and the one before or behind it that shows it to be out of order."""

    entry: Entry
    other: Entry


def misplaced(bound: Bound) -> Iterator[Misplaced]:
    """Of each dated list the one entry that breaks its order; a list with more of them follows another order."""
    for title, passages in _lists(bound):
        each = [one for passage in passages if (one := _entry(passage)) is not None]
        told = bool(_CHRONICLE.search(title))
        if len(each) < (_FEW if told else _MANY) or len(each) * 4 < len(passages) * 3:
            continue
        yield from _out(each)


def _lists(bound: Bound) -> Iterator[tuple[str, list[Passage]]]:
    """Runs of neighbours that begin with dates, and first columns of tables, each with the words above it."""
    columns = {
        (one.file, one.start): number for number, cells in enumerate(_columns(bound.manuscript.blocks)) for one in cells
    }
    run: list[Passage] = []
    tables: dict[int, list[Passage]] = {}
    above = ""
    for one in bound.passages:
        if one.kind == "cell":
            number = columns.get((one.at.file, one.at.start))
            if number is not None:
                tables.setdefault(number, []).append(one)
            continue
        if one.kind in ("paragraph", "item") and _entry(one) and (not run or run[-1].kind == one.kind):
            run.append(one)
            continue
        if run:
            yield f"{run[0].section} {above}", run
        run = [one] if one.kind in ("paragraph", "item") and _entry(one) else []
        above = one.masked.strip() if len(one.masked) < 120 else ""
    if run:
        yield f"{run[0].section} {above}", run
    for cells in tables.values():
        yield cells[0].section, cells


def _columns(blocks: Sequence[Block]) -> Iterator[list[At]]:
    for block in blocks:
        if isinstance(block, Table):
            yield [row[0].at for row in block.rows if row]
        elif isinstance(block, Directive | Quote):
            yield from _columns(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _columns(item)


def _entry(passage: Passage) -> Entry | None:
    words = passage.masked.strip()
    found = dates_in(words[:80]) or dates_in("in " + words[:80])
    if not found:
        return None
    one, shift = found[0], 0 if dates_in(words[:80]) else 3
    first, last = one.bounds
    start, end = one.start - shift, one.end - shift
    if (
        first is None
        or last is None
        or not _LEADS.match(words[: max(0, start)])
        or not _CLOSED.match(words, max(0, end))
    ):
        return None
    return Entry(passage, one, words[max(0, start) : end], first, last)


def _out(each: Sequence[Entry]) -> Iterator[Misplaced]:
    ups = sum(1 for a, b in pairwise(each) if a.last < b.first)
    downs = sum(1 for a, b in pairwise(each) if b.last < a.first)
    if not ups or not downs or min(ups, downs) > 1 + len(each) // 12:
        return
    rising = ups >= downs if ups != downs else each[0].first <= each[-1].first
    breaks = [n for n in range(1, len(each)) if _breaks(each[n - 1], each[n], rising)]
    for n in breaks:
        without_last = n < 2 or not _breaks(each[n - 2], each[n], rising)
        without_this = n + 1 >= len(each) or not _breaks(each[n - 1], each[n + 1], rising)
        if without_this:
            yield Misplaced(each[n], each[n - 1])
        elif without_last:
            yield Misplaced(each[n - 1], each[n])
        else:
            return


def _breaks(one: Entry, other: Entry, rising: bool) -> bool:
    return other.last < one.first if rising else one.last < other.first
