"""PB523: the day of access in the front matter is not that of the record."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.model import NoticeKind
from probata.method.report.matching.told_days import fits
from probata.method.report.model import Bound, Objection
from probata.record.errors import BadValue
from probata.record.uncertain_date import UncertainDate

CODE = "PB523"
SAYS = "The front matter's day of access is another than the record's."
WHY = """From the day of access on, words of a party can answer the content; before it they cannot. Two days for it in
one inquiry make one of its two answers wrong (the house's method, section 6, a law of the house). Questions show no
content, so that their day counts only where nothing else was sent."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: reasonable grounds to believe
access: 2022-01-17
---
"""
GOOD = BAD.replace("2022-01-17", "2022-02-07")


def run(bound: Bound) -> Iterator[Objection]:
    """Where the day is that of no notice with content; a month is fine where it holds one."""
    replies, entry = bound.records.replies, bound.manuscript.front.get("access")
    if replies is None or entry is None or not replies.file.notices:
        return
    notices = replies.file.notices.values()
    content = [one for one in notices if one.kind is not NoticeKind.QUESTIONS] or list(notices)
    told = _day(entry.value)
    known = [one.access for one in content if one.access]
    if told is None or any(fits(told, one) for one in known):
        return
    days = ", ".join(dict.fromkeys(one.edtf for one in known))
    message = (
        f"By the record a party could first read content on: {days}."
        if known
        else "The record does not know on which day a party could read the content."
    )
    next_step = (
        f"Write access: {known[0].edtf}, or mend the record: probata reply --from FILE."
        if known
        else "Write the day down as access of the notice, or take it out of the front matter."
    )
    yield Objection(CODE, entry.at, message, next_step)


def _day(text: str) -> UncertainDate | None:
    try:
        return UncertainDate(text.strip(), text.strip())
    except BadValue:
        return None  # a fault of the manuscript, reported as one
