"""What a part of a number says of its people or things, and whether several such parts share none of them. English."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache

from probata.method.report.claims.figures.listed import OVERLAPS
from probata.method.report.claims.figures.quantities import Quantity
from probata.method.report.english.said import is_past, stem
from probata.method.report.english.small_words import words


class Kind(StrEnum):
    """What is said of a part."""

    REST = "the other six"
    UNKNOWN = "of nine it is not known"
    NOT = "seven had not"
    SEX = "nine women"
    ROLE = "twelve were drivers"
    PLACE = "fourteen in the north"
    STATE = "three were closed"
    OTHER = "anything else"


_REST = re.compile(r"(?i)\b(?:the|all)\s+(?:other|remaining|rest,?|remainder,?|last)\s+(?:of\s+)?\Z")
_UNKNOWN = re.compile(
    r"(?i)\b(?:(?:did|do|does|could|can|would|were|was)\s+not\s+(?:know|say|remember|tell|recall|answer|reply|respond|be\s+\w+|sure|certain|able)|"
    r"not\s+(?:sure|certain|clear|known|recorded|stated|established|determined|clarified|identified)|"
    r"un(?:known|clear|decided|sure|determined|resolved|identified|explained|certain|answered|accounted)|undetermined|abstained|"
    r"without\s+(?:an?\s+)?(?:answer|reply|response|result|decision|explanation)|never\s+(?:found|established|explained|identified|clarified)|"
    r"no\s+(?:answer|reply|response|record|report|cause|opinion|information|result|data|explanation|finding)|gave\s+no\b|no\s+\w+\s+at\s+all)\b"
)
_NOT = re.compile(
    r"(?i)\b(?:had|did|was|were|could|would|do|have|are|is)\s+not\s*\Z|\b(?:had|kept|got|received|found)\s+none\b|\bdid\s+neither\b|"
    r"\b(?:there\s+)?(?:was|were)\s+none\b"
)
_SEX = re.compile(
    r"(?i)\s+(?:of\s+(?:them\s+)?)?(?:were\s+|are\s+|was\s+|is\s+)?(?:(?!and\b|or\b)\w+\s+)?(women|woman|men|man|girls?|boys?|females?|males?|adults?|children|child|minors?)\b(?!\s+and\b)"
)
_SEXES = (
    frozenset(("wom", "m")),
    frozenset(("girl", "boy")),
    frozenset(("female", "male")),
    frozenset(("adult", "child")),
    frozenset(("adult", "minor")),
    frozenset(("wom", "m", "child")),
    frozenset(("wom", "m", "girl", "boy")),
    frozenset(("wom", "m", "minor")),
)
_WERE = re.compile(
    r"(?i)\s+(?:(?:of\s+them|people|persons)\s+)?(?:were|was|are|is|worked\s+as|served\s+as)\s+(?P<what>.*)"
)
_PREPOSITION = re.compile(r"(?i)(?:\s+(?!not\b)[a-z]+){0,2}?\s+(?P<word>for|in|at|by|from|near|on|through|with)\s")
_TAIL = re.compile(
    r"(?i)\s(?:in|on|of|at|from|for|by|with|to|who|which|that|whose|against|about|under|over|near|into)\s"
)
_STATES = (
    words("closed pending open opened dropped discontinued ongoing settled shelved"),
    words(
        "granted refused rejected pending withdrawn dismissed upheld undecided approved denied declined allowed "
        "answered"
    ),
    words("alive dead missing unhurt wounded killed"),
    words("convicted acquitted pending fugitive discharged"),
    words("working broken running idle"),
)
_SAID_STATE = re.compile(
    r"(?i)\s+(?:(?:had|have|has|were|was|are|is|remain(?:s|ed)?)\s+)*(?:been\s+|still\s+|now\s+|since\s+)*(?P<what>[a-z]+)"
)
_MIXED = re.compile(
    r"(?i)\b(?:at\s+least|includ\w+|both|also|twice|again|later|each|every|per|more\s+than|among\s+(?:them|others)|some\s+of|many|several|"
    r"respectively|as\s+well|up\s+to|or\s+more|overlap\w*|subsequently|then|mainly|mostly|especially)\b"
)
_TRAIT = re.compile(
    r"(?i)\b(?:under|over|older|younger|aged|married|single|born|foreign\w*|alone|elderly|pregnant|disabled|mothers?|fathers?|parents?|sick|ill|"
    r"(?:new|old)(?!\s+[a-z])|first|members|young\w*|victims|witnesses|survivors)\b"
)
_OPEN_STILL = re.compile(r"(?i)\s+(?:had|have|has|were|are)\s+(?:still\s+)?not\s+(?:yet\s+)?been\s+(?:answered)\b")
"""What is not answered is neither granted nor refused."""
_NO, _TENTH, _NEAR, _FAR, _HALF, _ANY = 0.0, 0.12, 0.2, 0.35, 0.5, 1.0
_COPULA = re.compile(r"(?i)\s+(?:of\s+them\s+)?(?:were|are|is|was)\b")
_PAIR, _MANY = 2, 4
_DENIES = re.compile(r"(?i)\b(?:not|none|no|never)\b|n't\b")
Reach = tuple[float, float]
"""How far parts may make more and less than a whole that they still are all of, as shares of it."""


@lru_cache(maxsize=8192)
def kind_of(one: Quantity) -> Kind:
    """What one part says, by its plainest sign."""
    return next((kind for kind, told in _SIGNS if told(one)), Kind.OTHER)


def way_of(one: Quantity) -> str:
    """The preposition with which a part is told: "in" of "fourteen in the north"."""
    found = _PREPOSITION.match(one.after)
    return found["word"].lower() if found else ""


def mixed(between: str) -> bool:
    """Whether words tell that the parts overlap or are not all."""
    return bool(_MIXED.search(between))


def exclusive(row: Sequence[Quantity], kinds: Sequence[Kind], apposed: bool, apart: bool) -> Reach | None:
    """How surely nobody is in two of these parts; None where somebody may be. ``apart``: their whole is told before."""
    for kind, reach in ((Kind.REST, _rest), (Kind.UNKNOWN, _unknown), (Kind.NOT, _denied)):
        if kind in kinds:
            return reach(row, kinds, apart)
    return _alike(row, kinds, apposed, apart)


def _alike(row: Sequence[Quantity], kinds: Sequence[Kind], apposed: bool, apart: bool) -> Reach | None:
    """Parts that say the same kind of thing: of what sex, in what state, where, what they were."""
    several, near = len(row) > _PAIR, (_NEAR, _NEAR)
    alone = {*kinds}.pop() if len({*kinds}) == 1 else None
    if alone is Kind.SEX:
        told = _sexes(row) and (not apart or all(_COPULA.match(one.after) for one in row))
        return (_FAR if apart else _ANY, _FAR) if told else None
    if alone is Kind.STATE:
        return ((_HALF if several else _NEAR, _NEAR) if several or apart else (_FAR, _NEAR)) if _states(row) else None
    if alone is Kind.PLACE:
        return near if _one_way(row) and (several or apposed) else None
    if in_one_way(row, kinds):
        return _TENTH, _TENTH
    if not several or not _roles(row, kinds, apposed):
        return (_NEAR, _NO) if several and not apart and _fates(row, kinds) else None
    return (_HALF if all(_WERE.match(one.after) for one in row) else _NEAR, _NEAR)


def in_one_way(row: Sequence[Quantity], kinds: Sequence[Kind]) -> bool:
    """Four and more in one sentence, of which each says what its people are, or by which of several it was done."""
    if len(row) < _MANY or not all(one.joined and one.sentence == row[0].sentence for one in row[1:]):
        return False
    if kinds.count(Kind.ROLE) >= len(row) - 1 and all(_WERE.match(one.after) for one in row):
        return True
    led = {tuple(one.before.split()[-1:]) for one in row}
    return len(led) == 1 and led <= {("in",), ("by",)} and not any(OVERLAPS.search(one.after) for one in row)


def _rest(row: Sequence[Quantity], kinds: Sequence[Kind], _: bool) -> Reach | None:
    """The last is what is left, and the others do not speak of several things done to the same people."""
    overlapping = sum(bool(OVERLAPS.search(one.after)) for one in row[:-1])
    last = kinds[-1] is Kind.REST and kinds.count(Kind.REST) == 1
    return (_FAR, _FAR) if last and (overlapping <= 1 or row[0].sentence == row[-1].sentence) else None


def _unknown(row: Sequence[Quantity], kinds: Sequence[Kind], _: bool) -> Reach | None:
    """Of some it is not known, and the others affirm and deny, or say no two things that may be true of one."""
    known = [one for one, kind in zip(row, kinds, strict=True) if kind is not Kind.UNKNOWN]
    denying = sum(bool(_DENIES.search(one.after)) for one in known)
    apart_from = 0 < denying < len(known) or sum(bool(OVERLAPS.search(one.after)) for one in known) < _PAIR
    return (_FAR, _NEAR) if len(row) > _PAIR and apart_from else None


def _denied(row: Sequence[Quantity], kinds: Sequence[Kind], apart: bool) -> Reach | None:
    """ "38 replied and 12 did not" are all; of those who say something, and of those who do not, there may be fewer."""
    several = len(row) > _PAIR
    if kinds[0] is Kind.NOT or (apart and several):
        return None
    said = any(OVERLAPS.search(one.after) for one in row)
    return (_FAR, _NEAR) if several else (_NO if apart and said else _ANY, _NO if said else _FAR)


def _sexes(row: Sequence[Quantity]) -> bool:
    told = [found[1].lower() for one in row if (found := _SEX.match(one.after))]
    forms = frozenset(_sex(one) for one in told)
    return forms in _SEXES and len(forms) == len(row)


def _sex(word: str) -> str:
    found = {"women": "wom", "woman": "wom", "men": "m", "man": "m", "children": "child"}.get(word)
    return found or word.removesuffix("s")


def _state(one: Quantity) -> bool:
    if _OPEN_STILL.match(one.after):
        return True
    found = _SAID_STATE.match(one.after)
    return bool(found) and any(found["what"].lower() in kind for kind in _STATES if found)


def _states(row: Sequence[Quantity]) -> bool:
    """Whether every part tells a state of one kind, none of them twice."""
    for kind in _STATES:
        found = [_words(one.after) & kind for one in row]
        if all(len(each) == 1 for each in found) and len(frozenset[str]().union(*found)) == len(row):
            return True
    return False


def _words(told: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", told.casefold()))


def _one_way(row: Sequence[Quantity]) -> bool:
    """Whether all are told by the same preposition and nothing that may overlap."""
    forms = {"in" if (way := way_of(one)) in ("", "on", "at", "near") else way for one in row}
    return len(forms) == 1 and not any(OVERLAPS.search(one.after) or _TRAIT.search(one.after) for one in row)


def _roles(row: Sequence[Quantity], kinds: Sequence[Kind], apposed: bool) -> bool:
    """Whether they say what their people or things were; of four and more one may say it otherwise."""
    if Kind.SEX in kinds or any(_TRAIT.search(one.after) for one in row):
        return False
    last = row[-1].joined and row[-1].sentence == row[-2].sentence
    said = sum(one is Kind.ROLE for one in kinds)
    return last and said >= len(row) - (len(row) > 3) and (apposed or any(_WERE.match(one.after) for one in row))


def _fates(row: Sequence[Quantity], kinds: Sequence[Kind]) -> bool:
    """ "Of the 17 ships, six sank, four turned back and nine came home": what one of them did no other one did."""
    told = [one.after for one in row]
    closed = row[-1].joined and not any(one.before.strip() for one in row[1:])
    return closed and Kind.SEX not in kinds and not any(OVERLAPS.search(one) or _TRAIT.search(one) for one in told)


def _is_role(after: str) -> bool:
    found = _WERE.match(after)
    told = _TAIL.split((found["what"] if found else after).strip() + " ", maxsplit=1)[0].split()
    if not told or len(told) > 5 or is_past(told[0]) or OVERLAPS.match(told[0]):
        return bool(told) and told[0].endswith("ts") and len(told) == 1
    last = told[-1].casefold().strip(",")
    return (
        (told[0] in ("a", "an", "the") and bool(found))
        or (last.endswith("s") and not last.endswith("ss"))
        or last in ("police", "people")
        or stem(last) == "offic"
    )


def _is_place(one: Quantity) -> bool:
    return bool(_PREPOSITION.match(one.after) or re.match(r"(?i)in\s\Z", one.before))


_SIGNS: tuple[tuple[Kind, Callable[[Quantity], bool]], ...] = (
    (Kind.REST, lambda one: bool(_REST.search(one.before))),
    (Kind.UNKNOWN, lambda one: bool(_UNKNOWN.search(one.before) or _UNKNOWN.search(one.after))),
    (Kind.NOT, lambda one: bool(_NOT.search(one.after))),
    (Kind.SEX, lambda one: bool(_SEX.match(one.after))),
    (Kind.STATE, _state),
    (Kind.ROLE, lambda one: bool(_WERE.match(one.after)) and _is_role(one.after)),
    (Kind.PLACE, _is_place),
    (Kind.ROLE, lambda one: _is_role(one.after)),
)
"""How each kind is told, the plainest sign first."""
