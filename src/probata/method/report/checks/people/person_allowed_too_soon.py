"""PB623: the record of a person allows a public edition, and something that the house asks for is missing."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.model import FoundPerson
from probata.method.manuscript.model import At
from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED, KEEPER
from probata.method.report.matching.recorded_persons import CONFIDENTIAL, persons
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at, directives, name_and_type, top

CODE = "PB623"
SAYS = "The record of a person named as responsible allows a public edition, and a condition for that is missing."
WHY = """To name a person as responsible needs a threshold, notice to that person, a wording and an adoption of its
own; by default the name stands in the confidential edition only. A record that allows more than its conditions bear is
a name waiting to be printed: the next edition takes it at its word (the house's method, section 3, a law of the house).
A name that is printed is another matter (PB631). No message says the name."""
GOOD = f"""{FINDINGS}{GATE}{KEEPER}% notice = "2022-02-07"
% edition = "public"

{GATE_PRINTED}"""
BAD = GOOD.replace('notice = "2022-02-07"', 'not_notified = "Notice would have put people in danger."')


def run(bound: Bound) -> Iterator[Objection]:
    """Once a line that is missing, at the first finding of the person that is printed; else at the top."""
    if bound.audience in CONFIDENTIAL:
        return
    for one in persons(bound):
        although = one.adoption.although.strip() if one.adoption else ""
        if one.person.edition != "public" or although:
            continue
        for each in one.missing:
            message = (
                f"The record of {one.person.role.strip().rstrip('.')} allows a public edition, and a condition is "
                f"missing: {each.asks}: {each.missing}."
            )
            next_step = 'Add what is missing to the record, or write edition = "confidential".'
            yield Objection(CODE, _place(bound, one), message, next_step)


def _place(bound: Bound, one: FoundPerson) -> At:
    for finding in directives(bound, "finding"):
        if name_and_type(finding)[0] in one.person.findings:
            return claim_at(bound, finding)
    return top(bound.manuscript, "audience", "title")
