"""The nouns of claims on numbers and dates: what a sentence or a cell states, before anybody asks whether it is so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from probata.method.manuscript.model import At
from probata.method.report.model import Passage, Sentence
from probata.record.span import TextSpan


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    RANGE = "range"
    PERCENTAGE = "percentage"
    QUANTIFIER = "quantifier"
    RATIO = "ratio"


class Use(StrEnum):
    """What a number is for. LABEL: it names a paragraph, article, decree, table or the like, and counts nothing."""

    COUNT = "people or things counted"
    SHARE = "share"
    MEASURE = "measure"
    PAGES = "pages"
    PARAGRAPHS = "paragraphs"
    MONEY = "money"
    AGE = "age"
    DURATION = "duration"
    YEAR = "year"
    ORDINAL = "ordinal"
    LABEL = "label"
    RATIO = "ratio"


class Voice(StrEnum):
    """Whose number it is."""

    OWN = "the report's own"
    OTHERS = "attributed to somebody"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when, as far as the sentence says it; what is not said is empty.

    ``places`` are the names in the sentence, in small letters; ``times`` its dates as ISO (``2019``, ``2019-05``,
    ``2019-05-04``, ``--05`` for a month without year).
    """

    places: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the head noun and its modifiers, as stems (see english/said.py)."""

    head: str = ""
    modifiers: frozenset[str] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Heads:
    """Around a cell: the words at the head of its row and column, and whether these say that it is a total."""

    row: str
    column: str
    total_row: bool
    total_column: bool


@dataclass(frozen=True, slots=True)
class NumberClaim:
    """A number that a sentence or a cell states.

    Attributes:
        place: where in the source.
        passage, sentence: around it.
        text: the sentence as printed, quotations blanked; ``span`` is the number's place in it, code points.
        words: the number as written.
        value: exact; per cent as a share (17 % is 17/100); None where it says none (hundreds, most, 2-3).
        low, high: what the number can be, by the words before it; None is no bound on that side. "About 40" is 36 to
            44, "more than 40" is 40 and above, "2-3" is 2 to 3.
        approximate: the words of approximation, in small letters; empty where there are none.
        definite: whether "the", "these", "all" or the like stands before it: a number told before.
        predicate: stems of what else its clause says: what they did, or what happened to them.
        base: the number that this one is a part of, when the sentence says so ("of the 40 interviewed"); its value.
        negated: whether its clause says that it is not so.
        heads: of cells only.
    """

    place: At
    passage: Passage
    sentence: Sentence
    text: str = field(repr=False)
    span: TextSpan
    words: str
    form: Form
    use: Use
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    approximate: str
    definite: bool
    counted: Counted
    predicate: frozenset[str]
    scope: Scope
    base: Fraction | None
    negated: bool
    voice: Voice
    heads: Heads | None = None


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date that a sentence states: a day, a month or a year, as far as it is told.

    ``first`` and ``last`` bound it when the year is told and the day exists; else both are None. ``weekday`` counts
    from Monday as 0. ``exists`` is False for the 31st of April and its like. ``before``: the word right before it, in
    small letters ("on", "from", "between"). ``text`` and ``span`` as in :class:`NumberClaim`.
    """

    place: At
    passage: Passage
    sentence: Sentence
    text: str = field(repr=False)
    span: TextSpan
    words: str
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    first: date | None
    last: date | None
    exists: bool
    before: str
    voice: Voice

    @property
    def full(self) -> bool:
        """Whether it names one day of one year that exists."""
        return self.first is not None and self.first == self.last
