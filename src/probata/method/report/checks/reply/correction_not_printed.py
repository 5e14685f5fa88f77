"""PB542: the report tells of a correction with another value than the one on record, which stands nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.numbers import numbers
from probata.method.reply.model import Answered, Replies
from probata.method.report.english.changes import changes, pattern
from probata.method.report.english.dates import date_spans
from probata.method.report.english.days import day_of
from probata.method.report.matching.heard import replies_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, english
from probata.method.report.prose.pieces import each_piece
from probata.method.report.prose.woven import Placed, shelf
from probata.record.uncertain_date import Answer, UncertainDate

CODE = "PB542"
SAYS = "The report tells of a correction with another day than the record, whose corrected value stands nowhere in it."
WHY = """The party was told that it was right, and the inquiry wrote down what the report gives since: a day, a figure.
When the report prints something else there, the correction was promised and not made, and nobody who reads the record
would look again (the house's method, section 6: what changed and why; a law of the house). English wording only."""
BAD = """:::{reply}
Questions were put to the State on {date}`4 January 2022`. On {date}`7 February 2022` it was sent a factual extract. In
its answer of {date}`28 February 2022` it corrected the day on which the hostels closed: {date}`5 June 2020`. The
Inquiry accepts this.{cite}`answer-closing` Brineworks Ltd was sent a summary on {date}`8 February 2022` and did not
answer. The Salt Guild was not notified, because notice would have put people in danger.
:::
"""
GOOD = BAD.replace("5 June", "3 June")
_GIVES = re.compile(
    r"(?i)\b(?:gives?|now|reads?|says?|states?|prints?|shows?|has\s+been\s+(?:set|changed|corrected)\s+to)\b"
)
_OLD = re.compile(
    r"(?i)\b(?:instead\s+of|rather\s+than|not|no\s+longer|from|was|were|old|earlier|former(?:ly)?|before|until)\b"
)
_CORRECTED = re.compile(r"(?i)\b(?:correct\w*|rectif\w+|put\s+right)\b")
_LEAST = 20


def run(bound: Bound) -> Iterator[Objection]:
    """Each recorded day or figure that stands nowhere, where a sentence tells of a correction with another one."""
    replies = replies_of(bound)
    if replies is None or not english(bound):
        return
    made = [one for response in replies.responses.values() for one in response.file.dispositions]
    wanted = dict.fromkeys(
        value for one in made if one.answer in (Answered.ACCEPTED, Answered.CORRECTED) for value in given(one.changed)
    )
    text = " \n ".join(one.woven.text for one in shelf(bound)) if wanted else ""
    for value in wanted:
        found = None if _stands(value, text) else _told_with_another(bound, replies)
        if found:
            message = f"By the record this report gives {value} because of an answer, and that stands nowhere."
            said, role = found
            label = said.passage.label if said.passage.kind == "paragraph" else ""
            next_step = f"Print {value}, or mend what the record says has changed."
            yield Objection(CODE, said.at(role.start, role.end), message, next_step, label)


def given(changed: str) -> tuple[str, ...]:
    """The days and figures that a text of what changed says to stand in the report now; figures of 20 and more."""
    pairs = changes(changed)
    found = [one.new for one in pairs if _is_day(one.new) or _figure(one.new) is not None]
    for clause in re.split(r"[;.](?!\d)", changed) if not pairs else ():
        gives = _GIVES.search(clause)
        for span in date_spans(clause) if gives else ():
            before = clause[gives.end() if gives else 0 : span.start]
            if gives and span.start >= gives.end() and not _OLD.search(before) and _is_day(span.of(clause)):
                found.append(span.of(clause))
    return tuple(dict.fromkeys(found))


def _is_day(value: str) -> bool:
    """A day with its month and year."""
    day = day_of(value)
    return day is not None and len(day.edtf) == len("2020-06-03")


def _figure(value: str) -> int | None:
    each = [one.value for one in numbers(value) if one.value is not None]
    whole = each[0] if len(each) == 1 and each[0].denominator == 1 and not date_spans(value) else None
    return int(whole) if whole is not None and whole >= _LEAST else None


def _stands(value: str, text: str) -> bool:
    figure = None if _is_day(value) else _figure(value)
    if figure is not None:
        return any(one.value == figure for one in numbers(text))
    day = day_of(value)
    return bool(pattern(value).search(text)) or any(day_of(one.of(text)) == day for one in date_spans(text))


def _told_with_another(bound: Bound, replies: Replies) -> tuple[Said, Placed] | None:
    """A sentence that tells of a correction, with a day that is none of the hearing's own."""
    for said in each_piece(bound, "correct", "rectif", "put right"):
        found = _CORRECTED.search(said.words)
        for role in said.roles if found and not said.inside_any("context") else ():
            day = day_of(role.binding.role.body) if role.binding.role.name == "date" else None
            if day is not None and not any(day.same_day(one) is not Answer.NO for one in _of_hearing(replies)):
                return said, role
    return None


def _of_hearing(replies: Replies) -> Iterator[UncertainDate]:
    """The days of notices and answers, which stand beside a correction and are none."""
    for notice in replies.file.notices.values():
        yield from (one for one in (notice.sent, notice.access, notice.deadline, notice.cut_off) if one)
    yield from (one.received for one in replies.file.responses.values())
