"""parties: who speaks in a quotation, by the name or the sign that tells a person from all others. English.

A description ("a stallholder", "the chairman") may be of somebody who is named elsewhere, so it tells nobody apart; a
pronoun is the one person whom the passage has named before, if it has named but one. A body is told from another by
its proper name, never from the State or a ministry that it may be part of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.quotations.quoted import Quoted, quoted, quoted_in
from probata.method.report.claims.reading.cited import Noted, marks, notes
from probata.method.report.english.speakers import SAID
from probata.method.report.model import Bound
from probata.method.report.prose.woven import QUOTED
from probata.method.statements.mentions import ROLES

_SIGN = re.compile(
    r"\b[A-Z]{1,4}-?\d{1,4}\b(?![\w/])|\b(?:[Ww]itness|[Ii]nterviewee|[Rr]espondent)\s+(?:[Nn]o\.\s*)?\d{1,4}\b"
)
_TITLE = r"(?:Mrs?|Ms|Dr|Prof|Professor|Judge|Captain|Colonel|General|Sir|Lady|Father|Sister|Minister|Senator)"
_PART = r"[A-Z](?:[a-z’'][\w’'-]*|\.|(?!\w))"
_NAME = re.compile(
    rf"\b(?:{_TITLE}\.?\s+{_PART}(?:\s+{_PART}){{0,3}}|{_PART}(?:\s+(?:(?:van|de|bin|al)\s+)?{_PART}){{1,3}})"
)
_NO_NAME = re.compile(
    r"^(?:Witness|Interviewee|Respondent|The|On|In|At|From|By|And|But|When|Of|For|As|To|After|Before|While|A|An)$"
)
_BODY = re.compile(
    r"(?i)\b(?:government|ministry|commission|committee|council|court|inquiry|panel|office|company|rights|watch|"
    r"union|police|"
    r"hospital|university|republic|state|states|nations|times|news|agency|department|street|flats|mission|"
    r"valley|bridge|party)\b"
)
_HEARD = re.compile(
    r"(?:[Ii]nterviews?|[Tt]estimony|[Ss]tatements?|[Ee]vidence|[Aa]ccounts?|[Dd]eposition|[Cc]onversation|"
    r"[Aa]ffidavit)\s+"
    r"(?:given\s+)?(?:with|of|by|from)\s+(?P<who>[^;\n]{2,80})"
)
_QUOTED_ON = re.compile(r"(?i)\b(?:quot\w+|cited|reported|relay\w+|read\s+out|repeat\w+|recount\w+|see\s+also)\b")
_PRONOUN = re.compile(r"(?i)(?:he|she|they|it|who|one)?\Z")
_STATE = frozenset(
    ["ministry", "minister", "government", "state", "department", "authorities", "administration", "cabinet", "office"]
)
_WHOLE_BODY = re.compile(r"(?:[Tt]he\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'-]+)*)\Z")
_WITH_TITLE = rf"(?P<name>{_TITLE}\.?\s+{_PART}(?:\s+{_PART}){{0,3}})"
_SPEAKING = re.compile(
    rf"\b{_WITH_TITLE},?\s+(?:(?:had|has|then|also|later|\w+ly)\s+)*(?:{SAID})\b|\b(?i:according\s+to|"
    rf"in\s+the\s+words\s+of)\s+"
    rf"{_WITH_TITLE.replace('?P<name>', '?P<by>')}"
)
_GENITIVE = re.compile(
    rf"\b(?:words|speech|statement|announcement|remark|sentence)\s+(?:of|"
    rf"by)\s+(?:(?:the\s+)?[\w’'-]+\s+){{0,3}}?[\w’'-]*,?\s*{_WITH_TITLE}"
)
_NEAR = 80
"""Letters beside a quotation in which a sign of its speaker may stand."""


@dataclass(frozen=True, slots=True)
class Party:
    """What tells a speaker from others: signs ("H-11") or the words of names, in small letters; a body's name."""

    signs: frozenset[str]
    names: frozenset[str]
    body: frozenset[str] = frozenset()

    def is_another(self, other: Party) -> bool:
        """Whether both are told by signs, both by names, or both by a body's name, and have none in common."""
        if self.signs and other.signs:
            return not self.signs & other.signs
        if self.names and other.names:
            return not self.names & other.names
        both = bool(self.body and other.body) and not self.body & other.body
        return both and not (self.body & _STATE and other.body & _STATE)


_OFFICES = ROLES | {
    "High",
    "Chief",
    "Deputy",
    "Vice",
    "Prime",
    "First",
    "Former",
    "Special",
    "Acting",
    "Interior",
    "Justice",
}
_NOBODY = Party(frozenset(), frozenset())


def party(words: str) -> Party:
    """Whom words name; bodies and places that look like names are left out."""
    signs = frozenset(found[0].casefold() for found in _SIGN.finditer(words))
    names = [found[0] for found in _NAME.finditer(words) if not _BODY.search(found[0])]
    parts = (part for name in names for part in re.findall(r"[A-Z][\w’'-]+", re.sub(rf"\b{_TITLE}\b\.?", " ", name)))
    return Party(signs, frozenset(one.casefold() for one in parts if not _NO_NAME.match(one) and one not in _OFFICES))


def speakers(bound: Bound) -> frozenset[str]:
    """The words of every name that the report gives as a speaker's, in small letters. Remembered."""
    return bound.once.get("quotations: speakers", lambda: frozenset(_speakers(bound)))


def _speakers(bound: Bound) -> Iterator[str]:
    for one in quoted(bound):
        for word in re.findall(r"[A-Z][\w’'-]+", one.speaker):
            if not _NO_NAME.match(word) and word not in _OFFICES and not _BODY.search(word):
                yield word.casefold()


def party_of(bound: Bound, one: Quoted) -> Party:
    """Who speaks in a quotation: by the words for the speaker, by a sign beside it, or the only name told before."""
    beside = _signs_beside(one)
    said = party(one.speaker)
    if beside.signs or said.names:
        return Party(beside.signs, said.names)
    clause = _in_the_clause(one)
    if clause.names:
        return clause
    if not _PRONOUN.match(one.speaker) or not (one.speaker or _goes_on(bound, one)):
        return Party(said.signs, said.names, body_of(one.speaker))
    return _told_before(bound, one)


def body_of(words: str) -> frozenset[str]:
    """The proper name of the body that words for a speaker consist of, in small letters: "the Ministry of Labour"."""
    found = _WHOLE_BODY.match(words.strip())
    return frozenset(one.casefold() for one in re.findall(r"[A-Z][\w’'-]+", found["name"])) if found else frozenset()


def _in_the_clause(one: Quoted) -> Party:
    """The only person with a title or an office whom the clause that leads to the words names as speaking."""
    lead = one.sides[0].rpartition(QUOTED)[2]
    found = {hit["name"] or hit["by"] for hit in _SPEAKING.finditer(lead)}
    found |= {hit["name"] for hit in _GENITIVE.finditer(lead)}
    return party(found.pop()) if len(found) == 1 else _NOBODY


def author_of(words: str) -> Party:
    """Who wrote the one text that words name: "in a memo by Anton Brell"; nobody where they name several, or none."""
    found = {hit["who"] for hit in _WRITTEN_BY.finditer(words)}
    return party(found.pop()) if len(found) == 1 else _NOBODY


_WRITTEN_BY = re.compile(
    rf"\b(?i:memo(?:randum)?|letter|e-?mail|note|message|order|directive|circular|diary|article|book|statement)\s+"
    rf"(?:(?i:of|dated)\s+[^,.;]{{3,30}}\s+)?(?:by|from)\s+(?P<who>(?:{_TITLE}\.?\s+)?{_PART}(?:\s+{_PART}){{1,3}})"
)


def _goes_on(bound: Bound, one: Quoted) -> bool:
    """Whether words without a speaker go on with what somebody said right before."""
    before = [other for other in quoted_in(bound, one.number) if other.end <= one.start]
    return bool(before) and bool(before[-1].speaker) and QUOTED in one.beside[0] + one.sides[0]


def _signs_beside(one: Quoted) -> Party:
    return Party(party(f"{one.sides[0][-_NEAR:]} ; {one.sides[1][:_NEAR]}").signs, frozenset())


def _told_before(bound: Bound, one: Quoted) -> Party:
    """The speaker of the quotation before it in the passage, or the only person named in the words before it."""
    for each in reversed([other for other in quoted_in(bound, one.number) if other.end <= one.start]):
        named = party(each.speaker)
        if named.names:
            return named
    before = one.woven.text[: one.start]
    found = {
        found[0] for found in _NAME.finditer(before) if not _BODY.search(found[0]) and not _NO_NAME.match(found[0])
    }
    return party(found.pop()) if len(found) == 1 else _NOBODY


def heard_in(note: Noted) -> Party | None:
    """Whose words a note says that it cites: of one who was interviewed, testified or stated; None for other notes."""
    found = None if _QUOTED_ON.search(note.words) else _HEARD.search(note.words)
    if not found:
        return None
    told = party(found["who"])
    everybody = party(note.words)
    return Party(everybody.signs, everybody.names) if told.signs or told.names else None


def note_of(bound: Bound, one: Quoted) -> Noted | None:
    """The note whose mark stands next behind a quotation, in its passage and with no other quotation between."""
    place = one.at(bound)
    last = next((other for other in quoted_in(bound, one.number) if other.start >= one.end), None)
    limit = last.at(bound).start if last else one.passage.at.end
    for mark in marks(bound):
        if mark.passage == one.number and place.end <= mark.at.start <= limit:
            return next((note for note in notes(bound) if note.label == mark.label), None)
    return None
