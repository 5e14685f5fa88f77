"""PB540: a finding about a party was never shown to it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.reply.hearing import unheard
from probata.method.report.examples import DECREE_PRINTED, INTERNAL
from probata.method.report.matching.heard import replies_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at, directives, name_and_type

CODE = "PB540"
SAYS = "A finding concerns a party that was notified, and no notice showed it what is found here."
WHY = """A notice shows each party no more than the public text would, and no less than what is found about it: nobody
can answer what was kept from them. Which findings concern a party, and which of them its notices showed, is on record
(the house's method, section 6: notice, access date of each party; a law of the house). A party without any notice is
another matter (PB521)."""
BAD = f"""% By the record F1 concerns Brineworks Ltd as well, and its summary showed F2 and F3 alone.

{DECREE_PRINTED}"""
GOOD = f"""{INTERNAL}
% As long as the edition stays inside the inquiry, a notice can still be sent.
The decree was read.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Each finding that the edition prints, for each party that it was not shown to."""
    replies = replies_of(bound)
    notified = {one.party for one in replies.file.notices.values()} if replies else set()
    left = [one for one in unheard(replies.file) if one.party in notified] if replies else []
    for finding in directives(bound, "finding") if left else ():
        name = name_and_type(finding)[0]
        for one in left:
            if replies and name in one.findings:
                party = replies.file.parties[one.party]
                message = f"This finding concerns {party.says}, and no notice showed that party what is found in it."
                next_step = f"Show it to {party.says}, or mend the notice that did: findings under [[notices]]."
                yield Objection(CODE, claim_at(bound, finding), message, next_step)
