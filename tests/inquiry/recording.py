"""Files of findings, replies and recommendations over the inquiry with twelve interviews, and how they are taken in."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry import estimate, findings, recommendations, reply
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings

FINDINGS = """
house = "un"
standard = "reasonable grounds to believe"
period = "2019-03-02/2020-06-30"

[findings.F1]
type = "law"
says = "Leaving the quarry needed leave."
object = "fact"
wording = "needed"
rests_on = [{from = "leave", as = "the text itself"}]

[findings.F2]
type = "incident"
says = "A lamp stayed on the whole night."
object = "fact"
wording = "stayed"
rests_on = ["lamp", "tablets"]

[findings.F3]
type = "legal"
says = "This may constitute torture."
object = "label"
wording = "may constitute"
rests_on = ["F1"]
elements = "torture"

[matrices.torture]
instrument = "convention-against-torture-1"
"""
RESPONSE = """1. The office of the quarry has always kept its rules.

2. Leaving the quarry needed leave, as in every quarry.

3. A lamp is lit at night for safety.
"""
REPLY = """
[parties.office]
says = "the office of the quarry"
findings = ["F1", "F2"]

[[notices]]
name = "extract"
party = "office"
kind = "factual extract"
version = "draft 1"
sent = "2022-02-07"
access = "2022-02-07"
deadline = "2022-02-20"
cut_off = "2022-02-28"
findings = ["F1", "F2"]

[[responses]]
name = "answer"
party = "office"
notice = "extract"
document = "answer.txt"
received = "2022-02-20"

[[responses.dispositions]]
paragraphs = "1-3"
kind = "reasoned answer"
answer = "noted"
findings = ["F1"]
reason = "weighed with the decree"
by = "A. Member"
"""
RECOMMENDATIONS = """
[recommendations.R1]
addressee = "the office of the quarry"
action = "end"
says = "End the rule that leaving needs leave."
findings = ["F1", "F2"]

[[events]]
recommendation = "R1"
on = "2022-03-01"
state = "addressed"
place = "leave"
"""
TABLE = "a,b,c,count\n1,0,0,180\n0,1,0,90\n1,1,0,40\n0,0,1,160\n1,0,1,60\n0,1,1,30\n1,1,1,14\n"


def _written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def take_in_findings(opened: Opened, folder: Path, text: str = FINDINGS) -> None:
    """Takes the findings in."""
    findings.take_in(opened, _written(folder, "findings.toml", text))


def take_in_replies(opened: Opened, folder: Path) -> None:
    """Adds the response and takes the file of replies in."""
    add(opened, [_written(folder, "answer.txt", RESPONSE)], public=True, settings=Settings(), progress=lambda *_: None)
    reply.take_in(opened, _written(folder, "reply.toml", REPLY))


def take_in_recommendations(opened: Opened, folder: Path) -> None:
    """Takes the recommendations in."""
    recommendations.take_in(opened, _written(folder, "recommendations.toml", RECOMMENDATIONS))


def save_estimate(opened: Opened, folder: Path, handle: str = "missing") -> None:
    """Saves an estimate that is not refused: 1,023 people, of whom 574 are documented."""
    table = _written(folder, "lists.csv", TABLE)
    made = estimate.estimate(table, linked=True, assume="no-highest-order-interaction")
    estimate.save(opened, made, handle, "people who were in the quarry")


def take_in_everything(opened: Opened, folder: Path) -> None:
    """All of it."""
    save_estimate(opened, folder)
    take_in_findings(opened, folder)
    take_in_replies(opened, folder)
    take_in_recommendations(opened, folder)
