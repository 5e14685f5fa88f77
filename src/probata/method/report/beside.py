"""beside: what stands beside a number, here and in a document, and whether both speak of the same. English nouns.

That a long document holds a seven somewhere says nothing. What makes a figure worth offering is that the words beside
it there are those beside it here, above all the noun that is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.cells import heads_at
from probata.method.report.claims.reading.counts import noun_of, people
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Counted, Form, Use
from probata.method.report.claims.reading.uses import use_of
from probata.method.report.english.said import meant, stem
from probata.method.report.model import Bound, Passage, SavedPlace
from probata.record.span import TextSpan

_TELLING = 10
"""A number from here on can be told from others by itself; seven and two stand everywhere."""
_LARGE = 100
_AROUND = 90
"""Letters on either side of a figure of a document that speak of it."""
_MOST = 40
"""A figure that stands more often in one document is no figure that somebody took from there."""
_SMALL = 3
"""Words that have to be the same where the figure is small."""
_NOUN = 20
_ACCOUNTS = frozenset(map(stem, ("accounts", "interviews", "testimonies", "statements")))
_COUNTS_NOTHING = frozenset({Use.LABEL, Use.ORDINAL, Use.PAGES, Use.PARAGRAPHS})
_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Beside:
    """A number of a report with what stands beside it.

    Attributes:
        number: counted in the words that are objected to.
        noun: what stands counted behind it; empty where nothing does ("26 had worked").
        use: what it is for.
        said: the stems of its sentence that mean something; in a table, of the heads of its row and column, too.
        values: every number of the sentence.
    """

    number: Number
    noun: Counted
    use: Use
    said: frozenset[str] = frozenset()
    values: frozenset[Fraction] = frozenset()

    @property
    def counts(self) -> bool:
        """Whether it says how many or how much, and names nothing."""
        return self.use not in _COUNTS_NOTHING

    @property
    def of_people(self) -> bool:
        """Whether it can count the people who were heard, or their accounts."""
        known = not self.noun.head or people(self.noun) or self.noun.head in _ACCOUNTS
        return known and self.use in (Use.COUNT, Use.SHARE)


def beside(bound: Bound, passage: Passage, span: TextSpan) -> tuple[Beside, ...]:
    """The numbers that say a value among the words at ``span`` of the passage's masked text, code points."""
    sentence = _sentence(passage, span)
    said = meant(sentence.of(passage.masked))
    heads = heads_at(bound, passage)
    said |= meant(f"{heads.row} {heads.column}") if heads else frozenset()
    values = frozenset(one.value for one in numbers(sentence.of(passage.masked)) if one.value is not None)
    found = (one for one in numbers(span.of(passage.masked)) if one.value is not None)
    text = passage.masked[: sentence.end]
    return tuple(replace(_beside(text, one, span.start), said=said, values=values) for one in found)


def _sentence(passage: Passage, span: TextSpan) -> TextSpan:
    start = passage.at.start
    each = (TextSpan(one.at.start - start, one.at.end - start) for one in passage.sentences)
    return next((one for one in each if one.start <= span.start < one.end), TextSpan(0, len(passage.masked)))


def _beside(text: str, one: Number, start: int) -> Beside:
    here = replace(one, span=one.span.shifted(start))
    return Beside(one, noun_of(text, here), _use(text, here))


def _use(text: str, one: Number) -> Use:
    before, behind = text[: one.span.start][-1:], text[one.span.end : one.span.end + 1]
    if before.isalpha() or (before, behind) == ("(", ")"):  # F2, Article 8 (2)
        return Use.LABEL
    form = {"percent": Form.PERCENTAGE, "fraction": Form.FRACTION}.get(one.kind, Form.DIGITS)
    return use_of(text, one.span.start, one.span.end, form, one.kind)


def shared(place: SavedPlace, one: Beside) -> int:
    """How much the words beside the same figure at a place speak of the same; 0 when it is not worth offering."""
    if not one.counts:
        return 0
    found = [each for each in numbers(place.words) if _same(each, one.number)]
    if len(found) > _MOST:
        return 0
    return max((_fits(_around(place, each), one) for each in found if _says(place.words, each)), default=0)


def _same(there: Number, here: Number) -> bool:
    return there.value == here.value and (there.kind == "percent") == (here.kind == "percent")


def _says(words: str, one: Number) -> bool:
    """Whether a number of a document says how many there, and is no date and no article."""
    if any(each.start < one.span.end and one.span.start < each.end for each in dates_in(words)):
        return False
    return _use(words, one) not in _COUNTS_NOTHING


def _around(place: SavedPlace, one: Number) -> frozenset[str]:
    """The stems beside a figure of a document; of a place that is no more than a figure, those of its sentence."""
    before, behind = place.words[: one.span.start], place.words[one.span.end :]
    before = f"{place.before} {before}" if len(before) < _AROUND else _BREAK.split(before[-_AROUND:])[-1]
    behind = f"{behind} {place.behind}" if len(behind) < _AROUND else _BREAK.split(behind[:_AROUND])[0]
    title = place.title if _large(one.value) else ""
    return meant(f"{before} . {behind} . {title}")


def _large(value: Fraction | None) -> bool:
    return value is not None and (value >= _LARGE or value.denominator != 1)


def _fits(there: frozenset[str], one: Beside) -> int:
    """The score of the words at a figure: the counted noun above all; the smaller the number, the more it needs."""
    same = len(there & one.said)
    value = one.number.value or Fraction(0)
    if one.noun.head and one.noun.head in there:
        return _NOUN + 2 * same if value >= _TELLING or same >= _SMALL else 0
    least = 1 if _large(value) else _SMALL if value >= _TELLING and not one.noun.head else 0
    return 2 * same if least and same >= least else 0
