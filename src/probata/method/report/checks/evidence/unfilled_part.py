"""PB111: a part that fills itself from records has none to fill itself from."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.filled import FILLED, missing
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives

CODE = "PB111"
SAYS = "A part that fills itself from records names none, or one that cannot be printed yet."
WHY = """An annexed answer, the table of recommendations and the table of elements are printed from what the inquiry
has on record, never typed. Where there is no such record, or where nobody has said yet what has to be removed from an
answer before others read it, there is nothing to print: every paragraph of an answer that responds to a finding or
names somebody has a disposition first (the house's method, sections 1 and 6, laws of the house)."""
BAD = """:::{response} answer
:::
"""
GOOD = """:::{reply}
The Ministry was not notified, because notice would have put people in danger.
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Every such part that stays empty."""
    for name in sorted(FILLED):
        for directive in directives(bound, name):
            why = missing(directive, bound)
            if why:
                at = directive.argument_at if directive.argument.strip() else directive.at
                yield Objection(CODE, at, why.message, why.next_step)
