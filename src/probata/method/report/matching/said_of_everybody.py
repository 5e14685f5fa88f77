"""A number whose base is a part of the interviews, under words for everybody who was interviewed. English."""

from __future__ import annotations

import re

from probata.method.report.english.gaps import tokens
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.english.persons import persons_at
from probata.method.report.english.small_words import EMPTY, PEOPLE_WORDS, SPEAKING, words
from probata.method.report.matching.counted import counted
from probata.method.report.matching.people_named import known_persons
from probata.method.report.model import OUTSIDE, Bound, Passage, SavedCount
from probata.method.report.prose.woven import Placed, Woven, passage_prose

_US = (
    r"(?:we|us|(?:the|this)\s+(?:inquiry|commission|mission|panel|team|authors?|project|tribunal|committee|"
    r"investigators?))"
)
_MET = r"(?:interviewed|heard|met|questioned|spoke\s+(?:to|with)|talked\s+(?:to|with))"
_WHO = re.compile(
    rf"(?i)\s+(?:(?:whom?|that|with\s+whom)\s+)?{_US}\s+(?:had\s+)?{_MET}\b|"
    rf"\s+(?:who\s+|that\s+)?(?:(?:were|was|had\s+been|have\s+been)\s+)?interviewed\b|"
    rf"\s+(?:who|that)\s+(?:had\s+)?(?:(?:spoke|spoken|talked)\s+(?:to|with)|gave\s+(?:an\s+|their\s+)?accounts?\s+to)\s+{_US}\b|"
    r"\s+(?:who|that)\s+(?:gave|had\s+given)\s+(?:an\s+|their\s+)?(?:interview|account)s?\b"
)
"""Behind a noun for people: those who were interviewed, all of them."""
_OF_ALL = re.compile(r"(?i)\s+of\s+(?:(?:all|the|our|its|these|those)\s+)*")
_THOSE = re.compile(r"(?i)\s+(?:of\s+)?(?:all\s+)?(?:of\s+)?(?:those|everyone|everybody|them\s+all)\b")
_INTERVIEWEES = re.compile(rf"(?i){INTERVIEWEES}\b")
_NARROWER = re.compile(
    r"(?i)\A\s*,?\s*(?:and\s+|but\s+)?(?:who|whom|that|which|with|without|in|at|from|aged|about|on|until|since|as|by|between)\b"
)
"""Behind those words: only some of them are meant."""
_WE_MET = re.compile(rf"(?i)\b(?:{_US}|(?-i:[A-Z][\w’'-]+))\s+(?:has\s+|had\s+|also\s+)?{_MET}\s+\Z")
_EMPTY = EMPTY | PEOPLE_WORDS | SPEAKING | words("yes no not among not public interviewed interview number inquiry")


def everybody(bound: Bound, passage: Passage, woven: Woven, role: Placed) -> int | None:
    """Where the words end by which a number is said of everybody who was interviewed; None where it is not.

    Only of a count with a narrower base of its own, which neither the sentence nor, where it says no more than "of the
    interviewees", anything in the passage names.
    """
    count, value = role.count, role.value
    if count is None or value is None or not count.among or not _leaves_out(bound, count):
        return None
    end, told = None, False
    if value.facet in ("words", "percent") and value.base in ("", "everyone"):
        end, told = _behind(bound, woven.text, role.end)
    elif value.facet == "n":
        end, told = _heard(bound, woven.text, role), True
    if end is None or _NARROWER.match(woven.text, end):
        return None
    own = f"{woven.text[: role.start]} {woven.text[role.end :]}"
    around = own if told else f"{own} {passage_prose(bound, passage).text.replace(woven.text, ' ')}"
    return None if _names_base(bound, count, around) else end


def _behind(bound: Bound, text: str, at: int) -> tuple[int | None, bool]:
    """Words for everybody right behind a share, and whether they say that these were interviewed."""
    those = _THOSE.match(text, at)
    place = persons_at(text, at, known_persons(bound))
    noun = those.end() if those else place.end if place else None
    if noun is None:
        return None, False
    who = _WHO.match(text, noun)
    if who:
        return who.end(), True
    of_all = _OF_ALL.match(text, at)
    return (noun if of_all and _INTERVIEWEES.match(text, of_all.end()) else None), False


def _heard(bound: Bound, text: str, role: Placed) -> int | None:
    """ "The Commission interviewed 9 people", "9 people were interviewed"."""
    noun = persons_at(text, role.end, known_persons(bound))
    if noun is None:
        return None
    who = _WHO.match(text, noun.end)
    if who:
        return who.end()
    return noun.end if _WE_MET.search(text[: role.start]) else None


def _leaves_out(bound: Bound, count: SavedCount) -> bool:
    """Whether somebody whose interview stands is not in the base."""
    each = zip(count.heard, bound.records.interviews, strict=False)
    return any(heard == OUTSIDE and not interview.consent.withdrawn for heard, interview in each)


def _names_base(bound: Bound, count: SavedCount, text: str) -> bool:
    """Whether words say anything of what the base is."""
    base = counted(bound, count, base_only=True)
    said = {one.stem for one in tokens(text) if one.word[0].isalpha() and one.word not in _EMPTY}
    return base is None or bool(said & base.stems)
