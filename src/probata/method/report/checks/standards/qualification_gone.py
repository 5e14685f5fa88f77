"""PB451: a qualification is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.characterised import Characterised, characterised
from probata.method.report.claims.paired import Pair, pairs
from probata.method.report.claims.qualified import FIGURE, SHARE, SPOKEN, Reserve, reserves, reserves_in, voices
from probata.method.report.claims.told import Clause, Part, content
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection
from probata.method.statements.qualifications import Qualified

CODE = "PB451"
WITHOUT_RECORDS = True
SAYS = "The summary or the conclusions tell without a qualification what another part of the report tells with it."
WHY = """Most readers read the summary alone. What may have happened, what is reported, what some of a group went
through and what was at least so many becomes a plain fact there when one word falls; a qualification never weakens on
the way from the evidence to the report (the house's method, section 3, a law of the house). Sentences that tell the
same thing by the words that carry it are compared; nothing is said where the body also tells it plainly, nor where
several people's word becomes a finding. English wording only."""
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
_ALIKE, _BACK = 0.68, 0.5
_FIGURE_ALIKE, _FIGURE_BACK = 0.55, 0.3
_VOICE_ALIKE, _VOICE_BACK = 0.72, 0.55
_PLAINLY = 0.9
_AGAIN, _MANY = 0.8, 3
_STANDARD = re.compile(r"(?i)^(?:\w+\s+)?reasonabl[ey]|grounds|balance\s+of")
_QUANTITIES = (FIGURE, SHARE)
_SPOKEN = re.compile(
    r"(?i)\b(?:said|sa(?:y|ys)|told|accord\w+\s+to|accus\w+|alleg(?:e|es|ed|ing)|claim\w*|describ\w+|stat(?:es|ed|ing)|report(?:ed|edly)|reports?\s+that|"
    r"recount\w+|testif\w+|den(?:y|ies|ied)(?=\s+(?:that|having|it|this|any|all|the\s+(?:charge|accus|alleg|claim|report)))|believ\w+|whether|if|examin\w+|ask(?:ed|s)?)\b"
)
_FOUND = re.compile(
    r"(?i)\b(?:f(?:ound|inds?)|conclud\w+|establish\w*|determin\w+|reasonable\s+grounds|evidence|confirmed|verified)\b"
)
_ASKS = re.compile(r"(?i)\b(?:should|must|shall|ought|recommend\w*|calls?\s+(?:on|upon)|urges?)\b")
_NOT = re.compile(r"(?i)\b(?:not|no|never|neither|nor|nobody|none|without|cannot|denied)\b|n['’]t\b")
_FIGURES = {
    word: str(number)
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}


def run(bound: Bound) -> Iterator[Objection]:
    """Once a clause that is drawn from another part, at the clause."""
    seen = set[int]()
    for one in _of_pairs(bound):
        seen.add(one.at.start)
        yield one
    yield from (one for one in _of_names(bound) if one.at.start not in seen)


def _of_names(bound: Bound) -> Iterator[Objection]:
    """What is given a name of law plainly, where the body gives it that name, among others, with a qualification."""
    each = characterised(bound)
    body = [one for one in each if one.told.part in (Part.BODY, Part.ASIDE)]
    for drawn in each:
        if drawn.told.part not in (Part.SUMMARY, Part.CONCLUSIONS) or drawn.open:
            continue
        alike = [one for one in body if drawn.labels <= one.labels and _same_matter(drawn, one)]
        if alike and all(one.open for one in alike):
            message = f"The body of the report tells this with “{alike[0].open}”, which is lost here."
            said = drawn.told.said
            yield objection(CODE, said.at(drawn.start, drawn.end), message, _NEXT, said.passage)


def _same_matter(drawn: Characterised, one: Characterised) -> bool:
    """Whether most of the drawn subject, without what only points ("described in this report"), is the other's."""
    mine = drawn.subject - _POINTS
    return bool(mine) and len(mine & one.subject) >= max(min(len(mine), 2), _SUBJECT * len(mine))


_POINTS = content("described documented report set out here above below inquiry found finds chapter section shown told")
_SUBJECT = 0.6


def _of_pairs(bound: Bound) -> Iterator[Objection]:
    for found in pairs(bound):
        drawn = found[0].drawn
        if drawn.told.words.rstrip().endswith("?"):
            continue
        lost = next(((one, pair) for pair in found for one in _lost(pair, found)), None)
        if lost:
            words, part = " ".join(lost[0].words.split()), _PARTS.get(lost[1].body.told.part, "The body of the report")
            message = f"{part} tells this with “{words}”, which is lost here."
            said = drawn.told.said
            at = said.at(drawn.start, drawn.end)
            yield objection(CODE, at, message, _NEXT, said.passage)


_PARTS = {Part.SUMMARY: "The summary", Part.CONCLUSIONS: "The conclusion"}


def _lost(pair: Pair, others: Sequence[Pair]) -> Iterator[Reserve]:
    """What qualifies the other clause, has no likeness in the drawn one, and stands in no plain clause's way."""
    asks = pair.drawn.told.part is Part.RECOMMENDATIONS or _ASKS.search(pair.drawn.words)
    spoken = _SPOKEN.search(pair.drawn.told.words)
    for one in _reserves(pair.body):
        if (asks or spoken) and one.kind != FIGURE:
            continue
        if _alike(pair, one) and not _is_kept(one, pair) and not any(_plain(each, one, pair) for each in others):
            yield one


def _reserves(clause: Clause) -> tuple[Reserve, ...]:
    """What qualifies a clause: words in it, and who speaks in its sentence before it or behind it."""
    low = clause.told.words.rfind(";", 0, clause.start) + 1
    high = clause.told.words.find(";", clause.end - 1)
    return (*reserves(clause), *voices(clause.told.words[low : high if high >= 0 else None]))


def _alike(pair: Pair, one: Reserve) -> bool:
    """Whether both tell the same, for what was lost: a figure and its group need less, one speaker's word more."""
    if one.kind == FIGURE:
        return pair.drawn.told.part is not Part.BODY and (
            pair.share >= _FIGURE_ALIKE
            and pair.back >= _FIGURE_BACK
            and _has(pair.drawn, one.about)
            and len(pair.both) > 2
        )
    share, back = (_VOICE_ALIKE, _VOICE_BACK) if one.kind == SPOKEN else (_ALIKE, _BACK)
    if pair.share < share or pair.back < back or not _bears(pair, one):
        return False
    if pair.drawn.told.part is Part.BODY and not _twice(pair, one):
        return False
    if one.kind != Qualified.LIMIT and len(_NOT.findall(pair.drawn.words)) != len(_NOT.findall(pair.body.words)):
        return bool(re.match(r"(?i)not\s", one.words))
    return not one.about or _has(pair.drawn, one.about)


def _twice(pair: Pair, one: Reserve) -> bool:
    """Whether the body itself tells the same again, in nearly the same words, plainly."""
    nearly = pair.share >= _AGAIN and pair.back >= _AGAIN and len(pair.both) >= _MANY
    return nearly and one.kind not in (SPOKEN, SHARE) and not _STANDARD.search(one.words)


def _bears(pair: Pair, one: Reserve) -> bool:
    """Whether the drawn clause tells what the qualification bears on: not so of "closed, possibly for repairs"."""
    behind = content(pair.body.words[one.end :]) if one.kind != SPOKEN else frozenset()
    return not behind or bool(behind & pair.drawn.content)


def _has(clause: Clause, word: str) -> bool:
    words = "|".join(re.escape(one) for one in {word, _FIGURES.get(word, word)})
    return re.search(rf"(?i)(?<![\w.,])(?:{words})(?!\w|[.,]\d)", clause.words) is not None


def _is_kept(one: Reserve, pair: Pair) -> bool:
    """Whether the drawn clause has words that leave no less open, in its whole sentence but for figures."""
    drawn = pair.drawn
    if one.kind in _QUANTITIES:
        return any(each.kind in _QUANTITIES for each in reserves(drawn))
    if (one.kind == SPOKEN or _STANDARD.search(one.words)) and _FOUND.search(drawn.told.words):
        return True
    each_of = (*reserves_in(drawn.told.words), *reserves(drawn))
    kept = [each for each in each_of if each.kind not in _QUANTITIES]
    if one.kind == Qualified.ALLEGATION:
        both = {each.words.casefold() for each in reserves(pair.body)} - {one.words.casefold()}
        return any(each.kind != one.kind or each.rank <= one.rank for each in kept if each.words.casefold() not in both)
    return bool(kept)


def _plain(other: Pair, lost: Reserve, pair: Pair) -> bool:
    """Whether another clause of the body says the same without any such qualification."""
    if other.body.told.part not in (Part.BODY, Part.ASIDE) or other is pair:
        return False
    figure = lost.kind == FIGURE and other.share >= _FIGURE_ALIKE and _has(other.body, lost.about)
    if not figure and other.share < min(_PLAINLY, pair.share):
        return False
    kinds = _QUANTITIES if lost.kind in _QUANTITIES else (*(one.value for one in Qualified), SPOKEN)
    return not any(each.kind in kinds for each in _reserves(other.body))
