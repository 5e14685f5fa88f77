"""introducing: the parties of one document in the order in which it introduces them, and what it says of them there.

A party has the name under which the document introduces it; what stands beside a name gives role, employer, gender.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from probata.method.statements.called import ONE_ARTICLE, key, lower, plain, voice_of
from probata.method.statements.mentions import (
    BODIES,
    FEMALE,
    LOWER_ROLES,
    MALE,
    ROLES,
    Kind,
    Named,
    Party,
    acronym_behind,
    names,
)
from probata.method.statements.states import STATES, state_of

_MODIFIED = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his)|\w+[’']s)\s+(?:(?:own|new|long-awaited"
    r"|\d+-page)\s+){0,2}"
    r"((?:[A-Z]\w+|audit|interim|final|annual|draft|police|inquiry|forensic|medical)\s+(?:report|assessment|study"
    r"|survey|audit|review))\b"
)
_ROLES_AND_BODIES = LOWER_ROLES | {word.lower() for word in ROLES | BODIES}


_DEFINITE = re.compile(r"\b(?:the|this|that|its|our)\s+$", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that|where|when|because|but)\b")
"""Before a name, what stands behind one of these alone describes it."""
_HANDLE = re.compile(r"\s*\(\s*(@\w+)\s*\)")
_IN_FULL = {"dr": "doctor", "prof": "professor", "gen": "general", "col": "colonel", "lt": "lieutenant"} | {
    "capt": "captain", "sgt": "sergeant", "maj": "major", "rev": "reverend", "sen": "senator", "gov": "governor"
}  # fmt: skip


class Introductions:
    """The parties of one document, in the order in which it introduces them."""

    def __init__(self) -> None:
        self.parties: list[Party] = []
        self.by_name: dict[str, Party] = {}
        self.by_token: dict[str, list[Party]] = {}
        self.by_word: dict[str, list[Party]] = {}
        self.reports: dict[str, int] = {}
        self.report_of: set[str] = set()
        self.spoke_state: str | None = None
        self.later: frozenset[str] = frozenset()

    def hear(self, text: str, offset: int, found: Sequence[Named] | None = None) -> list[tuple[int, int, Party]]:
        """Takes in the names of one sentence; where each stands and whom it names, persons by surname too.

        ``found``: those names, where somebody has looked for them already.
        """
        met = []
        floor = 0
        for one in names(text, offset) if found is None else found:
            party = self._enter(one, text, offset)
            if party:
                met.append((one.start, one.end, party))
                self._beside(one, party, text, offset, floor)
            if one.kind is Kind.PERSON:
                floor = one.end - offset
        return met

    def generic(self, word: str) -> list[Party]:
        """The bodies introduced so far in whose name this word stands."""
        return [one for one in self.by_word.get(word.lower(), []) if one.kind is Kind.BODY]

    def know_reports(self, text: str, offset: int) -> None:
        """Which reports the document tells apart by a word before them: "the audit report"."""
        for found in _MODIFIED.finditer(text):
            self.reports.setdefault(" ".join(found[1].split()), offset + found.start())

    def _enter(self, one: Named, text: str, offset: int) -> Party | None:
        known = self.by_name.get(key(one.name))
        if known is None and one.name in BODIES and _DEFINITE.search(text, 0, one.start - offset):
            meant = self.generic(one.name)
            if meant:  # "the Ministry" behind "the Ministry of Justice": no party of its own
                return meant[0] if len(meant) == 1 else None
        if known is None and one.kind is Kind.PERSON:
            known = self._person(one)
        if known is None and one.kind is Kind.BODY:
            known = self.add(Party(plain(one.name), Kind.BODY, one.start, lower(one.name)))
            known.of = STATES.get(plain(one.name))
        if known is None and one.kind is Kind.OTHER and len(one.name.split()) == 1:
            same = self.by_token.get(key(one.name), [])
            known = same[0] if len(same) == 1 and one.start > same[0].first else None
        if known is None:
            return None
        known.last = one.start
        handle = _HANDLE.match(text, one.end - offset)
        if handle:
            self.by_name.setdefault(key(handle[1]), known)
        acronym = acronym_behind(text, one.end - offset)
        if acronym:
            known.acronyms.add(acronym)
            self.by_name.setdefault(key(acronym), known)
        return known

    def _person(self, one: Named) -> Party | None:
        tokens = one.name.split()
        if len(tokens) == 1:
            known = self.surname(tokens[0], one.titles)
            if known is None and key(tokens[0]) not in self.by_token and one.titles:
                known = self.add(Party(plain(one.name), Kind.PERSON, one.start))
        else:
            known = self.add(Party(plain(one.name), Kind.PERSON, one.start))
        if known:
            _gender(known, one.titles)
            self.describe(known, _titled(one.titles))
        return known

    def add(self, party: Party) -> Party:
        self.parties.append(party)
        self.by_name[key(party.name)] = party
        for token in party.tokens if party.kind is Kind.PERSON else ():
            self.by_token.setdefault(key(token), []).append(party)
        for word in party.words:
            self.by_word.setdefault(word, []).append(party)
        return party

    def describe(self, party: Party, words: set[str]) -> None:
        """A party may later be called by these words."""
        for word in words - party.words:
            self.by_word.setdefault(word, []).append(party)
        party.words |= words

    def _beside(self, one: Named, party: Party, text: str, offset: int, floor: int) -> None:
        """What stands before and behind a person's name: role, employer, State, gender. ``floor``: where the person
        named before it ends, whose role is none of this one's."""
        if party.kind is not Kind.PERSON:
            return
        start, end = one.start - offset, one.end - offset
        _gender(party, one.titles)
        if one.titles:
            self.describe(party, _titled(one.titles))
        lead = text[max(floor, start - 160) : start]
        role = _before(lead)
        behind = re.match(
            r",\s+(?!said|who\b|which\b)([^,.;“”]{3,120}?)(?=[,.;]|\s(?:said|told|who)\b)", text[end : end + 140]
        )
        at = re.match(
            r"\s(?:of|at|from|with|for)\s(?:the\s)?((?:[A-Z][\w’'-]*\s?(?:of |for |the )?)+)", text[end : end + 100]
        )
        for phrase in (role, behind[1] if behind else "", at[1] if at else ""):
            self._role(party, phrase)

    def _role(self, party: Party, phrase: str) -> None:
        words = {word.lower().strip(".,'’") for word in re.findall(r"[\w’'-]+", phrase)}
        if words.isdisjoint(_ROLES_AND_BODIES):
            return
        told = [word for word in re.findall(r"[a-z]+", phrase) if word in (MALE | FEMALE) & LOWER_ROLES]
        _gender(party, told[-1:])
        self.describe(party, {re.sub(r"[’']s$", "", word) for word in words})
        if party.of is None:
            party.of = self._speaks_for(phrase)

    def _speaks_for(self, phrase: str) -> str | None:
        bare = ONE_ARTICLE.sub("", phrase.strip())
        found = state_of(bare)
        if found and found[1]:
            return voice_of(found[0], found[1])
        for one in names(phrase):
            if one.kind is Kind.BODY:
                known = self.by_name.get(key(one.name))
                return known.name if known else plain(one.name)
        return None

    def surname(self, name: str, titles: Sequence[str] = ()) -> Party | None:
        """The one person introduced so far who bears this name; a title may tell two apart."""
        tokens = name.split()
        same = self.by_token.get(key(tokens[-1]), [])
        if len(tokens) > 1:
            same = [one for one in same if set(map(key, tokens)) <= set(map(key, one.tokens))]
        last = [one for one in same if key(one.tokens[-1]) == key(tokens[-1])] or same
        if len(last) > 1 and (told := _titled(titles) - {"mr", "ms", "mrs", "miss"}):
            last = [one for one in last if told <= one.words] or last
        sex = "he" if set(titles) & MALE else "she" if set(titles) & FEMALE else ""
        if len(last) > 1 and sex:
            last = [one for one in last if one.gender == sex]
        return last[0] if len(last) == 1 and last[0].gender in ("", sex or last[0].gender) else None


def _before(lead: str) -> str:
    """The description right before a name: "China’s ambassador to the United Nations in New York, "."""
    clause = re.split(r"[;:.“”]\s|[“”]|\n", lead)[-1]
    clause = _CLAUSE.split(clause)[-1]
    parts = clause.rstrip().rstrip(",").split(",")
    phrase = parts[-1].strip()
    if len(phrase.split()) > 12 or not re.search(r"[a-z]", phrase):
        return ""
    return phrase if set(re.findall(r"\w+", phrase)) & (LOWER_ROLES | ROLES) else ""


def _titled(titles: Sequence[str]) -> set[str]:
    """Titles in small letters, short ones in full: whoever is "Dr" may be called "the doctor"."""
    words = {word.lower().strip(".,") for word in titles}
    return words | {_IN_FULL[word] for word in words & _IN_FULL.keys()}


def _gender(party: Party, words: Sequence[str]) -> None:
    party.he += sum(word in MALE for word in words)
    party.she += sum(word in FEMALE for word in words)
