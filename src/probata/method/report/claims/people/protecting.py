"""protecting: whether a report says that it protects people, and where a code or a pseudonym stands for one. English.

A report that names its witnesses breaks no promise. One that says "names have been changed", "a code stands for each
interviewee" or "she testified behind a screen" does; what it promises is read from its own words, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from probata.method.report.claims.reading.told import Told, told
from probata.method.report.model import Bound


@dataclass(frozen=True, slots=True)
class Promise:
    """What a report promises: ``names`` are kept back; the ``days`` and places of interviews are, too."""

    names: bool
    days: bool


@dataclass(frozen=True, slots=True, eq=False)
class StandIn:
    """A code or a pseudonym where it stands: code points of ``told.whole``, and ``mark``, the same at every place.

    ``start`` is that of the noun before a code ("witness D-12").
    """

    told: Told
    start: int
    end: int
    mark: str


_WHO = (
    r"(?:interviewees?|witness(?:es)?|respondents?|deponents?|survivors?|victims?|sources?|informants?|workers?|"
    r"relatives|complainants?|detainees?|prisoners?|patients?|participants?|interlocutors?|children|women|men|minors|"
    r"residents|families|those|people|persons|individuals|everyone|everybody|anyone|nobody|no\s+one|tenants|members|"
    r"students|pupils|migrants|refugees|speakers|callers|contributors|employees|staff|villagers|him|her|them|they)"
)
_NAMES = (
    r"(?:(?:real\s+|full\s+)?names?(?!\s+of\s+(?:the|this|that|its|a)\s+(?:factory|company|street|place|village|firm|ship|plant|town|camp))|identit(?:y|ies)|identifying\s+\w+|"
    r"details\s+(?:that|which)\s+(?:could|might|may|would)\s+(?:identify|lead))"
)
_PLURAL = (
    r"(?:names|(?:(?:her|his|real|true)\s+)name|identit(?:y|ies)|identifying\s+\w+|"
    r"details\s+(?:that|which)\s+(?:could|might|may|would)\s+(?:identify|lead))"
)
_KEPT = (
    r"(?:with+h?e?ld|changed|omitted|left\s+out|removed|concealed|suppressed|disguised|altered|anonymi[sz]ed|replaced|redacted|"
    r"protected|kept\s+(?:back|out|secret|confidential|from)|made\s+up|invented|"
    r"not\s+(?:been\s+|be\s+)?(?:given|disclosed|published|printed|used|revealed|told|mentioned|recorded))"
)
_NAMES_KEPT = re.compile(
    rf"(?i)\b{_NAMES}\b[^.;]{{0,140}}?\b(?:{_KEPT}|(?:do|does)\s+not\s+appear|stand\s+for\s+nobody)\b|"
    rf"\b(?:changed|with+h?e?ld|withhold\w*|withheld|omit(?:s|ted)?|left\s+out|removed|conceal(?:s|ed)?|disguised?|alter(?:s|ed)|"
    rf"replaced?|protects?|keeps?\s+back|kept\s+back|not\s+(?:give|print|publish|disclose|reveal|use|mention))\s+"
    rf"(?:the\s+|all\s+|their\s+|any\s+|her\s+|his\s+|every\s+|most\s+)*(?:\w+\s+)?{_PLURAL}\b|"
    rf"\b{_WHO}\b[^.;]{{0,90}}?\b(?:(?:is|are|was|were|will\s+be|be)\s+(?:not\s+|neither\s+|never\s+)(?:named|identified)|"
    r"remain(?:s|ed)?\s+(?:anonymous|unnamed)|unnamed)\b|"
    rf"\b(?:does|do|did)\s+not\s+(?:name|identify)\s+(?:its|the|any|our|those)\s+(?:\w+\s+)?{_WHO}\b|\bnames?\s+no\s+{_WHO}\b"
)
"""Names of those who spoke are kept back, in whichever words."""
_STANDS = re.compile(
    r"(?i)\bpseudonyms?\b|\b(?:identified|referred\s+to|known|denoted|cited|designated|named|quoted|appears?|told\s+apart|listed)\s+(?:here\s+|only\s+)?(?:by|under|with)\s+(?:an?\s+|other\s+)?(?:letters?|codes?|numbers?|initials?|invented\s+names?|false\s+names?|"
    r"assumed\s+names?)\b|\bcodes?\s+such\s+as\b|\b(?:letters?|codes?|initials?|invented\s+names?)\s+(?:stands?|are\s+used|is\s+used|replaces?)\b|"
    r"\bnot\s+(?:her|his|their)\s+(?:real|true)\s+name|\b(?:granted|promised|given|requested|asked\s+for|on\s+condition\s+of|guaranteed)\s+anonymity\b|"
    r"\b(?:who|whom)\s+(?:is|we|are|the\s+\w+)\s+(?:shall\s+|will\s+)?call(?:ed|s)?\b[^.;]{0,40}\b(?:in\s+this\s+(?:report|article|text)|here)\b|"
    r"\b(?:testif\w+|heard|spoke)\b[^.;]{0,40}\b(?:behind\s+a\s+screen|altered\s+voice|under\s+protection|in\s+closed\s+session)|"
    r"\bprotected\s+witness|\b(?:not|anonymously)\s+(?:to\s+|wish\s+to\s+|want\s+to\s+|wanted\s+to\s+)*be\s+(?:named|identified)\b"
)
"""A letter, a code, an invented name or a screen stands between the reader and a person."""
_OF_INTERVIEWS = re.compile(
    rf"(?i)\b(?:dates?|days?|times?|hours?|places?|locations?|venues?|where\s+and\s+when|when\s+and\s+where)\b[^.;]{{0,60}}?"
    rf"\b(?:interview\w*|conversations?|meetings?|spoke|met)\b[^.;]{{0,160}}?\b{_KEPT}|"
    rf"\b(?:left\s+out|withh\w+|omit\w*|removed|not\s+(?:give|print|publish|disclose|reveal)\w*|{_KEPT})\b[^.;]{{0,160}}?"
    r"\b(?:dates?|days?|times?|hours?|places?|locations?|where|when)\b[^.;]{0,50}?\b(?:interview\w*|spoke|conversations?|met)\b"
)


def promise(bound: Bound) -> Promise:
    """What the report promises its people; read once."""
    return bound.once.get("what a report promises", lambda: _promise(bound))


def _promise(bound: Bound) -> Promise:
    names = days = False
    for one in told(bound):
        names = names or keeps_names(one.whole)
        days = days or bool(_OF_INTERVIEWS.search(one.whole))
    return Promise(names or days, days)


@lru_cache(maxsize=16384)
def keeps_names(words: str) -> bool:
    """Whether words say that the name of somebody who spoke is kept back."""
    return bool(_NAMES_KEPT.search(words) or _STANDS.search(words))


_NOUN = (
    r"(?i:(?:protected\s+|anonymous\s+)?(?:witness|interviewee|respondent|survivor|victim|source|detainee|informant|complainant|deponent|"
    r"prisoner|patient|participant|worker|person|resident|speaker|interlocutor|employee))"
)
_CODE = re.compile(
    rf"\b{_NOUN}\s+(?:(?i:no\.?|number|code)\s+|#)?(?P<mark>[A-Z]{{1,3}}[-–]?\d{{1,4}}|[A-Z](?![\w’'.-])|[A-Z](?=\.(?:\s|\Z))|\d{{1,3}}(?![\w%.,]*\d)|"
    r"(?:Alpha|Bravo|Delta|Echo|Foxtrot|Omega|Gamma))\b"
)
_INITIAL = re.compile(r"(?<![\w.’'])(?P<mark>[A-Z][a-zà-ÿ’'-]+\s+[A-Z]\.)(?!\s?[A-Z]\.)(?!\s+[A-Z][a-z])")
"""A first name with the first letter of another: where a text says that it changes names."""
_CALLED = re.compile(
    r"(?P<mark>(?<!\w)[A-Z][a-zà-ÿ’'-]+(?:\s+[A-Z](?:\.|[a-z’'-]+))?)[”’\"]?\s*[,(–—]\s*[(]?(?i:(?:a\s+)?pseudonym|not\s+(?:her|his|their)\s+(?:real|true)\s+name|"
    r"(?:her|his|the|real)?\s*name\s+(?:was\s+|has\s+been\s+|is\s+)?changed)|"
    r"\b(?:whom\s+we|we\s+(?:shall\s+|will\s+)?|here|in\s+this\s+\w+|for\s+this\s+\w+|to\s+be|under\s+the\s+(?:invented\s+|false\s+)?name)\s+(?:is\s+|are\s+|was\s+|shall\s+|will\s+|be\s+)*"
    r"(?:call(?:ed|s)?\s+|known\s+as\s+|of\s+)(?:her\s+|him\s+)?[“\"‘]?(?P<called>[A-Z][a-zà-ÿ’'-]+(?:\s+[A-Z]\.)?)(?![\w’]|\s+[A-Z])|"
    r"\b(?:whom|who)\s+(?:we|this\s+report|the\s+report|is)\s+(?:shall\s+|will\s+)?call(?:ed|s)?\s+[“\"‘]?(?P<by>[A-Z][a-zà-ÿ’'-]+(?:\s+[A-Z](?:\.|[a-z’'-]+))?)"
)


def stand_ins(bound: Bound) -> tuple[StandIn, ...]:
    """Every code and pseudonym of a report that protects its people, in order; read once."""
    return bound.once.get("stand-ins for people", lambda: tuple(_stand_ins(bound)) if promise(bound).names else ())


def _stand_ins(bound: Bound) -> Iterator[StandIn]:
    called = {re.escape(mark) for one in told(bound) for mark in _marks(one.whole)}
    called |= {rf"{letters}[-–]?\d{{1,4}}" for letters in _letters(bound)}
    again = re.compile("|".join(rf"(?<![\w-]){one}(?!\w)" for one in sorted(called))) if called else None
    for one in told(bound):
        found = {hit.span("mark"): (hit.start(), hit["mark"]) for hit in _CODE.finditer(one.whole)}
        found |= {hit.span("mark"): (hit.start(), hit["mark"]) for hit in _INITIAL.finditer(one.whole)}
        known = {end for _, end in found}
        if again:
            hits = (hit for hit in again.finditer(one.whole) if hit.end() not in known)
            found |= {hit.span(): (hit.start(), hit[0]) for hit in hits}
        for (_, end), (start, mark) in sorted(found.items()):
            yield StandIn(one, start, end, mark)


def _letters(bound: Bound) -> frozenset[str]:
    """With which letters the codes of people begin in this report: "Interview LW-07", "codes with the letters LW"."""
    words = (one.whole for one in told(bound))
    return frozenset(hit["letters"] or hit["told"] for each in words for hit in _LETTERS.finditer(each))


_LETTERS = re.compile(
    rf"\b(?:{_NOUN}|(?i:interview(?:s|ees?)?|witnesses|respondents|sources))\s+(?P<letters>[A-Z]{{1,3}})(?=[-–]\d{{1,4}}\b)|"
    r"\b(?i:codes?|letters?)\b[^.;]{0,40}?\b(?i:letters?)\s+(?P<told>[A-Z]{1,3})\b(?=[^.;]{0,30}\bnumber)"
)


def _marks(words: str) -> Iterator[str]:
    """The invented names that words say to be invented."""
    for found in _CALLED.finditer(words):
        yield found["mark"] or found["called"] or found["by"]
