"""PB644: a group so small that its members are known is told of, with its place and what its members share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.people.protecting import promise
from probata.method.report.claims.reading.named import WORK
from probata.method.report.claims.reading.told import Told, told
from probata.method.report.english.traits import AGE, AT_PLACE, DONE_TO, LARGE
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB644"
WITHOUT_RECORDS = True
SAYS = "A group of so few that its members are known is told of with its place and what they share."
WHY = """"The six women among the nine persons held in the barracks" are known to everybody who was there: what is
said of all of them is said of each. A cell crossed with a place, a sex, a group or a job is not published below the
threshold, and none that holds all of them (the house's method, section 4). Told is all of a few, or a few each of whom
is described, in a report that says that it protects people. The dead and the accused are let be. English wording
only."""
BAD = """Names of interviewees have been withheld.

Of those heard, the three women held at Heron hostel described a lamp.
"""
GOOD = """Names of interviewees have been withheld.

Of those heard, women described a lamp.
"""
_NEXT = "Leave out the place or the number, or what the people share."
_FEW = r"(?:[2-9]|two|three|four|five|six|seven|eight|nine)"
_TWO_TO_FOUR = r"(?:[2-4]|two|three|four)"
_SHARED = (
    rf"(?:(?:(?!(?:of|in|at|the|and|or)\b)[\w’'-]+\s+){{0,2}}?(?:women|girls|boys|men|children|minors|teenagers|foreigners|nuns|monks|widows|mothers|sisters|brothers|"
    rf"twins|cousins|(?:{WORK})s|midwives|policewomen|(?-i:[A-Z])[a-z]+(?:s|ese)\b(?=\s+(?:among|held|from|at|in))))"
)
_PEOPLE = (
    r"(?:persons?|people|detainees|prisoners|inmates|workers|interviewees|residents|employees|staff|pupils|"
    r"patients|\w+ers|adults|of\s+them)"
)
_ALL_AMONG = re.compile(
    rf"(?i)\b(?:the|all|its|their|these)\s+(?:only\s+)?{_FEW}\s+{_SHARED}\s+(?:among|of|out\s+of)\s+(?:the|all|its|those)\s+(?:(?:\d+|[a-z]+(?:-[a-z]+)?)\s+)?(?:[\w-]+\s+)?{_PEOPLE}\b"
)
_ALL_THERE = re.compile(
    rf"(?i)\b(?:(?:the|all|all\s+of\s+the|the\s+only)\s+{_TWO_TO_FOUR}|both(?:\s+of)?(?:\s+the)?)\s+{_SHARED}\s+(?:(?:who\s+(?:were|was|had\s+been|had|have|are)\s+)?(?:held|kept|detained|working|employed|living|worked|lived|teaching|staying)\s+)?"
    r"(?=(?:at|in|from|of|on)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}(?-i:[A-Z]))"
)
_EACH_TOLD = re.compile(
    rf"(?i)\b{_TWO_TO_FOUR}\s+(?:{_SHARED}|{_PEOPLE}|[a-z]+s)\s*,\s*(?:both|all)\b(?:\s+of\s+(?:them|whom))?\s+(?P<what>[^.;:]{{0,120}}?)(?:,\s|\Z|[.;:]|\s(?=(?:described|said|told|spoke|reported)\b))"
)
_AGES = re.compile(r"(?i)\baged\s+\d{1,2}(?:\s*,\s*\d{1,2})*\s+and\s+\d{1,2}\b")
_ORIGIN_OR_WORK = re.compile(
    rf"(?i)\b(?:{WORK})s\b|\b(?-i:[A-Z][a-z]+(?:ese|ish|ians?|eans?|is?|s(?=\s+who)))\b|\b(?:pregnant|married|related|sisters|brothers|cousins|widow\w*)\b"
)
_NOT_THEM = re.compile(
    r"(?i)\b(?:killed|dead|died|deaths?|murdered|executed|drowned|shot\s+dead|bodies|convicted|accused|defendants?|acquitted|sentenced|charged|suspects?|perpetrators?|"
    r"elected|appointed|ministers?|judges?|commissioners?|won|medal|born\s+in\s+1[0-8])\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence that tells what a few gave an account of or suffered, in a report that protects people."""
    if bound.internal or not promise(bound).names:
        return
    for one in told(bound):
        found = _few(one)
        if found:
            message = "So few are told of here, with a place and what they share, that each of them can be known."
            yield objection(CODE, one.said.at(*found.span()), message, _NEXT, one.said.passage)


def _few(one: Told) -> re.Match[str] | None:
    words = one.words
    if _NOT_THEM.search(words) or not (DONE_TO.search(words) or re.search(r"(?i)\bspoke\b", words)):
        return None
    all_of_them = _ALL_AMONG.search(words) or _ALL_THERE.search(words)
    if all_of_them:
        return all_of_them if _place(words[all_of_them.start() :]) else None
    each = _EACH_TOLD.search(words)
    if (
        each
        and _place(each["what"])
        and (_AGES.search(each["what"]) or AGE.search(each["what"]) or _ORIGIN_OR_WORK.search(each["what"]))
    ):
        return each
    return None


def _place(words: str) -> bool:
    return any(found["place"].split()[-1] not in LARGE for found in AT_PLACE.finditer(words))
