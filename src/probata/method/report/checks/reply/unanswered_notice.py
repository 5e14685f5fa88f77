"""PB537: a notice stayed unanswered, and the report does not say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from probata.method.reply.model import Notice, Party, Replies
from probata.method.report.matching.heard import mentions, replies_of, reply_place
from probata.method.report.matching.reply import reply_pieces
from probata.method.report.matching.silences import told_silences
from probata.method.report.matching.told_days import Event, told
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.phrases import english
from probata.record.uncertain_date import Answer

CODE = "PB537"
SAYS = "A party did not answer its notice, by the record, and the report does not say that."
WHY = """An unanswered notice is stated as unanswered (the house's method, section 1, law 4): who reads that somebody
was written to and nothing more cannot tell silence from an answer that was left out. English wording only."""
BAD = """:::{reply}
Questions were put to the State on {date}`4 January 2022`. On {date}`7 February 2022` it was sent a factual extract. Its
answer of {date}`28 February 2022` was weighed, and the day of closing has been corrected.{cite}`answer-gates`
A summary was sent to Brineworks Ltd. The Salt Guild was not notified, because notice would have put people in danger.
:::
"""
GOOD = BAD.replace("to Brineworks Ltd.", "to Brineworks Ltd; it remained unanswered.")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a party that answered nothing until its deadline, or at all, at the part on how it was heard."""
    replies = replies_of(bound)
    if replies is None or not english(bound) or not any(directives(bound, "reply")):
        return
    for party in replies.file.parties.values():
        open_ = [one for one in replies.file.notices.values() if one.party == party.name and _unanswered(replies, one)]
        if open_ and _passed(open_, bound.records.today) and not _told(bound, replies, party):
            message = f"The notice `{open_[0].name}` to {party.says} is unanswered, and the report does not say so."
            yield Objection(
                CODE, reply_place(bound), message, "Say that no answer came; or take the answer in: probata reply."
            )


def _unanswered(replies: Replies, notice: Notice) -> bool:
    """Whether nothing came back from the party from the day of the notice on, and no public statement answers it."""
    came = [one.received for one in replies.file.responses.values() if one.party == notice.party]
    return not any(one.before(notice.sent) is not Answer.YES for one in came)


def _passed(notices: list[Notice], today: date) -> bool:
    """Whether the time to answer is over; a notice without a deadline has none to wait for."""
    last = [one.deadline.latest if one.deadline else None for one in notices]
    return not any(day and day >= today for day in last)


def _told(bound: Bound, replies: Replies, party: Party) -> bool:
    """Whether the report says it of the party, or tells an answer of it, which another rule holds to the record."""
    if any(one.party.name == party.name for one in told_silences(bound, replies)):
        return True
    if any(one.event is Event.ANSWERED and one.party and one.party.name == party.name for one in told(bound, replies)):
        return True
    return any(
        mentions(replies, said.words)
        and {one.party for one in mentions(replies, said.words)} == {party.name}
        and any(
            word in said.words.casefold()
            for word in ("unanswered", "no answer", "not answer", "nothing came", "no reply")
        )
        for said in reply_pieces(bound)
    )
