"""PB309: what some interviewees said is said of everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.people import POPULATION, SPOKE, speaks_of_interviewees
from probata.method.report.english.persons import persons_at
from probata.method.report.matching.people_named import known_persons
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
_PLACE = re.compile(
    r"(?:\s+(?i:living|working|staying|employed|serving|there))?\s+(?i:of|in|from|across|throughout|on|at|aboard)\s+"
    r"(?:(?i:the|this|that|these|those|its|all|every)\s+|(?=[A-Z]))(?!(?i:sample|count|group|table|list|study|interviews?|"
    r"inquiry|commission|mission|report|latter|former|same|two|three|other)\b)[\w'’-]+"
)
"""Behind a noun for people: the place or the business that they are all the people of."""
_OF = re.compile(r"\s*,?\s+(?i:of)(?=\s)")
_WHOM = re.compile(r"(?i:\b(?:of|among|amongst))(?=\s)(?=[^.;:]{0,80},\s*\Z)")
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
            who = _population(bound, woven, role)
            if who is None or speaks_of_interviewees(_own_sentence(woven, role)):
                continue
            words = " ".join(woven.text[who.start : who.end].split())
            message = f"This is a number of interviewees, and the sentence says it of “{words}”."
            at = woven_place(bound, woven, min(role.start, who.start), max(role.end, who.end))
            yield objection(CODE, at, message, _NEXT, passage)


def _population(bound: Bound, woven: Woven, role: Placed) -> TextSpan | None:
    """Where the words for a population stand of which a role is said to be a part."""
    value = role.value
    if value is None or role.count is None:
        return None
    found = None
    share = value.facet in ("percent", "words")
    if value.facet == "percent" or (value.facet == "words" and value.base in ("", "everyone")):
        found = _BEHIND.match(woven.text, role.end) or _BEFORE.search(woven.text[: role.start])
    if found is None and value.facet in (*_PARTS, "words", "percent"):
        found = _PEOPLE_OF.match(woven.text, role.end)
        found = None if found and _SPOKEN.match(woven.text[found.end() :]) else found
    if found is None and share:
        return _all_of_a_place(bound, woven, role)
    return TextSpan(*found.span("who")) if found else None


def _all_of_a_place(bound: Bound, woven: Woven, role: Placed) -> TextSpan | None:
    """People of any kind who are named after a place or a business: "the deckhands of the line".

    A word with a printed base ("of the 18 who answered") is a share of that; a second "of" behind it carries it over.
    """
    text, known = woven.text, known_persons(bound)
    printed = role.value is not None and role.value.base not in ("", "everyone")
    again = _OF.match(text, role.end) if printed else None
    starts = [again.end() if again else role.end] if again or not printed else []
    starts += [one.end() for one in _WHOM.finditer(text[: role.start])]
    for start in starts:
        who = persons_at(text, start, known)
        place = _PLACE.match(text, who.end) if who else None
        if who and place and not _SPOKEN.match(text[place.end() :]):
            return TextSpan(who.start, place.end())
    return None


def _own_sentence(woven: Woven, role: Placed) -> str:
    """The words of the sentence around a role, less its own; one that ends inside a quotation has ended, too."""
    stops = [found.end() for found in _STOP.finditer(woven.text)]
    stops += [one.end for one in woven.roles if _ends(one, woven.text[one.end :])]
    start = max((at for at in stops if at <= role.start), default=0)
    stop = min((at for at in stops if at >= role.end), default=len(woven.text))
    own = role.value is not None and role.value.base not in ("", "everyone")
    return f"{woven.text[start : role.start]} {woven.text[role.end : stop]}" if own else woven.text[start:stop]


def _ends(role: Placed, behind: str) -> bool:
    """Whether a quotation ends its sentence: it ends with a stop, and a new sentence begins."""
    quoted = role.value is not None and role.binding.role.name == "quote"
    words = role.value.printed.rstrip("”’\"') ") if quoted and role.value else ""
    return words.endswith((".", "!", "?")) and bool(re.match(r"\s+[^\sa-z]", behind))
