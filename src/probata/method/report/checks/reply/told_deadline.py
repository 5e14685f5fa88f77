"""PB525: a deadline, or how an answer stood to it, is told otherwise than the record has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.reply.model import Notice, Replies
from probata.method.report.matching.heard import party_of
from probata.method.report.matching.told_days import Event, Told, fits, is_of, told
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, negated
from probata.method.report.prose.pieces import each_piece
from probata.record.uncertain_date import Answer, UncertainDate

CODE = "PB525"
SAYS = "A deadline or cut-off is told otherwise than the record has it, or an answer as in time that was not."
WHY = """A party's time to answer is part of how it was heard. An answer that is called late was perhaps not, and one
that came after the cut-off was perhaps never read (the house's method, section 6: version, access date, deadline and
cut-off; a law of the house). English wording only."""
BAD = "The State was asked to answer by {date}`15 February 2022`.\n"
GOOD = "The State was asked to answer by {date}`25 February 2022`.\n"
_ANSWERED = r"(?:answer\w*|repl(?:y|ies|ied)|respon(?:d|ded|se|ses)|came|arrived|received|reached|sent)"
_IN_TIME = re.compile(
    rf"(?i)\b{_ANSWERED}\b[^.;]{{0,60}}?\b(?:(?:within|before|by|inside)\s+the\s+(?:\w+\s+)?(?P<in>deadline|"
    rf"time\s+limit|cut-?off)|in\s+time\b|on\s+time\b)"
)
_LATE = re.compile(
    rf"(?i)\b{_ANSWERED}\b[^.;]{{0,60}}?\b(?:(?:after|past|beyond)\s+the\s+(?:\w+\s+)?(?P<late>deadline|"
    rf"time\s+limit|cut-?off)|too\s+late\b|late\b)"
)
_STEMS = ("deadline", "limit", "time", "cut", "late")


def run(bound: Bound) -> Iterator[Objection]:
    """The day of a deadline, and words such as "within the deadline" beside an answer."""
    replies = bound.records.replies
    if replies is None:
        return
    for one in told(bound, replies):
        if one.event in (Event.DEADLINE, Event.CUT_OFF):
            yield from _another_day(replies, one)
    for said in each_piece(bound, *_STEMS):
        yield from _in_time(replies, said)


def _another_day(replies: Replies, one: Told) -> Iterator[Objection]:
    notices = [each for each in replies.file.notices.values() if is_of(one, each.party)]
    known = [day for each in notices for day in _days(each, one.event) if day]
    if one.day is None or any(fits(one.day, each) for each in known) or not notices:
        return
    days = ", ".join(dict.fromkeys(each.edtf for each in known))
    message = (
        f"The record has this {one.event.value} for this party: {days}."
        if days
        else f"No {one.event.value} is on record."
    )
    label = one.said.passage.label if one.said.passage.kind == "paragraph" else ""
    next_step = "Write the day of the record, or mend the record: probata reply --from FILE."
    yield Objection(CODE, one.said.at(one.start, one.end), message, next_step, label)


def _days(notice: Notice, event: Event) -> tuple[UncertainDate | None, ...]:
    return (notice.cut_off,) if event is Event.CUT_OFF else (notice.deadline, notice.cut_off)


def _in_time(replies: Replies, said: Said) -> Iterator[Objection]:
    for found, late in ((said.first(_IN_TIME), False), (said.first(_LATE), True)):
        party = party_of(replies, said, found.start()) if found else None
        if found is None or negated(said.words, found.end()) or not (party or said.inside_any("reply")):
            continue
        cut_off = "cut" in (found.groupdict().get("in") or found.groupdict().get("late") or "").casefold()
        each = [one for one in replies.file.responses.values() if party is None or one.party == party.name]
        known = [_after(replies, one.notice, one.received, cut_off) for one in each]
        if known and all(one is (Answer.NO if late else Answer.YES) for one in known):
            message = f"By the record the answer came {'in time' if late else 'after that'}."
            yield said.objection(CODE, found, message, "Say how it was; whether it was considered all the same, too.")


def _after(replies: Replies, notice: str, received: UncertainDate, cut_off: bool) -> Answer:
    """Whether an answer came after the day: yes, no, or unknown where there is no such day."""
    of = replies.file.notices.get(notice)
    day = (of.cut_off if cut_off else of.deadline) if of else None
    if day is None:
        return Answer.UNKNOWN
    after = day.before(received)
    return after if after is not Answer.UNKNOWN or day.same_day(received) is not Answer.YES else Answer.NO
