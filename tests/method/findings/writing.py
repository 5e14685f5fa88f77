"""Findings files for the tests of this room, written as a person would."""

from __future__ import annotations

from probata.method.findings.elements import read_instrument
from probata.method.findings.model import FindingsFile, Instrument
from probata.method.findings.reading import read_findings

INSTRUMENT = """
name = "small-instrument"
label = "a small crime"
cites = "an invented instrument, article 1"

[contextual]
K1 = "an attack"
K2 = "knowledge"

[acts]
a = "imprisonment"
"""
TOP = 'house = "un"\nstandard = "reasonable grounds to believe"\nperiod = "2019-03-02/2020-06-30"\n'
LAW = """
[findings.F1]
type = "law"
says = "The decree is clearly too vague."
object = "fact"
wording = "clearly"
rests_on = [{ from = "decree", as = "the text itself" }]
"""
LEGAL = """
[findings.F2]
type = "legal"
says = "The acts may constitute a small crime."
object = "label"
wording = "may constitute"
rests_on = ["F1"]
elements = "small"

[matrices.small]
instrument = "small-instrument"

[matrices.small.cells.K1]
state = "met"
findings = ["F1"]
"""
IDENTITY = "Vestalquin Ombrazeel"
PERSON = f"""
[persons.vestalquin]
role = "the head of a provincial office"
identity = "{IDENTITY}"
standard = "clear and convincing"
wording = "gave the order"
rests_on = ["order"]
findings = ["F1"]
not_notified = "danger to persons"
"""


def instruments() -> dict[str, Instrument]:
    made = read_instrument(INSTRUMENT, "small.toml")
    return {made.name: made}


def read(text: str) -> FindingsFile:
    return read_findings(text, "findings.toml", instruments())
