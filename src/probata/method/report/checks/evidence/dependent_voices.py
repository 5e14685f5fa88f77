"""PB105: corroboration by somebody who is not independent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from probata.method.report.matching.joined import behind, connected, in_recorded_finding, voices_apart
from probata.method.report.model import Bound, Objection, SavedPlace
from probata.method.report.prose.evidence import accounts, documents, notes_of, places, texts
from probata.method.report.prose.phrases import Said, any_of, each_said, negated

CODE = "PB105"
LOOKS_AT = "passage"
SAYS = "A passage speaks of corroboration, and what it cites is one source."
WHY = """What one person heard from another has one source; two people interviewed together, or who came through one
intermediary, are not two until a person says so, and a text confirms no copy of itself (the house's method, section 2;
a law of the house). Where one credible account has to carry an incident alone, it may, and the report says so: ICC
Rule 63 (4) requires no corroboration. English wording only."""
BAD = "One interviewee spoke of the light. {quote}`lamp` Another account corroborates this. {cite}`hearsay`"
GOOD = (
    "One interviewee spoke of the light. {quote}`lamp` An account from another hostel corroborates this. {cite}`gate`"
)
_WORDS = re.compile(
    r"(?i)\b(?:corroborat\w*|(?:confirmed|supported|borne\s+out|echoed|backed(?:\s+up)?|reinforced|matched)\s+by|"
    r"independent(?:ly)?\s+(?:of\s+(?:one\s+another|each\s+other)|account\w*|witness\w*|source\w*|interview\w*|"
    r"confirm\w*|describ\w*)|"
    r"independently|(?:consistent|in\s+line|tall(?:y|ies)|agrees?)\s+with\s+(?:(?:the|that|those|an?|other|"
    r"another|further|"
    r"her|his|their|of)\s+){0,3}(?:accounts?|interview\w*|witness\w*|statements?)|(?:consistent|matching|"
    r"concurring)\s+accounts|"
    r"(?:account|interviewee|witness)\s+(?:also\s+)?(?:confirms?|confirmed|supports?|supported))\b"
)
_INDEPENDENT = re.compile(r"(?i)\bindependent")
_STEMS = (
    "corroborat",
    "by",
    "independent",
    "consistent",
    "in line",
    "tall",
    "agree",
    "matching",
    "concurring",
    "confirm",
    "support",
    "two",
    "both",
    "several",
    "multiple",
    "different",
    "separate",
    "three",
    "four",
    "five",
    "many",
    "second",
    "another",
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_TELLERS = (
    r"(?:witness(?:es)?|people|persons?|interviewees?|residents?|survivors?|sources?|accounts?|testimon(?:y|ies)|individuals?|"
    r"women|men|woman|man|relatives?|workers?|voices?)"
)
_TOLD = (
    r"(?:describ|told|tell|said|say|spoke|speak|report|recount|recall|confirm|agree|match|gave|give|mention|testif|relat|state|"
    r"point|name)\w*"
)
_MANY = rf"(?:{'|'.join(_NUMBERS)}|both|several|multiple|many|different|separate|a\s+number\s+of)"
_SEVERAL = (
    re.compile(
        rf"(?i)\b{_MANY}\s+(?:[\w-]+\s+){{0,2}}{_TELLERS}(?:\s+who\b[^.;]{{0,60}}?|,[^.;]{{0,60}}?,)?\s+(?:\w+\s+){{0,2}}{_TOLD}"
    ),
    re.compile(
        rf"(?i)\b(?:(?:in|from)\s+{_MANY}\s+(?:[\w-]+\s+){{0,2}}(?:accounts|testimonies|statements|sources|witnesses)|"
        rf"(?:{_TOLD}\s+(?:\w+\s+)?by|(?:accounts|words|testimony)\s+of)\s+{_MANY}\s+(?:[\w-]+\s+){{0,2}}{_TELLERS})\b"
    ),
    re.compile(
        rf"(?i)\b(?:another|an?\s+(?:second|third|further|different|separate|other))\s+{_TELLERS}\b"
        rf"(?:,[^.;]{{0,60}}?,)?\s+(?:\w+\s+){{0,2}}{_TOLD}"
    ),
    re.compile(rf"(?i)\b{_TELLERS}\b[^.;]*\b(?:and\s+)?so\s+did\s+(?:another|a\s+second)\b"),
    re.compile(r"(?i)\bindependent\s+(?:support|corroboration|account|evidence)\b"),
)
_ONE = re.compile(
    r"(?i)\bsame\s+(?:person|witness|source|resident|interviewee|man|woman|individual)\b|\bone\s+(?:source|and\s+the\s+same)\b|"
    r"\bnot\s+(?:an?\s+)?(?:\w+\s+)?independent\b|\b(?:no|not\s+a)\s+(?:second|other|further)\s+(?:source|witness)\b"
)
"""Sentences that say themselves that there is one."""
_OTHERS = re.compile(
    r"(?i)\b(?:wrote|writes|said|says|reported|reports|claim(?:s|ed)|stat(?:es|ed)|told\s+(?!(?:the\s+inquiry|us)\b)|according\s+to)"
    r"[^.;]*\Z"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every passage whose word of corroboration is not borne by two sources."""
    for said in each_said(bound, *_STEMS):
        found = said.told(_corroborates)
        why = _why_one(bound, _scope(said), bool(_INDEPENDENT.search(found[0]))) if found else ""
        if not why:
            found, why = _one_witness(said)
        if found and why:
            message = f"This speaks of corroboration, and what is cited has no evidence of independence: {why}."
            next_step = "Cite a source that is independent of the first, or say that it rests on one account."
            yield said.objection(CODE, found, message, next_step)


def _corroborates(words: str, _: str) -> re.Match[str] | None:
    return next((one for one in _WORDS.finditer(words) if not negated(words, one.start())), None)


def _several(words: str, _: str) -> re.Match[str] | None:
    """Words that tell of more than one who told, or of corroboration."""
    return next((one for one in any_of((_WORDS, *_SEVERAL), words) if not negated(words, one.start())), None)


def _one_witness(said: Said) -> tuple[re.Match[str] | None, str]:
    """Words of several tellers where fewer told, by what people wrote down beside the findings; and why they are fewer.

    In a finding that has a record its conditions say so.
    """
    if said.bound.records.findings is None or in_recorded_finding(said.bound, said.passage):
        return None, ""
    there = behind(said.bound, _scope(said))
    found = said.told(_several) if there.joins else None
    if (
        found is None
        or _says_one(said)
        or _OTHERS.search(said.words[: found.start()])
        or there.sources >= _claimed(found[0])
    ):
        return None, ""
    return found, there.joins[0]


def _says_one(said: Said) -> bool:
    return any(_ONE.search(sentence.printed) for sentence in said.passage.sentences)


def _claimed(words: str) -> int:
    """How many tellers the words claim: the number that they name, or two."""
    return max(2, *(_NUMBERS.get(word, 0) for word in words.casefold().split()))


def _scope(said: Said) -> tuple[SavedPlace, ...]:
    """The places of the sentence when it names two, else of the passage and its notes."""
    here = places(said.sentence.bindings)
    if len(here) > 1:
        return here
    passages = (said.passage, *notes_of(said.bound, said.passage))
    return places(binding for passage in passages for binding in passage.bindings)


def _why_one(bound: Bound, found: tuple[SavedPlace, ...], every: bool) -> str:
    """Why places are one source; empty when they are not, or when fewer than two are cited.

    ``every``: whether each pair is said to be independent, so that one dependent pair is enough.
    """
    people, papers = accounts(found), documents(found)
    reasons = [why for one, other in combinations(people, 2) if (why := connected(bound, one, other))]
    if reasons and (every or voices_apart(bound, people) == 1):
        return reasons[0]
    if len(found) < 2 or voices_apart(bound, people) + texts(papers) > 1:
        return ""
    return "both places are in one account" if people else "the documents cited are one text"
