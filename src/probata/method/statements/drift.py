"""Drift: what a rendering says with more or less reserve than another, or of a man where the other has a woman."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.statements.layout import lay_out
from probata.method.statements.mentions import FEMALE, MALE, Kind, names
from probata.method.statements.qualifications import Qualification, Qualified, qualifications
from probata.method.statements.wordings import wording
from probata.record.span import TextSpan

_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})


def drift(first: str, other: str) -> tuple[str, ...]:
    """Each qualification of the first wording that the other dropped, raised or lowered, and those it added.

    Ranks order the words of one kind only (``qualifications``): across kinds nothing is compared.
    """
    mine, theirs = _by_kind(first), _by_kind(other)
    return tuple(_told(mine.get(kind), theirs.get(kind)) for kind in Qualified if _differs(mine, theirs, kind))


def _by_kind(words: str) -> dict[Qualified, Qualification]:
    """The weakest words of each kind."""
    found: dict[Qualified, Qualification] = {}
    for one in qualifications(words):
        if one.kind not in found or one.rank < found[one.kind].rank:
            found[one.kind] = one
    return found


def _differs(mine: dict[Qualified, Qualification], theirs: dict[Qualified, Qualification], kind: Qualified) -> bool:
    one, other = mine.get(kind), theirs.get(kind)
    if one is None or other is None:
        left = one or other
        return left is not None and left.weakens
    return one.rank != other.rank or one.words.casefold() != other.words.casefold()


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
