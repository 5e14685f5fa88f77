"""PB407: an edition declares a standard of proof to which findings are not published."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.standards import DOUBT, SUSPICION, declared
from probata.method.report.model import Bound, Objection

CODE = "PB407"
SAYS = "An edition that leaves the inquiry declares reasonable suspicion, or the standard of a criminal court."
WHY = """Reasonable suspicion opens an inquiry: it is no ground on which a finding is published. Beyond reasonable
doubt is what a court convicts to, after both sides were heard under its rules; an inquiry that claims it claims a
trial that nobody had (the house's method, section 3, a law of the house; OHCHR practice is reasonable grounds to
believe)."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: reasonable suspicion
---

The decree asks for permission. {cite}`decree`
"""
GOOD = "The decree asks for permission. {cite}`decree`\n"
_WHY_NOT = {
    SUSPICION: "Reasonable suspicion opens an inquiry; a finding is not published to it.",
    DOUBT: "Beyond reasonable doubt is the standard of a criminal conviction; an inquiry does not publish to it.",
}


def run(bound: Bound) -> Iterator[Objection]:
    """The declaration itself; what stays inside the inquiry may rest on suspicion."""
    entry = bound.manuscript.front.get("standard")
    message = _WHY_NOT.get(declared(entry.value)) if entry else None
    if entry and message and not bound.internal:
        next_step = "Declare the standard to which the findings were adopted, such as reasonable grounds to believe."
        yield Objection(CODE, entry.at, message, next_step)
