"""PB358: a date that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.time.numeric import impossible_in
from probata.method.report.model import Bound, Objection

CODE = "PB358"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A date is told that no calendar has."
WHY = """The 31st of April is a slip of the pen, and what happened on it happened on another day: nobody can check the
sentence any more (the house's method, law 1)."""
BAD = "The decree was signed on {date}`31 April 2019`.\n"
GOOD = "The decree was signed on {date}`30 April 2019`.\n"

_FIGURE = re.compile(r"\d")
_NEXT = "Look up the day in its source."


def run(bound: Bound) -> Iterator[Objection]:
    """Outside of quotations; the 29th of February is one where no year is told."""
    for telling in tellings(bound):
        if not _FIGURE.search(telling.text):
            continue
        for one in dates_of(telling):
            if not one.exists:
                message = f"There is no “{one.words}”."
                yield telling.objection(CODE, one.span.start, one.span.end, message, _NEXT)
        for start, end in impossible_in(telling.text):
            yield telling.objection(CODE, start, end, f"There is no “{telling.text[start:end]}”.", _NEXT)
