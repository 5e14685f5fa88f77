"""PB332: an estimate is printed without those documented, or without saying who could be in it at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.estimates.saving import spoken
from probata.method.report.matching.estimated import NAMED, NUMBER, RANGE, SUM, WHOLE, around, estimated, facets_beside
from probata.method.report.matching.found import printed_words
from probata.method.report.model import Bound, BoundValue, Objection, Passage, SavedEstimate
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection, shelf

CODE = "PB332"
LOOKS_AT = "passage"
SAYS = "An estimate stands in a paragraph that does not say how many are documented, or whom it can be about."
WHY = """The part that is documented by name is known, the rest is computed, and a reader has to see which is which.
And whoever could not have come onto any list is not in the number: without "of those who could have been recorded" it
is read as everybody (the house's method, section 5, a law of the house). The words of the second part in English
only."""
BAD = (
    "An estimated {estimate}`east:point` people ({fixed}`95 %|the level of the interval` interval "
    "{estimate}`east:interval`) are missing.\n"
)
GOOD = "In the East, {estimate}`east:headline`, are missing.\n"
_REACHED = re.compile(
    r"(?i)\b(?:could|can|might|may)\s+(?:(?:at\s+all|ever|have|be|been|possibly)\s+)*(?:recorded|listed|documented|registered|reached|"
    r"come\s+(?:on\s?to|to)|appear\w*\s+on|stood\s+on|stand\s+on|be\s+on|been\s+on)\b|"
    r"\b(?:lists?|records?)\s+(?:could|can|might)\s+(?:(?:at\s+all|ever|have)\s+)*(?:reach|record|hold|hear|know|held|reached)\w*|"
    r"\bwithin\s+(?:the\s+)?reach\s+of\s+(?:the|these|any|some|our)\s+\w*\s*lists?\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a paragraph and estimate, for each half that is missing; a cell is seen with its table."""
    for one in shelf(bound):
        told: set[str] = set()
        for role, saved, facet in estimated(one.woven.roles):
            if facet not in (NUMBER, RANGE, SUM) or saved.handle in told:
                continue
            told.add(saved.handle)
            beside = facets_beside(bound, one.passage, saved.handle)
            if WHOLE in beside:
                continue
            at = role.binding.role.at
            if not beside & {NAMED, SUM} and not _cited(one.passage, saved):
                message = f"The estimate `{saved.handle}` stands here without those who are documented by name."
                next_step = (
                    f"Add {{estimate}}`{saved.handle}:documented`, or write {{estimate}}`{saved.handle}:headline`."
                )
                yield objection(CODE, at, message, next_step, one.passage)
            if english(bound) and not _REACHED.search(printed_words(around(bound, one.passage))):
                message = f"The estimate `{saved.handle}` stands here, and it is not said whom it can be about."
                next_step = f"Write: of those who could have been recorded; or {{estimate}}`{saved.handle}:headline`."
                yield objection(CODE, at, message, next_step, one.passage)


def _cited(passage: Passage, saved: SavedEstimate) -> bool:
    """Whether the number of those documented stands there as somebody's figure, bound to its place."""
    documented = spoken(saved.body, "documented")
    values = (one for one in passage.bindings if isinstance(one, BoundValue) and one.role.name == "figure")
    return any(documented in one.printed.split() for one in values)
