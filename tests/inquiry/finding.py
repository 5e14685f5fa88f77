"""Findings on the twelve interviews of tests/interviewing.py, for the tests of the verbs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.findings import Taken

IDENTITY = "Vestalquin Ombrazeel"
TOP = 'house = "un"\nstandard = "reasonable grounds to believe"\nperiod = "2019-03-02/2020-06-30"\n'
LAW = """
[findings.F1]
type = "law"
says = "The decree clearly makes leaving hang on permission."
object = "fact"
wording = "clearly"
rests_on = [{ from = "leave", as = "the text itself" }]
"""
INCIDENT = """
[findings.F2]
type = "incident"
says = "The accounts of pills are credible."
object = "allegation"
wording = "are credible"
rests_on = ["tablets", "lamp", "pills"]
weighed = "Who said no was not there at the time."
"""
LEGAL = """
[findings.F3]
type = "legal"
says = "The acts may constitute crimes against humanity."
object = "label"
wording = "may constitute"
rests_on = ["F2"]
elements = "humanity"

[matrices.humanity]
instrument = "rome-statute-7"

[matrices.humanity.cells.C1]
state = "indications"
findings = ["F1", "F2"]

[matrices.humanity.cells.e]
state = "indications"
findings = ["F2"]
"""
PERSON = f"""
[persons.vestalquin]
role = "the head of the office of the quarry"
identity = "{IDENTITY}"
standard = "clear and convincing"
wording = "gave the order"
rests_on = [{{ from = "leave", as = "the text itself" }}]
findings = ["F1"]
not_notified = "danger to persons"
"""
ALL = TOP + LAW + INCIDENT + LEGAL + PERSON


def write(folder: Path, text: str, name: str = "findings.toml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def take(opened: Opened, folder: Path, text: str = ALL) -> Taken:
    """Takes in a file with this text."""
    from probata.inquiry.findings import take_in

    return take_in(opened, write(folder, text))


def adopt(opened: Opened, *names: str, although: str = "") -> None:
    """Adopts findings by name."""
    from probata.inquiry.records.adopting import GivenAdoption
    from probata.inquiry.records.adopting import adopt as to_adopt

    to_adopt(opened, [GivenAdoption(name, "N. N.", "Read twice.", although) for name in names])


def states(opened: Opened) -> dict[str, str]:
    """Name of each finding -> its state without day and name."""
    from probata.inquiry.findings import listed

    return {name: one.state.partition(" by ")[0] for name, one in listed(opened).findings.items()}
