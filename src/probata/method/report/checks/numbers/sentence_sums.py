"""PB363: the parts that a sentence lists do not add up to its whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from probata.method.report.claims.listed import REST, listed_in
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound, Objection

CODE = "PB363"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A sentence divides a number into parts that do not add up to it."
WHY = """"26 people: 15 women and 12 men" is one person too many, and nobody can say which number is wrong (the house's
method, law 1). Where the parts overlap or are not all of it, the sentence says so ("among them")."""
BAD = "The inquiry interviewed 26 people: 15 women and 12 men.\n"
GOOD = "It read {fixed}`26|an example` books: {fixed}`15|an example` old ones and {fixed}`11|an example` new ones.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Exact numbers only; "including", "among them" and "the others" tell that there are more."""
    told = tellings(bound)
    for telling, behind in zip_longest(told, told[1:]):
        for one in listed_in(telling.text):
            if one.total != one.whole and not REST.search(telling.text[one.at :]) and not _goes_on(telling, behind):
                said = telling.text[one.start : one.whole_end]
                message = f"“{said}” is divided into parts that make {one.total}."
                yield telling.objection(
                    CODE, one.start, one.end, message, "Look which number is wrong, or say what is left out."
                )


def _goes_on(telling: Telling, behind: Telling | None) -> bool:
    """Whether the next sentence of the passage tells what is left: "The other four are pending."."""
    return behind is not None and behind.said.passage is telling.said.passage and bool(REST.search(behind.text))
