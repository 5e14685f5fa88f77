"""PB105: corroboration by somebody who is not independent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from probata.method.report.checks._evidence import accounts, dependent, documents, notes_of, places, texts, voices
from probata.method.report.checks._phrases import Said, each_said, negated
from probata.method.report.model import Bound, Objection, SavedPlace

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
)


def run(bound: Bound) -> Iterator[Objection]:
    """Every passage whose word of corroboration is not borne by two sources."""
    for said in each_said(bound, *_STEMS):
        found = said.told(_corroborates)
        why = _why_one(_scope(said), bool(_INDEPENDENT.search(found[0]))) if found else ""
        if found and why:
            message = f"This speaks of corroboration, and what is cited has no evidence of independence: {why}."
            next_step = "Cite a source that is independent of the first, or say that it rests on one account."
            yield said.objection(CODE, found, message, next_step)


def _corroborates(words: str, _: str) -> re.Match[str] | None:
    return next((one for one in _WORDS.finditer(words) if not negated(words, one.start())), None)


def _scope(said: Said) -> tuple[SavedPlace, ...]:
    """The places of the sentence when it names two, else of the passage and its notes."""
    here = places(said.sentence.bindings)
    if len(here) > 1:
        return here
    passages = (said.passage, *notes_of(said.bound, said.passage))
    return places(binding for passage in passages for binding in passage.bindings)


def _why_one(found: tuple[SavedPlace, ...], every: bool) -> str:
    """Why places are one source; empty when they are not, or when fewer than two are cited.

    ``every``: whether each pair is said to be independent, so that one dependent pair is enough.
    """
    people, papers = accounts(found), documents(found)
    reasons = [why for one, other in combinations(people, 2) if (why := dependent(one, other))]
    if reasons and (every or voices(people) == 1):
        return reasons[0]
    if len(found) < 2 or voices(people) + texts(papers) > 1:
        return ""
    return "both places are in one account" if people else "the documents cited are one text"
