"""PB309: what some interviewees said is said of everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.people import POPULATION, SPOKE, speaks_of_interviewees
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import Placed, Woven, each_sentence, objection, woven_place
from probata.record.span import TextSpan

CODE = "PB309"
LOOKS_AT = "passage"
SAYS = "A share of interviewees, or a part of them, is said of a population."
WHY = """Nobody drew the interviewees by lot: they are those who got out, who could be reached and who dared. Their
shares are shares of themselves (the house's method, section 4: no extrapolation to the population). How many people
there are that nobody interviewed is estimated from lists, with its error, or not at all."""
BAD = "{count}`involved:words|Most` residents of the province had been held or had worked in a hostel.\n"
GOOD = "{count}`involved:words|Most` residents who were interviewed had been held or had worked in a hostel.\n"
_ADJECTIVES = (
    r"(?:(?i:of\s+)?(?:(?i:the|all|these|those|its|their|our|every)\s+)*(?:(?i:[a-z-]+)\s+|[A-Z]\w*['’]?\s+){0,2}?)"
)
_BEHIND = re.compile(rf"\s+{_ADJECTIVES}(?P<who>{POPULATION})\b")
_BEFORE = re.compile(
    rf"(?i:\b(?:of|among|amongst|in|across)\s+(?:all\s+)?(?:the\s+)?)(?:[\w'’-]+\s+){{0,2}}?(?P<who>{POPULATION})\b[^.;:]{{0,30}},\s*\Z"
)
_PEOPLE_OF = re.compile(
    r"\s+(?i:of\s+(?:all\s+)?(?:the|its|all)\s+)(?:[a-z-]+\s+){0,2}?(?P<who>(?!(?:account|interview|statement|testimon)\w*\b)"
    r"(?:[a-z-]+s|people|men|women|children|folk|population|public|[a-z]+(?:men|women|folk))\s+"
    r"(?:(?:living|working|staying)\s+)?(?:of|in|from|across|throughout)\s+(?:the\s+)?[A-Z][\w'’-]+)"
)
"""Part of a group that is named after its place: nobody counted the whole of it."""
_SPOKEN = re.compile(rf"(?i)\A[^.;:,]*\b{SPOKE}\b")
_STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=[^\sa-z])")
_NEXT = "Say whom it is about: “of the interviewees”, “residents who were interviewed”."
_PARTS = ("k", "no", "of")


def run(bound: Bound) -> Iterator[Objection]:
    """Words and shares without a printed base, and parts of "the people of ..."; English only.

    Sentences that speak of interviewees are let be.
    """
    if not english(bound):
        return
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            who = _population(woven, role)
            if who is None or speaks_of_interviewees(_own_sentence(woven, role)):
                continue
            words = " ".join(woven.text[who.start : who.end].split())
            message = f"This is a number of interviewees, and the sentence says it of “{words}”."
            at = woven_place(bound, woven, min(role.start, who.start), max(role.end, who.end))
            yield objection(CODE, at, message, _NEXT, passage)


def _population(woven: Woven, role: Placed) -> TextSpan | None:
    """Where the words for a population stand of which a role is said to be a part."""
    value = role.value
    if value is None or role.count is None:
        return None
    found = None
    if value.facet == "percent" or (value.facet == "words" and value.base in ("", "everyone")):
        found = _BEHIND.match(woven.text, role.end) or _BEFORE.search(woven.text[: role.start])
    if found is None and value.facet in (*_PARTS, "words", "percent"):
        found = _PEOPLE_OF.match(woven.text, role.end)
        found = None if found and _SPOKEN.match(woven.text[found.end() :]) else found
    return TextSpan(*found.span("who")) if found else None


def _own_sentence(woven: Woven, role: Placed) -> str:
    """The words of the sentence around a role; one that ends inside a quotation has ended, too."""
    stops = [found.end() for found in _STOP.finditer(woven.text)]
    stops += [one.end for one in woven.roles if _ends(one, woven.text[one.end :])]
    start = max((at for at in stops if at <= role.start), default=0)
    return woven.text[start : min((at for at in stops if at >= role.end), default=len(woven.text))]


def _ends(role: Placed, behind: str) -> bool:
    """Whether a quotation ends its sentence: it ends with a stop, and a new sentence begins."""
    quoted = role.value is not None and role.binding.role.name == "quote"
    words = role.value.printed.rstrip("”’\"') ") if quoted and role.value else ""
    return words.endswith((".", "!", "?")) and bool(re.match(r"\s+[^\sa-z]", behind))
