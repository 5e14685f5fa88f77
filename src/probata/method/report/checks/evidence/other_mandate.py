"""PB130: the report declares another standard or period than its findings were adopted under."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.days import day_of
from probata.method.report.english.standards import declared
from probata.method.report.model import Bound, Objection

CODE = "PB130"
SAYS = "The front matter declares another standard of proof, or another period, than the file of findings."
WHY = """One standard is declared for a report, and its findings were looked at, and adopted, under it and within one
mandate. A front page that names another one says of every finding what nobody examined (the house's method, sections
1 and 3, a law of the house)."""
BAD = """---
title: The Season Hostels of Low Reaches
edition: first
audience: public
standard: clear and convincing
period: 2019-03-02/2020-06-30
---

% findings.toml
% [findings.F2]
% type = "incident"
% says = "The accounts of a gate that was closed from the outside are credible."
% object = "allegation"
% wording = "are credible"
% rests_on = ["gate", "lamp"]

:::{finding} F2 incident
The accounts of a gate that was closed from the outside are credible. {cite}`gate`{cite}`lamp`
:::

:::{limitations}
The Inquiry could not visit the province.
:::

:::{reply}
The Ministry of Settlement was not notified, because notice would have put people in danger.
:::
"""
GOOD = BAD.replace("clear and convincing", "reasonable grounds to believe")


def run(bound: Bound) -> Iterator[Objection]:
    """Each of the two that differs; a standard that is none is objected to elsewhere."""
    found, front = bound.records.findings, bound.manuscript.front
    if found is None:
        return
    standard = declared(front["standard"].value) if "standard" in front else ""
    if standard and standard != found.file.standard.value:
        message = f"The report declares {standard}, the file of findings {found.file.standard.value}."
        yield Objection(CODE, front["standard"].at, message, "Declare one standard in both.")
    period = day_of(front["period"].value) if "period" in front else None
    if period and (period.earliest, period.latest) != (found.file.period.earliest, found.file.period.latest):
        message = f"The report's period is {period.edtf}, that of the file of findings {found.file.period.edtf}."
        yield Objection(CODE, front["period"].at, message, "Declare one period in both.")
