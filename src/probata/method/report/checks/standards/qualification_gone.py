"""PB451: a qualification is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.paired import Pair, pairs
from probata.method.report.claims.qualified import FIGURE, SHARE, Reserve, reserves, reserves_in
from probata.method.report.claims.told import Clause, Part
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection
from probata.method.statements.qualifications import Qualified

CODE = "PB451"
WITHOUT_RECORDS = True
SAYS = "The summary or the conclusions tell without a qualification what the body of the report tells with it."
WHY = """Most readers read the summary alone. What may have happened, what is reported, what some of a group went
through and what was at least so many becomes a plain fact there when one word falls; a qualification never weakens on
the way from the evidence to the report (the house's method, section 3, a law of the house). A sentence that tells the
same thing in nearly the same words is compared, and none for which the body also has the plain words. English wording
only."""
BAD = """# Summary

The guards beat residents of the western sheds.

# Treatment

The guards reportedly beat residents of the western sheds.
"""
GOOD = """# Summary

The guards reportedly beat residents of the western sheds.

# Treatment

The guards reportedly beat residents of the western sheds.
"""
_NEXT = "Write the qualification here too, or show in the body what lifts it."
_ALIKE, _FIGURE_ALIKE = 0.75, 0.6
_BOTH_WAYS = 0.55
_PLAINLY = 0.9
_FOR_SURE = {Qualified.FACT.value: 5}
"""Ranks from which words state a standard of proof or a degree, which a summary need not repeat."""
_SPOKEN = re.compile(
    r"(?i)\b(?:said|sa(?:y|ys)|told|accord\w+\s+to|accus\w+|alleg(?:e|es|ed|ing)|claim\w*|describ\w+|stat(?:es|ed|ing)|report(?:s|ed|edly)|"
    r"recount\w+|testif\w+|den(?:y|ies|ied)|believ\w+|whether|if|examin\w+|ask(?:ed|s)?)\b"
)
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|calls?\s+(?:on|upon)|urges?)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot|denied)\b|n['’]t\b")


def run(bound: Bound) -> Iterator[Objection]:
    """Once a clause that is drawn from the body, at the clause."""
    for found in pairs(bound):
        drawn = found[0].drawn
        if _SPOKEN.search(drawn.told.words) or drawn.told.words.rstrip().endswith("?"):
            continue
        lost = next((one for pair in found for one in _lost(pair, found)), None)
        if lost:
            words = " ".join(lost.words.split())
            message = f"The body of the report tells this with “{words}”, which is lost here."
            said = drawn.told.said
            at = said.at(drawn.start, drawn.end)
            yield objection(CODE, at, message, _NEXT, said.passage)


def _lost(pair: Pair, others: Sequence[Pair]) -> Iterator[Reserve]:
    """What qualifies the body's clause, has no likeness in the drawn one, and stands in no plain clause's way."""
    if len(pair.body.content) * _BOTH_WAYS > len(pair.both):
        return
    kept = reserves(pair.drawn)
    asks = pair.drawn.told.part is Part.RECOMMENDATIONS or _ASKS.search(pair.drawn.words)
    for one in reserves(pair.body):
        if asks and one.kind != FIGURE:
            continue
        if _alike(pair, one) and not _is_kept(one, kept, pair) and not any(_plain(each, one) for each in others):
            yield one


def _alike(pair: Pair, one: Reserve) -> bool:
    if one.kind == FIGURE:
        return pair.share >= _FIGURE_ALIKE and _has(pair.drawn, one.about) and len(pair.both) > 2
    if one.kind != Qualified.LIMIT and len(_NOT.findall(pair.drawn.words)) != len(_NOT.findall(pair.body.words)):
        return False
    if one.kind == SHARE and not _has(pair.drawn, one.about):
        return False
    return pair.share >= _ALIKE and one.rank < _FOR_SURE.get(one.kind, 99)


def _has(clause: Clause, word: str) -> bool:
    return re.search(rf"(?i)(?<![\w.,]){re.escape(word)}(?!\w|[.,]\d)", clause.words) is not None


def _is_kept(one: Reserve, kept: Sequence[Reserve], pair: Pair) -> bool:
    """Whether the drawn clause has words that leave no less open, in its whole sentence but for figures."""
    if one.kind in (FIGURE, SHARE):
        return any(each.kind in (FIGURE, SHARE) for each in kept)
    drawn, both = pair.drawn, {each.words.casefold() for each in reserves(pair.body)} - {one.words.casefold()}
    if one.kind == Qualified.ALLEGATION:
        own = [each for each in reserves_in(drawn.told.words) if each.words.casefold() not in both]
        return any(each.kind != one.kind or each.rank <= one.rank for each in own)
    return any(each.kind not in (FIGURE, SHARE) for each in reserves_in(drawn.told.words))


def _plain(pair: Pair, lost: Reserve) -> bool:
    """Whether another clause of the body says the same without any such qualification."""
    alike = pair.share >= _PLAINLY or (
        lost.kind == FIGURE and pair.share >= _FIGURE_ALIKE and _has(pair.body, lost.about)
    )
    kinds = (FIGURE, SHARE) if lost.kind in (FIGURE, SHARE) else tuple(one.value for one in Qualified)
    return alike and not any(each.kind in kinds for each in reserves(pair.body))
