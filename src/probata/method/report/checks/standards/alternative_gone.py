"""PB452: an alternative is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.alternatives import Alternative, alternatives
from probata.method.report.claims.paired import Pair, pairs
from probata.method.report.claims.told import Clause
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB452"
WITHOUT_RECORDS = True
SAYS = "The summary or the conclusions tell one of two things that the body of the report tells with “or”."
WHY = """"Detained or worked" is never shortened to "detained", nor "torture or ill-treatment" to "torture": who keeps
one half says of everybody what was heard of some (the house's method, section 3, a law of the house). A sentence that
tells the same thing in nearly the same words is compared, and none for which the body also tells the one half alone.
English wording only."""
BAD = """# Summary

Women from the shore were given injections in the clinic.

# Treatment

Women from the shore were given pills or injections in the clinic.
"""
GOOD = """# Summary

Women from the shore were given pills or injections in the clinic.

# Treatment

Women from the shore were given pills or injections in the clinic.
"""
_NEXT = "Write both, as the body does; or show in the body what bears the one alone."
_ALIKE, _REST = 0.8, 2
_NUMBER = re.compile(
    r"(?i)\b\d[\d.,]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|most|some|many|several|all)\b"
)
_OPEN = re.compile(r"(?i)\b(?:or|either|other|similar|including|such\s+as|among\s+other)\b")
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|whether|prohibit\w*|if)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot)\b|n['’]t\b")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a clause that is drawn from the body, at the clause."""
    for found in pairs(bound):
        drawn = found[0].drawn
        if _OPEN.search(drawn.words) or _ASKS.search(drawn.told.words):
            continue
        lost = next((one for pair in found for one in _lost(pair, found)), None)
        if lost:
            message = (
                f"The body of the report tells this with “{' '.join(lost.words.split())}”; one of the two is lost here."
            )
            said = drawn.told.said
            yield objection(CODE, said.at(drawn.start, drawn.end), message, _NEXT, said.passage)


def _lost(pair: Pair, others: Sequence[Pair]) -> Iterator[Alternative]:
    if pair.share < _ALIKE or _negated(pair.drawn) != _negated(pair.body):
        return
    if _NUMBER.findall(pair.drawn.words.casefold()) != _NUMBER.findall(pair.body.words.casefold()):
        return
    for one in alternatives(pair.body):
        has = {one.first, one.second} & pair.drawn.content
        rest = pair.both & one.rest
        if len(has) == 1 and len(rest) > _REST and not any(_alone(each, next(iter(has)), one) for each in others):
            yield one


def _alone(pair: Pair, kept: str, one: Alternative) -> bool:
    """Whether another clause of the body tells the one half alone."""
    dropped = one.second if kept == one.first else one.first
    return kept in pair.both and dropped not in pair.body.content and len(pair.both) > _REST - 1


def _negated(clause: Clause) -> bool:
    return _NOT.search(clause.words) is not None
