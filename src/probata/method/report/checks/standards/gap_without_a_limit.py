"""PB413: a finding speaks of figures that are missing, and the limitations do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.found import recorded
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, passages_in
from probata.method.report.prose.phrases import Said, attributed
from probata.method.report.prose.pieces import each_piece, kind_of

CODE = "PB413"
SAYS = "A finding rests beside a gap in data that the limitations do not name."
WHY = """Figures that were not published bear on everything that is concluded from those that were. A gap belongs to
the finding and to the list of limits, where a reader looks for it (the house's method, sections 3 and 8, a law of the
house). English wording only."""
BAD = """:::{finding} F4 statistics
The province ordered {figure}`tender|about 12,000` places; figures for {date}`2020` were not published. {cite}`tender`
:::
"""
GOOD = (
    BAD
    + """
:::{limitations}
The province published no figures for {date}`2020`.
:::
"""
)
_DATA = r"(?:figures?|data|statistics|records?|registers?|numbers|lists?)"
_GAP = re.compile(
    rf"(?i)\b{_DATA}\b[^.;]{{0,60}}?\b(?:(?:(?:were|was|are|is)\s+(?:not|never)|"
    rf"(?:have|has)\s+(?:not|never)\s+been)\s+(?:\w+\s+)?(?:published|"
    r"available|released|provided|disclosed|shown|made\s+public|shared|kept|opened|given|issued)|(?:is|are|was|"
    r"were)\s+(?:missing|"
    r"withheld|unavailable|lacking))\b"
)
_DATA_SAID = re.compile(rf"(?i)\b{_DATA}\b")
_STEMS = ("figure", "data", "statistic", "record", "register", "number", "list")


def run(bound: Bound) -> Iterator[Objection]:
    """Limitations that speak of data at all, and of the same dates where the gap has some, name it."""
    limits = [one for found in directives(bound, "limitations") for one in passages_in(bound, found)]
    if not limits:
        return
    words = " ".join(one.printed for passage in limits for one in passage.sentences)
    for said in each_piece(bound, *_STEMS, inside="finding"):
        mine = recorded(said)
        if mine is not None and mine.draft.gaps:
            continue  # the gaps on record decide
        found = said.first(_GAP) if kind_of(said) not in ("", "limitation") else None
        if found and not attributed(said, *found.span()) and not _named(said, found, words):
            message = "This finding names a gap in data, and the limitations do not."
            yield said.objection(CODE, found, message, "Name the gap in :::{limitations} too.")


def _named(said: Said, found: re.Match[str], limits: str) -> bool:
    inside = [one for one in said.roles if one.binding.role.name == "date" and found.start() <= one.start < found.end()]
    dates = [one.binding.role.body.strip() for one in inside]
    return bool(_DATA_SAID.search(limits)) and all(one in limits for one in dates)
