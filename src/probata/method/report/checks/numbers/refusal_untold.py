"""PB337: an estimate was refused, the report speaks of a total, and nothing says that there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.count_roles import asked_for
from probata.method.report.english.keys import keys, share
from probata.method.report.matching.estimated import is_given, text_of
from probata.method.report.model import Bound, Objection, SavedEstimate
from probata.method.report.prose.phrases import Said, english
from probata.method.report.prose.pieces import each_piece

CODE = "PB337"
SAYS = "The report speaks of a total, and does not tell that an estimate of it was refused."
WHY = """A refusal is a result: it says that these lists do not bear a number, and why. A report that speaks of how
many there were and leaves that out lets every reader put in a number of their own (the house's method, section 5,
laws 6 and 8). English wording only."""
_TOTAL = (
    "The total number of people missing in the West is at least those {estimate}`west:documented` people who are "
    "documented by name.\n"
)
BAD = _TOTAL
GOOD = f"""{_TOTAL}
:::{{limitations}}
The number of people missing in the West could not be estimated: a list was made from another.
:::
"""
_ABOUT = re.compile(
    r"(?i)\b(?:total(?:s|\s+number)?|overall\s+(?:number|figure)|(?:whole|full|true|real)\s+number|how\s+many|number\s+of\s+(?:(?:the|all|those)\s+)?"
    r"(?:people|persons|men|women|residents|missing|dead|killed|victims|disappeared|detainees|deaths|those))\b"
)
_NONE = re.compile(
    r"(?i)\b(?:no|not|never|neither|cannot|without|nor|unable|impossible|refus\w+|refrain\w*|abstain\w*|withh\w+|decline\w*|lack\w*)\b|n't\b"
)
_ESTIMATE = re.compile(r"(?i)\b(?:estimat\w+|extrapolat\w+|calculat\w+)")


def run(bound: Bound) -> Iterator[Objection]:
    """Once for each refused estimate, where the report first speaks of a total, or where its number is used."""
    refused = [one for one in bound.records.estimates.values() if not is_given(one)]
    if not refused or not english(bound):
        return
    each = [said for said in each_piece(bound) if not said.inside_any("context", "reply")]
    for one in refused:
        if any(_tells(said, one) for said in each):
            continue
        about = next((said for said in each if _is_about(said, one)), None)
        found = _ABOUT.search(about.words) if about else None
        if about and found:
            reasons = one.body.get("reasons")
            why = text_of(reasons[0]) if isinstance(reasons, list | tuple) and reasons else ""
            message = f"The estimate `{one.handle}` was refused, and the report speaks of a total without saying so."
            next_step = f"Say in :::{{limitations}} that there is no estimate, and why. {why}".strip()
            yield about.objection(CODE, found, message, next_step)


def _is_about(said: Said, one: SavedEstimate) -> bool:
    """Whether a sentence speaks of a total of those whom the estimate is about, or prints those documented."""
    if not _ABOUT.search(said.words) or said.passage.within("limitations"):
        return False
    used = any(
        role.binding.role.name == "estimate" and asked_for(role.binding.role)[0] == one.handle for role in said.roles
    )
    return used or bool(keys(one.label) & keys(said.words))


def _tells(said: Said, one: SavedEstimate) -> bool:
    """Whether a sentence says that there is no estimate, or gives the reason why."""
    if _ESTIMATE.search(said.words) and _NONE.search(said.words):
        return True
    reasons = one.body.get("reasons")
    return (
        any(share(text_of(why), said.words) >= 0.6 for why in reasons) if isinstance(reasons, list | tuple) else False
    )
