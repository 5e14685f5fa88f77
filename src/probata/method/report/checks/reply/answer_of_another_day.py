"""PB524: an answer is told with another day than the record's, or no record has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import Replies
from probata.method.report.matching.told_days import Event, Told, fits, is_of, told
from probata.method.report.model import Bound, Objection

CODE = "PB524"
SAYS = "The day of an answer is told otherwise than the record has it."
WHY = """Whether an answer came in time, and whether its author could know what it answers, are told from its day
(the house's method, section 6, a law of the house). A party's public statements have days of their own on record.
English wording only."""
BAD = "The written answer of the State reached the Inquiry on {date}`20 January 2022`.\n"
GOOD = "The written answer of the State reached the Inquiry on {date}`28 February 2022`.\n"
_WRITTEN = re.compile(
    r"(?i)\b(?:written|in\s+writing|wrote|reached|received|arrived|sent|submitted|transmitted|handed)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Where neither a response nor a statement of the party is of that day."""
    replies = bound.records.replies
    for one in told(bound, replies) if replies else ():
        if replies and one.event is Event.ANSWERED and one.day and not _recorded(replies, one):
            days = ", ".join(each.received.edtf for each in replies.file.responses.values() if is_of(one, each.party))
            message = (
                f"The record has an answer of this party of: {days}."
                if days
                else "No answer of this party is on record."
            )
            next_step = "Write the day of the record, or mend the record: probata reply --from FILE."
            label = one.said.passage.label if one.said.passage.kind == "paragraph" else ""
            yield Objection(CODE, one.said.at(one.start, one.end), message, next_step, label)


def _recorded(replies: Replies, one: Told) -> bool:
    received = [each.received for each in replies.file.responses.values() if is_of(one, each.party)]
    said = [each.on for each in replies.file.statements if is_of(one, each.party)]
    each = received if _WRITTEN.search(one.said.words) else [*received, *said]
    return any(one.day is not None and fits(one.day, day) for day in each)
