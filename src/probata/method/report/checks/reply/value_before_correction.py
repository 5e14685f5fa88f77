"""PB531: the report still prints a value that was corrected because of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import Answered, Replies
from probata.method.report.english.changes import Change, changes, is_telling, pattern
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.woven import QUOTED, Woven, each_sentence, woven_place

CODE = "PB531"
SAYS = "A value that was corrected because of an answer still stands in the report as it was before."
WHY = """The inquiry wrote down that a value is changed, and from what into what; a place that was overlooked
contradicts the report's own account of the answer (the house's method, section 6: what changed and why; a law of the
house). A sentence that tells the correction itself may name the old value."""
BAD = "The last hostels closed on {date}`6 June 2020`.\n"
GOOD = "The last hostels closed on {date}`3 June 2020`.\n"
_TELLS = re.compile(
    r"(?i)\b(?:correct\w*|instead|rather\s+than|and\s+not|not\s+(?:on\s+)?(?:the\s+)?|earlier\s+(?:draft|"
    r"version|edition)|draft|previously|formerly|wrong(?:ly)?|"
    r"mistake\w*|error|chang\w+|amend\w*|replac\w+|notice|dated|answer\w*|according|maintain\w*|said|stat(?:ed|"
    r"es)|announced|register\w*|claim\w*)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At the value in prose, in a date or in a number; in quotations, and in what others say, it is theirs."""
    replies = bound.records.replies
    found = _changed(replies) if replies else ()
    if not found:
        return
    for passage, sentence, woven in each_sentence(bound):
        if passage.within("context") or passage.kind == "note":
            continue
        for change in found:
            yield from _still(bound, passage, woven, change, sentence.printed)


def _changed(replies: Replies) -> tuple[Change, ...]:
    made = [one for response in replies.file.responses.values() for one in response.dispositions]
    each = (
        change
        for one in made
        if one.answer in (Answered.ACCEPTED, Answered.CORRECTED)
        for change in changes(one.changed)
    )
    return tuple(one for one in dict.fromkeys(each) if is_telling(one.old))


def _still(bound: Bound, passage: Passage, woven: Woven, change: Change, printed: str) -> Iterator[Objection]:
    text = woven.text.replace("’", "'")
    hit = pattern(change.old).search(text)
    if hit is None or QUOTED in hit[0] or pattern(change.new).search(printed):
        return
    rest = f"{text[: hit.start()]} {text[hit.end() :]}"
    if _TELLS.search(rest):
        return
    message = "This value was corrected because of an answer, by the record, and stands here as it was before."
    label = passage.label if passage.kind == "paragraph" else ""
    at = woven_place(bound, woven, hit.start(), hit.end())
    yield Objection(CODE, at, message, f"Write the new value ({change.new}), or say that it was corrected.", label)
