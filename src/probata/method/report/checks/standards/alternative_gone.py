"""PB452: an alternative is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.alternatives import Alternative, alternatives
from probata.method.report.claims.paired import Pair, pairs
from probata.method.report.claims.told import Clause, Part, content
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB452"
WITHOUT_RECORDS = True
SAYS = "The summary or the conclusions tell one of two things that another part of the report tells with “or”."
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
_ALIKE, _AGAIN, _REST = 0.6, 0.95, 1
_NUMBER = re.compile(
    r"(?i)\b\d[\d.,]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|most|some|many|several|all)\b"
)
_OPEN = re.compile(r"(?i)\b(?:or|either|other|similar|including|such\s+as|among\s+other)\b")
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|whether|prohibit\w*|if)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot)\b|n['’]t\b")
_PARTS = {Part.SUMMARY: "The summary", Part.CONCLUSIONS: "The conclusion"}


def run(bound: Bound) -> Iterator[Objection]:
    """Once a clause that is drawn from another part, at the clause."""
    for found in pairs(bound):
        drawn = found[0].drawn
        if _OPEN.search(drawn.words) or (_ASKS.search(drawn.told.words) and drawn.told.part is not Part.SUMMARY):
            continue
        lost = next(((one, pair) for pair in found for one in _lost(pair, found)), None)
        if lost:
            part = _PARTS.get(lost[1].body.told.part, "The body of the report")
            message = f"{part} tells this with “{' '.join(lost[0].words.split())}”; one of the two is lost here."
            said = drawn.told.said
            yield objection(CODE, said.at(drawn.start, drawn.end), message, _NEXT, said.passage)


def _lost(pair: Pair, others: Sequence[Pair]) -> Iterator[Alternative]:
    if pair.share < (_AGAIN if pair.drawn.told.part is Part.BODY else _ALIKE) or _negated(pair.drawn) != _negated(
        pair.body
    ):
        return
    if pair.drawn.told.part is Part.BODY and pair.body.told.part is Part.BODY:
        return
    if not _numbers(pair.drawn) <= _numbers(pair.body):
        return
    told = content(pair.drawn.told.words)
    for one in alternatives(pair.body):
        has = set(one.each) & pair.drawn.content
        rest = pair.drawn.content & one.rest
        if not has or set(one.each) <= told or len(rest) <= _REST:
            continue
        if not any(_alone(each, has, one) for each in others):
            yield one


def _alone(pair: Pair, kept: set[str], one: Alternative) -> bool:
    """Whether another clause of the body tells the one half alone."""
    dropped = set(one.each) - kept
    return (
        pair.body.told.part in (Part.BODY, Part.ASIDE)
        and kept <= pair.both
        and not dropped & pair.body.content
        and len(pair.both) > _REST + 1
    )


def _numbers(clause: Clause) -> set[str]:
    return set(_NUMBER.findall(clause.words.casefold()))


def _negated(clause: Clause) -> bool:
    return _NOT.search(clause.words) is not None
