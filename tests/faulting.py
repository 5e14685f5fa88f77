"""The rules measured against the fault suite: one inquiry of the suite's world, and what is objected to in a source.

Beside each manuscript stands its record of findings, as recording.py takes it in: whoever publishes a finding has one.
The law that a harmless change puts into a manuscript is put on record too.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.reports.binding import bound_to
from probata.method.findings.model import Findings
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.reading import read
from probata.method.report.model import Objection, Records
from probata.method.report.rules import group_of, objections
from probata.record.errors import NotFound
from tests import recording
from tests.faults import world
from tests.faults.editing import Mutated, Operator, fences, roles, value
from tests.faults.harmless import law_found_on_its_own_text
from tests.faults.recorded import ADOPTIONS, FINDINGS, INQUIRIES, Files
from tests.faults.spoiling import more

GROUPS = {
    "evidence": ("PB0", "PB1"),
    "quotations": ("PB2",),
    "numbers": ("PB3",),
    "standards and wording": ("PB4", "PB7"),
    "reply": ("PB5",),
    "protection": ("PB6",),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One fault and what became of it: ``place`` objected to there, ``group`` by a rule of the law's own group."""

    operator: str
    group: str
    manuscript: str
    place: bool
    own_group: bool
    codes: tuple[str, ...]


def build(opened: Opened, folder: Path) -> dict[str, Records]:
    """Takes the world into the inquiry; gives its records by audience, and with findings by manuscript and audience."""
    made = recording.build(opened, folder)
    known = dict(made.base)
    for name, source in world.MANUSCRIPTS.items():
        files = _files(name)
        for key, each in ((name, files), (_with_law(name), _lawful(name, files))):
            now = recording.findings_of(made, each)
            held = Findings(now.written.file, now.findings, now.persons)
            known[key] = replace(made.base[value(source, "audience")], findings=held)
            known |= {_for(key, audience): replace(base, findings=held) for audience, base in made.base.items()}
    return known


def _files(name: str) -> Files:
    return INQUIRIES[name.removesuffix(".md")]


def _for(name: str, audience: str) -> str:
    return f"{name} for {audience}"


@cache
def _earlier(name: str) -> Kept:
    """What was worked out of one manuscript, as it is kept for whoever writes on in a report."""
    return Kept()


def _with_law(name: str) -> str:
    return f"{name} with one more law"


@cache
def _law(name: str) -> str:
    """The manuscript with the law that a harmless change finds on its own text; the change draws no lots."""
    changed = law_found_on_its_own_text(world.MANUSCRIPTS[name], random.Random(1))  # noqa: S311 (the same each time)
    assert changed is not None
    return str(changed.source)


def _lawful(name: str, files: Files) -> Files:
    """The record with that law, adopted."""
    source = _law(name)
    block = fences(source, "finding")[-1]
    words = source[slice(*block.inside)].split(" It says:")[0].strip()
    says = re.sub(r"\{law\}`([^`]*)`", r"\1", words)
    finding = block.argument.split()[0]
    evidence = [{"from": roles(source, "cite", inside=block.inside)[0].handle, "as": "the text itself"}]
    balance = says.startswith("On the balance of probabilities")
    wording = "On the balance of probabilities" if balance else "reasonable grounds to believe"
    entries = {
        "type": "law",
        "says": says,
        "object": "fact",
        "wording": wording,
        "weighed": "Nothing contrary was found.",
    }
    record = more(files, FINDINGS, f"[findings.{finding}]", **entries, rests_on=evidence)
    adopted = {"finding": finding, "by": "Ossa Mirrandel", "reason": "The text says so."}
    return more(record.files, ADOPTIONS, "[[adoptions]]", **adopted).files


def objected(source: str, known: Mapping[str, Records]) -> tuple[Objection, ...]:
    """What the rules object to in a source over the suite's world, with the record of the nearest manuscript."""

    def load_(name: str) -> str:
        if name != "report.md":
            raise NotFound("There is no such file.", where=name)
        return source

    name = _nearest(source)
    kept = _earlier(name)
    kept.turn()
    manuscript = read("report.md", load_, kept)
    entry = manuscript.front.get("audience")
    records = known.get(_for(name, entry.value if entry else "public"), known[_for(name, "public")])
    return objections(bound_to(manuscript, records, kept))


def _nearest(source: str) -> str:
    """Whose record belongs to a changed manuscript: that with which it shares the most lines."""
    lines = set(source.splitlines())
    name = max(world.MANUSCRIPTS, key=lambda one: len(lines & set(world.MANUSCRIPTS[one].splitlines())))
    return _with_law(name) if source == _law(name) else name


@cache
def mutant(operator: Operator, manuscript: str) -> Mutated | None:
    """The first change that the operator finds in a manuscript, for one of five seeds."""
    for seed in range(5):
        found = operator.apply(world.MANUSCRIPTS[manuscript], random.Random(seed))  # noqa: S311 (the same in every run)
        if found is not None:
            return found
    return None


def seen(operator: Operator, manuscript: str, known: Mapping[str, Records]) -> Seen | None:
    """What the rules made of one fault; None when the manuscript has no place for it."""
    changed = mutant(operator, manuscript)
    if changed is None:
        return None
    places = (changed.span, *changed.also)
    there = [
        one
        for one in objected(changed.source, known)
        if changed.anywhere
        or any(
            one.at.start < max(end, start + 1) and start < max(one.at.end, one.at.start + 1) for start, end in places
        )
    ]
    own = any(one.code.startswith(GROUPS[operator.group]) for one in there)
    codes = tuple(sorted({one.code for one in there}))
    assert all(group_of(code) for code in codes)
    return Seen(operator.name, operator.group, manuscript, bool(there), own, codes)
