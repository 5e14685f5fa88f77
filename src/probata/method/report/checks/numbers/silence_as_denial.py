"""PB310: people who said nothing about something are said to have denied it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.count_roles import bound_count, silent
from probata.method.report.english.persons import is_office, is_person
from probata.method.report.matching.people_named import known_persons
from probata.method.report.model import Bound, BoundValue, Objection, Passage, SavedCount, Sentence
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import Woven, objection, sentence_prose, woven_place

CODE = "PB310"
LOOKS_AT = "passage"
SAYS = "Silence is taken for denial: who was not asked is said to have said no."
WHY = """"Not mentioned" is never "did not happen" (the house's method, law 7). Five values are kept apart because most
people were not asked most things, and because many do not speak of the worst. "The others were not" turns twenty-seven
people who were never asked into witnesses against it."""
BAD = "{count}`leave:k` interviewees had not been free to leave; the others had been.\n"
GOOD = (
    "{count}`leave:k` interviewees had not been free to leave, {count}`leave:no` said that they had been, and "
    "{count}`leave:unasked` were not asked.\n"
)
_NOT = r"(?:\s+(?:had|were|was|did|have|has|could|would|are|is)(?:\s+(?:not|never)\b|n['’]t\b)|\s+never\b)"
_HELPING = r"(?:had|were|was|did|have|has|could)\b"
_REST = (
    r"(?:(?:the|all|all\s+the)\s+(?:others?|rest|remainder|remaining(?:\s+\S+)?(?:\s+(?:interviewees|people|persons|women|men|ones|"
    r"witnesses))?|other\s+(?:interviewees|people|persons|witnesses|respondents|women|men))|everyone\s+else|everybody\s+else)"
    r"(?:\s+of\s+(?:them|the\s+\w+))?"
)
_OTHERS = r"the\s+(?:other|remaining)\s+(?:[\w'’-]+\s+)?(?P<noun>[^\W\d_][\w-]*)"
"""Others of any trade; whether the noun is one for people is asked of it."""
_DENIALS = (
    re.compile(rf"(?i)\b{_REST}{_NOT}"),
    re.compile(rf"(?i)\b{_REST}\s+{_HELPING}(?:\s+been)?\s*(?=[.,;]|\Z)"),
    re.compile(r"(?i)\b(?:nobody|no[\s-]one|no\s+one|none|no\s+(?:other|further))\s+(?:else|of\s+the\s+(?:others?|rest|remaining)\b|"
               r"(?:interviewees?|witness(?:es)?|respondents?|people|persons?|wom[ae]n|m[ae]n)\b)"),
    re.compile(r"(?i)\b(?:no|not\s+a\s+single|not\s+one)\s+(?:interviewees?|witness(?:es)?|respondents?)\b"),
    re.compile(rf"(?i)\b(?:nobody|no[\s-]one|none(?:\s+of\s+(?:them|the\s+(?:interviewees|witnesses|women|men)))?)\s+{_HELPING}"),
    re.compile(rf"(?i)\b{_OTHERS}{_NOT}"),
    re.compile(rf"(?i)\b{_OTHERS}\s+{_HELPING}(?:\s+been)?\s*(?=[.,;]|\Z)"),
    re.compile(rf"(?i)\b(?:no|not\s+a\s+single|not\s+one)\s+(?:of\s+the\s+)?(?P<noun>[^\W\d_][\w-]*)\s+{_HELPING}"),
    re.compile(r"(?i)\b(?:did\s+not|didn['’]t|never|does\s+not)\s+(?:happen(?:ed)?|occur(?:red)?|take\s+place|took\s+place)\b"),
)  # fmt: skip
_SAID_SO = re.compile(
    r"(?i)\b(?:said|says?|told|stated|reported|answered|replied|explained|denied|claimed|asserted)\b[^.;]*\Z"
)
_NOT_ASKED = re.compile(
    r"(?i)\A[^.;]{0,12}\b(?:asked|answer(?:ed)?|say|said|speak|spoken|mention(?:ed)?|comment|reply|interviewed|know)\b"
)
_WHO = (
    r"(?:\s+(?:further|other|others|interviewees|people|persons|women|men|residents|of\s+(?:them|these|those|whom)))*"
)
_NO = r"(?:not|never|no|none|nobody)\b|n['’]t\b"
_SAID_NO = re.compile(
    rf"(?i){_WHO}(?:{_NOT}|\s+denied\b|"
    r"\s+(?:said|stated|answered|reported|replied|explained|confirmed|indicated|told\s+\w+)\b"
    rf"(?!\s+(?:no|nothing)\b)[^.;,:]{{0,50}}?(?:{_NO})(?:\s+\w+)?|\s+(?:nothing|no\s+\w+|nobody)\s+(?:was|were|had|happened|occurred)\b)"
)
_NOT_TOLD = re.compile(
    r"(?i)\b(?:know|known|remember|recall|want|wish|prefer|sure|certain|establish\w*|clear|found|heard|noted|record\w*|say|"
    r"speak|talk|tell|told|ask\w*|answer\w*|comment)\b"
)
_QUIET = ("silent", "unasked", "unclear")
_NEXT_STEP = (
    "Say how many said that it did not happen ({count}`HANDLE:no`) and how many were not asked (`HANDLE:unasked`)."
)


def run(bound: Bound) -> Iterator[Objection]:
    """In a sentence with such a count, and in the one right behind it; English only."""
    if not english(bound):
        return
    for passage in bound.passages:
        before: list[SavedCount] = []
        for sentence in passage.sentences:
            here = _counts(sentence)
            woven = sentence_prose(bound, passage, sentence)
            quiet = next((one for one in (*here, *before) if silent(one.count)), None)
            if quiet is not None:
                yield from _denied(bound, passage, woven, quiet)
            yield from _quiet_said_no(bound, passage, woven)
            before = here


def _counts(sentence: Sentence) -> list[SavedCount]:
    return [found[1] for one in sentence.bindings if (found := bound_count(one)) is not None]


def _denied(bound: Bound, passage: Passage, woven: Woven, count: SavedCount) -> Iterator[Objection]:
    for found in _first(woven.text, known_persons(bound)):
        at = woven_place(bound, woven, *found.span())
        people = silent(count.count)
        said = found[0].strip()
        message = f"“{said}”: {people} of {count.count.everyone} in `{count.handle}` said neither yes nor no."
        yield objection(CODE, at, message, _NEXT_STEP.replace("HANDLE", count.handle), passage)


def _first(text: str, known: frozenset[str]) -> Sequence[re.Match[str]]:
    """The first denial of a sentence that is not somebody's own, and not about asking and answering."""
    each = [found for pattern in _DENIALS for found in pattern.finditer(text) if _of_people(found, known)]
    own = [one for one in each if not _SAID_SO.search(text[: one.start()]) and not _NOT_ASKED.match(text[one.end() :])]
    return sorted(own, key=re.Match.start)[:1]


def _of_people(found: re.Match[str], known: frozenset[str]) -> bool:
    """Whether it is people who denied, where a noun of any kind stands."""
    noun = found.groupdict().get("noun")
    return noun is None or noun.casefold() in known or (is_person(noun) and not is_office(noun))


def _quiet_said_no(bound: Bound, passage: Passage, woven: Woven) -> Iterator[Objection]:
    """The people who were not asked, or gave no answer, with a "no" right behind them."""
    for role in woven.roles:
        value = role.value
        if not isinstance(value, BoundValue) or role.count is None or value.facet not in _QUIET:
            continue
        behind = woven.text[role.end :]
        found = _SAID_NO.match(behind)
        if found and not _NOT_ASKED.match(behind[found.end() :]) and not _silence(found[0], behind[found.end() :]):
            message = (
                f"`{role.count.handle}:{value.facet}` are people who said nothing about it, not people who said no."
            )
            at = woven_place(bound, woven, role.start, role.end + found.end())
            yield objection(CODE, at, message, _NEXT_STEP.replace("HANDLE", role.count.handle), passage)


def _silence(said: str, behind: str) -> bool:
    """Whether what people are told to have said is that they say nothing: "said that they did not remember"."""
    return bool(_NOT_TOLD.search(f"{said} {' '.join(behind.split()[:2])}"))
