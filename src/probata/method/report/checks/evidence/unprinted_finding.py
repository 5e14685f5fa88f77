"""PB123: somebody adopted a finding, and the report does not print it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.examples import DECREE, DECREE_PRINTED, FINDINGS, GATE, GATE_PRINTED
from probata.method.report.matching.found import printed_findings, records
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import top

CODE = "PB123"
SAYS = "A finding that was adopted is not printed."
WHY = """What the inquiry found belongs to its readers, whomever it suits. A finding that silently drops out of an
edition is a change that nobody decided; one that is not to be published is taken out of the record, with a reason
(the house's method, laws 2 and 6)."""
BAD = f"{FINDINGS}{DECREE}{GATE}\n{DECREE_PRINTED}"
GOOD = f"{BAD}\n{GATE_PRINTED}"


def run(bound: Bound) -> Iterator[Objection]:
    """Each finding that somebody adopted, now or in an earlier wording; a draft need not be printed."""
    there = {one.finding.draft.name for one in printed_findings(bound)}
    for name, finding in records(bound).items():
        if name not in there and finding.adoption is not None:
            message = f"The finding {name!r} was adopted, and the report does not print it."
            next_step = (
                f"Print it in :::{{finding}} {name} {finding.draft.type}, or take it out of the file of findings."
            )
            yield Objection(CODE, top(bound.manuscript, "title"), message, next_step)
