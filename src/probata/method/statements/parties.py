"""Parties: in whose mouth a mention puts words, by how the document introduced its people and bodies.

The harmful error is the wrong mouth, so every way that leaves two candidates ends with none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.statements.cues import words as listed
from probata.method.statements.mentions import (
    BODIES,
    FEMALE,
    LOWER_ROLES,
    MALE,
    NO_NAME,
    ROLES,
    Kind,
    Named,
    Party,
    acronym_behind,
    names,
)
from probata.method.statements.states import SEATS, STATES, state_of

_ARTICLE = re.compile(
    r"^(?:the|an?|some|its|his|her|their|our|this|that|these|those|both|all|many|several)\s+", re.IGNORECASE
)
_ONE_ARTICLE = re.compile(r"^(?:the|an?|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_SPOKES = re.compile(r"\s*\b(?:spokes(?:man|woman|person|people)|speaker)\b\s*", re.IGNORECASE)
_SPOKES_FOR = re.compile(
    (
        r"(?:an?|the|its|one|another)?\s*(?:[\w-]+\s+)?(?:spokes(?:man|woman|person|people)"
        r"|representatives?)\s+(?:for|of|at)\s+(.+)"
    ),
    re.IGNORECASE | re.DOTALL,
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
_MODIFIED = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his)|\w+[’']s)\s+(?:(?:own|new|long-awaited"
    r"|\d+-page)\s+){0,2}"
    r"((?:[A-Z]\w+|audit|interim|final|annual|draft|police|inquiry|forensic|medical)\s+(?:report|assessment|study"
    r"|survey|audit|review))\b"
)
_OF_THEM = re.compile(
    r"(?:one|two|three|some|both|many|most|another|others?|all|each)\s+of\s+(?:them|us|these|those|you)\b|(?:another"
    r"|others?|some|both)$",
    re.IGNORECASE,
)
_ALONE = listed("spokesman spokeswoman spokesperson official officials man woman person minister source")
_VOICE = re.compile(
    (
        r"(government|(?:[\w-]+ ){0,2}ministry|ministry of [\w ]+|mission(?: in [A-Z]\w+)?|embassy(?: in "
        r"[A-Z]\w+)?|ambassador|envoy|delegation|army|military|navy|police|parliament|court)"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a mention is: the party's name, for whom it speaks, and the introduced party behind it if there is one."""

    name: str | None = None
    of: str | None = None
    party: Party | None = None
    plural: bool = False


NOBODY = Resolved()


class Directory:
    """The parties of one document, in the order in which it introduces them."""

    def __init__(self) -> None:
        self.parties: list[Party] = []
        self._by_name: dict[str, Party] = {}
        self._by_token: dict[str, list[Party]] = {}
        self._by_word: dict[str, list[Party]] = {}
        self.reports: dict[str, int] = {}
        self.report_of: set[str] = set()
        self.spoke_state: str | None = None
        self.later: frozenset[str] = frozenset()

    # --- introductions ------------------------------------------------------------------------------------------

    def hear(self, text: str, offset: int) -> list[tuple[int, int, Party]]:
        """Takes in the names of one sentence; where each stands and whom it names, persons by surname too."""
        met = []
        found = list(names(text, offset))
        for one in found:
            party = self._enter(one, text, offset)
            if party:
                met.append((one.start, one.end, party))
                self._beside(one, party, text, offset)
        return met

    def know_reports(self, text: str, offset: int) -> None:
        """Which reports the document tells apart by a word before them: "the audit report"."""
        for found in _MODIFIED.finditer(text):
            self.reports.setdefault(" ".join(found[1].split()), offset + found.start())

    def _enter(self, one: Named, text: str, offset: int) -> Party | None:
        known = self._by_name.get(_key(one.name))
        if known is None and one.kind is Kind.PERSON:
            known = self._person(one)
        if known is None and one.kind is Kind.BODY:
            known = self._add(Party(_plain(one.name), Kind.BODY, one.start, _lower(one.name)))
            known.of = STATES.get(_plain(one.name))
        if known is None and one.kind is Kind.OTHER and len(one.name.split()) == 1:
            same = self._by_token.get(_key(one.name), [])
            known = same[0] if len(same) == 1 and one.start > same[0].first else None
        if known is None:
            return None
        known.last = one.start
        acronym = acronym_behind(text, one.end - offset)
        if acronym:
            known.acronyms.add(acronym)
            self._by_name.setdefault(_key(acronym), known)
        return known

    def _person(self, one: Named) -> Party | None:
        tokens = one.name.split()
        if len(tokens) == 1:
            known = self._surname(tokens[0], one.titles)
            if known is None and _key(tokens[0]) not in self._by_token and one.titles:
                known = self._add(Party(_plain(one.name), Kind.PERSON, one.start))
        else:
            known = self._add(Party(_plain(one.name), Kind.PERSON, one.start))
        if known:
            _gender(known, one.titles)
            self.describe(known, {word.lower().strip(".,") for word in one.titles})
        return known

    def _add(self, party: Party) -> Party:
        self.parties.append(party)
        self._by_name[_key(party.name)] = party
        for token in party.tokens if party.kind is Kind.PERSON else ():
            self._by_token.setdefault(_key(token), []).append(party)
        for word in party.words:
            self._by_word.setdefault(word, []).append(party)
        return party

    def describe(self, party: Party, words: set[str]) -> None:
        """A party may later be called by these words."""
        for word in words - party.words:
            self._by_word.setdefault(word, []).append(party)
        party.words |= words

    def _beside(self, one: Named, party: Party, text: str, offset: int) -> None:
        """What stands before and behind a person's name: role, employer, State, gender."""
        if party.kind is not Kind.PERSON:
            return
        start, end = one.start - offset, one.end - offset
        _gender(party, one.titles)
        if one.titles:
            self.describe(party, {word.lower().strip(".") for word in one.titles})
        lead = text[max(0, start - 160) : start]
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
        if not words & (LOWER_ROLES | {role.lower() for role in ROLES} | {body.lower() for body in BODIES}):
            return
        told = [word for word in re.findall(r"[a-z]+", phrase) if word in (MALE | FEMALE) & LOWER_ROLES]
        _gender(party, told[-1:])
        self.describe(party, {re.sub(r"[’']s$", "", word) for word in words})
        if party.of is None:
            party.of = self._speaks_for(phrase)

    def _speaks_for(self, phrase: str) -> str | None:
        bare = _ONE_ARTICLE.sub("", phrase.strip())
        found = state_of(bare)
        if found and found[1]:
            return _voice(found[0], found[1])
        for one in names(phrase):
            if one.kind is Kind.BODY:
                known = self._by_name.get(_key(one.name))
                return known.name if known else _plain(one.name)
        return None

    # --- resolution ---------------------------------------------------------------------------------------------

    def resolve(self, words: str, at: int) -> Resolved:
        """Who this mention is, when it is no pronoun. ``at``: its place; only earlier introductions count."""
        mention = " ".join(words.split())
        if _OF_THEM.match(mention):
            return NOBODY
        of = _SPOKES_FOR.fullmatch(mention) or _PAPER_OF.fullmatch(mention)
        if of:
            return self.resolve(_cut(of[1]), at)
        bare = _ONE_ARTICLE.sub("", mention)
        if bare in STATES or (bare in SEATS and _key(bare) not in self._by_token):
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

    def _named(self, mention: str) -> Resolved | None:
        """By a name inside the mention: in full, by surname, by acronym."""
        bare = _ONE_ARTICLE.sub("", mention)
        known = self._by_name.get(_key(bare))
        if known:
            return Resolved(known.name, known.of, known)
        if bare in self.later and _key(bare) not in self._by_token:
            return NOBODY  # a surname that the document introduces only later, or in a credit line
        found = [one for one in names(mention) if one.name]
        persons = [one for one in found if one.kind is Kind.PERSON or _key(one.name) in self._by_token]
        if persons and not re.search(r"[’']s?\s+(?:report|office|lawyers?|family|allies|team)\b", mention):
            return self._one_person(persons, mention)
        if found and found[0].start == len(mention) - len(bare) and found[0].kind is Kind.BODY and not state_of(bare):
            head = found[0].name
            known = self._by_name.get(_key(head))
            rest = bare[len(head) :]
            if known and (not rest.strip() or _SPOKES.fullmatch(rest) or rest.startswith(" (")):
                return Resolved(known.name, known.of, known)
            if not rest.strip():
                return self._described(mention) or Resolved(_plain(bare))
        return None

    def _one_person(self, persons: Sequence[Named], mention: str) -> Resolved:
        parties = [self._by_name.get(_key(one.name)) or self._surname(one.name, one.titles) for one in persons]
        if any(party is None for party in parties):
            lone = persons[0].name
            named = len(persons) == 1 and len(lone.split()) == 1 and _key(lone) not in self._by_token
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

    def _surname(self, name: str, titles: Sequence[str] = ()) -> Party | None:
        """The one person introduced so far who bears this name; a title may tell two apart."""
        tokens = name.split()
        same = self._by_token.get(_key(tokens[-1]), [])
        if len(tokens) > 1:
            same = [one for one in same if set(map(_key, tokens)) <= set(map(_key, one.tokens))]
        last = [one for one in same if _key(one.tokens[-1]) == _key(tokens[-1])] or same
        sex = "he" if set(titles) & MALE else "she" if set(titles) & FEMALE else ""
        if len(last) > 1 and sex:
            last = [one for one in last if one.gender == sex]
        return last[0] if len(last) == 1 and last[0].gender in ("", sex or last[0].gender) else None

    def _report(self, mention: str, head: str, at: int) -> Resolved:
        owner = next(iter(self.report_of)) if len(self.report_of) == 1 else None
        kind = head.rsplit(maxsplit=1)[-1].lower()
        modified = [one for one in self.reports if one.split()[-1].lower() == kind]
        if len(head.split()) == 1 and len(modified) > 1:
            modified = [one for one in modified if self.reports[one] < at]
            if len(modified) > 1:
                return NOBODY
        name = modified[0] if len(head.split()) == 1 and modified else head
        possessor = state_of(_ONE_ARTICLE.sub("", mention))
        if possessor:
            return Resolved(_voice(*possessor), possessor[0])
        return Resolved(re.sub(r"^(?:\d+-page|new|own|long-awaited)\s+", "", name), owner)

    def _state(self, mention: str) -> Resolved | None:
        bare = _ONE_ARTICLE.sub("", mention)
        found = state_of(bare)
        if found:
            state, rest = found
            if (
                rest.split(" ")[-1:]
                and re.search(r"\b\w+s$", rest)
                and not re.search(r"\b(?:affairs|rights)$", rest, re.I)
            ):
                return Resolved(_ARTICLE.sub("", mention), state, plural=True)
            return Resolved(_voice(state, rest), state, self._voiced(_voice(state, rest), rest, state))
        voice = _VOICE.match(bare)
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
                return Resolved(_voice(near, bare), near, self._voiced(_voice(near, bare), bare, near))
        return None

    def _voiced(self, name: str, rest: str, state: str) -> Party:
        known = self._by_name.get(_key(name)) or self._add(Party(name, Kind.BODY, 0, of=state))
        self.describe(known, _lower(rest))
        return known

    def _only_state(self) -> str | None:
        states = {party.of for party in self.parties if party.name in STATES and party.of}
        return states.pop() if len(states) == 1 else None

    def _described(self, mention: str) -> Resolved:  # noqa: PLR0911 (each way that ends with nobody)
        """ "the ministry": the one body or person that the document has so far called by all of these words."""
        definite = bool(re.match(r"(?:the|this|that)\s", mention, re.IGNORECASE))
        bare = _cut(_ARTICLE.sub("", mention))
        words = _lower(bare)
        if definite and words:
            held = [self._by_word.get(word, []) for word in words]
            found = {id(one): one for one in held[0] if all(one in other for other in held)}
            if len(found) == 1:
                party = next(iter(found.values()))
                return Resolved(party.name, party.of, party)
            if len(found) > 1:
                return NOBODY
            if words <= _ALONE or (words & _ALONE and len(words) == 1):
                return NOBODY
        voice = _SPOKES.sub(" ", bare).strip()
        if not voice or (bare.lower() in _ALONE and definite):
            return NOBODY
        if re.fullmatch(r"(?:he|she|it|they|we|i|you|who|which|that|this|one|others?|there)", bare, re.IGNORECASE):
            return NOBODY
        if bare.lower() in ("spokesman", "spokeswoman", "spokesperson", "source", "sources"):
            return NOBODY
        first = voice.split()[0]
        name = voice[:1].lower() + voice[1:] if first in NO_NAME and not voice.startswith("Human Rights ") else voice
        return Resolved(name, None, None, plural=bool(re.search(r"[^s]s\b|people|police", name)))


def _before(lead: str) -> str:
    """The description right before a name: "China’s ambassador to the United Nations in New York, "."""
    clause = re.split(r"[;:.“”]\s|[“”]|\n", lead)[-1]
    parts = clause.rstrip().rstrip(",").split(",")
    phrase = parts[-1].strip()
    if len(phrase.split()) > 12 or not re.search(r"[a-z]", phrase):
        return ""
    return phrase if set(re.findall(r"\w+", phrase)) & (LOWER_ROLES | ROLES) else ""


def _voice(state: str, rest: str) -> str:
    """ "China/foreign ministry": several voices of one State stay apart."""
    bare = _SPOKES.sub(" ", rest.replace("’", "'")).strip()
    bare = re.sub(r"^(?:permanent|own|new|former|UN|U\.N\.)\s+", "", bare)
    if not bare:
        return f"{state}/spokesperson" if rest.strip() else state
    found = _VOICE.match(bare)
    voice = found[1] if found else _cut(bare)
    return f"{state}/{voice[:1].lower() + voice[1:] if not voice.isupper() else voice}".replace(
        "/foreign Ministry", "/foreign ministry"
    )


def _cut(words: str) -> str:
    """Without what a phrase adds about somebody: "at the gate", "interviewed by the office"."""
    return re.split(r",|\s(?:who|whose|which)\s", words)[0].strip()


def _gender(party: Party, words: Sequence[str]) -> None:
    party.he += sum(word in MALE for word in words)
    party.she += sum(word in FEMALE for word in words)


def _key(name: str) -> str:
    return _plain(name).casefold()


def _plain(name: str) -> str:
    return (
        re.sub(r"[’']s?$", "", " ".join(name.replace("’", "'").split()))
        if name.endswith(("'s", "’s"))
        else " ".join(name.split())
    )


def _lower(words: str) -> set[str]:
    return {re.sub(r"[’']s?$", "", word).lower() for word in re.findall(r"[\w’'-]+", words)} - {
        "of",
        "for",
        "the",
        "and",
        "on",
        "in",
        "to",
        "at",
        "a",
        "an",
    }
