"""PB418: an item is marked as exculpatory for somebody, and the finding that names them passes over it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.exculpatory import Exculpatory, concerns, weighs
from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED, KEEPER
from probata.method.report.matching.found import Printed, block_of, printed_findings
from probata.method.report.model import Bound, Objection, SavedPlace
from probata.method.report.prose.evidence import claim_at

CODE = "PB418"
SAYS = "An item speaks for a person, or against a finding, and the finding neither cites it nor says why not."
WHY = """What exonerates is looked for and weighed as what incriminates is, and whoever is accused is shown it (Rome
Statute, articles 54(1)(a) and 67(2)); contrary material is explained and not passed over (the house's method, section
3, a law of the house). A finding has dealt with such an item when it rests on it, when it names it as contrary and says
how it was weighed, or when it cites it in print. No message says who the person or what the item is."""
_PERSON = f'{KEEPER}% notice = "2022-02-07"\n% exculpatory keeper: radio\n\n'
BAD = f"{FINDINGS}{GATE}{_PERSON}{GATE_PRINTED}"
GOOD = f"""{FINDINGS}{GATE}% contrary = ["radio"]
% weighed = "The driver only saw the front gate, and only in the daytime."
{_PERSON}{GATE_PRINTED}""".replace("{cite}`lamp`", "{cite}`lamp` A driver saw the front gate open. {cite}`radio`")


def run(bound: Bound) -> Iterator[Objection]:
    """Once for each printed finding and item; a mark in a compartment that is not held counts for every finding that
    names somebody."""
    findings = bound.records.findings
    for one in printed_findings(bound) if findings and bound.records.exculpatory else ():
        for mark in bound.records.exculpatory:
            about = findings is not None and concerns(findings, mark, one.finding)
            if about and findings and not weighs(findings, mark, one.finding) and not _printed(bound, mark, one):
                yield _objection(bound, mark, one)


def _printed(bound: Bound, mark: Exculpatory, one: Printed) -> bool:
    values = (binding for passage in block_of(bound, one) for binding in passage.bindings)
    records = (getattr(value, "record", None) for value in values)
    return any(isinstance(place, SavedPlace) and place.document in mark.documents for place in records)


def _objection(bound: Bound, mark: Exculpatory, one: Printed) -> Objection:
    at, name = claim_at(bound, one.directive), one.finding.draft.name
    if mark.closed:
        message = f"An item in a compartment that you do not hold is marked as exculpatory; it could concern {name}."
        return Objection(CODE, at, message, "Let a member who holds the compartment check the report.")
    message = f"An item is marked as exculpatory, and {name} neither cites it nor says why not."
    step = "`probata findings` names the item: put it under contrary and say in weighed what it changes, or cite it."
    return Objection(CODE, at, message, step)
