"""Voices: whether two statements may be of one speaker, as far as what the texts call the speakers shows it."""

from __future__ import annotations

import re
from enum import IntEnum

from probata.method.statements.model import Speaker

_PAPER = re.compile(r"(?:report|statement|response|letter|paper|note)$", re.IGNORECASE)


class Voice(IntEnum):
    """How two speakers stand to each other, the surest first."""

    SAME = 0
    GENERAL = 1  # one is the State, body or report that the other speaks for
    UNKNOWN = 2  # nobody is sure who one of them is
    OTHER = 3


def voices(a: Speaker, b: Speaker) -> Voice:
    """The same party, a party and whom it speaks for, or two.

    A spokesman and his ministry are one voice; ministry, mission and ambassador of one State are several; two persons
    are two whomever they speak for. The same for both orders.
    """
    if a.party is None or b.party is None:
        return Voice.UNKNOWN
    mine, theirs = _plain(a.party), _plain(b.party)
    if mine == theirs or _same_name(mine, theirs):
        return Voice.SAME
    return _through_a_body(a, b, mine, theirs)


def _through_a_body(a: Speaker, b: Speaker, mine: str, theirs: str) -> Voice:
    if _person(a) and _person(b):
        return Voice.OTHER
    of_a, of_b = _plain(a.of or ""), _plain(b.of or "")
    if mine == of_b or theirs == of_a:
        return Voice.SAME if _person(a) or _person(b) else Voice.GENERAL
    if theirs in (_top(of_a), f"{mine}/government") or mine in (_top(of_b), f"{theirs}/government"):
        return Voice.GENERAL
    if _top(mine) == _top(theirs) and f"{_top(mine)}/government" in (mine, theirs):
        return Voice.GENERAL
    return Voice.UNKNOWN if _may_be_another_name(a, b) else Voice.OTHER


def _may_be_another_name(a: Speaker, b: Speaker) -> bool:
    """Somebody unnamed whom the other text may name, or a paper that speaks for a body."""
    if _unnamed(a) != _unnamed(b):
        return True
    return _paper(a) != _paper(b) and not (_person(a) or _person(b))


def _same_name(one: str, other: str) -> bool:
    """A name with a word before it that says what somebody is: "Campaigner Mara Vell" and "Mara Vell"."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _unnamed(one: Speaker) -> bool:
    """Somebody whom a text calls by what he is, in small letters: "a former cook"; another text may name him."""
    return one.party is not None and one.party == one.party.lower()


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _top(name: str) -> str:
    return name.partition("/")[0]


def _person(one: Speaker) -> bool:
    """A named person who speaks for somebody; a person for whom no body is known cannot be told from a body."""
    return bool(one.of) and one.party is not None and not one.party.startswith(f"{one.of}/") and one.party != one.of


def _paper(one: Speaker) -> bool:
    """A report or an answer speaks for a body that the text does not always name."""
    return bool(_PAPER.search(one.party or ""))
