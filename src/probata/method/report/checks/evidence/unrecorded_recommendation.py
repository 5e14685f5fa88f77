"""PB140: the report makes a recommendation that nobody wrote down."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.recommended import printed
from probata.method.report.model import Bound, Objection

CODE = "PB140"
SAYS = "A recommendation of the report is not among those on record."
WHY = """What became of a recommendation is followed under its name, with its addressee, its findings and what it
depends on. One that stands in the report alone is answered by nobody (the house's method, section 6, a law of the
house)."""
BAD = """:::{recommendation} the League of Ports
Build a lighthouse on the northern cape ({ref}`F1`).
:::
"""
GOOD = """:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Each block that is like none of the record."""
    for each in printed(bound):
        if each.one is None:
            message = "This recommendation is not on record."
            next_step = "Write it down (probata recommendations --from FILE), or begin its argument with its name: R1."
            yield Objection(CODE, each.at, message, next_step)
