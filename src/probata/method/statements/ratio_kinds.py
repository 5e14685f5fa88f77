"""Kinds of ratio: what the words around a number make of it, of one number against another.

"A third" is a share, "a third more" a growth, "cut by a third" a decline, "three times more than" both three times as
much and four times as much. A place that is not listed here makes no ratio.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from probata.method.statements.cues import words
from probata.method.statements.ratio_numbers import Measured, Value


class Kind(StrEnum):
    """What is said of the first number against the second."""

    TIMES = "so many times the second"
    TIMES_FEWER = "the second divided by so much"
    SHARE = "this part of the second"
    MORE = "this part of the second more than it"
    FEWER = "this part of the second less than it"
    DIFFERENCE = "so many more than the second"
    DIFFERENCE_FEWER = "so many less than the second"
    POINTS = "so many percentage points more than the second"
    POINTS_FEWER = "so many percentage points less than the second"


_UP = words(
    "up rose rise rises risen rising increase increased increases increasing grew grow grows grown growing growth"
    " climbed climb climbing jumped jump surged surge gained gain gains exceed exceeds exceeded"
    " more higher larger longer greater bigger raised swelled soared"
)
_DOWN = words(
    "down fell fall falls fallen falling drop drops dropped dropping decrease decreased decreases decreasing decline"
    " declined declines declining cut cuts shrank shrink shrunk shrinking reduced reduce reduces reduction sank lost"
    " less fewer lower smaller shorter lowered plunged slumped"
)
_WHOLES = words("share shares proportion part total ratio rate majority minority average sample")
_UP_NOUN = r"increase|rise|growth|gain|jump|surge|hike|upturn"
_DOWN_NOUN = r"decrease|drop|fall|decline|reduction|cut|loss|shrinkage"
_MORE = (
    r"more|higher|larger|longer|greater|bigger|heavier|older|taller|wider|faster|stronger|deeper|thicker|richer"
    r"|costlier|further|farther|extra|additional|above|over|up"
)
_LESS = (
    r"less|fewer|lower|smaller|shorter|lighter|younger|narrower|slower|weaker|cheaper|nearer|thinner|poorer"
    r"|below|under|down"
)
_AGAIN = re.compile(r"^ (?:again\b|as [a-z]+ again\b)")
_COMPARED = re.compile(
    rf"^[ -](?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<upnoun>{_UP_NOUN})|(?P<downnoun>{_DOWN_NOUN}))\b(?! times\b)"
)
_COMPARED_NOUN = re.compile(rf"^ [a-z]+s (?:(?P<more>{_MORE})|(?P<less>{_LESS}))\b")
_SMALL = r"(?:few|little|small|short|low|young|cheap|light|slow|narrow|weak|thin|poor|near|close)"
_OF_TIME = r"(?:an? |the )?(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?|century|centuries|miles?)\b"
_OPEN = re.compile(
    rf"^(?:$|[,;.] ?|\.$| as (?!{_SMALL}\b)[a-z]+"
    r"| (?:the|that|those|its|their|his|her|our|your|my|this|these|what|such)\b)"
)
_OF_SOMETHING = re.compile(r" (?:of|as|the|that|its|their)\b")
_OPEN_PART = re.compile(rf"^(?: of (?!{_OF_TIME})[a-z]| of$| (?:were|was|are|is|did|had|have|share|proportion)\b)")
_OPEN_WITHIN = re.compile(r"^ (?:people|men|women|children|(?!times\b)[a-z]+s)\b")
_OPEN_CHANGE = re.compile(
    r"^(?:$|[,;.]| (?:from|since|in|on|over|against|compared|after|during|within|this|last|than|between|year|every)\b)"
)
CHANGE = _UP | _DOWN
"""Words before a number that make it a growth or a decline."""
_MORE_AND_FEWER = {
    Measured.PARTS: (Kind.MORE, Kind.FEWER),
    Measured.PERCENT: (Kind.MORE, Kind.FEWER),
    Measured.POINTS: (Kind.POINTS, Kind.POINTS_FEWER),
    Measured.NUMBER: (Kind.DIFFERENCE, Kind.DIFFERENCE_FEWER),
}


def kinds_of(value: Value, before: Sequence[str], tail: str) -> tuple[Kind, ...]:
    """The kinds that the words ``before`` a number and the ``tail`` behind it allow; none where they make no ratio."""
    if value.measured in (Measured.TIMES, Measured.FOLD):
        return _times(value, before, tail)
    over = CHANGE & set(before) and re.match(r" over (?:the|a|last|this|that)\b", tail)  # "up a third over the year"
    compared = None if over else _compared(value, tail)
    if compared:
        # "fell 30 per cent more" is more than something else fell
        return () if CHANGE & set(before) else _by_comparative(value, compared)
    if value.measured in (Measured.PARTS, Measured.PERCENT):
        return _part(value, before, tail)
    change = _change(before)
    if not change or before[-1] == "to" or not _OPEN_CHANGE.match(tail):
        return ()
    return _toward(value, change)


def _compared(value: Value, tail: str) -> dict[str, str | None] | None:
    found = _COMPARED.match(tail)
    if found is None and value.measured is Measured.NUMBER:
        found = _COMPARED_NOUN.match(tail)
    return found.groupdict() if found else None


def _by_comparative(value: Value, compared: dict[str, str | None]) -> tuple[Kind, ...]:
    """ "More", "lower", "increase" behind a number."""
    noun = compared.get("upnoun") or compared.get("downnoun")
    if noun and value.measured is Measured.NUMBER:
        return ()
    return _toward(value, 1 if compared.get("more") or compared.get("upnoun") else -1)


def _toward(value: Value, change: int) -> tuple[Kind, ...]:
    more, fewer = _MORE_AND_FEWER[value.measured]
    return (more,) if change > 0 else (fewer,)


def _change(before: Sequence[str]) -> int:
    """1 for words of growth before a phrase, -1 for words of decline, 0 for none or for both."""
    return bool(_UP & set(before)) - bool(_DOWN & set(before))


def _part(value: Value, before: Sequence[str], tail: str) -> tuple[Kind, ...]:
    """A fraction or percentage without a comparative behind it: a share, a change by it, or the level after one."""
    last, moved = (before[-1] if before else ""), bool(CHANGE & set(before))
    if _AGAIN.match(tail):
        return () if moved else (Kind.MORE,)
    if last != "to" and (last == "by" or moved):
        change = _change(before)
        return _toward(value, change) if change and _OPEN_CHANGE.match(tail) and not value.within else ()
    share = _OPEN.match(tail) or _OPEN_PART.match(tail) or (value.within and _OPEN_WITHIN.match(tail))
    level = last == "to" and value.measured is Measured.PERCENT and not _OF_SOMETHING.match(tail)
    rate = last == "of" and not _WHOLES & set(before)
    return (Kind.SHARE,) if share and not level and not rate else ()


def _times(value: Value, before: Sequence[str], tail: str) -> tuple[Kind, ...]:
    last, compared = (before[-1] if before else ""), _COMPARED.match(tail)
    if CHANGE & set(before) and last != "to":
        return () if compared else _times_changed(value, before, tail)
    if compared:
        return _times_compared(value, compared)
    if last in ("by", "of") and not _WHOLES & set(before):
        return ()
    return (Kind.TIMES,) if _OPEN.match(tail) and not _AGAIN.match(tail) else ()


def _times_changed(value: Value, before: Sequence[str], tail: str) -> tuple[Kind, ...]:
    """ "Rose threefold", "rose by three times"; "rose three times" may be three occasions."""
    change, fold = _change(before), value.measured is Measured.FOLD
    if not change or not _OPEN_CHANGE.match(tail) or not (fold or before[-1] == "by"):
        return ()
    if fold:
        return (Kind.TIMES,) if change > 0 else (Kind.TIMES_FEWER,)
    return (Kind.TIMES, Kind.MORE) if change > 0 else ()


def _times_compared(value: Value, compared: re.Match[str]) -> tuple[Kind, ...]:
    """ "Three times more" is three times as much or four; "three times fewer" a third; "a threefold drop" too."""
    if value.number <= 1 or compared["more"] in ("over", "up") or compared["less"] in ("under", "down"):
        return ()
    if compared["upnoun"] or compared["downnoun"]:
        return (
            () if value.measured is not Measured.FOLD else (Kind.TIMES,) if compared["upnoun"] else (Kind.TIMES_FEWER,)
        )
    return (Kind.TIMES, Kind.MORE) if compared["more"] else (Kind.TIMES_FEWER,)
