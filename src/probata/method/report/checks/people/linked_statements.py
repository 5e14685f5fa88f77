"""PB609: two statements are shown to come from one interview."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Binding, Bound, Objection, Passage, SavedPlace
from probata.method.report.prose.woven import Woven, objection, passage_prose, place_of, woven_place

CODE = "PB609"
SAYS = "Two statements are shown to come from one interviewee."
WHY = """Each statement alone may be harmless; together they are a portrait. Two published statements never reveal
that they share an interviewee (the house's method, law 3): neither by standing side by side with notes of one
interview nor by words such as “the same woman”."""
BAD = "A woman said: {quote}`lamp` {cite}`lamp` The same woman added that they were counted. {cite}`lamp-too`\n"
GOOD = "A woman said: {quote}`lamp` {cite}`lamp` A man described a closed gate. {cite}`gate`\n"
_WHO = (
    r"(?:wom[ae]n|m[ae]n|person|interviewee|witness|respondent|survivor|detainee|girl|boy|child|mother|father|"
    r"relative|resident|"
    r"source|account|interview|speaker|narrator)"
)
_LINKS = re.compile(
    rf"(?i)\b(?:(?:this\s+)?(?:very\s+)?same\s+{_WHO}\b|(?:another|a\s+second|a\s+further|other)\s+(?:statements?|"
    rf"quotations?|"
    rf"sentences?|parts?|passages?)\s+(?:of|from|by)\s+(?:hers?|his|theirs|(?:the|this|that)\s+(?:same\s+)?{_WHO})\b|"
    rf"(?:the|this|that)\s+{_WHO}\s+(?:already\s+)?(?:quoted|cited|mentioned)\s+(?:above|below|before|earlier|"
    rf"in\s+paragraph)|"
    rf"(?:the|this|that)\s+{_WHO}\s+(?:(?:who|that)\s+(?:is|was|has|had)\s+(?:\w+\s+){{0,2}}?|(?:already|also|just|"
    rf"first)\s+)?"
    rf"(?:quoted|cited|mentioned|heard|introduced|described)\s+(?:elsewhere|above|below|before|already|earlier|again|"
    rf"in\s+(?:the\s+)?(?:paragraph|finding|section|chapter|previous|last))|"
    rf"(?:the|this|that)\s+{_WHO}\s+(?:who|that)\s+(?:has|had|is|was)\s+already\s+(?:been\s+)?(?:quoted|cited|"
    rf"mentioned|heard)|"
    rf"(?:again|once\s+more),?\s+(?:this|that)\s+{_WHO}|"
    rf"elsewhere\s+in\s+(?:her|his|their|the\s+same)\s+(?:account|interview|statement))"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Words that link are English, and looked for where an account stands in the passage or in the one before."""
    if bound.internal:
        return
    before = False
    for passage in bound.passages:
        told = [(binding, record) for binding in passage.bindings if (record := _account(binding)) is not None]
        yield from _doubled(passage, told)
        if told or before:
            yield from _linked(bound, passage, passage_prose(bound, passage))
        before = bool(told) and passage.kind != "heading"


def _account(binding: Binding) -> SavedPlace | None:
    record = place_of(binding)
    return record if record is not None and record.interview is not None else None


def _doubled(passage: Passage, told: list[tuple[Binding, SavedPlace]]) -> Iterator[Objection]:
    """A quotation with the note of its own place is one statement; another place of that interview is a second one."""
    first: dict[str, SavedPlace] = {}
    for binding, record in told:
        code_name = record.interview.code_name if record.interview else ""
        known = first.setdefault(code_name, record)
        if known.handle != record.handle and known.span != record.span:
            message = f"`{known.handle}` and `{record.handle}` come from one interview and stand in one passage."
            yield objection(CODE, binding.role.at, message, _NEXT, passage)


def _linked(bound: Bound, passage: Passage, woven: Woven) -> Iterator[Objection]:
    for found in _LINKS.finditer(woven.text):
        message = f"“{found[0]}” says that two statements come from one person."
        yield objection(CODE, woven_place(bound, woven, *found.span()), message, _NEXT, passage)


_NEXT = "Keep one of them here, or put them into passages that nothing links; write “an interviewee” in each."
