"""PB404: a legal label without its qualification."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.matching.matrices import on_record
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.labels import ABOUT_LAW, FRAME, LABEL_STEMS, NAMED, unqualified
from probata.method.report.prose.phrases import Said, attributed, each_said, negated
from probata.method.report.prose.pieces import kind_of

CODE = "PB404"
LOOKS_AT = "passage"
SAYS = (
    "Facts are called an international crime without may, could or indications, or a label stands in a finding of "
    "another type."
)
WHY = """An unqualified "constitute" needs every element of the crime met at the declared standard; where one was not
examined, the facts may constitute it, and the report prints what was not examined. A qualification never weakens on
the way from the evidence to the report, and what others accuse of or deny stays theirs (the house's method, section
3, a law of the house; OHCHR practice). English wording only."""
BAD = """:::{finding} F6 legal
The confinement that {count}`leave:k` people described constitutes crimes against humanity.
:::
"""
GOOD = """:::{finding} F6 legal
The confinement that {count}`leave:k` people described may constitute crimes against humanity.
Knowledge was not examined.
:::
"""
_AROUND = ("context", "reply")


def run(bound: Bound) -> Iterator[Objection]:
    """Every unqualified label in the report's own voice."""
    for said in each_said(bound, *LABEL_STEMS):
        if said.inside_any(*_AROUND) or not (said.first(NAMED) or "disappeared" in said.words):
            continue
        found = unqualified(said)
        if found and on_record(bound, found[0]):
            continue  # its elements decide
        if found:
            message = "Facts are called an international crime without a qualification."
            next_step = "Write may constitute and what was not examined, or name who says so."
            yield said.objection(CODE, found, message, next_step)
        elif kind_of(said) not in ("", "legal", "limitation"):
            yield from _misplaced(said)


def _misplaced(said: Said) -> Iterator[Objection]:
    """A label in a finding that is no legal one, with no qualification around it."""
    found = said.first(NAMED)
    if found is None or said.first(ABOUT_LAW) or said.first(FRAME) or negated(said.words, found.start()):
        return
    if re.search(r"(?i)\b(?:may|might|could|would)\b", said.words) or attributed(said, *found.span()):
        return
    message = f"A legal label stands in a finding of the type {kind_of(said)}."
    yield said.objection(
        CODE, found, message, "Say here what happened, and put the label with its elements into a legal finding."
    )
