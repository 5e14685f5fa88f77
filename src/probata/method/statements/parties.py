"""Parties: in whose mouth a mention puts words, by how the document introduced its people and bodies.

The harmful error is the wrong mouth, so every way that leaves two candidates ends with none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.statements.called import ARTICLE, ONE_ARTICLE, SPOKES, VOICE, cut, key, lower, plain, voice_of
from probata.method.statements.cues import words as listed
from probata.method.statements.introducing import Introductions
from probata.method.statements.mentions import BODIES, NO_NAME, Kind, Named, Party, names
from probata.method.statements.states import SEATS, STATES, state_of

_SPOKES_FOR = re.compile(
    (
        r"(?:an?|the|its|one|another)?\s*(?:[\w-]+\s+)?(?:spokes(?:man|woman|person|people)"
        r"|representatives?)\s+(?:for|of|at)\s+(.+)"
    ),
    re.IGNORECASE | re.DOTALL,
)
_SPOKES_OF = re.compile(
    r"((?:the\s+|its\s+)?[^,]*[^,\s])[’']s?\s+(?:(?:chief|deputy|official|acting|new|former|own)\s+)?spokes(?:man|woman|person|people)",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?:(?i:an?|the|one|another|his|her|their|its|our|my)\s[^,()]+|[a-z][^,()]+|[A-Z][^,()]*[’']s\s[^,()]+),?\s+\(?(?P<name>[A-Z][\w’'.-]*(?:\s+[\w’'.-]+){1,4})\)?",
)
_PAPER = r"(?:statement|letter|note|message|post|tweet|document|e-?mail|memo|communiqu[eé]|notice|circular)"
_PAPER_OF = re.compile(
    rf"(?:an?|the|one|another)\s+(?:[\w-]+\s+){{0,3}}?{_PAPER}\s+(?:from|by|of)\s+(.+)", re.IGNORECASE | re.DOTALL
)
REPORT = re.compile(
    (
        r"(?:the|this|that|its|an?|his|her|their)?\s*((?:[\w’'-]+\s+){0,3}?(?:report|assessment|study"
        r"|survey|review|paper|findings|document|dossier|audit))"
    ),
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"(?:one|two|three|some|both|many|most|another|others?|all|each)\s+of\s+(?:them|us|these|those|you)\b|(?:another"
    r"|others?|some|both)$",
    re.IGNORECASE,
)
_ALONE = listed("spokesman spokeswoman spokesperson official officials man woman person minister source")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a mention is: the party's name, for whom it speaks, and the introduced party behind it if there is one."""

    name: str | None = None
    of: str | None = None
    party: Party | None = None
    plural: bool = False


NOBODY = Resolved()


class Directory(Introductions):
    """Who a mention means, among the parties that the document has introduced so far."""

    def resolve(self, words: str, at: int) -> Resolved:  # noqa: PLR0911 (one return for each way to mean somebody)
        """Who this mention is, when it is no pronoun. ``at``: its place; only earlier introductions count."""
        mention = " ".join(words.split())
        if _OF_THEM.match(mention):
            return NOBODY
        beside = self._apposed(mention)
        if beside:
            return beside
        of = _SPOKES_FOR.fullmatch(mention) or _PAPER_OF.fullmatch(mention) or _SPOKES_OF.fullmatch(mention)
        if of:
            return self.resolve(cut(of[1]), at)
        bare = ONE_ARTICLE.sub("", mention)
        if bare != mention and bare in BODIES and key(bare) not in self.by_name and len(self.generic(bare)) > 1:
            return NOBODY
        if bare in STATES or (bare in SEATS and key(bare) not in self.by_token):
            state = STATES.get(bare) or SEATS[bare]
            return Resolved(state, state, self._voiced(state, "", state))
        named = self._named(mention)
        if named:
            return named
        report = REPORT.fullmatch(
            re.sub(r"^(?:the\s+)?(?:[a-z]\w*\s+){0,2}[a-z]\w*[’']s\s+", "the ", mention, flags=re.IGNORECASE)
        )
        if report:
            return self._report(mention, report[1], at)
        return self._state(mention) or self._described(mention)

    def _apposed(self, mention: str) -> Resolved | None:
        """ "A second witness, Anna Vell": the person named behind the comma or in parentheses."""
        found = _APPOSED.fullmatch(mention)
        one = next(names(found["name"]), None) if found else None
        known = self.by_name.get(key(one.name)) if one else None
        return Resolved(known.name, known.of, known) if known and known.kind is Kind.PERSON else None

    def _named(self, mention: str) -> Resolved | None:
        """By a name inside the mention: in full, by surname, by acronym."""
        bare = ONE_ARTICLE.sub("", mention)
        known = self.by_name.get(key(bare))
        if known:
            return Resolved(known.name, known.of, known)
        if bare in self.later and key(bare) not in self.by_token:
            return NOBODY  # a surname that the document introduces only later, or in a credit line
        found = [one for one in names(mention) if one.name]
        persons = [one for one in found if one.kind is Kind.PERSON or key(one.name) in self.by_token]
        if persons and not re.search(r"[’']s?\s+(?:report|office|lawyers?|family|allies|team)\b", mention):
            return self._one_person(persons, mention)
        if found and found[0].start == len(mention) - len(bare) and found[0].kind is Kind.BODY and not state_of(bare):
            head = found[0].name
            known = self.by_name.get(key(head))
            rest = bare[len(head) :]
            if known and (not rest.strip() or SPOKES.fullmatch(rest) or rest.startswith(" (")):
                return Resolved(known.name, known.of, known)
            if not rest.strip():
                return self._described(mention) or Resolved(plain(bare))
        return None

    def _one_person(self, persons: Sequence[Named], mention: str) -> Resolved:
        parties = [self.by_name.get(key(one.name)) or self.surname(one.name, one.titles) for one in persons]
        if any(party is None for party in parties):
            lone = persons[0].name
            named = len(persons) == 1 and len(lone.split()) == 1 and key(lone) not in self.by_token
            return (
                Resolved(lone)
                if named and lone not in self.later and lone not in SEATS and lone not in STATES
                else NOBODY
            )
        different = {id(party): party for party in parties if party}
        if len(different) > 1:
            if re.search(r"\band\b", mention):
                return Resolved(" and ".join(party.name for party in different.values()), None, None, plural=True)
            return NOBODY
        party = next(iter(different.values()))
        return Resolved(party.name, party.of, party)

    def _report(self, mention: str, head: str, at: int) -> Resolved:
        owner = next(iter(self.report_of)) if len(self.report_of) == 1 else None
        kind = head.rsplit(maxsplit=1)[-1].lower()
        modified = [one for one in self.reports if one.split()[-1].lower() == kind]
        if len(head.split()) == 1 and len(modified) > 1:
            modified = [one for one in modified if self.reports[one] < at]
            if len(modified) > 1:
                return NOBODY
        name = modified[0] if len(head.split()) == 1 and modified else head
        possessor = state_of(ONE_ARTICLE.sub("", mention))
        if possessor:
            return Resolved(voice_of(*possessor), possessor[0])
        return Resolved(re.sub(r"^(?:\d+-page|new|own|long-awaited)\s+", "", name), owner)

    def _state(self, mention: str) -> Resolved | None:
        bare = ONE_ARTICLE.sub("", mention)
        found = state_of(bare)
        if found:
            state, rest = found
            if (
                rest.split(" ")[-1:]
                and re.search(r"\b\w+s$", rest)
                and not re.search(r"\b(?:affairs|rights)$", rest, re.I)
            ):
                return Resolved(ARTICLE.sub("", mention), state, plural=True)
            return Resolved(voice_of(state, rest), state, self._voiced(voice_of(state, rest), rest, state))
        voice = VOICE.match(bare)
        if voice and re.match(
            r"foreign ministry\b|ministry of foreign affairs\b|(?:permanent )?mission\b|embassy\b|ambassador\b"
            r"|government\b",
            bare,
            re.I,
        ):
            described = self._described(mention) if mention.lower().startswith("the ") else None
            if described and described.party:
                return described
            near = self.spoke_state or self._only_state()
            if near:
                return Resolved(voice_of(near, bare), near, self._voiced(voice_of(near, bare), bare, near))
        return None

    def _voiced(self, name: str, rest: str, state: str) -> Party:
        known = self.by_name.get(key(name)) or self.add(Party(name, Kind.BODY, 0, of=state))
        self.describe(known, lower(rest))
        return known

    def _only_state(self) -> str | None:
        states = {party.of for party in self.parties if party.name in STATES and party.of}
        return states.pop() if len(states) == 1 else None

    def _described(self, mention: str) -> Resolved:  # noqa: PLR0911 (each way that ends with nobody)
        """ "the ministry": the one body or person that the document has so far called by all of these words."""
        definite = bool(re.match(r"(?:the|this|that)\s", mention, re.IGNORECASE))
        bare = cut(ARTICLE.sub("", mention))
        words = lower(bare)
        if definite and words:
            held = [self.by_word.get(word, []) for word in words]
            found = {id(one): one for one in held[0] if all(one in other for other in held)}
            if len(found) == 1:
                party = next(iter(found.values()))
                return Resolved(party.name, party.of, party)
            if len(found) > 1:
                return NOBODY
            if words <= _ALONE or (words & _ALONE and len(words) == 1):
                return NOBODY
        voice = SPOKES.sub(" ", bare).strip()
        if not voice or (bare.lower() in _ALONE and definite):
            return NOBODY
        if re.fullmatch(r"(?:he|she|it|they|we|i|you|who|which|that|this|one|others?|there)", bare, re.IGNORECASE):
            return NOBODY
        if bare.lower() in ("spokesman", "spokeswoman", "spokesperson", "source", "sources"):
            return NOBODY
        first = voice.split()[0]
        name = voice[:1].lower() + voice[1:] if first in NO_NAME and not voice.startswith("Human Rights ") else voice
        return Resolved(name, None, None, plural=bool(re.search(r"[^s]s\b|people|police", name)))
