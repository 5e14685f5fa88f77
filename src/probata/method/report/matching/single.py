"""A "one" that no count has to bear: of "one interviewee said" beside the one account, and where it counts nothing."""

from __future__ import annotations

import re

from probata.method.report.english.people import SPOKE
from probata.method.report.english.persons import persons_at
from probata.method.report.matching.people_named import known_persons
from probata.method.report.model import Binding, Bound, Passage
from probata.method.report.prose.printed import Printed
from probata.method.report.prose.woven import place_of
from probata.record.span import TextSpan

_ACCOUNT = re.compile(
    r"(?i)^\s+(?:(?:former|other|female|male|young|older|such|credible|first-hand)\s+)*(?:account|interview|source|speaker)\b"
)
_TELLS = re.compile(rf"(?i)^\s+(?:[\w'’-]+,?\s+){{1,3}}?(?:who\b[^.;:]{{0,60}}?\s)?(?:{SPOKE})\b")
"""Whoever "one" is, what stands behind it tells something."""
_BEING_ONE = re.compile(
    r"(?i)(?<!there )\b(?:is|was|are|were|be|been|being|becomes?|became|remains?|remained)\s+"
    r"(?:also\s+|only\s+|still\s+)?\Z"
)
_AT_ONE = re.compile(
    r"(?i)\b(?:in|into|on|onto|at|from|to|near|inside|outside|aboard|behind|through|towards?|for|as|like|by|with)\s+\Z"
)
_OF_THEM = re.compile(
    r"(?i)^\s+of(?=\s+(?:the|its|their|his|her|these|those)\s+(?!two\b|three\b|four\b|five\b|six\b|seven\b|\d)[^\W\d_])"
)
_EVIDENCE = re.compile(
    r"(?i)\b(?:accounts?|interviews?|sources?|testimon\w+|statements?|cases?|incidents?|deaths?|killings?|beatings?|visits?)\b"
)
_TIMES = re.compile(r"(?i)\b(?:days?|weeks?|months?|years?|hours?|nights?|times?)\b")
_SAME = re.compile(
    r"(?i)^\s+(?:(?:single|and\s+the\s+same|common|shared|large|small)\s+)?(?:owners?|company|firm|family|agency|author|publisher|"
    r"employer|operator|holding|group|house|hand|pen|kind|sort|type|size|colour|color|shape|make|model|pattern|opinion|mind|"
    r"nationality|age|origin|original|source\s+text|text|draft|template|list|roof|management|command|flag|name|heading|"
    r"title|director|directorate|master|rule|law|umbrella|office|ministry|desk|language|faith|piece|block|accord|voice)\b(?!['’])"
)
_TOGETHER = re.compile(r"(?i)\b(?:of|from|under|shar(?:e|es|ed|ing))\s+\Z")
_SEVERAL = re.compile(
    r"(?i)\b(?:(?!this\b|was\b|is\b|has\b|its\b|his\b|as\b)[a-z]{2,}s|they|both|and|people|men|women|children)\b"
)
_HALF = re.compile(r"(?i)\b(?:first|second|latter|last|later|earlier|former|early|late|other)[\s-]+\Z")


_STANDS_FOR = re.compile(
    r"(?i)\b(?:in|on|into|onto|at|from|to|for|with|by|as|like|such|inside|near|is|was|not|becomes?|or)\s+\Z"
)
_NO_NOUN = re.compile(r"(?i)^\s*(?:[.,;:)]|\Z|(?:and|or|where|that|which|who|when|whose|in\s+which)\b)")
_IDIOM = re.compile(
    r"(?i)^\s+(?:of\s+(?:the|its|their|our)\s+(?:(?:[\w-]+\s+)?(?:most|least|main|key|few|first|last|best|worst|only|chief)|[\w-]+est)\b|"
    r"or\s+(?:more|several|other|another|the\s+other)\b|and\s+the\s+same\b|hand\b|thing\b|after\s+(?:the\s+other|another)\b|"
    r"(?:[\w-]+\s+)?after\s+another\b|at\s+a\s+time\b|way\s+or\b|side\b)"
)


def is_no_number(one: Printed, span: TextSpan) -> bool:
    """Whether a "one" counts nothing ("worked in one", "is one of the yards"), or a "half" is one of a time."""
    said, behind = one.masked[span.start : span.end].casefold(), one.masked[span.end :]
    before = re.split(r"[;:!?]|\.\s", one.masked[: span.start])[-1]
    if said == "half":
        return bool(_HALF.search(before)) and not _half_of_people(behind)
    if said != "one":
        return False
    if _IDIOM.match(behind) or (_STANDS_FOR.search(before) and _NO_NOUN.match(behind)):
        return True
    if _TOGETHER.search(before) and _SAME.match(behind) and _SEVERAL.search(before):
        return True
    return _is_some_one_of(before, behind)


def _is_some_one_of(before: str, behind: str) -> bool:
    """Whether it says to what kind something belongs ("is one of the carriers"), or names a place loosely."""
    of = _OF_THEM.match(behind)
    if of is None:
        return False
    if _BEING_ONE.search(before):
        return True
    people = persons_at(behind, of.end())
    near = " ".join(behind[of.end() :].split()[:4])
    return bool(_AT_ONE.search(before)) and people is None and not (_EVIDENCE.search(near) or _TIMES.search(near))


def _half_of_people(behind: str) -> bool:
    of = re.match(r"(?i)\s+of(?=\s)", behind)
    if of is None:
        return False
    near = " ".join(behind[of.end() :].split()[:3])
    return persons_at(behind, of.end()) is not None or bool(_EVIDENCE.search(near))


def is_one_account(bound: Bound, one: Printed, span: TextSpan) -> bool:
    """Whether a "one" in front of a person is the account that this sentence, or the quotation behind it, cites."""
    words, behind = one.masked[span.start : span.end], one.masked[span.end :]
    if one.passage is None or words.casefold() != "one":
        return False
    if not (_ACCOUNT.match(behind) or _TELLS.match(behind) or persons_at(behind, 0, known_persons(bound))):
        return False
    at = one.start + span.start
    return len(_accounts_around(one.passage, at)) == 1 or (bool(_TELLS.match(behind)) and _quotes_next(one, at))


def _quotes_next(one: Printed, at: int) -> bool:
    """Whether the next role behind a place quotes an account, and is not one of several in a row."""
    sentence = (
        next((each for each in one.passage.sentences if each.at.start <= at < each.at.end), None)
        if one.passage
        else None
    )
    behind = sorted((each for each in (sentence.bindings if sentence else ()) if each.role.at.start > at), key=_start)
    first = place_of(behind[0]) if behind and behind[0].role.name == "quote" else None
    if first is None or first.interview is None:
        return False
    stop = behind[1].role.at.start if len(behind) > 1 else None
    between = one.masked[behind[0].role.at.end - one.start : stop - one.start] if stop else "alone"
    return bool(re.search(r"[^\W\d_]", between))


def _start(binding: Binding) -> int:
    return binding.role.at.start


def _accounts_around(passage: Passage, at: int) -> set[str]:
    """Code names of the interviews that a sentence cites; where it cites none, the first that the next one cites."""
    found: set[str] = set()
    each = passage.sentences
    for number, sentence in enumerate(each):
        if sentence.at.start <= at < sentence.at.end:
            behind = each[number + 1].bindings[:1] if number + 1 < len(each) else ()
            near = (*sentence.bindings, *(() if any(map(place_of, sentence.bindings)) else behind))
            found |= {record.interview.code_name for one in near if (record := place_of(one)) and record.interview}
    return found
