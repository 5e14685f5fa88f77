"""PB309: what some interviewees said is said of everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.checks._people import POPULATION, speaks_of_interviewees
from probata.method.report.checks._phrases import english
from probata.method.report.checks._woven import Placed, Woven, each_sentence, objection
from probata.method.report.model import Bound, Objection

CODE = "PB309"
SAYS = "A share of interviewees is said of a population."
WHY = """Nobody drew the interviewees by lot: they are those who got out, who could be reached and who dared. Their
shares are shares of themselves (METHOD, section 4: no extrapolation to the population). How many people there are
that nobody interviewed is estimated from lists, with its error, or not at all."""
BAD = "{count}`involved:words|Most` residents of the province had been held or had worked in a hostel.\n"
GOOD = "{count}`involved:words|Most` residents who were interviewed had been held or had worked in a hostel.\n"
_ADJECTIVES = (
    r"(?:(?i:of\s+)?(?:(?i:the|all|these|those|its|their|our|every)\s+)*(?:(?i:[a-z-]+)\s+|[A-Z]\w*['’]?\s+){0,2}?)"
)
_BEHIND = re.compile(rf"\s+{_ADJECTIVES}(?P<who>{POPULATION})\b")
_BEFORE = re.compile(
    rf"(?i:\b(?:of|among|amongst|in|across)\s+(?:all\s+)?(?:the\s+)?)(?:[\w'’-]+\s+){{0,2}}?(?P<who>{POPULATION})\b[^.;:]{{0,30}},\s*\Z"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Words and shares without a printed base, in sentences that do not speak of interviewees; English only."""
    if not english(bound):
        return
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            if not _is_share(role) or speaks_of_interviewees(woven.text):
                continue
            who = _population(woven, role)
            if who:
                message = f"This is a share of interviewees, and the sentence says it of “{who}”."
                yield objection(CODE, role.binding.role.at, message, _NEXT, passage)


_NEXT = "Say whom it is about: “of the interviewees”, “residents who were interviewed”."


def _is_share(role: Placed) -> bool:
    """A word or per cent over everyone: with another base the role prints it."""
    value = role.value
    if value is None or role.count is None:
        return False
    return value.facet == "percent" or (value.facet == "words" and value.base in ("", "everyone"))


def _population(woven: Woven, role: Placed) -> str:
    found = _BEHIND.match(woven.text, role.end) or _BEFORE.search(woven.text[: role.start])
    return " ".join(found["who"].split()) if found else ""
