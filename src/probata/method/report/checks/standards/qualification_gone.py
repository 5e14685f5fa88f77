"""PB451: a qualification is lost between the body of a report and what is drawn from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.told import Part
from probata.method.report.claims.reserves.characterised import (
    Characterised,
    characterised,
    found_plainly,
    points,
    same_matter,
)
from probata.method.report.claims.reserves.paired import pairs
from probata.method.report.claims.reserves.reserved import lost
from probata.method.report.claims.retold.rounded import rounded
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
    yield from (one for one in (*_of_names(bound), *_of_figures(bound)) if one.at.start not in seen)


def _of_figures(bound: Bound) -> Iterator[Objection]:
    for one in rounded(bound):
        message = f"Elsewhere the report tells this as “{' '.join(one.rough.split())}”, which is lost here."
        said = one.told.said
        yield objection(CODE, said.at(one.start, one.end), message, _NEXT, said.passage)


def _of_names(bound: Bound) -> Iterator[Objection]:
    """What is given a name of law plainly, where all else that gives it that name leaves it open."""
    each = characterised(bound)
    for drawn in each:
        if drawn.open or drawn.told.part is Part.ASIDE:
            continue
        alike = _alike(bound, drawn, [one for one in each if one.told.passage != drawn.told.passage])
        if alike and all(one.open for one in alike):
            message = f"Another part of the report tells this with “{alike[0].open}”, which is lost here."
            said = drawn.told.said
            yield objection(CODE, said.at(drawn.start, drawn.end), message, _NEXT, said.passage)


def _alike(bound: Bound, drawn: Characterised, others: Sequence[Characterised]) -> list[Characterised]:
    """What is said elsewhere of the same matter under the same names; of "the acts above" all of the body's."""
    named = [one for one in others if drawn.labels <= one.labels]
    found = [one for one in named if same_matter(drawn, one)]
    ours = drawn.told.part in (Part.SUMMARY, Part.CONCLUSIONS)
    body = [one for one in named if one.told.part in (Part.BODY, Part.ASIDE)] if ours else []
    if found or not any(points(one) for one in body) or found_plainly(bound, drawn.labels):
        return found
    return body


def _of_pairs(bound: Bound) -> Iterator[Objection]:
    for found in pairs(bound):
        drawn = found[0].drawn
        if drawn.told.words.rstrip().endswith("?") or _CONTENTS.search(drawn.told.words):
            continue
        first = next(((one, pair) for pair in found for one in lost(pair, found)), None)
        if first:
            words = " ".join(first[0].words.split())
            part = _PARTS.get(first[1].body.told.part, "The body of the report")
            message = f"{part} tells this with “{words}”, which is lost here."
            said = drawn.told.said
            at = said.at(drawn.start, drawn.end)
            yield objection(CODE, at, message, _NEXT, said.passage)


_CONTENTS = re.compile(r"[—–.…\t]\s*\d{1,4}\s*\Z")
"""A line of a table of contents, with its page."""
_PARTS = {Part.SUMMARY: "The summary", Part.CONCLUSIONS: "The conclusion"}
