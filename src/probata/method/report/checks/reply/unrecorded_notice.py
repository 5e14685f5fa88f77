"""PB520: the report tells a notice that no record has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.reply.model import Notice
from probata.method.report.matching.told_days import Event, Told, fits, is_of, told
from probata.method.report.model import Bound, Objection

CODE = "PB520"
SAYS = "The report tells a notice to a party that is not on record, of another kind or of another day."
WHY = """What a party was shown, and when, decides whether it could answer; a day that slipped, or "the draft" where an
extract was sent, gives it more than it had. The record of notices decides (the house's method, section 6: kind,
version, access; a law of the house). English wording only."""
BAD = "On {date}`9 February 2022` a factual extract was sent to the State.\n"
GOOD = "On {date}`7 February 2022` a factual extract was sent to the State.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Where no notice to the party has the told day, or the told kind; a month or a year is fine where it holds it."""
    replies = bound.records.replies
    for one in told(bound, replies) if replies else ():
        if replies and one.event is Event.SENT:
            mine = [notice for notice in replies.file.notices.values() if is_of(one, notice.party)]
            message = _wrong(one, mine)
            if message:
                label = one.said.passage.label if one.said.passage.kind == "paragraph" else ""
                yield Objection(CODE, one.said.at(one.start, one.end), message, _next(one, mine), label)


def _wrong(one: Told, mine: Sequence[Notice]) -> str:
    if not mine:
        return "This tells a notice to this party, and none is on record." if _to_others(one) else ""
    if one.day is not None:
        there = [notice for notice in mine if _on(one, notice)]
        if not there:
            return "No notice to this party is on record for this day."
        if one.kinds and not any(notice.kind in one.kinds for notice in there):
            return f"What this party was sent on this day is on record as: {_kinds(there)}."
    elif one.kinds and not all(any(notice.kind is kind for notice in mine) for kind in one.kinds):
        return f"What this party was sent is on record as: {_kinds(mine)}."
    return ""


def _to_others(one: Told) -> bool:
    return one.day is not None or bool(one.kinds)


def _on(one: Told, notice: Notice) -> bool:
    return one.day is not None and (fits(one.day, notice.sent) or fits(one.day, notice.access))


def _kinds(notices: Sequence[Notice]) -> str:
    return ", ".join(dict.fromkeys(notice.kind.value for notice in notices))


def _next(one: Told, mine: Sequence[Notice]) -> str:
    if mine:
        each = "; ".join(f"{notice.kind.value}, sent {notice.sent.edtf}" for notice in mine)
        return f"Write what is on record ({each}), or mend the record: probata reply --from FILE."
    why = one.party.not_notified if one.party else ""
    return f"Say that it was not notified, and why ({why})." if why else "Take it out, or write the notice down."
