"""PB001: the manuscript has a fault."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection

CODE = "PB001"
SAYS = "The manuscript has a place that cannot be read as the report language says."
WHY = """What cannot be read cannot be bound to its evidence, and what is bound by guessing is not bound. A
manuscript with a fault is not compiled. The language is described in docs/spec/manuscript.md; this is a law of the
house."""
BAD = """:::{finding} F1 law
The decree leaves open who may be kept in a hostel. {cite}`decree`
"""
GOOD = """:::{finding} F1 law
The decree leaves open who may be kept in a hostel. {cite}`decree`
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Every fault that reading found."""
    for fault in bound.manuscript.faults:
        yield Objection(CODE, fault.at, fault.message, fault.next_step)
