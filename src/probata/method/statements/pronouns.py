"""Pronouns: whom "she said" means, by who spoke last and who was named since; nobody where two may be meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from probata.method.statements.mentions import Kind, Party
from probata.method.statements.parties import NOBODY, Resolved

REACH = 2
"""Sentences that a pronoun reaches back."""
_EVIDENCE = re.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)


@dataclass(slots=True)
class Topic:
    """What the last sentences were about: who spoke, who led each sentence, who was named."""

    speaker: Resolved = NOBODY
    spoke_in: int = -9
    lead: Resolved = NOBODY
    lead_in: int = -9
    named: list[tuple[int, int, Party]] = field(default_factory=list)  # sentence, offset, whom

    def meant(self, pronoun: str, sentence: int, at: int, cue: str) -> tuple[Resolved, bool]:
        """Who is meant, and whether the pronoun's gender speaks against it."""
        word = pronoun.lower()
        if word in ("he", "she"):
            return self._person(word, sentence, at, cue)
        if word == "it":
            return self._thing(sentence), False
        if word == "they" and self.speaker.plural and sentence - self.spoke_in <= REACH:
            return self.speaker, False
        return NOBODY, False

    def _person(self, word: str, sentence: int, at: int, cue: str) -> tuple[Resolved, bool]:
        last = self.speaker.party if sentence - self.spoke_in <= REACH else None
        if last and last.kind is not Kind.PERSON:
            last = None
        since = max(self.spoke_in, sentence - 1) if last else sentence - REACH
        near = {id(p): p for n, o, p in self.named if n >= since and o < at and p.kind is Kind.PERSON and p is not last}
        if last is not None:
            return self._after(last, list(near.values()), word)
        fitting = [one for one in near.values() if one.gender in ("", word)]
        if len(fitting) == 1 and (len(near) == 1 or fitting[0].gender == word):
            return _as(fitting[0]), False
        goes_on = cue in ("added", "adds", "continued") and not near and sentence - self.spoke_in <= 1
        return (self.speaker, True) if goes_on and self.speaker.name else (NOBODY, False)

    @staticmethod
    def _after(last: Party, others: list[Party], word: str) -> tuple[Resolved, bool]:
        if last.gender in ("", word):
            rivals = [one for one in others if one.gender == word and last.gender != word]
            return (NOBODY, False) if rivals else (_as(last), False)
        fitting = [one for one in others if one.gender in ("", word)]
        return (NOBODY, False) if fitting else (_as(last), True)

    def _thing(self, sentence: int) -> Resolved:
        last = self.speaker if sentence - self.spoke_in <= REACH and _thing(self.speaker) else NOBODY
        lead = self.lead if sentence - self.lead_in <= 1 and _thing(self.lead) else NOBODY
        if last.name and self.spoke_in == sentence - 1:
            return last
        if lead.name and self.lead_in >= sentence - 1:
            return lead
        return last


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
