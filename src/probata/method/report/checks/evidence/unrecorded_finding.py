"""PB121: a finding is printed that nobody wrote down."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import record_named, records
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, name_and_type

CODE = "PB121"
SAYS = "A finding of the report has no record of its name."
WHY = """A finding is bound to its evidence, its conditions and its adoption by a record. What stands only in the
report was weighed by nobody, adopted by nobody, and changes without anybody being asked (the house's method, sections
1 and 3, a law of the house)."""
BAD = f"""{GATE_TOLD}
:::{{finding}} F7 incident
The accounts of counting in the evening are credible. {{cite}}`lamp-too`
:::
"""
GOOD = GATE_TOLD


def run(bound: Bound) -> Iterator[Objection]:
    """Each such finding, where the inquiry has a file with findings at all."""
    known = records(bound)
    for one in directives(bound, "finding") if known else ():
        name = name_and_type(one)[0]
        if name and record_named(bound, name) is None:
            near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
            step = f"Is it {near[0]!r}? " if near else ""
            next_step = f"{step}Write [findings.{name}] into the file of findings, take it in and have it adopted."
            yield Objection(CODE, one.argument_at, f"Nothing is on record for the finding {name!r}.", next_step)
