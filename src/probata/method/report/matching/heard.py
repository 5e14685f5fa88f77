"""Parties of the record in the words of a report: who is named, as the party or as one of its voices. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.manuscript.model import At
from probata.method.reply.model import Party, Replies
from probata.method.report.matching.reply import heard_by_others
from probata.method.report.model import Bound
from probata.method.report.prose.evidence import directives, top
from probata.method.report.prose.phrases import Said

_DETERMINER = r"(?:the|its|their|his|her|an?|our|this|that)"
_LEADING = re.compile(rf"(?i)^{_DETERMINER}\s+")
_OF = re.compile(r"\s+(?:of|for|in|to|at|from)\s+")
_SPOKES = re.compile(r"(?i)\Aspokes(?:man|men|woman|women|persons?|people)\Z")
_PREPOSITION = re.compile(rf"(?i)\b(?:of|for|from|by|to|in|at|with|against|about|on)\s+(?:{_DETERMINER}\s+)?\Z")
_POSSESSOR = re.compile(r"['’]s?\s+\w")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a party: ``voice`` is the voice that goes by it, empty for the party itself."""

    party: str
    voice: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands."""

    name: Name
    start: int
    end: int

    @property
    def party(self) -> str:
        """The name of the party in the record."""
        return self.name.party


def replies_of(bound: Bound) -> Replies | None:
    """The record of replies that an edition is held to; None where there is none, or where only the inquiry reads."""
    return bound.records.replies if heard_by_others(bound) else None


def names(replies: Replies) -> tuple[Name, ...]:
    """Every name of every party; names of voices first, which are longer and tell more."""
    return _names(tuple(replies.file.parties.values()))


@lru_cache(maxsize=64)
def _names(parties: tuple[Party, ...]) -> tuple[Name, ...]:
    found: list[Name] = []
    for party in parties:
        for voice in party.voices:
            found += [Name(party.name, voice, one) for one in _patterns(voice)]
        for called in (party.says, *party.aliases):
            found += [Name(party.name, "", one) for one in _patterns(called)]
    return tuple(found)


def _patterns(name: str) -> Iterator[re.Pattern[str]]:
    """The whole name, and the short forms that a reader takes for it: "the Ministry", "its spokesman"."""
    plain = _LEADING.sub("", " ".join(name.replace("’", "'").split()))
    if not plain:
        return
    yield _pattern(plain)
    behind = plain.rpartition("'s ")[2]
    head = _OF.split(behind)[0]
    if head != plain:
        short = _one(head)
        yield re.compile(rf"(?i)\b(?:{_DETERMINER}|\w+['’]s)\s+{short}\b(?!\s+(?:of|for)\b)")
    if _SPOKES.match(head):
        yield re.compile(rf"(?i)\b{_one(head)}\b")


def _pattern(plain: str) -> re.Pattern[str]:
    """One word with a capital is a name and no common noun: "State" is not "state"."""
    alone = len(plain.split()) == 1 and plain[0].isupper()
    joined = r"\s+".join(_one(word) for word in plain.split())
    return re.compile(rf"\b{joined}(?!\w)" if alone else rf"(?i)\b{joined}(?!\w)")


def _one(words: str) -> str:
    if _SPOKES.match(words):
        return r"spokes(?:man|men|woman|women|persons?|people)"
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in words.split())


def mentions(replies: Replies, words: str) -> tuple[Mention, ...]:
    """Every name that stands in some words, in order; of names in one another the longest."""
    found = [Mention(one, *hit.span()) for one in names(replies) for hit in one.pattern.finditer(words)]
    found.sort(key=lambda one: (one.start, -one.end, not one.name.voice))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def heads(replies: Replies, words: str) -> tuple[Mention, ...]:
    """Those names that stand for themselves: no owner ("the State's ambassador") and behind no preposition."""
    return tuple(
        one
        for one in mentions(replies, words)
        if not _POSSESSOR.match(words[one.end :]) and not _PREPOSITION.search(words[: one.start])
    )


def party_of(replies: Replies, said: Said, at: int) -> Party | None:
    """Which party a place of a sentence is about: the nearest name before it, behind it, or above in its passage.

    Where nothing of the kind stands in the passage: the only party that there is.
    """
    parties = replies.file.parties
    inside = mentions(replies, said.words)
    before = [one for one in inside if one.start <= at]
    if before or inside:
        return parties[(before[-1] if before else inside[0]).party]
    above = mentions(replies, said.woven.text[: said.start])
    if above:
        return parties[above[-1].party]
    return next(iter(parties.values())) if len(parties) == 1 else None


def reply_place(bound: Bound) -> At:
    """The first part on how a party was heard, or the top."""
    found = next(directives(bound, "reply"), None)
    return found.at if found else top(bound.manuscript, "audience", "title")
