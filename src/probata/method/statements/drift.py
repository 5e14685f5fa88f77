"""Drift: what a rendering says with more or less reserve than another, or of a man where the other has a woman."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from probata.method.statements.layout import lay_out
from probata.method.statements.mentions import FEMALE, MALE, Kind, names
from probata.method.statements.qualifications import Qualification, Qualified, qualifications
from probata.method.statements.wordings import wording
from probata.record.span import TextSpan

_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})


def drift(first: str, other: str) -> tuple[str, ...]:
    """Each qualification of the first wording that the other dropped, raised or lowered, and those it added.

    Ranks order the words of one kind only (``qualifications``): across kinds nothing is compared. What both have is
    set aside first, so that "allegations" in both hides nothing; of the rest the weakest words of each kind count.
    """
    mine, theirs = _by_kind(first), _by_kind(other)
    told = (_of_kind(mine.get(kind, []), theirs.get(kind, [])) for kind in Qualified)
    return tuple(one for one in told if one)


def _by_kind(words: str) -> dict[Qualified, list[Qualification]]:
    """The qualifications of each kind, the weakest first."""
    found: dict[Qualified, list[Qualification]] = defaultdict(list)
    for one in sorted(qualifications(words), key=lambda each: each.rank):
        found[one.kind].append(one)
    return found


def _of_kind(mine: list[Qualification], theirs: list[Qualification]) -> str:
    common = Counter(map(_bare, mine)) & Counter(map(_bare, theirs))
    one, other = _first_left(mine, common), _first_left(theirs, common)
    if one is None or other is None:
        left = one or other
        return _told(one, other) if left is not None and left.weakens else ""
    return _told(one, other)


def _first_left(several: list[Qualification], common: Counter[str]) -> Qualification | None:
    """The weakest qualification that the other wording does not have as well."""
    held = common.copy()
    for one in several:
        if held[_bare(one)] <= 0:
            return one
        held[_bare(one)] -= 1
    return None


_FILLING = re.compile(r"\b(?:also|well|even|still|itself|therefore|thus|further|in turn|that|of|a)\s*")


def _bare(one: Qualification) -> str:
    """Its words without those that change nothing: "may well constitute" is "may constitute"."""
    return " ".join(_FILLING.sub("", one.words.casefold()).split())


def _told(one: Qualification | None, other: Qualification | None) -> str:
    if one is None or other is None:
        return f"“{one.words}” dropped" if one else f"“{other.words}” added" if other else ""
    if one.rank == other.rank:
        return f"“{one.words}” became “{other.words}”"
    way = "raised" if other.rank > one.rank else "lowered"
    return f"“{one.words}” {way} to “{other.words}”"


def pronouns_differ(first: str, other: str) -> bool:
    """Whether one wording speaks of a man only and the other of a woman only."""
    mine, theirs = ({*wording(text, [TextSpan(0, len(text))]).words} for text in (first, other))
    return _genders(mine) in ("he", "she") and {_genders(mine), _genders(theirs)} == {"he", "she"}


def _genders(words: set[str]) -> str:
    he, she = bool(words & _HE), bool(words & _SHE)
    return "" if he == she else "he" if he else "she"


def flipped_pronouns(
    text: str, beside: tuple[TextSpan, ...] = (), within: TextSpan | None = None
) -> tuple[TextSpan, ...]:
    """Places of a "He" or "She" that opens a sentence right behind one that names one person, of the other gender.

    A sign of a text that was translated and translated back. The text alone cannot say which of the two is wrong.
    """
    whole = within or TextSpan(0, len(text))
    inside = tuple(one.shifted(-whole.start) for one in beside if whole.holds(one))
    return tuple(one.shifted(whole.start) for one in _flipped(whole.of(text), inside))


def _flipped(text: str, beside: tuple[TextSpan, ...]) -> Iterator[TextSpan]:
    for laid in lay_out(text, beside):
        before = ""
        for one in laid.sentences if laid.english else ():
            words = one.span.of(text)
            opens = words.split(" ", 1)[0].lower()
            if opens in ("he", "she") and _of_one_person(before) == {"he": "she", "she": "he"}[opens]:
                yield TextSpan(one.span.start, one.span.start + len(opens))
            before = "" if one.quotations else words


def _of_one_person(sentence: str) -> str:
    """The gender of the pronouns of a sentence that names one person and speaks of nobody else; empty otherwise."""
    persons = {one.name for one in names(sentence) if one.kind is Kind.PERSON}
    words = sentence.split()
    others = {word.strip(".,;:").lower() for word in words} & {word.lower() for word in (MALE | FEMALE)} - _HE - _SHE
    return _genders({word.strip(".,;:()").lower() for word in words}) if len(persons) == 1 and not others else ""
