"""PB615: a letter, number or invented name follows a person through the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.manuscript.model import At
from probata.method.report.apart import told
from probata.method.report.english.people import INTERVIEWEES
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.phrases import english
from probata.method.report.prose.prose import Prose
from probata.method.report.prose.woven import objection, passage_prose, woven_place

CODE = "PB615"
SAYS = "A letter, a number or an invented name stands for one person at more than one place."
WHY = """"Interviewee B" joins everything that B said, in this report and in whoever reads it beside another. Two
published statements never reveal that they share an interviewee, and nothing that stands for a person stays the same
across findings (the house's method, sections 1 and 4). English wording only."""
BAD = "Interviewee B described a lamp. {cite}`lamp`\n\nA gate was described by interviewee B. {cite}`lamp-too`\n"
GOOD = "An interviewee described a lamp. {cite}`lamp`\n\nA gate was described by an interviewee. {cite}`gate`\n"
_WHO = rf"(?i:{INTERVIEWEES}|survivor|victim|source|speaker|account|interview|person|detainee|complainant)"
_LETTER = re.compile(
    rf"\b(?P<who>{_WHO})\s+(?i:no\.?\s*|number\s+|#\s*)?(?P<mark>[A-Z](?![\w'’]|[-–]\d)|[A-Z]{{1,2}}[-–]?\d{{1,3}}\b|"
    rf"\d{{1,3}}\b|[IVX]{{1,4}}\b)"
)
_FALSE_NAME = re.compile(
    r"\b(?P<mark>[A-Z][\w'’-]+)\W{0,3}\s+[(,–—-]\s*(?i:(?:not\s+(?:her|his|their)\s+(?:real|true)\s+name|(?:her|"
    r"his|their|the|a)?\s*(?:real\s+)?name\s+(?:was\s+|has\s+been\s+)?"
    r"changed|a?\s*pseudonym))"
)


def run(bound: Bound) -> Iterator[Objection]:
    """At each place of a mark that is used twice or more; one that is used once joins nothing."""
    if bound.internal or not english(bound):
        return
    found: dict[str, list[tuple[At, Passage]]] = {}
    for passage in (one for one in bound.passages if told(bound, one, _bears_a_letter)):
        woven = passage_prose(bound, passage)
        for hit in woven.prose.told(_letters):
            if not any(role.start < hit.end("mark") and hit.start("mark") < role.end for role in woven.roles):
                found.setdefault(hit["mark"], []).append((woven_place(bound, woven, *hit.span()), passage))
    found.update(_invented(bound))
    for mark, places in found.items():
        for at, passage in places if len(places) > 1 else ():
            message = f"“{mark}” stands for one person at {len(places)} places, and joins what is said at each."
            yield objection(CODE, at, message, "Write “an interviewee” at each place.", passage)


def _letters(prose: Prose) -> tuple[re.Match[str], ...]:
    return tuple(_LETTER.finditer(prose.text))


def _bears_a_letter(bound: Bound, passage: Passage) -> bool:
    return bool(passage_prose(bound, passage).prose.told(_letters))


def _said_to_be_false(bound: Bound, passage: Passage) -> tuple[str, ...]:
    return tuple(hit["mark"] for hit in _FALSE_NAME.finditer(passage_prose(bound, passage).text))


def _invented(bound: Bound) -> Iterator[tuple[str, list[tuple[At, Passage]]]]:
    """Names that the report says are not real, at every place where they stand."""
    names = {name for passage in bound.passages for name in told(bound, passage, _said_to_be_false)}
    each = [(passage, passage_prose(bound, passage)) for passage in bound.passages] if names else []
    for name in sorted(names):
        whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        yield (
            name,
            [
                (woven_place(bound, woven, *hit.span()), passage)
                for passage, woven in each
                for hit in whole.finditer(woven.text)
            ],
        )
