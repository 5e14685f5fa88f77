"""Lists told twice of which all but one item agree: sentences against sentences, and against a table. English.

"Captain Orm was sentenced to fourteen years, Sergeant Hay to nine and Constable Rill to six" and "Orm: fourteen years.
Hay: nine. Rill: seven." What agrees twice is the same list, in whatever words it is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.alike import keys
from probata.method.report.claims.reading.cells import is_total
from probata.method.report.claims.reading.model import Form, NumberClaim, Use
from probata.method.report.claims.reading.numbers import number_claims
from probata.method.report.claims.reading.phrase import SMALL, chunk_of, words_of
from probata.method.report.claims.retold.captioned import Captioned, Misread, captioned, stems_of
from probata.method.report.model import Bound

_AGREE, _NEAR, _GAP, _PARTS, _BOX = 2, Fraction(2), 60, 0.5, 3
_FORMS = (Form.DIGITS, Form.WORDS)
_USES = (Use.COUNT, Use.DURATION, Use.MONEY, Use.MEASURE, Use.AGE, Use.PAGES)
_TABLE = re.compile(r"\b[Tt]able\s+(\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]\d?)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One number with the stems that say whose it is."""

    label: frozenset[str]
    claim: NumberClaim


def in_two_lists(bound: Bound) -> Iterator[tuple[NumberClaim, NumberClaim]]:
    """Pairs of numbers of one name in two passages that agree on every other name, in the order of the text."""
    each = [one for one in map(_by_name, _passages(bound)) if len(one) > _AGREE]
    for at, one in enumerate(each):
        for other in each[at + 1 :]:
            both = one.keys() & other.keys()
            wrong = [name for name in both if one[name].value != other[name].value]
            if len(wrong) == 1 and len(both) > _AGREE:
                yield one[wrong[0]], other[wrong[0]]


def _passages(bound: Bound) -> Iterator[list[NumberClaim]]:
    """The exact numbers of each passage of prose."""
    found: dict[int, list[NumberClaim]] = defaultdict(list)
    for one in number_claims(bound):
        box = one.passage.kind == "cell" and len(words_of(one.text)) > _BOX  # a box may be a table of one cell
        plain = box or one.passage.kind not in ("cell", "quote", "heading", "note")
        exact = one.value is not None and one.value > 0 and one.value.denominator == 1
        if plain and exact and one.form in _FORMS and one.use in _USES and not one.negated:
            found[one.passage.at.start].append(one)
    return iter(found.values())


def _by_name(claims: list[NumberClaim]) -> dict[str, NumberClaim]:
    """The first number behind each name; a name that stands with two has none."""
    found: dict[str, NumberClaim] = {}
    twice: set[str] = set()
    for one, before in zip(claims, (None, *claims), strict=False):
        name = _name_before(one, before.span.end if before is not None and before.sentence is one.sentence else 0)
        if name in found:
            twice.add(name)
        elif name:
            found[name] = one
    return {name: claim for name, claim in found.items() if name not in twice}


def _name_before(one: NumberClaim, behind: int) -> str:
    """The last name before a number, where no other number and no end of a clause stands between."""
    text, start = one.text, one.span.start
    names = [word for word in words_of(text) if word.name and behind <= word.start and word.end <= start]
    gap = text[names[-1].end : start] if names else ""
    return names[-1].plain if names and len(gap) <= _GAP and not re.search(r"[.;)\d]", gap) else ""


def in_a_table(bound: Bound) -> Iterator[Misread]:
    """Numbers of a passage that follows a column or a row of a table, where one of them is not the table's."""
    tables = [(table, [*_lists(table)]) for table in captioned(bound)]
    for claims in _passages(bound) if tables else ():
        items = [Item(_label(one), one) for one in claims if not one.approximate]
        found = [one for table, lists in tables for one in _against(items, table, lists)]
        if len({one.claim.place.start for one in found}) == 1:
            yield found[0]


def _label(one: NumberClaim) -> frozenset[str]:
    """The stems of the piece of the sentence around a number."""
    start, end = chunk_of(one.text, one.span.start).own
    inside = (word for word in words_of(one.text) if start <= word.start < end and word.plain not in SMALL)
    return keys(frozenset(word.stem for word in inside))


def _against(items: list[Item], table: Captioned, lists: list[list[Cell]]) -> Iterator[Misread]:
    if len(items) < _AGREE:
        return
    passage = items[0].claim.passage
    named = {one for each in passage.sentences for one in _TABLE.findall(each.printed)}
    if named and table.number not in named:
        return
    least = 1 if named else _AGREE
    values = [item.claim.value for item in items]
    for cells in lists:
        printed_there = {cell[2] for cell in cells}
        if sum(value in printed_there for value in values) < least:  # no more can be right than stand there at all
            continue
        matched = [*_matched(items, cells)]
        wrong = [(item, cell) for item, cell in matched if item.claim.value != cell[2]]
        right = len(matched) - len(wrong)
        if len(wrong) == 2 and right >= _AGREE and _exchanged(*wrong):
            for item, (words, printed, _, _) in wrong[:1]:
                yield Misread(item.claim, printed, words)
        if len(wrong) == 1 and right >= least and _is_slip(wrong[0], cells):
            item, (words, printed, _, _) = wrong[0]
            yield Misread(item.claim, printed, words)


Cell = tuple[str, str, Fraction, frozenset[str]]
"""Its head, as printed, its value, and the stems of its head."""


def _lists(table: Captioned) -> Iterator[list[Cell]]:
    """Each column of counts by the heads of its rows, and each row by the heads of its columns."""
    grid = table.grid
    rows, columns = range(1, len(grid.words)), range(1, len(grid.words[0]))
    parts = [row for row in rows if not is_total(grid.words[row][0])]
    for column in columns:
        yield [*_cells(table, ((row, column, row, 0) for row in parts))]
    for row in rows if len(columns) > 1 else ():
        if is_total(grid.words[row][0]):
            yield [*_cells(table, ((row, column, 0, column) for column in columns))]


def _cells(table: Captioned, places: Iterable[tuple[int, int, int, int]]) -> Iterator[Cell]:
    grid = table.grid
    for row, column, head_row, head_column in places:
        figure, head = grid.figures[row][column], grid.words[head_row][head_column]
        stems = stems_of(head)
        if figure is not None and not figure.percent and stems and not is_total(head):
            yield head, grid.words[row][column], figure.value, stems


def _matched(items: list[Item], cells: list[Cell]) -> Iterator[tuple[Item, Cell]]:
    """Each cell with the one item that says most of its head, else the one behind that of the cell above."""
    above = -2
    for cell in cells:
        at = _best(items, cell, cells)
        following = above + 1
        if at is None and 0 <= following < len(items) and items[following].label & cell[3]:
            at = following
        above = -2 if at is None else at
        if at is not None:
            yield items[at], cell


def _best(items: list[Item], cell: Cell, cells: list[Cell]) -> int | None:
    """The item that says most of a head; of several in one piece the one that counts it, else the first."""
    fits = ((_fit(item.label, cell[3]), _counts(item, cell), -n) for n, item in enumerate(items))
    ranked = sorted(fits, reverse=True)
    (best, counted, at), *others = ranked
    rival = max((_fit(items[-at].label, other[3]) for other in cells if other is not cell), default=0.0)
    tied = others and others[0][:2] == (best, counted) and items[-others[0][2]].label != items[-at].label
    return -at if best >= _PARTS and rival < best and not tied else None


def _counts(item: Item, cell: Cell) -> bool:
    return bool(keys(frozenset((item.claim.counted.head,))) & cell[3])


def _fit(label: frozenset[str], head: frozenset[str]) -> float:
    """How much of a head stands in a label; what the label says more counts little."""
    return len(label & head) / len(head) - 0.01 * len(label - head) if head else 0.0


def _exchanged(one: tuple[Item, Cell], other: tuple[Item, Cell]) -> bool:
    """Whether each of two figures is that of the other's cell: they have changed places."""
    return one[0].claim.value == other[1][2] and other[0].claim.value == one[1][2]


def _is_slip(wrong: tuple[Item, Cell], cells: list[Cell]) -> bool:
    """Whether the two figures are near each other, and the wrong one is no other cell's."""
    value, printed = wrong[0].claim.value or Fraction(0), wrong[1][2]
    return printed / _NEAR <= value <= printed * _NEAR and all(cell[2] != value for cell in cells)
