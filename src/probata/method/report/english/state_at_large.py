"""Where the State at large, or a country, is named as the speaker of a quotation. English."""

from __future__ import annotations

import re
from functools import lru_cache

from probata.method.reply.model import Party
from probata.method.report.english.speakers import SAID

_SAYING = (
    rf"(?:{SAID}|told|repl(?:ies|ied)|respond(?:s|ed)|answer(?:s|ed)|call(?:ed|s)|reject(?:ed|s)|dismiss(?:ed|es)|den(?:ied|ies)|describ(?:ed|es)|"
    r"accus(?:ed|es)|contest(?:ed|s)|put\s+it)"
)
_OF = r"(?:\s+of\s+(?-i:[A-Z])[\w’'-]+)?"
_STATE = (
    r"(?:(?:the|this)\s+)?(?:(?:(?-i:[A-Z])\w+|central|national|federal|country['’]s)\s+)?"
    rf"(?:state(?:\s+party|\s+authorities)?|governments?|republic|kingdom|federation|authorities|regime|country|nation){_OF}"
)
_BEGINS = r"(?:\A|[.;:!?]\W*|,\s+(?:(?:and|but|while)\s+)?|\b(?:and|but|while|this|then|that|where)\s+|\ufffc\s+)\W*"
_VERB = r"(?:\s+(?:has|have|had|also|then|later|again|publicly|\w+ly))*\s+"
_COUNTRY = re.compile(r"\bof\s+((?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){0,2})\s*\Z")
_LIKE_A_STATE = re.compile(rf"(?i)\A\W*{_STATE}\W*\Z")


def as_the_state(words: str, start: int, end: int, party: Party, voice: str) -> re.Match[str] | None:
    """The State, or the country of the party, where it stands as the speaker (group ``who``) of a place in a sentence.

    None as well where the voice that is on record is the State's government itself.
    """
    if is_the_state(voice) or voice == "the written answer":
        return None
    before, behind, country = *_patterns(countries(party)), None
    for one in before:
        hits = list(one.finditer(words, 0, start + 1))
        country = hits[-1] if hits and not _another(words[hits[-1].end() : start]) else country
    if country is None and end > start:
        country = next((hit for one in behind if (hit := one.match(words, end))), None)
    return country


def is_the_state(voice: str) -> bool:
    """Whether a voice is the State or its government by name: "the Government of Velmarra"."""
    return bool(_LIKE_A_STATE.match(voice))


def countries(party: Party) -> tuple[str, ...]:
    """Places behind an "of" in the names of a party and its voices: "the Ambassador of Velmarra"."""
    found = (_COUNTRY.search(name) for name in (party.says, *party.voices, *party.aliases))
    return tuple(dict.fromkeys(hit[1] for hit in found if hit))


@lru_cache(maxsize=64)
def _patterns(places: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    who = "|".join([_STATE, *(rf"(?-i:{re.escape(one)})" for one in places)])
    before = (
        rf"{_BEGINS}(?P<who>{who})(?:,[^,.;]{{1,40}},)?{_VERB}{_SAYING}\b",
        rf"\b(?:according\s+to|in\s+the\s+words\s+of)\s+(?P<who>{who})\s*,",
        rf"\bas\s+(?P<who>{who})\s+(?:put|puts|has)\s+it\b",
    )
    behind = (
        rf"[\W\ufffc]*{_SAYING}\s+(?P<who>{who})(?=\W*\Z|\s*[,.;])",
        rf"[\W\ufffc]*(?P<who>{who}){_VERB}{_SAYING}(?=\W*\Z|\s*[,.;])",
        rf"[\W\ufffc]*(?:in\s+the\s+words\s+of|according\s+to)\s+(?P<who>{who})(?=\W*\Z|\s*[,.;])",
    )
    return tuple(re.compile(f"(?i){one}") for one in before), tuple(re.compile(f"(?i){one}") for one in behind)


def _another(between: str) -> bool:
    """Whether somebody else speaks between the State's verb and the place."""
    return bool(re.search(rf"(?i)[.;!?]\s|\b{_SAYING}\b|\b(?:spokes\w+|ambassador|minister|deputy)\b", between))
