"""Tables with their captions: what a table counts, its totals, and numbers in captions that it does not bear.

English. "Table 3. Deaths recorded by the Commission, by cause and year" counts deaths; the words before "by" say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.acts import counted_act, meaning, meanings
from probata.method.report.claims.reading.alike import keys
from probata.method.report.claims.reading.cells import Grid, grids, is_total
from probata.method.report.claims.reading.facts import EVERYBODY, noun_at
from probata.method.report.claims.reading.model import Form, NumberClaim, Use
from probata.method.report.claims.reading.nouns import INTERVIEWEES
from probata.method.report.claims.reading.numbers import number_claims
from probata.method.report.claims.reading.phrase import SMALL, words_of
from probata.method.report.english.said import stem
from probata.method.report.model import Bound, Passage

CAPTION = re.compile(r"\s*Table\s+(?P<number>\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]\d?)\b[\s.:–—-]*(?P<title>.*)", re.S)
_SAMPLE = re.compile(r"(?i)\b[Nn]\s*=\s*\Z")
_TOTAL = re.compile(r"(?i)\b(?:total|in\s+all|all)\s*(?:of|:|=|,)?\s*\Z")
_IN_ALL = re.compile(r"(?i)\s+(?:[\w-]+\s+)?(?:in\s+all|in\s+total|altogether)\b")
_BY = re.compile(r",?\s+(?:by|per|according\s+to)\s+(?!the\s+[A-Z])(?![A-Z])|[,;(]|\s[–—]\s")
_SPOKEN = frozenset(map(stem, ("interviewed", "interview", "spoke", "speak", "met", "heard", "talked", "questioned")))


@dataclass(frozen=True, slots=True)
class Captioned:
    """A table with its caption's number and passage, and ``topic``, the stems of caption and heads.

    ``head`` is the stem of what it counts, ``which`` are those that say which of them; ``place`` is the number of the
    passage before it.
    """

    grid: Grid
    number: str
    caption: Passage | None
    topic: frozenset[str]
    head: str
    which: frozenset[str]
    place: int


@dataclass(frozen=True, slots=True)
class Misread:
    """A number that is told of a table, and the figure that the table prints."""

    claim: NumberClaim
    printed: str
    where: str


def captioned(bound: Bound) -> tuple[Captioned, ...]:
    """Every table; made once."""
    return bound.once.get("captioned tables", lambda: tuple(_captioned(bound)))


def _captioned(bound: Bound) -> Iterator[Captioned]:
    others = [one for one in bound.passages if one.kind != "cell"]
    at_passage = {id(one): at for at, one in enumerate(bound.passages)}
    for grid in grids(bound):
        at = grid.table.at
        before = [one for one in others if one.at.file == at.file and one.at.start < at.start][-1:]
        behind = [one for one in others if one.at.file == at.file and one.at.start >= at.end][:1]
        caption = next((one for one in (*before, *behind) if _caption(one)), None)
        words = _caption(caption) if caption is not None else ""
        found = CAPTION.match(words)
        title = found["title"] if found else ""
        head, which = _counts(title)
        topic = stems_of(f"{title} {' '.join(grid.words[0])}") | ({head} if head else frozenset())
        place = at_passage[id(before[0])] if before else 0
        yield Captioned(grid, found["number"] if found else "", caption, topic, head, which, place)


def _caption(one: Passage) -> str:
    first = one.sentences[0].printed if one.sentences else ""
    return " ".join(each.printed for each in one.sentences) if CAPTION.match(first) else ""


def _counts(title: str) -> tuple[str, frozenset[str]]:
    """What a title says that its table counts, and which of them: all before "by"; of interviewees those spoken to."""
    cut = _BY.search(title)
    text = re.sub(r"\d[\d,]*\s*", "", title[: cut.start() if cut else len(title)])
    noun, _ = noun_at(f" {text}", 0)
    if noun is None:
        return "", frozenset()
    each = {one.stem for one in words_of(f" {text}") if one.start != noun.start and one.meant}
    head = "*" if noun.stem in EVERYBODY else counted_act(noun.plain) or meaning(noun.stem)
    each |= {stem("interview")} if noun.stem in INTERVIEWEES else set()
    return head, meanings(frozenset(each))


def spoken_to(said: frozenset[str]) -> frozenset[str]:
    """Stems with those for hearing somebody as one: "interviewed", "spoke with", "heard"."""
    return frozenset(stem("interview") if one in _SPOKEN else one for one in said)


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something, those of like meaning as one."""
    return keys(frozenset(one.stem for one in words_of(text) if one.plain not in SMALL))


def columns(grid: Grid) -> list[int]:
    """Columns of counts."""
    return [
        column
        for column in range(1, len(grid.words[0]))
        if any((row[column] is not None and not row[column].percent) for row in grid.figures[1:])  # type: ignore[union-attr] # asked right before
        and "%" not in grid.words[0][column]
        and not re.search(r"(?i)per\s+cent|share|rate|average", grid.words[0][column])
    ]


def whole(grid: Grid, column: int) -> Fraction | None:
    """The total of a column as printed, else the sum of its figures."""
    rows = range(1, len(grid.words))
    for row in rows:
        figure = grid.figures[row][column]
        if is_total(grid.words[row][0]):
            return figure.value if figure else None
    each = [grid.figures[row][column] for row in rows]
    return sum((one.value for one in each if one), Fraction(0)) if all(each) else None


def total_column(grid: Grid) -> int | None:
    """The column of totals, or the only one of counts."""
    each = columns(grid)
    totals = [one for one in each if is_total(grid.words[0][one])]
    if len(totals) == 1:
        return totals[0]
    return each[0] if len(each) == 1 else None


def miscaptioned(bound: Bound, table: Captioned) -> Iterator[Misread]:
    """The number of a caption that is no total of its table."""
    claims = [
        one
        for one in number_claims(bound)
        if one.passage is table.caption
        and one.use in (Use.COUNT, Use.PAGES, Use.PARAGRAPHS)
        and one.form in (Form.DIGITS, Form.WORDS)
        and not _year(one.value)
    ]
    if len(claims) != 1 or not columns(table.grid) or claims[0].value is None or claims[0].approximate:
        return
    claim = claims[0]
    wholes = {whole(table.grid, one) for one in _named(claim, table.grid)}
    total = wholes.pop() if len(wholes) == 1 else None
    if total is not None and total != claim.value and not _in_table(table.grid, claim):
        yield Misread(claim, f"{float(total):,.2f}".rstrip("0").rstrip("."), "in all")


def _named(claim: NumberClaim, grid: Grid) -> list[int]:
    """The columns that a number in a caption is about: one headed with its noun, else that of the totals."""
    noun, _ = noun_at(claim.text, claim.span.end)
    named = [one for one in columns(grid) if noun is not None and meaning(noun.stem) in stems_of(grid.words[0][one])]
    if named:
        return named
    before, total = claim.text[: claim.span.start], total_column(grid)
    if _SAMPLE.search(before) or _TOTAL.search(before) or _IN_ALL.match(claim.text, claim.span.end):
        largest = max(columns(grid), key=lambda one: whole(grid, one) or Fraction(0))
        return [total if total is not None else largest]
    bracketed = noun is not None and re.search(r"\(\W*\w+\s+\w+\W*\)", claim.text)
    return [total] if bracketed and total is not None else []


def _year(value: Fraction | None) -> bool:
    return value is not None and 1800 <= value <= 2100


def _in_table(grid: Grid, claim: NumberClaim) -> bool:
    """Whether a caption's number is that of the rows, or stands in the table anywhere."""
    rows = len(grid.words) - 1
    if _TOTAL.search(claim.text[: claim.span.start]):
        return False
    return claim.value in (rows, rows - 1) or any(
        one is not None and one.value == claim.value for row in grid.figures for one in row
    )
