"""PB312: the words beside a number name other people than it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.count_roles import PARTS
from probata.method.report.english.persons import persons_at
from probata.method.report.matching.people_named import known_persons
from probata.method.report.matching.said_of_everybody import everybody
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import Placed, Woven, each_sentence, objection, woven_place
from probata.record.count import Count

CODE = "PB312"
LOOKS_AT = "passage"
SAYS = "The number of one group stands under the words of another: everyone under “who answered”, and the like."
WHY = """Who was interviewed, who was asked and who answered are three bases, and who said no, who gave no answer and
who was not asked are three answers. "Of the 40 who answered" where 13 answered makes 27 people say what nobody asked
them (the house's method, law 7 and section 4; a law of the house). English wording only."""
BAD = "Of the {count}`leave:n` who answered, {count}`leave:k` had not been free to leave.\n"
GOOD = "Of the {count}`leave:answered` who answered, {count}`leave:k` had not been free to leave.\n"
_WHO = (
    r"\s+(?:(?:people|persons|interviewees|women|men|residents|others|of\s+(?:them|these|those|whom))\s+)?"
    r"(?:(?:who|that|whom\s+(?:we|the\s+inquiry))\s+)?"
)
_SAID = {
    "answered": re.compile(rf"(?i)\A{_WHO}(?:answered|replied|responded|gave\s+an\s+answer)\b"),
    "asked": re.compile(
        rf"(?i)\A{_WHO}(?:(?:were|had\s+been|was)\s+)?asked\b(?!\s+(?:to|for|that|whether|if|us|not)\b)"
    ),
    "unasked": re.compile(rf"(?i)\A{_WHO}(?:were|had|was)\s+(?:not|never)\s+(?:been\s+)?asked\b"),
    "silent": re.compile(
        rf"(?i)\A{_WHO}(?:(?:did|could|would)\s+not\s+answer|gave\s+no\s+answer|(?:were|was)\s+asked\s+(?:and|but)\s+"
        r"(?:did\s+not\s+answer|gave\s+no\s+answer))\b"
    ),
}
_WHOSE = re.compile(r"(?i)\s+(?:who|that|whom|were|was|had|did|could|would|gave|answered|replied|asked)\b")
_OWN = {"answered": {"k", "no", "answered"}, "asked": {"k", "no", "silent", "answered", "asked"}}
"""Facets whose people did answer, or were asked: a part of them may be named so."""
_NAMES = {
    "answered": "who answered",
    "asked": "who was asked",
    "unasked": "who was not asked",
    "silent": "who gave no answer",
}


def run(bound: Bound) -> Iterator[Objection]:
    """Only where the words follow the number; two groups of the same size by chance are two groups all the same."""
    if not english(bound):
        return
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            end = everybody(bound, passage, woven, role)
            if end is not None and role.count is not None:
                message = (
                    f"`{role.count.handle}` counts among {role.count.among!r}; these words say everybody interviewed."
                )
                at = woven_place(bound, woven, role.start, end)
                yield objection(CODE, at, message, "Name its base, or count it over everybody and save that.", passage)
                continue
            fault = _named(woven, role, known_persons(bound))
            if fault and role.count is not None and role.value is not None:
                name, end = fault
                right = f"{{count}}`{role.count.handle}:{name}`"
                stands = f"`{role.count.handle}:{role.value.facet}` stands under words for {_NAMES[name]}"
                message = f"{stands}, and counts others."
                at = woven_place(bound, woven, role.start, end)
                yield objection(CODE, at, message, f"Write {right}, or other words.", passage)


def _named(woven: Woven, role: Placed, known: frozenset[str]) -> tuple[str, int] | None:
    """The facet that the words behind a number name, and where they end; None when it is the number's own."""
    if role.value is None or role.count is None or role.value.facet not in PARTS:
        return None
    who = persons_at(woven.text, role.end, known)
    start = who.end if who and _WHOSE.match(woven.text, who.end) else role.end
    facet, behind = role.value.facet, woven.text[start:]
    for name in ("silent", "unasked", "asked", "answered"):
        found = _SAID[name].match(behind)
        if found:
            own = facet in _OWN.get(name, {name}) or _same(role.count.count, facet, name)
            return None if own else (name, start + found.end())
    return None


def _same(count: Count, facet: str, name: str) -> bool:
    """Whether two bases hold the same people: where everyone answered, everyone is who answered."""
    bases = ("answered", "asked", "n")
    each = (getattr(count, PARTS[facet]), getattr(count, PARTS[name]))
    return facet in bases and name in bases and each[0] == each[1]
