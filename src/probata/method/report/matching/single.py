"""The "one" of "one interviewee said": borne by the one account that its sentence cites or quotes."""

from __future__ import annotations

import re

from probata.method.report.english.people import INTERVIEWEES, PEOPLE
from probata.method.report.model import Passage
from probata.method.report.prose.printed import Printed
from probata.method.report.prose.woven import place_of
from probata.record.span import TextSpan

_SOMEBODY = re.compile(
    rf"(?i)^\s+(?:(?:former|other|female|male|young|older|such|credible|first-hand)\s+)*(?:{INTERVIEWEES}|{PEOPLE}|account|"
    r"interview|source|speaker)\b"
)

_STANDS_FOR = re.compile(
    r"(?i)\b(?:in|on|into|onto|at|from|to|for|with|by|as|like|such|inside|near|is|was|not|becomes?|or)\s+\Z"
)
_NO_NOUN = re.compile(r"(?i)^\s*(?:[.,;:)]|\Z|(?:and|or|where|that|which|who|when|whose|in\s+which)\b)")
_IDIOM = re.compile(
    r"(?i)^\s+(?:of\s+(?:the|its|their|our)\s+(?:(?:[\w-]+\s+)?(?:most|least|main|key|few|first|last|best|worst|only|chief)|[\w-]+est)\b|"
    r"or\s+(?:more|several|other|another|the\s+other)\b|and\s+the\s+same\b|hand\b|thing\b|after\s+(?:the\s+other|another)\b|"
    r"at\s+a\s+time\b|way\s+or\b|side\b)"
)


def is_no_number(one: Printed, span: TextSpan) -> bool:
    """Whether a "one" stands for a noun or in a figure of speech: "worked in one", "one of the largest"."""
    if one.masked[span.start : span.end].casefold() != "one":
        return False
    behind = one.masked[span.end :]
    return bool(_IDIOM.match(behind) or (_STANDS_FOR.search(one.masked[: span.start]) and _NO_NOUN.match(behind)))


def is_one_account(one: Printed, span: TextSpan) -> bool:
    """Whether a "one" in front of a person is the account that this sentence, or the quotation behind it, cites."""
    words = one.masked[span.start : span.end]
    if one.passage is None or words.casefold() != "one" or not _SOMEBODY.match(one.masked[span.end :]):
        return False
    return len(_accounts_around(one.passage, one.start + span.start)) == 1


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
