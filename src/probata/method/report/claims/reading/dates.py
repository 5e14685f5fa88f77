"""What dates the prose of a report states."""

from __future__ import annotations

import re

from probata.method.report.claims.reading.dated import Dated, dates_in
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound
from probata.record.span import TextSpan

_FIGURE = re.compile(r"\d")


def date_claims(bound: Bound) -> tuple[DateClaim, ...]:
    """Every date of an English manuscript outside of quotations, in the order of the text; made once."""
    return bound.once.get("date claims", lambda: tuple(claim for one in dated(bound) for claim in dates_of(one)))


def dated(bound: Bound) -> tuple[Telling, ...]:
    """The sentences that state a date, in the order of the text; made once."""
    return bound.once.get("dated sentences", lambda: tuple(one for one in tellings(bound) if dates_of(one)))


def dates_of(telling: Telling) -> tuple[DateClaim, ...]:
    """The dates of one sentence."""
    bound = telling.said.bound
    if not _FIGURE.search(telling.text):
        return ()
    return bound.once.get(
        ("dates of", telling.index), lambda: tuple(_claim(telling, d) for d in dates_in(telling.text))
    )


def _claim(telling: Telling, one: Dated) -> DateClaim:
    first, last = one.bounds
    return DateClaim(
        telling.at(one.start, one.end),
        telling.said.passage,
        telling.said.sentence,
        telling.text,
        TextSpan(one.start, one.end),
        telling.text[one.start : one.end],
        one.year,
        one.month,
        one.day,
        one.weekday,
        first,
        last,
        one.exists,
        one.before,
        telling.voice(one.start, one.end),
    )
