"""What numbers the prose of a report states: each with what it counts, of whom, when and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript import numbers as written
from probata.method.manuscript.kept import remembered
from probata.method.report.claims.reading.bounds import bounds_of
from probata.method.report.claims.reading.cells import heads_at
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import Counted, Form, NumberClaim, Use
from probata.method.report.claims.reading.nouns import counted_at
from probata.method.report.claims.reading.scopes import predicate_of, scope_of
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.reading.uses import use_of
from probata.method.report.claims.reading.wholes import wholes_of
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import negated
from probata.record.span import TextSpan

_FORMS = {
    "percent": Form.PERCENTAGE,
    "fraction": Form.FRACTION,
    "range": Form.RANGE,
    "multiple": Form.RATIO,
}
_TIMES = re.compile(r"\s+times\s+(?:as|more|less|fewer|larger|bigger|higher|greater|the)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:\b(?:the|these|those|all|both|our|its|their)\s+)\Z", re.IGNORECASE)
_OF_A_ROW = re.compile(r"\s*(?:\(?[ivxlc\d]{1,4}\)|\d{1,3}\.(?=\s))\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Read:
    """A number of a text as far as the text alone says it."""

    span: TextSpan
    form: Form
    use: Use
    value: Fraction | None
    approximate: str
    definite: bool
    counted: Counted


def number_claims(bound: Bound) -> tuple[NumberClaim, ...]:
    """Every number and quantifier of an English manuscript outside of quotations and dates; made once."""
    return bound.once.get("number claims", lambda: tuple(claim for one in tellings(bound) for claim in numbers_of(one)))


def numbers_of(telling: Telling) -> tuple[NumberClaim, ...]:
    """The numbers of one sentence."""
    bound = telling.said.bound
    return bound.once.get(
        ("numbers of", telling.index), lambda: tuple(_claim(telling, one) for one in read(telling.text))
    )


@remembered
def read(text: str) -> tuple[Read, ...]:
    """The numbers and quantifiers of a text, in order; those of dates left out."""
    dates = dates_in(text)
    opening = _OF_A_ROW.match(text)
    start = opening.end() if opening else 0
    found = [
        _read(text, one)
        for one in written.numbers(text)
        if one.span.start >= start and not any(d.start < one.span.end and one.span.start < d.end for d in dates)
    ]
    found += [_quantifier(text, one) for one in written.quantifiers(text)]
    return tuple(sorted(found, key=lambda one: one.span.start))


def _read(text: str, one: written.Number) -> Read:
    start, end = one.span.start, one.span.end
    times = _TIMES.match(text, end)
    form = Form.RATIO if times else _FORMS.get(one.kind) or _in(text[start:end])
    use = use_of(text, start, end, form, one.kind)
    before = one.approximate_span.start if one.approximate_span else start
    definite = bool(_DEFINITE.search(text[max(0, before - 12) : before]))
    return Read(one.span, form, use, one.value, one.approximate, definite, counted_at(text, end)[0])


def _quantifier(text: str, one: written.Quantifier) -> Read:
    counted, _ = counted_at(text, one.span.end)
    return Read(one.span, Form.QUANTIFIER, Use.SHARE, None, "", False, counted)


def _in(words: str) -> Form:
    return Form.DIGITS if any(map(str.isdigit, words)) else Form.WORDS


def _claim(telling: Telling, one: Read) -> NumberClaim:
    text, start, end = telling.text, one.span.start, one.span.end
    passage = telling.said.passage
    whole = wholes_of(text).get(start)
    counted = one.counted if one.counted.head or whole is None else counted_at(text, whole.span.end)[0]
    low, high = bounds_of(one.value, one.approximate, text[start:end])
    return NumberClaim(
        telling.at(start, end),
        passage,
        telling.said.sentence,
        text,
        one.span,
        text[start:end],
        one.form,
        one.use,
        one.value,
        low,
        high,
        one.approximate,
        one.definite,
        counted,
        predicate_of(text, start, end),
        scope_of(text),
        whole.value if whole else None,
        negated(text, start),
        telling.voice(start, end),
        heads_at(telling.said.bound, passage) if passage.kind == "cell" else None,
    )
