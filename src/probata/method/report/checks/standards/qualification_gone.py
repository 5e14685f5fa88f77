"""PB451: a qualification is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.report.claims.characterised import Characterised, characterised, found_plainly
from probata.method.report.claims.meant import DEEDS, meant
from probata.method.report.claims.paired import pairs
from probata.method.report.claims.reserved import lost
from probata.method.report.claims.told import Part
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

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
        alike = _alike(bound, drawn, body)
        if alike and all(one.open for one in alike):
            message = f"The body of the report tells this with “{alike[0].open}”, which is lost here."
            said = drawn.told.said
            yield objection(CODE, said.at(drawn.start, drawn.end), message, _NEXT, said.passage)


def _alike(bound: Bound, drawn: Characterised, body: Sequence[Characterised]) -> list[Characterised]:
    """What the body says of the same matter under the same names; of "the acts described above" all of it."""
    named = [one for one in body if drawn.labels <= one.labels]
    found = [one for one in named if _same_matter(drawn, one)]
    if found or not any(_points(one) for one in named) or found_plainly(bound, drawn.labels):
        return found
    return named


def _points(one: Characterised) -> bool:
    """Whether it says of deeds only that they stand elsewhere in the report: "the conduct described above"."""
    return one.subject - _POINTS <= {DEEDS}


def _same_matter(drawn: Characterised, one: Characterised) -> bool:
    """Whether most of the drawn subject, without what only points ("described in this report"), is the other's."""
    mine = drawn.subject - _POINTS
    if mine == {DEEDS} or not mine:
        return bool(drawn.subject) and _points(one)
    return len(mine & one.subject) >= max(min(len(mine), 2), _SUBJECT * len(mine))


_POINTS = meant(
    "described documented report set out here above below inquiry found finds chapter section chapters paragraphs "
    "shown told i ii iii iv v vi vii viii ix x commission panel view opinion these relevant established concludes "
    "considers one"
)
_SUBJECT = 0.6


def _of_pairs(bound: Bound) -> Iterator[Objection]:
    for found in pairs(bound):
        drawn = found[0].drawn
        if drawn.told.words.rstrip().endswith("?"):
            continue
        first = next(((one, pair) for pair in found for one in lost(pair, found)), None)
        if first:
            words = " ".join(first[0].words.split())
            part = _PARTS.get(first[1].body.told.part, "The body of the report")
            message = f"{part} tells this with “{words}”, which is lost here."
            said = drawn.told.said
            at = said.at(drawn.start, drawn.end)
            yield objection(CODE, at, message, _NEXT, said.passage)


_PARTS = {Part.SUMMARY: "The summary", Part.CONCLUSIONS: "The conclusion"}
