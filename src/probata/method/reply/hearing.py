"""hearing: which findings a party was not shown, and which notices nobody answered. States, not faults of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.reply.model import Party, ReplyFile
from probata.record.uncertain_date import Answer, UncertainDate


@dataclass(frozen=True, slots=True)
class Unheard:
    """Something that is missing until a party counts as heard, in words; ``findings`` are those it is about."""

    party: str
    says: str
    findings: tuple[str, ...] = ()


def unheard(file: ReplyFile) -> tuple[Unheard, ...]:
    """Parties without a notice or a reason for none, and findings that no notice showed to the party they concern."""
    return tuple(one for party in file.parties.values() for one in _of(party, file))


def _of(party: Party, file: ReplyFile) -> Iterator[Unheard]:
    if party.not_notified or not party.findings:
        return
    notices = [one for one in file.notices.values() if one.party == party.name]
    if not notices:
        yield Unheard(party.name, "no notice was sent, and no reason is given (not_notified)", party.findings)
        return
    shown = {finding for one in notices for finding in one.findings}
    left = tuple(one for one in party.findings if one not in shown)
    if left:
        yield Unheard(party.name, f"no notice showed the party what is found in {', '.join(left)}", left)


def unanswered(file: ReplyFile, on: UncertainDate) -> Iterator[str]:
    """Names of notices whose deadline has passed on a day and that no response names: to be stated as unanswered."""
    answered = {one.notice for one in file.responses.values()}
    for notice in file.notices.values():
        passed = notice.deadline is not None and notice.deadline.before(on) is Answer.YES
        if passed and notice.name not in answered:
            yield notice.name
