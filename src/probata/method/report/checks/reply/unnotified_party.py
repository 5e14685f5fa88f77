"""PB521: a finding concerns a party that nobody notified."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.model import Directive
from probata.method.reply.model import Party, Replies
from probata.method.report.matching.heard import mentions, replies_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at, directives, name_and_type, passages_in

CODE = "PB521"
SAYS = "A finding concerns a party that has neither a notice nor a reason why it was not notified."
WHY = """Whoever a finding concerns is heard before it is published. Not to notify somebody can be right, where notice
would put people in danger; it is a state with a reason and not an omission (the house's method, section 6, a law of
the house)."""
BAD = """:::{finding} F9 law
The rules of the Harbour Clinic ask for permission, too. {cite}`decree`
:::
"""
GOOD = """:::{finding} F8 law
The rules of the State ask for permission, too. {cite}`decree`
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Once a party, at the first finding that concerns it: by the record, or because it names the party itself."""
    replies = replies_of(bound)
    if replies is None:
        return
    heard = {one.party for one in replies.file.notices.values()}
    for party in replies.file.parties.values():
        if party.name in heard or party.not_notified:
            continue
        concerned = next((one for one in directives(bound, "finding") if _concerns(bound, replies, one, party)), None)
        if concerned is not None:
            message = "This finding concerns a party that has neither a notice nor a reason for having none."
            next_step = f"Notify {party.says}, or write down why not: not_notified under [parties.{party.name}]."
            yield Objection(CODE, claim_at(bound, concerned), message, next_step)


def _concerns(bound: Bound, replies: Replies, finding: Directive, party: Party) -> bool:
    if name_and_type(finding)[0] in party.findings:
        return True
    words = (sentence.printed for passage in passages_in(bound, finding) for sentence in passage.sentences)
    return any(one.party == party.name and not one.name.voice for said in words for one in mentions(replies, said))
