"""The rules measured against the fault suite: one inquiry of the suite's world, and what is objected to in a source."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import load
from probata.inquiry.interviews import take_in
from probata.inquiry.reports.binding import bound_to, records
from probata.method.manuscript.reading import read
from probata.method.report.model import Objection, Records
from probata.method.report.rules import group_of, objections
from probata.method.testimony.consent import audience_use
from probata.record.errors import NotFound, ProbataError
from tests.faults import world
from tests.faults.editing import Mutated, Operator

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
    """Takes the world into the inquiry; gives its records by audience."""
    for name, text in {**world.DOCUMENTS, **world.RESTRICTED, **world.ACCOUNTS}.items():
        path = folder / ("public" if name in world.DOCUMENTS else "closed") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for public in (True, False):
        place = folder / ("public" if public else "closed")
        add(opened, [place], public=public, settings=load(), progress=lambda *_: None)
    table = {"table.csv": world.INTERVIEWS, "codebook.toml": world.CODEBOOK, "mapping.toml": world.MAPPING}
    for name, text in table.items():
        (folder / name).write_text(text, encoding="utf-8")
    take_in(opened, *(folder / name for name in table))
    unsaved = dict(_save(opened))
    assert set(unsaved) <= {"acc-withdrawn"}, unsaved
    handles = frozenset(one["save"] for one in world.SAVES)
    audiences = ("internal", "public", "attributed", "state", "un", "court", "prosecutor", "press", "research")
    return {name: records(opened, audience_use(name), handles, ()) for name in audiences}


def _save(opened: Opened) -> Iterator[tuple[str, str]]:
    for one in world.SAVES:
        try:
            if "count" in one:
                count(opened, one["count"], one.get("among", ""), save=one["save"])
            else:
                cite(opened, one["cite"], Asked(words=one["words"], nth=1), one["save"])
        except ProbataError as fault:
            yield one["save"], str(fault)


def objected(source: str, known: Mapping[str, Records]) -> tuple[Objection, ...]:
    """What the rules object to in a source over the suite's world."""

    def load_(name: str) -> str:
        if name != "report.md":
            raise NotFound("There is no such file.", where=name)
        return source

    manuscript = read("report.md", load_)
    entry = manuscript.front.get("audience")
    return objections(bound_to(manuscript, known.get(entry.value if entry else "public", known["public"])))


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
