"""Pronouns: whom "she said" means, by who spoke last and who was named since; nobody where two may be meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from probata.method.statements.mentions import Kind, Party
from probata.method.statements.parties import NOBODY, Resolved

REACH = 2
"""Sentences that a pronoun reaches back."""
_FAR = 4
"""Sentences that a pronoun reaches back when whoever spoke last cannot be meant."""
_EVIDENCE = re.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?i)(?:one|another|a\s+(?:second|third|fourth))\s+of\b|(?:an?|one|another|the)\s+(?:\S+\s+){0,3}?(?:man|woman|boy|girl|person|"
    r"\w{2,}(?:man|woman|hand|mate)|witness|survivor|victim|patient|inmate|detainee|resident|relative|mother|father|"
    r"sister|brother|son|daughter|wife|husband|widow|neighbou?r|farmer|teacher|nurse|doctor|worker|prisoner|student|"
    r"refugee|villager|passenger|driver|interviewee|teenager|child)\b"
)
"""Somebody whom a text describes and does not name. In small letters: a name is none of these."""
_INDEFINITE = re.compile(rf"(?!(?i:the)\b){_SOMEBODY.pattern.removeprefix('(?i)')}", re.IGNORECASE)
_HIS = re.compile(r"\b(?:\w*man|boy|father|brother|son|husband)\b")
_HERS = re.compile(r"\b(?:\w*woman|girl|mother|sister|daughter|wife|widow)\b")


@dataclass(slots=True)
class Topic:
    """What the last sentences were about: who spoke, who led each sentence, who was named."""

    speaker: Resolved = NOBODY
    spoke_in: int = -9
    lead: Resolved = NOBODY
    lead_in: int = -9
    named: list[tuple[int, int, Party]] = field(default_factory=list)  # sentence, offset, whom
    here: int = 0
    described: tuple[int, str] = (-9, "")  # sentence that begins with somebody who is not named, and how

    def begins(self, sentence: int, words: str) -> None:
        """Takes in how a sentence begins: "A woman of forty, who had been held there, wept"."""
        found = _INDEFINITE.match(words.lstrip())
        if found:
            self.described = (sentence, found[0].lower())

    def meant(self, pronoun: str, sentence: int, at: int, cue: str) -> tuple[Resolved, bool]:
        """Who is meant, and whether the pronoun's gender speaks against it."""
        word = pronoun.lower()
        self.here = at
        if word in ("he", "she"):
            who, conflict = self._person(word, sentence, at, cue)
            return (NOBODY, False) if self._may_be_described(who, word, sentence) else (who, conflict)
        if word == "it":
            return self._thing(sentence), False
        if word == "they" and self.speaker.plural and sentence - self.spoke_in <= REACH:
            return self.speaker, False
        return NOBODY, False

    def _person(self, word: str, sentence: int, at: int, cue: str) -> tuple[Resolved, bool]:
        last = self.speaker.party if sentence - self.spoke_in <= REACH else None
        if last and last.kind is not Kind.PERSON:
            last = None
        unnamed = self._unnamed(sentence, word)
        if unnamed is not None:
            since, told = unnamed
            came = [
                one for n, _, one in self.named if n > since and one.kind is Kind.PERSON and one.gender in ("", word)
            ]
            return (NOBODY if came else told), False
        since = max(self.spoke_in, sentence - 1) if last else sentence - REACH
        near = self._near(since, at, last)
        if last is not None:
            return self._after(last, near, word, sentence)
        fitting = [one for one in near if one.gender in ("", word)]
        if len(fitting) == 1 and (len(near) == 1 or fitting[0].gender == word):
            return _as(fitting[0]), False
        goes_on = cue in ("added", "adds", "continued") and not near and sentence - self.spoke_in <= 1
        return (self.speaker, True) if goes_on and self.speaker.name else (NOBODY, False)

    def _may_be_described(self, who: Resolved, word: str, sentence: int) -> bool:
        """Whether a sentence since whoever was found began with somebody without a name whom the pronoun fits."""
        since, words = self.described
        if who.party is None or sentence - since > REACH or _other_gender(words, word):
            return False
        last = max((n for n, _, one in self.named if one is who.party), default=-9)
        return since > max(last, self.spoke_in if self.speaker.party is who.party else -9)

    def _unnamed(self, sentence: int, word: str) -> tuple[int, Resolved] | None:
        """Since when somebody without a name is spoken of: "a man of thirty" spoke last, or leads a later sentence."""
        told = [(self.spoke_in, self.speaker), (self.lead_in, self.lead)]
        last, who = max(told, key=lambda one: one[0])
        if who.party or who.plural or sentence - last > REACH or not _SOMEBODY.match(who.name or ""):
            return None
        if _other_gender((who.name or "").lower(), word):
            return None
        return last, who

    def _near(self, since: int, at: int, but: Party | None) -> list[Party]:
        """The persons named from a sentence on, before a place."""
        found = {id(p): p for n, o, p in self.named if n >= since and o < at and p.kind is Kind.PERSON and p is not but}
        return list(found.values())

    def _after(self, last: Party, others: list[Party], word: str, sentence: int) -> tuple[Resolved, bool]:
        if last.gender in ("", word):
            came = {id(p) for n, _, p in self.named if n > self.spoke_in}
            rivals = [
                one
                for one in others
                if (one.gender == word and last.gender != word) or (one.gender in ("", word) and id(one) in came)
            ]
            return (NOBODY, False) if rivals else (_as(last), False)
        fitting = [one for one in others if one.gender in ("", word)]
        if fitting:
            return NOBODY, False
        before = [one for one in self._near(sentence - _FAR, self.here, last) if one.gender == word]
        if before:  # somebody named further back whom the pronoun fits
            return (_as(before[0]), False) if len(before) == 1 else (NOBODY, False)
        return _as(last), True

    def _thing(self, sentence: int) -> Resolved:
        last = self.speaker if sentence - self.spoke_in <= REACH and _thing(self.speaker) else NOBODY
        lead = self.lead if sentence - self.lead_in <= 1 and _thing(self.lead) else NOBODY
        if last.name and self.spoke_in == sentence - 1:
            return last
        if lead.name and self.lead_in >= sentence - 1:
            return lead
        return last


def _other_gender(words: str, word: str) -> bool:
    if _HERS.search(words):
        return word == "he"
    return bool(_HIS.search(words)) and word == "she"


def _as(party: Party) -> Resolved:
    return Resolved(party.name, party.of, party)


def _thing(one: Resolved) -> bool:
    return bool(one.name) and not one.plural and not (one.party and one.party.kind is Kind.PERSON)


def learn(party: Party, behind: str) -> None:
    """Gender from the first pronoun behind a name, when nobody else stands between."""
    found = _EVIDENCE.search(behind)
    if found:
        if found[0].lower().startswith("h") and not found[0].lower().startswith("her"):
            party.he += 1
        else:
            party.she += 1
