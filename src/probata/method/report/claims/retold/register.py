"""The register of what a report counts: every figure of its prose with what it is of and where else it stands. English.

A figure without a noun ("nine of injuries", "twelve were shot") counts what the figure before it in its passage counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.acts import bare_of_support, counted_act, meaning, meanings
from probata.method.report.claims.reading.contrasts import contrasting
from probata.method.report.claims.reading.facts import EVERYBODY, HARD, noun_at
from probata.method.report.claims.reading.model import Form, NumberClaim, Use
from probata.method.report.claims.reading.nouns import PEOPLE
from probata.method.report.claims.reading.numbers import number_claims, read
from probata.method.report.claims.reading.parallel import cites, is_code
from probata.method.report.claims.reading.phrase import Word, chunk_of, words_of
from probata.method.report.claims.reading.rarity import Rarity
from probata.method.report.claims.retold.captioned import captioned
from probata.method.report.english.said import stem
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound, Passage

_FORMS = (Form.DIGITS, Form.WORDS, Form.PERCENTAGE)
_USES = (Use.COUNT, Use.PAGES, Use.MEASURE, Use.MONEY, Use.DURATION, Use.SHARE)
_BOX, _MANY = 6, 24
_OURS = words("commission inquiry panel mission committee report")
_PEOPLE = PEOPLE | EVERYBODY
_ANY = frozenset(map(stem, ("cases", "instances", "ones", "others", "all")))
"""Nouns that stand for whatever is spoken of."""
SOMEBODY = "*"
LINKED, _HEAD = 0.45, 0.35
"""What two quantities share at least that tell of one thing, as a weight; and what a noun of both adds."""
_OF = re.compile(r"\s+of\s+(?!(?:the|these|those|them|all|our|its|their|whom|which)\b)")
"""Behind a number without a noun: "nine of injuries"."""
_VOLUME = re.compile(r"\s+(?:U\.\s?S|[A-Z]\.\s?\d|[A-Z]+\s+\d)")
"""Behind the number of a volume of reported cases."""
_CLAUSE = re.compile(r"[\d)]\(\Z")
"""Before the number of a clause: "44.3(4)"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure.

    Attributes:
        claim: the number.
        unit: numbers of two units are never one.
        noun: meaning of the noun that stands with it, else empty.
        head: meaning of the noun, its own or taken over; ``*`` for people of whatever kind, empty where none is told.
        label: meanings of all else that its piece of the sentence says; ``names`` those written as
            names, ``verbs`` those with the form of one.
        contrasts: words of the piece that stand against others of their kind.
        apart: a word such as "another" or "each" makes it a number that stands by itself.
    """

    claim: NumberClaim
    unit: str
    noun: str
    head: str
    label: frozenset[str]
    names: frozenset[str]
    verbs: frozenset[str]
    contrasts: frozenset[str]
    apart: bool

    @property
    def value(self) -> Fraction:
        """The number itself; quantities have one."""
        return self.claim.value or Fraction(0)

    def may_count(self, other: Quantity) -> bool:
        """Whether nothing in unit and noun says that it counts something else."""
        return self.unit == other.unit and (self.head == other.head or not (self.head and other.head))


@dataclass(frozen=True, slots=True)
class Register:
    """The quantities of each passage that has any, and the passages and cells in which each number stands."""

    passages: tuple[tuple[Quantity, ...], ...]
    by_value: Mapping[tuple[str, Fraction], tuple[int, ...]]
    cells: Mapping[Fraction, tuple[frozenset[str], ...]]

    def elsewhere(self, one: Quantity, weights: Rarity, least: float = LINKED) -> bool:
        """Whether another passage or a cell tells the number, too, of what may be the same."""
        for at in self.by_value.get((one.unit, one.value), ()):
            same = (each for each in self.passages[at] if each.value == one.value and one.may_count(each))
            if any(each.claim.passage is not one.claim.passage and link(one, each, weights) >= least for each in same):
                return True
        return one.unit == "count" and self.in_table(one.value, one.label | {one.head})

    def in_table(self, value: Fraction, said: frozenset[str]) -> bool:
        """Whether a number stands in a table whose caption or heads say some of this."""
        return any(said & heads for heads in self.cells.get(value, ()))


def register(bound: Bound) -> Register:
    """Of an English manuscript; made once."""
    return bound.once.get("register of quantities", lambda: _register(bound))


def _register(bound: Bound) -> Register:
    by_passage: dict[int, list[NumberClaim]] = defaultdict(list)
    for one in number_claims(bound):
        if _is_quantity(one):
            by_passage[id(one.passage)].append(one)
    passages = tuple(tuple(_quantities(each)) for each in by_passage.values() if len(each) <= _MANY)
    by_value: dict[tuple[str, Fraction], list[int]] = defaultdict(list)
    for at, some in enumerate(passages):
        for key in {(one.unit, one.value) for one in some}:
            by_value[key].append(at)
    return Register(passages, {key: tuple(each) for key, each in by_value.items()}, _cells(bound))


def _cells(bound: Bound) -> dict[Fraction, tuple[frozenset[str], ...]]:
    """The number of each cell, with what the caption and the heads of its row and column say."""
    found: dict[Fraction, list[frozenset[str]]] = defaultdict(list)
    for table in captioned(bound):
        grid = table.grid
        for row, line in enumerate(grid.figures):
            for column, cell in enumerate(line):
                if cell is not None:
                    heads = f"{grid.words[row][0]} {grid.words[0][column]}"
                    said = meanings(frozenset(one.stem for one in words_of(heads)))
                    found[cell.value].append(said | table.topic)
    return {value: tuple(each) for value, each in found.items()}


def _is_quantity(one: NumberClaim) -> bool:
    if one.form not in _FORMS or one.use not in _USES or one.value is None or one.value <= 0:
        return False
    if (
        (one.value == 1 and one.form is Form.WORDS)
        or one.passage.kind in ("quote", "heading")
        or not _prose(one.passage, one.text)
    ):
        return False
    if cites(one.text) or _VOLUME.match(one.text, one.span.end) or _CLAUSE.search(one.text[: one.span.start]):
        return False
    note = not one.text[: one.span.start].strip() and one.form is Form.DIGITS
    return not note and not is_code(one.text, one.span.start, one.span.end)


def _prose(passage: Passage, text: str) -> bool:
    """Whether it is told in words; a box may be a table of one cell."""
    return passage.kind != "cell" or len(words_of(text)) > _BOX


def _quantities(claims: Sequence[NumberClaim]) -> Iterator[Quantity]:
    head = ""
    for one in claims:
        made = _quantity(one, head)
        head = made.head if made.unit == "count" else head
        yield made


def _quantity(claim: NumberClaim, before: str) -> Quantity:
    text, span = claim.text, claim.span
    unit = _unit(claim)
    noun = noun_at(text, span.end)[0] if unit == "count" and not _OF.match(text, span.end) else None
    chunk = chunk_of(text, span.start)
    stretches = (chunk.own, *chunk.shared)
    each = [one for one in words_of(text) if _within(one, stretches)]
    numerals = [(other.span.start, other.span.end) for other in read(text)]
    head = (_head(noun.plain, noun.stem) if noun is not None else "") or before
    said = [one for one in each if one.meant and one.plain not in _OURS and not _within(one, numerals)]
    label = meanings(frozenset(one.stem for one in said))
    act = counted_act(noun.plain) if noun is not None else ""
    return Quantity(
        claim,
        unit,
        meaning(noun.stem) if noun is not None else "",
        head if unit == "count" else "",
        label | ({act} if act else set()),
        frozenset(one.stem for one in said if one.name),
        meanings(bare_of_support(frozenset(one.stem for one in said if one.verb))) | ({act} if act else set()),
        frozenset(one.plain for one in each if contrasting(one)),
        bool(HARD.search(text[chunk.own[0] : chunk.own[1]])),
    )


def link(one: Quantity, other: Quantity, weights: Rarity) -> float:
    """The weight of what both say, and of the noun that both have."""
    head = _HEAD if one.head and one.head == other.head and one.noun and other.noun else 0.0
    return weights.sum(one.label & other.label) + head


def _within(one: Word, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= one.start < end for start, end in stretches)


def _head(plain: str, found: str) -> str:
    """What a noun counts; a death is a person as those are who died."""
    if found in _ANY:
        return ""
    return SOMEBODY if found in _PEOPLE or counted_act(plain) else meaning(found)


def _unit(claim: NumberClaim) -> str:
    if claim.use in (Use.COUNT, Use.PAGES):
        return "count"
    if claim.use is Use.SHARE:
        return "share"
    words = [one for one in words_of(claim.text) if one.start >= claim.span.end]
    return f"{claim.use} {stem(words[0].plain) if words else ''}" if claim.use is not Use.MONEY else "money"
