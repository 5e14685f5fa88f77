"""Drafts of the fault suite reviewed without an inquiry: what is objected to, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from probata.inquiry.reports.reading_drafts import Against, alone, reading
from probata.method.documents.word.opening import read_draft
from probata.method.drafts.model import Changes
from probata.method.manuscript.kept import Kept
from probata.method.report.reviewed import Placed
from tests.faults.again.suite import SUITE as AGAIN
from tests.faults.drafts.planted import DraftSuite, Planted
from tests.faults.drafts.suite import SUITE as FIRST
from tests.faults.fourth.suite import SUITE as FOURTH
from tests.faults.third.suite import SUITE as THIRD

GROUPS = {
    "numbers": ("PB30", "PB35", "PB36", "PB37"),
    "dates": ("PB35", "PB36", "PB37"),
    "wording": ("PB3", "PB4"),
    "quotations": ("PB2",),
    "notes": ("PB15",),
    "people": ("PB6",),
    "structure": ("PB1", "PB36", "PB4"),
}
"""Codes by which a fault of each group may be seen."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One fault and what became of it: ``seen`` by a rule of its group in its paragraph; these rules' codes there."""

    fault: Planted
    seen: bool
    codes: tuple[str, ...]


def objected(data: bytes, name: str = "draft.docx", codes: tuple[str, ...] = ("PB",)) -> tuple[Placed, ...]:
    """Every objection to a draft with its changes accepted, without an inquiry, of the rules whose codes begin so."""
    return _objected(data, name, codes, None)


def _objected(data: bytes, name: str, codes: tuple[str, ...], draft: str | None) -> tuple[Placed, ...]:
    """As :func:`objected`. ``draft`` is the one that was changed: of what stands as before, the answers are kept, as
    they are for whoever writes on in a report."""
    earlier = _earlier(draft, codes) if draft else None
    read = read_draft(data, name)
    return reading(read, Changes.ACCEPTED, _alone(), lambda rule: rule.CODE.startswith(codes), earlier).placed


@cache
def _alone() -> Against:
    return alone("public")


@cache
def _earlier(draft: str, codes: tuple[str, ...]) -> Kept:
    """What was worked out of one draft by the same rules."""
    return Kept()


def seen(fault: Planted, clean: Sequence[Placed]) -> Seen:
    """What became of a fault; what is objected to in the clean draft, too, does not count."""
    known = Counter((one.objection.code, one.paragraph, one.objection.message) for one in clean)
    there: list[str] = []
    for one in _objected(fault.data, "draft.docx", GROUPS[fault.group], fault.draft):
        key = (one.objection.code, one.paragraph, one.objection.message)
        if known[key]:
            known[key] -= 1
        elif fault.seen_in(one.paragraph):
            there.append(one.objection.code)
    return Seen(fault, bool(there), tuple(there))


def new(data: bytes, clean: Sequence[Placed], draft: str | None = None) -> list[str]:
    """What is objected to in a draft and was not in the clean one; ``draft`` is the one that was changed."""
    known = Counter((one.objection.code, one.objection.message) for one in clean)
    now = Counter((one.objection.code, one.objection.message) for one in _objected(data, "draft.docx", ("PB",), draft))
    return [f"{code} {message}" for code, message in now - known]


def by_kind(found: Iterable[Seen]) -> dict[str, tuple[int, int]]:
    """Group and kind -> how many were seen, of how many."""
    counted: dict[str, tuple[int, int]] = {}
    for one in found:
        key = f"{one.fault.group}: {one.fault.kind}"
        did, all_ = counted.get(key, (0, 0))
        counted[key] = (did + one.seen, all_ + 1)
    return dict(sorted(counted.items()))


@dataclass(frozen=True, slots=True)
class Suite:
    """One suite of faults, and how the rules did on it.

    Attributes:
        planted: what the suite plants, in which drafts, and what only looks like a fault.
        first_sight: how many of each group were seen before anybody who writes rules had seen a figure of the suite;
            ``false`` what was objected to then that is no fault.
        floors: shares of a test's choice of faults that are never to sink again.
        let_be: rewrites that draw an objection although they are none; this only shrinks.
    """

    name: str
    planted: DraftSuite
    first_sight: Mapping[str, str]
    false: str
    floors: Mapping[str, float]
    let_be: frozenset[str] = frozenset()


SUITES = (
    Suite(
        "first",
        FIRST,
        {
            "dates": "57 of 101",
            "notes": "33 of 78",
            "numbers": "48 of 204",
            "people": "6 of 44",
            "quotations": "44 of 68",
            "structure": "17 of 68",
            "wording": "67 of 128",
            "all": "272 of 691",
        },
        "2 on 100 pages, 1 of 76 rewrites",
        {
            "dates": 1.0,
            "notes": 1.0,
            "numbers": 0.94,
            "people": 1.0,
            "quotations": 0.94,
            "structure": 0.94,
            "wording": 0.93,
        },
    ),
    Suite(
        "second",
        AGAIN,
        {
            "dates": "10 of 52",
            "notes": "27 of 46",
            "numbers": "29 of 84",
            "people": "4 of 28",
            "quotations": "26 of 45",
            "structure": "15 of 28",
            "wording": "6 of 51",
            "all": "117 of 334",
        },
        "5 on 36 pages, 1 of 122 rewrites",
        {
            "dates": 0.94,
            "notes": 0.93,
            "numbers": 0.74,
            "people": 1.0,
            "quotations": 0.87,
            "structure": 1.0,
            "wording": 0.85,
        },
    ),
    Suite(
        "third",
        THIRD,
        {
            "dates": "5 of 27",
            "notes": "6 of 16",
            "numbers": "15 of 51",
            "people": "3 of 11",
            "quotations": "5 of 11",
            "structure": "4 of 13",
            "wording": "3 of 29",
            "all": "41 of 158",
        },
        "8 on 26 pages, 0 of 42 rewrites",
        {
            "dates": 0.71,
            "notes": 0.5,
            "numbers": 0.69,
            "people": 0.66,
            "quotations": 0.33,
            "structure": 1.0,
            "wording": 0.73,
        },
    ),
    Suite(
        "fourth",
        FOURTH,
        {
            "dates": "9 of 26",
            "notes": "7 of 16",
            "numbers": "18 of 52",
            "people": "3 of 12",
            "quotations": "7 of 10",
            "structure": "2 of 15",
            "wording": "1 of 30",
            "all": "47 of 161",
        },
        "10 on 25 pages, 0 of 40 rewrites",
        {
            "dates": 0.3,
            "notes": 0.37,
            "numbers": 0.38,
            "people": 0.33,
            "quotations": 0.6,
            "structure": 0.12,
            "wording": 0.06,
        },
    ),
)
"""Who writes rules knows the faults of the first three; the fourth stays closed, and so tells what may be expected of
prose that nobody has seen."""
