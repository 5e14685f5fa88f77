"""PB142: a recommendation is addressed to somebody else than the record has."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.recommended import printed, same_addressee
from probata.method.report.model import Bound, Objection

CODE = "PB142"
SAYS = "A recommendation is addressed to another than on record."
WHY = """A recommendation asks somebody who can do it. Asked of another it is nobody's, and what becomes of it is
followed at the wrong door (the house's method, section 6: verb, addressee, linked findings; a law of the house)."""
BAD = """:::{recommendation} R1 Brineworks Ltd
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::
"""
GOOD = BAD.replace("Brineworks Ltd", "the Government of Velmarra")


def run(bound: Bound) -> Iterator[Objection]:
    """At the argument; a shorter form of the same name is fine."""
    for each in printed(bound):
        if each.one and not same_addressee(each.addressee, each.one.addressee):
            message = f"By the record `{each.one.name}` is addressed to: {each.one.addressee}."
            next_step = "Address it to whom the record has, or mend the record: probata recommendations --from FILE."
            yield Objection(CODE, each.directive.argument_at, message, next_step)
