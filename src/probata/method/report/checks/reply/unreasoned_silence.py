"""PB505: the accused party was not notified, and no reason is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.reply import NOT_NOTIFIED, heard_by_others, reply_pieces
from probata.method.report.model import Bound, Objection

CODE = "PB505"
SAYS = "The report says that the accused party was not notified, and not why."
WHY = """Notice can put people in danger, and then a report is published without it. That is a decision with a reason
which the report states, so that it can be told from an omission (the house's method, sections 6 and 8, a law of the
house). English wording only."""
BAD = """:::{reply}
The Ministry of Settlement was not notified.
:::
"""
GOOD = """:::{reply}
The Ministry of Settlement was not notified, because notice would have put people in danger.
:::
"""
_REASON = re.compile(
    r"(?i)\b(?:because|since|as|so\s+that|so\s+as|in\s+order|to\s+(?:protect|avoid|prevent|keep|spare)|due\s+to|"
    r"owing\s+to|given\s+(?:that|the)|in\s+view|for\s+(?:fear|"
    r"the\s+(?:safety|protection|sake))|reasons?|would|could|might|danger\w*|risk\w*|reprisals?|retaliat\w+|"
    r"safety|no\s+longer\s+exists?|unknown|"
    r"impossible)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Where neither the sentence nor the one behind it says why."""
    each = reply_pieces(bound) if heard_by_others(bound) else ()
    for number, said in enumerate(each):
        found = said.first(NOT_NOTIFIED)
        near = " ".join(one.words for one in each[number : number + 2])
        if found and not _REASON.search(near):
            message = "The accused party was not notified, and the report does not say why."
            yield said.objection(
                CODE, found, message, "Say why: notice would have put people in danger, or what else kept you."
            )
