"""roles kept back: which people a report says that it does not name, and where it names one of them. English.

What is promised is read from the subject of the promise: "interpreters are not named", "we do not name supervisors
accused of abuse", "names of children have been changed". A named person falls under it by the noun that stands at the
name ("our interpreter Ila Boran", "Ila Boran, an interpreter", "translated by Ila Boran"); somebody suspected by a
post with power over others at the name, and a deed beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.report.claims.people.persons_named import may_be_person, named_once
from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound


class Kept(StrEnum):
    """Whom a report may promise not to name."""

    INTERPRETER = "interpreters"
    SUSPECT = "people suspected"
    CHILD = "children"
    HELPER = "those who helped"
    MEDIC = "doctors and nurses"
    STAFF = "staff"
    TEACHER = "teachers"
    FAMILY = "the family"


@dataclass(frozen=True, slots=True, eq=False)
class NamedInRole:
    """A name at the noun of a role that is kept back: code points of ``told.whole``."""

    told: Told
    start: int
    end: int
    kept: Kept


_NOUNS = {
    Kept.INTERPRETER: r"(?:interpreter|translator)s?",
    Kept.CHILD: r"(?:child|children|minors?|pupils?|boys?|girls?|teenagers?|juveniles?|schoolchildren)",
    Kept.HELPER: r"(?:lawyers?|intermediar(?:y|ies)|fixers?|go-betweens?|drivers?)",
    Kept.MEDIC: r"(?:doctors?|nurses?|physicians?|medics|health\s+workers?|paramedics?|midwi(?:fe|ves))",
    Kept.STAFF: r"(?:(?:former\s+)?(?:staff|employees?|guards?|warders?|clerks?|officials?))",
    Kept.TEACHER: r"(?:teachers?|instructors?|lecturers?)",
    Kept.FAMILY: r"(?:famil(?:y|ies)|households?|couples?)",
    Kept.SUSPECT: (
        r"(?:(?:(?:alleged|suspected|presumed|possible)\s+)?(?:perpetrators?|suspects?|culprits?|offenders?|"
        r"abusers?|attackers?)|"
        r"(?:persons?|people|individuals?|those|anyone|supervisors?|foremen|overseers?|officers?|guards?|"
        r"commanders?|officials?|soldiers?|"
        r"policemen|members|employers?|managers?|teachers?|staff|agents?)\s+"
        r"(?:(?:who|whom)\s+(?:\w+\s+){0,3})?(?:suspected|accused|alleged|implicated|believed|responsible|"
        r"identified\s+as|blamed|held\s+responsible))"
    ),
}
_NOT_NAMED = (
    r"(?:(?:is|are|be|remain|(?:was|were|has\s+been|have\s+been)(?=[^.;]{0,60}\b(?:here|in\s+th(?:is|"
    r"e\s+present)|for\s+(?:their|his|her|safety))))\s+"
    r"(?:\w+\s+)?(?:not|never|nowhere|neither|un(?=named|identified))\s*(?:\w+\s+){0,2}?(?:named|identified)|"
    r"(?:is|are|remain|remains)\s+(?:left\s+)?(?:unnamed|unidentified|anonymous|nameless)|"
    r"(?:is|are|was|were)\s+(?:referred\s+to|cited|described|mentioned)\s+(?:only\s+)?(?:by|under|with|"
    r"without)\s+(?:their\s+)?(?:functions?|codes?|letters?|names?|pseudonyms?))"
)
_NAME_NO = (
    r"(?:(?:do|does|did|will|shall|have|has)\s+not\s+(?:\w+\s+)?(?:name[sd]?|identif(?:y|ied))|(?:is|are|am)\s+not\s+(?:naming|identifying)|names?\s+no|"
    r"(?:chose|chosen|decided|agreed)\s+not\s+to\s+(?:name|identify)|"
    r"identif(?:y|ies)\s+no|names?\s+neither|refrain(?:s|ed)?\s+from\s+naming|without\s+naming)"
)
_NAMES_OF = (
    r"(?:names?|identit(?:y|ies)|identifying\s+details)\s+of\s+(?:all\s+|the\s+|any\s+|our\s+|every\s+|most\s+)*"
)
_GONE = (
    r"(?:with+held|changed|omitted|left\s+out|removed|replaced|redacted|anonymi[sz]ed|"
    r"not\s+(?:been\s+)?(?:given|published|printed|disclosed|used|revealed))"
)
_LIST = r"[^.;:]{0,90}?"


def promised(bound: Bound) -> frozenset[Kept]:
    """Whom the report says that it does not name; read once."""
    return bound.once.get(
        "roles kept back", lambda: frozenset(one for each in told(bound) for one in _promised(each.whole))
    )


_MAY_PROMISE = re.compile(
    r"(?i)\b(?:nam(?:e[sd]?|ing)|unnamed|identit(?:y|ies)|identif\w+|anonymous|unidentified|nameless)\b"
)


def _promised(words: str) -> Iterator[Kept]:
    if not _MAY_PROMISE.search(words):
        return
    for kept, form in _PROMISES.items():
        if form.search(words):
            yield kept


_PROMISES = {
    kept: re.compile(
        rf"(?i)\b(?<!of )(?<!of the )(?<!by )(?<!by the ){noun}\b{_LIST}\b{_NOT_NAMED}|"
        rf"\b{_NAME_NO}\s+{_LIST}\b{noun}\b|"
        rf"\b{_NAMES_OF}{_LIST}\b{noun}\b{_LIST}\b{_GONE}|\b{_GONE}\s+(?:the\s+)?{_NAMES_OF}{_LIST}\b{noun}\b|"
        rf"\bnot\s+named\b{_LIST}\bneither\s+(?:are|is|were)\s+(?:the\s+)?{noun}\b"
    )
    for kept, noun in _NOUNS.items()
}

_PART = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*(?<![’']s)"
_RANK = (
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Captain|Major|Colonel|Lieutenant|General|Sergeant|Corporal|Constable|Inspector|"
    r"Superintendent|Commander|"
    r"Commissioner|Warden|Officer|Private|Brigadier|Sister|Brother|Father)\.?\s+)"
)
_WHOLE = (
    rf"(?P<name>{_RANK}?{_PART}(?:\s+(?:(?:van|de|von|al|el|bin|ibn)[\s-])?(?:[A-Z]\.\s+)?{_PART})+|"
    rf"{_RANK}{_PART})(?![\w-])"
)
_TRADE = {
    Kept.INTERPRETER: r"(?:interpreter|translator)",
    Kept.CHILD: r"(?:child|pupil|boy|girl|teenager|schoolboy|schoolgirl|\w+-year-old)",
    Kept.HELPER: r"(?:lawyer|intermediary|fixer|go-between|driver)",
    Kept.MEDIC: r"(?:doctor|nurse|physician|medic|paramedic|midwife|surgeon)",
    Kept.STAFF: r"(?:guard|warder|clerk|employee|orderly|former\s+\w+)",
    Kept.TEACHER: r"(?:teacher|instructor|lecturer)",
    Kept.SUSPECT: (
        r"(?:foreman|forewoman|overseer|supervisor|guard|warder|warden|commander|officer|captain|major|colonel|"
        r"lieutenant|sergeant|constable|"
        r"soldier|policeman|director|head|manager|boss|chief|deputy|trainer|instructor|recruiter|agent|employer|"
        r"interrogator|perpetrator|"
        r"suspect|attacker|abuser|militiaman|inspector|superintendent)"
    ),
}
_OF_SITE = r"(?:\s+(?:of|at|in)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2})?"
_AT_NAME = {
    kept: re.compile(
        rf"(?i:\b{noun})(?:(?-i:{_OF_SITE})\s*,\s+|\s+)(?:(?i:called|named|whom?\s+they\s+named)\s+)?{_WHOLE}|"
        rf"{_WHOLE.replace('?P<name>', '?P<first>')}\s*,\s+(?:(?:an?|the|our|their|his|her|then|"
        rf"one\s+of\s+(?:the|our))\s+)?(?:[a-z-]+\s+){{0,2}}?(?i:{noun})\b"
    )
    for kept, noun in _TRADE.items()
}
_BY_DEED = {
    Kept.FAMILY: re.compile(
        rf"\b(?i:house|home|flat|apartment|farm|kitchen|garden|residence|household|family)\s+of\s+"
        rf"(?:[A-Z][a-zà-ÿ]+\s+and\s+)?{_WHOLE}|"
        rf"{_WHOLE.replace('?P<name>', '?P<first>')}(?:[’']s)?\s+(?:house|home|household|residence)\b"
    ),
    Kept.INTERPRETER: re.compile(
        rf"(?i:\b(?:interpret(?:ed|ation|ing)|translat(?:ed|ion|ions|ing))\s*(?:by|:)\s*){_WHOLE}|"
        rf"{_WHOLE.replace('?P<name>', '?P<first>')}\s+(?:also\s+)?(?:who\s+)?(?:interpreted|translated)\b"
    ),
    Kept.SUSPECT: re.compile(
        rf"\b(?:identified|recogni[sz]ed|named|accused)\b[^.;]{{0,60}}?\b(?:as|was)\s+{_WHOLE}|"
        rf"{_WHOLE.replace('?P<name>', '?P<first>')}\s+(?:\w+ly\s+|had\s+|personally\s+)*(?:struck|beat|kicked|"
        rf"hit|slapped|raped|tortured|whipped|burned|"
        r"ordered\s+the|locked|threatened|shot|choked)\b"
    ),
}
_DEED = re.compile(
    r"(?i)\b(?:struck|beat(?:en|ing|ings)?|kick\w*|hit|slap\w*|rap(?:ed|e)|tortur\w+|whip\w*|burn\w*|order(?:ed|"
    r"s)?|instruct\w+|lock\w*|threaten\w*|shot|"
    r"chok\w+|punish\w*|abus\w+|ill-treat\w+|humiliat\w+|harass\w*|grop\w+|withheld|took\s+away|confiscat\w+|"
    r"killed|command\w*|led|present\s+when|watched)\b"
)
_IN_PUBLIC = re.compile(
    r"(?i)\b(?:speech|press\s+(?:conference|release|statement)|public(?:ly)?\s+(?:\w+\s+)?(?:stat\w+|said|"
    r"declared)|interview\s+(?:with|to|on)|broadcast|televised|"
    r"tweet\w*|posted|assembly|parliament|convicted|sentenced|acquitted|trial|indicted|court|wrote\s+(?:to|"
    r"back)|repl(?:y|ied)|denied|letter)\b|[“‘\"]"
)
"""A statement of his own, a trial or an answer, for which a report names whom it keeps back otherwise."""


_OF_A_CASE = re.compile(r"\b(?:(?:in|at)\s+the\s+(?:case|trial|matter)\s+of|v\.|versus)\s")


def named_in_role(bound: Bound) -> Iterator[NamedInRole]:
    """Every name at the noun of somebody whom the report says that it does not name."""
    for kept in sorted(promised(bound)):
        for one in told(bound):
            found = _at_name(kept, one.whole)
            if found and not _OF_A_CASE.search(one.whole) and (kept is not Kept.SUSPECT or _of_a_suspect(one)):
                group = "name" if found["name"] else "first"
                if not may_be_person(bound, found[group]):
                    continue
                if kept is Kept.FAMILY and not named_once(bound, one, found[group]):
                    continue  # another family, which the report names
                yield NamedInRole(one, *found.span(group), kept)


def _at_name(kept: Kept, words: str) -> re.Match[str] | None:
    forms = (_AT_NAME.get(kept), _BY_DEED.get(kept))
    return next((found for form in forms if form and (found := form.search(words))), None)


def _of_a_suspect(one: Told) -> bool:
    """Whether the sentence tells a deed, outside what is said of the law, and not in a public statement of his own."""
    deed = _DEED.search(one.whole) and one.part is not Part.ASIDE
    return bool(deed) and not _IN_PUBLIC.search(one.whole)
