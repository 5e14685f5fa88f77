"""Tables against the words on them: what a caption or a sentence tells of a row, a column or the whole. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.alike import keys
from probata.method.report.claims.bounds import bounds_of
from probata.method.report.claims.cells import Grid, grids, is_total
from probata.method.report.claims.facts import Fact, estimated, facts, noun_at, others_voice
from probata.method.report.claims.model import Form, NumberClaim, Use
from probata.method.report.claims.numbers import number_claims
from probata.method.report.claims.phrase import LIGHT, SMALL, words_of
from probata.method.report.claims.rarity import Rarity, rarity
from probata.method.report.english.said import stem
from probata.method.report.model import Bound, Passage

_NAMED = re.compile(r"\b[Tt]able\s+(?P<number>\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]\d?)\b")
_CAPTION = re.compile(r"\s*Table\s+(?P<number>\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]\d?)\b")
_IN_ALL = re.compile(r"(?i)\b(?:in\s+all|in\s+total|total|altogether|overall|taken\s+together|all\s+told|sum)\b")
_SAMPLE = re.compile(r"(?i)\b[Nn]\s*=\s*\Z")
_NEAR, _ELSE, _TOPIC = 4, 0.5, 0.75
_RECEIVED = frozenset(map(stem, ("received", "submitted", "collected", "held", "made", "filed", "year")))


@dataclass(frozen=True, slots=True)
class Misread:
    """A number that is told of a table, and the figure that the table prints."""

    claim: NumberClaim
    printed: str
    where: str


@dataclass(frozen=True, slots=True)
class _Known:
    """A table with its caption's number, passage and stems."""

    grid: Grid
    number: str
    caption: Passage | None
    topic: frozenset[str]
    place: int


def misread(bound: Bound) -> tuple[Misread, ...]:
    """Every number of a caption or a sentence that is not what the table prints; made once."""
    return bound.once.get("misread tables", lambda: tuple(_misread(bound)))


def _misread(bound: Bound) -> Iterator[Misread]:
    known = [*_known(bound)]
    if not known:
        return
    weights = rarity(bound)
    captions = {id(one.caption) for one in known if one.caption is not None}
    for table in known:
        yield from _of_caption(bound, table)
    places = {id(one): at for at, one in enumerate(bound.passages)}
    told: set[int] = set()
    for fact in facts(bound):
        if id(fact.claim.passage) in captions or fact.doubtful or others_voice(fact) or estimated(fact):
            continue
        found = [one for table in known if (one := _of_sentence(fact, table, weights, places)) is not None]
        if len(found) == 1 and found[0].printed and fact.claim.place.start not in told:
            told.add(fact.claim.place.start)
            yield found[0]


def _known(bound: Bound) -> Iterator[_Known]:
    others = [one for one in bound.passages if one.kind != "cell"]
    at_passage = {id(one): at for at, one in enumerate(bound.passages)}
    for grid in grids(bound):
        at = grid.table.at
        before = [one for one in others if one.at.file == at.file and one.at.start < at.start][-1:]
        behind = [one for one in others if one.at.file == at.file and one.at.start >= at.end][:1]
        caption = next((one for one in (*before, *behind) if _caption(one)), None)
        words = _caption(caption) if caption is not None else ""
        found = _CAPTION.match(words)
        heads = " ".join(grid.words[0])
        topic = _stems(f"{words} {heads}")
        place = at_passage[id(before[0])] if before else 0
        yield _Known(grid, found["number"] if found else "", caption, topic, place)


def _caption(one: Passage) -> str:
    first = one.sentences[0].printed if one.sentences else ""
    return " ".join(each.printed for each in one.sentences) if _CAPTION.match(first) else ""


def _stems(text: str) -> frozenset[str]:
    return keys(frozenset(one.stem for one in words_of(text) if one.plain not in SMALL))


def _columns(grid: Grid) -> list[int]:
    """Columns of counts."""
    return [
        column
        for column in range(1, len(grid.words[0]))
        if any((row[column] is not None and not row[column].percent) for row in grid.figures[1:])  # type: ignore[union-attr] # asked right before
        and "%" not in grid.words[0][column]
        and not re.search(r"(?i)per\s+cent|share|rate|average", grid.words[0][column])
    ]


def _whole(grid: Grid, column: int) -> Fraction | None:
    """The total of a column as printed, else the sum of its figures."""
    rows = range(1, len(grid.words))
    for row in rows:
        figure = grid.figures[row][column]
        if is_total(grid.words[row][0]):
            return figure.value if figure else None
    each = [grid.figures[row][column] for row in rows]
    return sum((one.value for one in each if one), Fraction(0)) if all(each) else None


def _of_caption(bound: Bound, table: _Known) -> Iterator[Misread]:
    claims = [
        one
        for one in number_claims(bound)
        if one.passage is table.caption
        and one.use is Use.COUNT
        and one.form in (Form.DIGITS, Form.WORDS)
        and not _year(one.value)
    ]
    columns = _columns(table.grid)
    if len(claims) != 1 or not columns or claims[0].value is None or claims[0].approximate:
        return
    claim = claims[0]
    noun, _ = noun_at(claim.text, claim.span.end)
    named = [one for one in columns if noun is not None and noun.stem in _stems(table.grid.words[0][one])]
    if not named and (_SAMPLE.search(claim.text[: claim.span.start]) or (noun and len(columns) == 1)):
        named = columns[:1] if len(columns) == 1 else [one for one in columns if is_total(table.grid.words[0][one])]
        if not named and columns:
            named = [max(columns, key=lambda one: _whole(table.grid, one) or Fraction(0))]
        if noun is not None and not re.search(r"\(\W*\w+\s+\w+\W*\)", claim.text):
            named = []
    wholes = {_whole(table.grid, one) for one in named}
    whole = wholes.pop() if len(wholes) == 1 else None
    if whole not in (None, claim.value) and not _every_value(table.grid, claim.value):
        yield Misread(claim, _short(whole or Fraction(0)), "in all")


def _year(value: Fraction | None) -> bool:
    return value is not None and 1800 <= value <= 2100


def _every_value(grid: Grid, value: Fraction | None) -> bool:
    """Whether a caption's number is that of the rows, or stands in the table anywhere."""
    rows = len(grid.words) - 1
    return value in (rows, rows - 1) or any(
        one is not None and one.value == value for row in grid.figures for one in row
    )


def _of_sentence(fact: Fact, table: _Known, weights: Rarity, places: dict[int, int]) -> Misread | None:
    """What the table says on a fact; with an empty ``printed`` where it says the same."""
    claim, grid = fact.claim, table.grid
    if fact.unit != "count" or claim.value is None or claim.form is Form.RANGE:
        return None
    if not _about(fact, table, weights, places):
        return None
    row = _row_of(fact, grid)
    if row is None:
        return None
    column = _column_of(fact, grid, table)
    figure = grid.figures[row][column] if column is not None else None
    if column is None or figure is None or not _nothing_else(fact, grid, row, table, weights):
        return None
    low, high = bounds_of(claim.value, claim.approximate, claim.words)
    fits = (low is None or low <= figure.value) and (high is None or figure.value <= high)
    return Misread(claim, "" if fits else grid.words[row][column], f"{grid.words[row][0]}, {grid.words[0][column]}")


def _about(fact: Fact, table: _Known, weights: Rarity, places: dict[int, int]) -> bool:
    named = {found["number"] for found in _NAMED.finditer(fact.claim.text)}
    if named:
        return named == {table.number}
    here = places.get(id(fact.claim.passage), -1)
    cells = sum(len(row) for row in table.grid.words)
    near = table.place - _NEAR <= here <= table.place + cells + _NEAR
    shared = weights.sum((keys(fact.said) | {fact.head}) & table.topic)
    return shared >= (_TOPIC if near else 2 * _TOPIC)


def _row_of(fact: Fact, grid: Grid) -> int | None:
    """The row whose head the fact names; of none the total, where the fact is told as one."""
    found = []
    told = keys(fact.said) | {fact.head} | {one[:4] for one in fact.times}
    for row in range(1, len(grid.words)):
        head = grid.words[row][0]
        wanted = keys(frozenset(one.stem for one in words_of(head) if one.plain not in SMALL)) | set(
            re.findall(r"\d+", head)
        )
        if wanted and not is_total(head) and wanted <= told:
            found.append((len(wanted), row))
    if found:
        most = max(found)[0]
        best = [row for length, row in found if length == most]
        return best[0] if len(best) == 1 and len(found) == 1 else None
    totals = [row for row in range(1, len(grid.words)) if is_total(grid.words[row][0])]
    if len(totals) == 1 and _IN_ALL.search(fact.claim.text):
        return totals[0]
    return None


def _column_of(fact: Fact, grid: Grid, table: _Known) -> int | None:
    """The column whose head the fact says: by what is said before by what is counted."""
    text = re.sub(r"\W+", " ", fact.claim.text).casefold()
    by_said, by_head = [], []
    for column in _columns(grid):
        head = re.sub(r"\W+", " ", grid.words[0][column]).strip().casefold()
        stems = (
            keys(frozenset(one.stem for one in words_of(grid.words[0][column]) if one.plain not in SMALL | {"total"}))
            - LIGHT
        )
        literal = any(word in ("of", "in", "out", "not", "no", "without") for word in head.split())
        if not stems and is_total(grid.words[0][column]):
            continue
        if (literal and f" {head} " in f" {text} ") or (not literal and stems and stems <= keys(fact.said)):
            by_said.append(column)
        elif stems and stems <= keys(fact.said) | {fact.head}:
            by_head.append(column)
    if len(by_said) == 1:
        return by_said[0]
    if by_said:
        return None
    if len(by_head) == 1:
        return by_head[0]
    columns = _columns(grid)
    years = [
        one for one in columns if {time[:4] for time in fact.times} == set(re.findall(r"\d{4}", grid.words[0][one]))
    ]
    if fact.times and len(years) == 1:
        return years[0]
    totals = [one for one in columns if is_total(grid.words[0][one])]
    if not fact.times and len(totals) == 1 and fact.head in table.topic:
        return totals[0]
    return columns[0] if len(columns) == 1 and fact.head in table.topic else None


def _nothing_else(fact: Fact, grid: Grid, row: int, table: _Known, weights: Rarity) -> bool:
    """Whether the sentence says nothing that makes it another number than the cell's."""
    head = grid.words[row][0]
    years = set(re.findall(r"\d{4}", f"{head} {' '.join(grid.words[0])}"))
    captioned = " ".join(one.printed for one in table.caption.sentences) if table.caption is not None else ""
    if any(not {time[:4]} & (years | set(re.findall(r"\d{4}", captioned))) for time in fact.times):
        return False
    if any(len(time) > 4 for time in fact.times):
        return False
    stretch = fact.claim.text[fact.claim.span.end :]
    if re.search(r"(?i)\b(?:of\s+(?:whom|which|them|these)|another|further|other|who|whose)\b", stretch):
        return False
    rest = keys(fact.said) - table.topic - _stems(head) - LIGHT - _RECEIVED - {"tabl"} - _stems("Table")
    return weights.sum(rest) <= _ELSE


def _short(value: Fraction) -> str:
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")
