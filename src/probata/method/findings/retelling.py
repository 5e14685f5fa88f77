"""Retelling: whether a place of a text passes on what people without a name said, in direct or indirect speech.

METHOD, section 2: what A heard from B has source B. A newspaper that writes "two of the men said that a deckhand had
died" is no second source for what the same men told an inquiry, and nobody can see from the words whether they are the
same. What an office, a paper or somebody with a name said is not looked for here.
"""

from __future__ import annotations

import re

from probata.method.statements.mentions import BODIES
from probata.method.statements.model import Statement
from probata.method.statements.reading import statements
from probata.record.span import TextSpan

_BEFORE, _BEHIND = 3_000, 500
"""Characters around a place in which its speaker is looked for: whom a pronoun means stands before it."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PAPERS = _words(
    "report reports statement statements law decree act study survey list log record records article letter "
    "document documents order contract figures statistics data map book constitution treaty spokesman spokeswoman "
    "spokesperson spokesmen spokespeople government army navy police firm newspaper paper broadcaster website "
    "station line fleet state republic kingdom country capital city town ministries agencies courts companies "
    "authorities parties rules register judgment judgement verdict minutes programme channel magazine daily "
    "weekly bulletin note sign charter file files researchers experts analysts economists historians observers "
    "diplomats"
)
"""Who or what says something and is none of the people whom an inquiry hears as witnesses."""
_OFFICES = _PAPERS | {word.lower() for word in BODIES}
_PRONOUN = re.compile(r"(?:he|she|they|who|him|her|them)", re.IGNORECASE)
_HEAD = re.compile(r"\s(?:of|from|in|at|on|with|who|whom|whose|that|which|aged|near|under|by)\s|,")
_PART = re.compile(
    r"(?:(?:about|at least|more than|nearly|some|another|the|only)\s+)*"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|both|some|several|many|most|all|none"
    r"|dozens|hundreds|scores|others|each|group|number|majority|handful|few|those|member|members)\s+of\s+",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:survivors?|(?:eye-?)?witness(?:es)?|residents?|inhabitants?|villagers?|townspeople|locals|neighbou?rs?"
    r"|relatives?|famil(?:y|ies)|kin|mothers?|fathers?|parents?|brothers?|sisters?|wives|wife|husbands?|widows?|sons?"
    r"|daughters?|cousins?|uncles?|aunts?|friends?|men|man|women|woman|boys?|girls?|children|child|people|persons?"
    r"|youths?|prisoners?|detainees?|inmates?|captives?|hostages?|deportees?|refugees?|returnees?|escapees?"
    r"|evacuees?|workers?|labou?rers?|miners?|farmers?|fishermen|sailors?|seamen|crew(?:men)?|passengers?|drivers?"
    r"|students?|pupils?|teachers?|nurses?|doctors?|patients?|guards?|soldiers?|deserters?|conscripts?|victims?"
    r"|bystanders?|onlookers?|passers-by|insiders?|sources?|those)"
)
_TELL = (
    r"(?:describ(?:e|es|ed|ing)|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|recount(?:s|ed|ing)?|relat(?:e|es|ed)"
    r"|(?:speaks?|spoke|spoken|tells?|told|talk(?:s|ed)?|complain(?:s|ed)?) (?:\w+ ){0,3}?(?:of|about|how)"
    r"|say|says|said|claim(?:s|ed)?|alleg(?:e|es|ed)|add(?:s|ed)|report(?:s|ed)?(?!\s+(?:to|for|at|in)\b)|testif(?:y|ies|ied)"
    r"|narrat(?:e|es|ed)|saw|heard)"
)
_GAP = r"(?:\s+(?!the\b|an?\b|by\b|to\b)[a-z’'-]+){0,3}?(?:,[^,.;:!?\n]{1,60},)?\s"
"""Between people and what they tell: a few words, or an aside between commas; not somebody else who tells."""
_TOLD = re.compile(
    rf"\b(?<!the )(?<!by ){_PEOPLE}\b{_GAP}(?<!was )(?<!were )(?<!been )(?<!be ){_TELL}\b"
    rf"|\b(?:accounts?|testimon(?:y|ies)|words|stor(?:y|ies)|memor(?:y|ies)|recollections?|statements?|descriptions?"
    rf"|reports?) (?:\w+ )?(?:of|from|by|given by) (?:[\w-]+ ){{0,4}}?{_PEOPLE}\b"
    rf"|\b{_PEOPLE}(?:[’']s?|s[’'])\s+(?:own )?(?:accounts?|testimon(?:y|ies)|words|stor(?:y|ies)|memor(?:y|ies))\b"
    rf"|\b(?:said|reported|described|told|recalled|confirmed|recounted|seen|heard) by (?:[\w-]+ ){{0,4}}?{_PEOPLE}\b"
    rf"|\b(?:from|to) what (?:[\w-]+ ){{0,3}}?{_PEOPLE} (?:say|said|tell|told)\b"
    rf"|\b(?:is|are|was|were) (?:reportedly|allegedly|said to|reported to|alleged to|rumou?red to)\b"
    rf"|\b(?:it (?:is|was) said|reportedly)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘«(\[]*[A-Z\d])|\n\s*\n")


def retold(text: str, place: TextSpan | None = None) -> bool:
    """Whether a place of a text, or any of it, is what a group or somebody without a name is said to have said.

    Patterns of English, without a language model: what they do not see is not asked about. Takes linear time.
    """
    window = _window(text, place)
    words, at = window.of(text), (place or TextSpan(0, len(text))).shifted(-window.start)
    if _TOLD.search(words, *_sentences(words, at)):
        return True
    return any(_touches(one, at) and _unnamed(words, one) for one in statements(words))


def _window(text: str, place: TextSpan | None) -> TextSpan:
    if place is None:
        return TextSpan(0, len(text))
    low, high = max(0, place.start - _BEFORE), min(len(text), place.end + _BEHIND)
    cut = text.find("\n\n", low, place.start) if low else 0
    return TextSpan(cut if cut > 0 else low, high)


def _sentences(text: str, place: TextSpan) -> tuple[int, int]:
    """Where the sentences begin and end in which a place lies."""
    ends = [found.end() for found in _STOPS.finditer(text)]
    low = max((one for one in ends if one <= place.start), default=0)
    high = min((one for one in ends if one >= place.end), default=len(text))
    return low, high


def _touches(one: Statement, place: TextSpan) -> bool:
    said = (one.span, *(span for span in (one.speaker.span, one.cue.span) if span))
    return any(span.start < place.end and place.start < span.end for span in said)


def _unnamed(text: str, one: Statement) -> bool:
    """Whether nobody can say who spoke: no name, no office, and no paper."""
    if one.speaker.span is None:
        return False
    called = " ".join(one.speaker.span.of(text).split())
    if _PRONOUN.fullmatch(called):
        return one.speaker.party is None or not _has_name(f"the {one.speaker.party}")
    return not _has_name(called) and not any(word in _OFFICES or word.isdigit() for word in _head(called))


def _has_name(called: str) -> bool:
    """Whether the head of a description is a name: "Anna Vell", and not "residents of Tessen"."""
    head, first = _HEAD.split(_PART.sub("", called), maxsplit=1)[0].split(), called.split()[:1]
    return any(word[0].isupper() for word in head if word not in first)


def _head(called: str) -> list[str]:
    head = _HEAD.split(_PART.sub("", called), maxsplit=1)[0]
    return head.lower().split()[-1:]
