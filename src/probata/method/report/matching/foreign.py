"""Words in the clause of a number that belong to another code than those which its count counts. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.count_roles import people_of
from probata.method.report.english.gaps import Hit, hits
from probata.method.report.english.people import INTERVIEWEES, PEOPLE
from probata.method.report.english.persons import is_person
from probata.method.report.english.small_words import words
from probata.method.report.matching.claims import Claim
from probata.method.report.matching.counted import GRAVE, Phrase, phrases_of
from probata.method.report.matching.reach import (
    are,
    at_head,
    behind,
    follows,
    gap,
    in_group,
    inside,
    led_in,
    opened_by_group,
    overlap,
    own_hits,
    plain,
)
from probata.method.report.matching.shortening import halved
from probata.method.report.model import Bound

_AWAY = words("by with to for from")
_PEOPLE = re.compile(rf"(?i)(?:[\w-]+\s+)?(?:{PEOPLE}|{INTERVIEWEES})(?:\s+of\b.*)?")
_LONGEST = 2
_PART = frozenset(("k", "of", "no", "silent", "unasked", "unclear"))


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words of another code, or (without one) of an act that no codebook need know, and where they stand.

    ``head``: whether they stand in the words for the group."""

    code: str
    hit: Hit
    head: bool


def claimed(claim: Claim) -> Foreign | None:
    """The first words by which a clause claims something that its count does not count; None where there are none."""
    key = ("claimed", id(claim))
    return claim.bound.once.get(key, lambda: next((one for one in foreign(claim) if is_claimed(claim, one)), None))


def foreign(claim: Claim) -> list[Foreign]:
    """Words in the clause that belong to another code, or are grave by themselves, in their order."""
    own = [one.hit for one in own_hits(claim)]
    found = [one for one in _of_codes(claim) if not any(overlap(one.hit, hit) for hit in own)]
    known = [one.hit for one in found] + own
    grave = GRAVE - claim.counted.stems
    for at, token in enumerate(claim.each if grave & claim.stems else ()):
        hit = Hit(at, at, 0)
        if token.stem in grave and inside(claim, hit) and not any(overlap(hit, one) for one in known):
            found.append(Foreign("", hit, False))
    return sorted(found, key=lambda one: (one.hit.first, -one.hit.last))


def _of_codes(claim: Claim) -> Iterator[Foreign]:
    """Words of codes that are not counted; those that its own label has, too, only where they name the group."""
    for code, phrase in _phrases(claim.bound):
        if code in claim.counted.codes or not claim.stems.issuperset(phrase.loose):
            continue
        for hit in hits(claim.each, phrase.strict):
            if not inside(claim, hit):
                continue
            head = in_group(claim, hit)
            named = claim.counted.stems.issuperset(phrase.loose)
            if not named or at_head(claim, hit) or (head and not behind(claim, hit)):
                yield Foreign(code, hit, head)


def _phrases(bound: Bound) -> tuple[tuple[str, Phrase], ...]:
    """Every phrase of the codebook with its code."""
    book = bound.records.codebook
    each = book.codes if book else ()
    return bound.once.get(
        "phrases", lambda: tuple((code, one) for code in each if book for one in phrases_of(book, code))
    )


def names_people(phrase: str) -> bool:
    """Whether a phrase is a noun for people ("relatives of somebody") and not what happened to them."""
    plain = " ".join(phrase.split())
    words = plain.split(" of ")[0].split()
    return bool(_PEOPLE.fullmatch(plain)) or (0 < len(words) <= _LONGEST and is_person(words[-1]))


def is_claimed(claim: Claim, one: Foreign) -> bool:
    """Whether the number reaches the words: they are read as what so many people did, were or lived through."""
    own, hit = [each.hit for each in own_hits(claim)], one.hit
    if _excused(claim, one, bool(own)):
        return False
    if names_people(claim.words(hit.first, hit.last)):
        return at_head(claim, hit) or are(claim, hit) or (not behind(claim, hit) and in_group(claim, hit))
    if not plain(claim, hit, own):
        return not own and not claim.of_base and behind(claim, hit) and _says_nothing_own(claim)
    acts = [each.hit for each in own_hits(claim) if not each.act.of_base]
    between = [each for each in acts if _between(claim, each, hit)]
    if between:
        return behind(claim, hit) and follows(claim, hit, between, lambda token: token.word in {"and", "as", "both"})
    return behind(claim, hit) or _leads_in(claim, hit, own)


def _leads_in(claim: Claim, hit: Hit, own: list[Hit]) -> bool:
    """Whether words before the number are its own: they open its group, or it has no others."""
    if claim.after_another:
        return False
    return opened_by_group(claim, hit) or not any(each.first >= claim.behind for each in own)


def _between(claim: Claim, own: Hit, hit: Hit) -> bool:
    if behind(claim, hit):
        return claim.behind <= own.first < hit.first
    return hit.last < own.first and own.last < claim.first


def _excused(claim: Claim, one: Foreign, says_own: bool) -> bool:
    """Left to the rule on alternatives, told of one person or of others, or a group that the records bear out."""
    if one.code and halved(claim.bound.records, claim.count, claim.woven.text):
        return True
    if claim.of_base and not behind(claim, one.hit):
        return True
    if claim.single and any(token.word == "," for token in gap(claim, one.hit)):
        return True
    if behind(claim, one.hit) and not one.head and any(token.word in _AWAY for token in led_in(claim, one.hit)):
        return True
    return says_own and one.head and _borne_out(claim, one.code)


def _borne_out(claim: Claim, code: str) -> bool:
    """Whether everybody who is counted did describe the code, as another saved count of it knows."""
    mine = people_of(claim.count, "k" if claim.facet in ("of", "words", "percent") else claim.facet)
    for other in claim.bound.records.counts.values():
        if other.expression == code and not other.among:
            theirs = people_of(other, "k")
            return mine is not None and theirs is not None and mine <= theirs
    return False


def _says_nothing_own(claim: Claim) -> bool:
    return claim.facet in _PART and not any(token.stem in claim.counted.stems for token in claim.each)
