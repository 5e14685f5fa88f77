"""PB207: quoted words are given to somebody who did not say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english import speakers
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.english.speakers import Kind, Speaker, is_law, telling_words
from probata.method.report.matching.answers_given import is_recorded
from probata.method.report.model import Bound, Objection, SavedPlace
from probata.method.report.prose.phrases import Said, each_said
from probata.method.report.prose.woven import Placed, place_of
from probata.method.testimony.model import PressTerms

CODE = "PB207"
LOOKS_AT = "passage"
SAYS = (
    "Words of an account are quoted as an official's, or words of a document as an interviewee's or another document's."
)
WHY = """A quotation leads back to its place, and the place says whose words they are. A witness's words under the name
of the State are an admission that nobody made; a State's words in the mouth of a witness are an account that nobody
gave. What a witness heard an official say is told as that: "an interviewee remembered that the governor said"
(the house's method, section 1; a law of the house). English wording only."""
BAD = "The ambassador said: {quote}`lamp`"
GOOD = "An interviewee said: {quote}`lamp`"
_RETOLD = re.compile(
    rf"(?i)\b(?:(?:an|another|one|the|this|a\s+second|a\s+further)\s+(?:[\w-]+\s+){{0,2}}(?:{INTERVIEWEES}|person\s+interviewed|woman|man|girl|boy|"
    r"resident|account|mother|father|worker|villager)|s?he|accounts?|according\s+to\s+(?:an|one|s?he)|heard|remember\w*|recall\w*|"
    r"told\s+(?:her|him|them|us|the\s+(?:inquiry|commission|mission|team|panel)))\b"
)
_RELAYED = re.compile(r"(?i)\b(?:words|text|quot\w+|printed|copied|carried|repeated|reprinted|cited)\b")
_NOT_WITNESS = "These words are an interviewee's, and the sentence gives them to somebody else."
_AS_HEARD = "Say who said them; what an interviewee heard somebody say is told as heard."
_WHERE = "Say where they stand."


def run(bound: Bound) -> Iterator[Objection]:
    """Quotations with their speaker before them or behind; what somebody retells is let be."""
    before = ""
    for said in each_said(bound):
        first = bool(said.passage.sentences) and said.sentence.at == said.passage.sentences[0].at
        for role in said.roles:
            found = _fault(said, role, "" if first else before)
            if found:
                speaker, message, next_step = found
                label = said.passage.label if said.passage.kind == "paragraph" else ""
                yield Objection(CODE, said.at(speaker.start, role.start + 1), message, next_step, label)
        before = said.words


def _fault(said: Said, role: Placed, before: str) -> tuple[Speaker, str, str] | None:
    place = place_of(role.binding)
    speaker = _speaker(said, role) if place and role.binding.role.name == "quote" else None
    if place is None or speaker is None:
        return None
    around = f"{before} {said.words[: role.start]}"
    if place.interview is not None:
        return (speaker, _NOT_WITNESS, _AS_HEARD) if _not_theirs(place, speaker, around) else None
    message = _of_document(said.bound, place, speaker, around)
    return (speaker, message, _WHERE) if message else None


def _speaker(said: Said, role: Placed) -> Speaker | None:
    """Who is named right before a quotation, or else right behind it."""
    words = _with_laws(said)
    start = _start(said, role)
    found = speakers.before(words[start : role.start], start)
    later = any(one.start > role.start and one.binding.role.name == "quote" for one in said.roles)
    return found or (None if later else speakers.behind(words[role.end :], role.end))


def _with_laws(said: Said) -> str:
    """The words of a sentence with the names of laws, which may be the speaker."""
    words = list(said.words)
    for one in said.roles:
        if one.binding.role.name == "law":
            words[one.start : one.end] = said.woven.text[said.start + one.start : said.start + one.end]
    return "".join(words)


def _start(said: Said, role: Placed) -> int:
    """Where the words that lead to a quotation begin: behind the role or the sentence before it."""
    ends = [one.end for one in said.roles if one.end <= role.start and one.binding.role.name in ("quote", "cite")]
    stops = [found.end() for found in re.finditer(r"(?<!No)[.!?]\s+", said.words[: role.start])]
    return max([0, *ends, *stops])


def _not_theirs(place: SavedPlace, speaker: Speaker, around: str) -> bool:
    """Whether an account's words are given to an office, or to somebody by name who is not the interviewee."""
    if place.interview is None or _RETOLD.search(around) or telling_words(speaker.words) & telling_words(place.title):
        return False
    named = place.interview.consent.terms is PressTerms.ON_RECORD
    return speaker.kind is Kind.OFFICE or (speaker.kind is Kind.NAMED and not named)


def _of_document(bound: Bound, place: SavedPlace, speaker: Speaker, around: str) -> str:
    """Why a document's words are not this speaker's; empty when they may be."""
    if is_recorded(bound, place):
        return ""  # whose words they are is on record (PB527)
    if speaker.kind in (Kind.NAMED, Kind.OFFICE):
        other = None if _RELAYED.search(around) else _other_document(bound, place, telling_words(speaker.words))
        where = f"These words stand in another document than the one that is named here; that one is `{other}`."
        return where if other else ""
    if telling_words(place.title) & telling_words(around):
        return ""  # somebody who is quoted there
    if speaker.kind is Kind.INTERVIEWED and not _public_witness(place, speaker):
        return "These words stand in a document, and the sentence gives them to an interviewee."
    if speaker.kind in (Kind.PERSON, Kind.INTERVIEWED) and is_law(place.title):
        return "These words stand in a law, and the sentence gives them to a person."
    return ""


def _public_witness(place: SavedPlace, speaker: Speaker) -> bool:
    """Whether a witness may have spoken in public: "a witness" of a document that is no law."""
    return not re.search(r"(?i)interview|respondent|deponent", speaker.words) and not is_law(place.title)


def _other_document(bound: Bound, place: SavedPlace, named: frozenset[str]) -> str:
    """The handle of another document that goes by this name, and shares no text with the place; empty for none."""
    if not named or named <= telling_words(place.title):
        return ""
    for one in bound.records.places.values():
        same = one.document == place.document or (one.shared_text and one.shared_text == place.shared_text)
        if one.interview is None and one.public and not same and named <= telling_words(one.title):
            return one.handle
    return ""
