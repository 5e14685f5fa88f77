"""What one point of an experiment came to, and what an experiment is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.soak.looking import Seen

if TYPE_CHECKING:
    from tests.soak.reference import Bench


@dataclass(frozen=True, slots=True)
class Point:
    """One point: what was done, what was found wrong (nothing, if all is well), and what to count."""

    what: str
    faults: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)


Run = Callable[[int], Point]


@dataclass(frozen=True, slots=True)
class Experiment:
    """A name for the command line, what it shows, and what makes it ready on a bench: number -> point.

    ``long``: how many points the long form has. ``missing`` says why it cannot run here, or nothing.
    """

    name: str
    says: str
    ready: Callable[[Bench], Run]
    long: int
    missing: Callable[[], str] = str


def found(run: Run, numbers: Sequence[int]) -> Point | None:
    """The first of these points at which something is wrong: what a mutant has to come to."""
    return next((point for point in map(run, numbers) if point.faults), None)


def between(
    before: Seen, after: Seen, seen: Seen, *, acknowledged: bool, middles: Sequence[Seen] = ()
) -> tuple[str, ...]:
    """What is wrong with an inquiry that was stopped in an act: it has to be as before, or as after, and to say so.

    ``middles``: the states between that the format allows this act; then the log has to be one that the act leads to.
    """
    if not acknowledged and is_one_of(middles, seen) and _leads_to(before, after, seen):
        return ()
    if before.absent and seen.absent:
        return ("LOST: an acknowledged inquiry",) if acknowledged else ()
    if seen.absent:
        return ("LOST: the inquiry",)
    return (*seen.faults, *_records(before, after, seen, acknowledged), *_log(before, after, seen, acknowledged))


def is_one_of(middles: Sequence[Seen], seen: Seen) -> bool:
    """Whether it is as one of these, with the same faults: a closed compartment is one, and is allowed at places."""
    return any((one.says, one.faults) == (seen.says, seen.faults) and one.absent == seen.absent for one in middles)


def _leads_to(before: Seen, after: Seen, seen: Seen) -> bool:
    return after.log[: len(seen.log)] == seen.log and seen.log[: len(before.log)] == before.log


def _records(before: Seen, after: Seen, seen: Seen, acknowledged: bool) -> list[str]:
    if seen.says == after.says:
        return []
    if seen.says != before.says or before.absent:
        return [f"TORN: {differs(before, seen)} from before, {differs(after, seen)} from after"]
    return [f"LOST: acknowledged, and {differs(after, seen)}"] if acknowledged else []


def _log(before: Seen, after: Seen, seen: Seen, acknowledged: bool) -> list[str]:
    faults, logs = [], len(after.log) > len(before.log)
    if not _leads_to(before, after, seen):
        faults.append(f"TORN: the log is another than before ({len(before.log)} to {len(after.log)}: {len(seen.log)})")
    if logs and before.says != after.says and seen.says == after.says and len(seen.log) <= len(before.log):
        faults.append("TORN: the records of an act without its entry in the log")
    if logs and before.says != after.says and seen.says == before.says and len(seen.log) == len(after.log):
        faults.append("TORN: all entries of an act without its records")
    if acknowledged and len(seen.log) < len(after.log):
        faults.append("LOST: an acknowledged entry of the log")
    return faults


def differs(expected: Seen, seen: Seen) -> str:
    """Which records, in words."""
    names = sorted(dict(set(expected.records.items()) ^ set(seen.records.items())))
    return f"{len(names)} records differ ({', '.join(names[:3])})"
