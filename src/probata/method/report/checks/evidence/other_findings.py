"""PB144: a recommendation rests on other findings than the record has, or on one that nobody found."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.recommended import Printed, printed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, name_and_type

CODE = "PB144"
SAYS = "A recommendation refers to other findings than on record, or to one that is not there."
WHY = """What was found bounds what can be asked for, and the addressee answers the finding. A recommendation that leans
on another finding than it was decided on is another recommendation (the house's method, section 6: linked findings;
a law of the house)."""
BAD = """:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F1`).
:::
"""
GOOD = BAD.replace("`F1`", "`F2`")


def run(bound: Bound) -> Iterator[Objection]:
    """At the words; a recommendation without any reference is PB107's, a finding that the report lacks is not
    missed.
    """
    there = {name_and_type(one)[0] for one in directives(bound, "finding")} - {""}
    for each in printed(bound):
        if each.one is None:
            continue
        told, recorded = _told(bound, each, there), set(each.one.findings)
        more, less = sorted(told - recorded), sorted((recorded & there) - told)
        if told and (more or less):
            both = ", ".join(each.one.findings), ", ".join(sorted(told))
            message = f"By the record `{each.one.name}` follows from {both[0]}; here it follows from {both[1]}."
            yield Objection(CODE, each.at, message, "Refer to the findings on record, or mend the record.")
        unknown = _unknown(bound, each)
        if unknown:
            names = ", ".join(unknown)
            message = f"By the record `{each.one.name}` follows from {names}, which is no finding of this inquiry."
            yield Objection(CODE, each.at, message, "Name a finding that there is: probata findings lists them.")


def _told(bound: Bound, each: Printed, there: set[str]) -> set[str]:
    """The findings that it refers to, by name or by a paragraph inside one."""
    labels = {
        one.label: name_and_type(outer)[0]
        for one in bound.passages
        for outer in one.inside
        if outer.name == "finding" and one.label and one.kind == "paragraph"
    }
    refs = {
        one.role.parts[0]
        for passage in each.passages
        for one in passage.bindings
        if one.role.name == "ref" and one.role.parts
    }
    return {one for one in refs if one in there} | {labels[one] for one in refs if one in labels}


def _unknown(bound: Bound, each: Printed) -> list[str]:
    findings = bound.records.findings
    if findings is None or each.one is None:
        return []
    return [one for one in each.one.findings if one not in findings.file.findings]
