"""Drafts of the fault suite reviewed without an inquiry: what is objected to, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from probata.inquiry.reports.reading_drafts import alone, reading
from probata.method.documents.word.opening import read_draft
from probata.method.drafts.model import Changes
from probata.method.report.reviewed import Placed
from tests.faults.drafts.suite import Planted

GROUPS = {
    "numbers": ("PB30", "PB35", "PB36"),
    "dates": ("PB35", "PB36"),
    "wording": ("PB3", "PB4"),
    "quotations": ("PB2",),
    "notes": ("PB15",),
    "people": ("PB6",),
    "structure": ("PB1", "PB36", "PB4"),
}
"""Codes by which a fault of each group may be seen."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One fault and what became of it: ``seen`` by a rule of its group in its paragraph; all codes that stand there."""

    fault: Planted
    seen: bool
    codes: tuple[str, ...]


def objected(data: bytes, name: str = "draft.docx") -> tuple[Placed, ...]:
    """Every objection to a draft with its changes accepted, without an inquiry."""
    return reading(read_draft(data, name), Changes.ACCEPTED, alone("public")).placed


def seen(fault: Planted, clean: Sequence[Placed]) -> Seen:
    """What became of a fault; what is objected to in the clean draft, too, does not count."""
    known = Counter((one.objection.code, one.paragraph, one.objection.message) for one in clean)
    there: list[str] = []
    for one in objected(fault.data):
        key = (one.objection.code, one.paragraph, one.objection.message)
        if known[key]:
            known[key] -= 1
        elif fault.seen_in(one.paragraph):
            there.append(one.objection.code)
    return Seen(fault, any(code.startswith(GROUPS[fault.group]) for code in there), tuple(there))


def new(data: bytes, clean: Sequence[Placed]) -> list[str]:
    """What is objected to in a draft and was not in the clean one."""
    known = Counter((one.objection.code, one.objection.message) for one in clean)
    now = Counter((one.objection.code, one.objection.message) for one in objected(data))
    return [f"{code} {message}" for code, message in now - known]


def by_kind(found: Iterable[Seen]) -> dict[str, tuple[int, int]]:
    """Group and kind -> how many were seen, of how many."""
    counted: dict[str, tuple[int, int]] = {}
    for one in found:
        key = f"{one.fault.group}: {one.fault.kind}"
        did, all_ = counted.get(key, (0, 0))
        counted[key] = (did + one.seen, all_ + 1)
    return dict(sorted(counted.items()))
