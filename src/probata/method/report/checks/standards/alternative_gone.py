"""PB452: an alternative is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.alternatives import Alternative, alternatives
from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.told import Clause, Part
from probata.method.report.claims.reserves.halved_words import halved_words
from probata.method.report.claims.reserves.paired import Pair, pairs
from probata.method.report.claims.reserves.reserved import again
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
_ALIKE, _ALONE, _AGAIN, _REST = 0.6, 0.8, 0.95, 2
_COUNTED = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_WRITTEN = {word: str(number) for number, word in enumerate(_COUNTED, start=2)}
_NUMBER = re.compile(
    r"(?i)\b\d[\d.,]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|"
    r"sixty|seventy|eighty|ninety|most|some|many|several|all)\b"
)
_OPEN = re.compile(r"(?i)\b(?:or|either|other|similar|including|such\s+as|among\s+other)\b")
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|whether|prohibit\w*|if)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot)\b|n['’]t\b")
_FINITE = re.compile(r"(?i)\b(?:is|are|was|were|has|have|had|did|do|does)\b")
_TOLD = re.compile(r"(?i)\b(?:told|said|says?|according)\b")
_MANY = 4
"""Keys that a sentence of the body shares with another one before it is a repetition of it."""
_PARTS = {Part.SUMMARY: "The summary", Part.CONCLUSIONS: "The conclusion"}


def run(bound: Bound) -> Iterator[Objection]:
    """Once a clause that is drawn from another part, at the clause."""
    seen = set[int]()
    for one in _of_pairs(bound):
        seen.add(one.at.start)
        yield one
    for half in halved_words(bound):
        said = half.told.said
        at = said.at(half.start, half.end)
        if at.start not in seen:
            message = (
                f"Elsewhere the report tells this with “{' '.join(half.both.split())}”; one of the two is lost here."
            )
            yield objection(CODE, at, message, _NEXT, said.passage)


def _of_pairs(bound: Bound) -> Iterator[Objection]:
    for found in pairs(bound):
        drawn = found[0].drawn
        if drawn.told.words.rstrip().endswith("?") or (found[0].short and not _FINITE.search(drawn.words)):
            continue
        if found[0].repeats and (_TOLD.search(drawn.told.words) or len(found[0].both) < _MANY):
            continue
        if _OPEN.search(drawn.words) or (_ASKS.search(drawn.told.words) and drawn.told.part is not Part.SUMMARY):
            continue
        lost = next(((one, pair) for pair in found for one in _lost(pair, found)), None)
        if lost:
            part = _PARTS.get(lost[1].body.told.part, "The body of the report")
            message = f"{part} tells this with “{' '.join(lost[0].words.split())}”; one of the two is lost here."
            said = drawn.told.said
            yield objection(CODE, said.at(drawn.start, drawn.end), message, _NEXT, said.passage)


def _lost(pair: Pair, others: Sequence[Pair]) -> Iterator[Alternative]:
    least = _AGAIN if pair.repeats else _ALONE if pair.short else _ALIKE
    if pair.share < least or (pair.repeats and pair.body.told.part is Part.BODY and not again(pair)):
        return
    if _negated(pair.drawn) != _negated(pair.body) or not _numbers(pair.drawn) <= _numbers(
        pair.body
    ) | pair.both | _before(pair.body):
        return
    told, drawn = meant(pair.drawn.told.words), meant(pair.drawn.words)
    for one in alternatives(pair.body):
        has = set(one.each) & drawn
        rest = len(pair.both - (meant(pair.body.words) - one.rest))
        if not has or set(one.each) <= told or rest < (_REST if pair.share < _AGAIN or pair.repeats else 1):
            continue
        if not any(_alone(each, has, one, pair) for each in others):
            yield one


def _alone(other: Pair, kept: set[str], one: Alternative, pair: Pair) -> bool:
    """Whether another clause of the body tells the one half alone."""
    dropped = set(one.each) - kept
    return (
        other.body.told.part in (Part.BODY, Part.ASIDE)
        and kept <= other.both & meant(other.body.words)  # said there, not taken up from the sentence before
        and not dropped & meant(other.body.words)
        and len(other.both) >= min(_REST + 1, len(pair.both))
    )


def _numbers(clause: Clause) -> set[str]:
    return {_WRITTEN.get(one, one) for one in _NUMBER.findall(clause.words.casefold())}


def _before(clause: Clause) -> set[str]:
    """The numbers of its sentence before a clause that tells more of the same: "23 persons, who were seen there"."""
    words = clause.words.lstrip().casefold()
    before = clause.told.words[: clause.start].casefold()
    return {_WRITTEN.get(one, one) for one in _NUMBER.findall(before)} if words.startswith(("who", "which")) else set()


def _negated(clause: Clause) -> bool:
    return _NOT.search(clause.words) is not None
