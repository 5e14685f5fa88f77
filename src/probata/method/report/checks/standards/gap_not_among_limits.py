"""PB454: figures that the report says are missing, and the limitations do not name the gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.manuscript.model import At
from probata.method.report.claims.figures.gaps import Gap, gaps, tells_a_gap
from probata.method.report.claims.reading.told import where
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection

CODE = "PB454"
WITHOUT_RECORDS = True
SAYS = "The report says that figures of a year or place are missing, and its limitations do not."
WHY = """Figures that nobody published bear on everything that is concluded from those beside them, and a reader looks
for such a gap in the limitations (the house's method, sections 3 and 8, a law of the house). Told is a year or place of
which a table or a sentence says in words that there are no figures, where a part on limitations names neither it nor a
gap in figures. A dash in a table, and what others say, are let be. English wording only."""
BAD = """# Limitations

The Inquiry could not visit the province.

# Figures

| District | Leases |
|----------|--------|
| Ostra | {fixed}`12|of an invented register` |
| Kelm | no figure |
"""
GOOD = BAD.replace("province.", "province. There are no figures for Kelm.")
_NEXT = "Name the gap among the limitations, with what cannot be said because of it."
_HEAD = re.compile(
    r"(?i)^[\s\dIVXLC.)(A-H-]*\b(?:the\s+|methodolog\w+\s+and\s+|scope\s+and\s+)?"
    r"(?:limit(?:s|ations?)|constraints|gaps)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At the limitations, once a gap, three at most; nothing where no part is for limitations."""
    limits = _limits(bound) if english(bound) else ()
    if not any(one.kind != "heading" for one in limits):
        return
    words = " ".join(each.printed for one in limits for each in one.sentences if one.kind != "heading")
    named = [one for one in gaps(bound) if not _is_named(one, words, limits)]
    first = limits[0]
    for gap in named[:3]:
        there = f" {where(gap.passage)}" if gap.passage else ""
        names = " and ".join(f"“{one}”" for one in gap.names)
        message = f"Figures for {names} are missing{there}, and the limitations do not name this gap."
        yield objection(CODE, _at(first), message, _NEXT, first)


def _at(one: Passage) -> At:
    return one.at if one.kind == "heading" or not one.sentences else one.sentences[0].at


def _limits(bound: Bound) -> tuple[Passage, ...]:
    """The passages of the part on limitations, its heading first where it has one."""
    each = bound.passages
    heads = [one for one in each if one.kind == "heading" and _HEAD.match(one.masked)]
    inside = [one for one in each if one.kind != "heading" and (one.within("limitations") or _HEAD.match(one.section))]
    return (*heads[-1:], *inside)


def _is_named(gap: Gap, words: str, limits: Sequence[Passage]) -> bool:
    if gap.passage is not None and any(gap.passage is one for one in limits):
        return True
    if all(re.search(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", words) for name in gap.names):
        return True
    return any(tells_a_gap(each.printed) and not _YEAR.search(each.printed) for one in limits for each in one.sentences)


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
