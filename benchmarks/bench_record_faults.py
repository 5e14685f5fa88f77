"""The rules of `check` against the record fault suite: faults seen, how, and objections to what is harmless."""

from __future__ import annotations

import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Row

if TYPE_CHECKING:
    from tests.record_faulting import Seen


def rows() -> Iterator[Row]:
    """One row a group, all together, what no rule sees, then false alarms."""
    from tests import record_faulting, recording
    from tests.faults.record_operators import generated
    from tests.stories.test_record_faults import FIRST_SIGHT, FIRST_SIGHT_FALSE

    from probata.inquiry.entry.settings import load
    from probata.inquiry.new import new
    from probata.record.withheld import Withheld

    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(PROBATA_KDF_MEMORY_MIB="8", PROBATA_KDF_PASSES="1", SOURCE_DATE_EPOCH="1646125200")
        held = new(Path(folder) / "inquiry", Withheld("benchmark passphrase, public"), "", load()).opened
        known = recording.build(held, Path(folder))
        found = [record_faulting.seen(known, one) for one in generated()]
        groups: dict[str, list[Seen]] = defaultdict(list)
        for one in found:
            groups[one.group].append(one)
        for group, tried in groups.items():
            yield Row(f"record faults caught: {group} (at first sight: {FIRST_SIGHT[group]})", _told(tried))
        share = sum(one.own for one in found) / len(found)
        yield Row(
            f"record faults caught: all (at first sight: {FIRST_SIGHT['all']})", _told(found), ">= 95 %", share >= 0.95
        )
        unseen = {one.operator for one in found} - {one.operator for one in found if one.own}
        yield Row("record operators that no rule of their group sees anywhere", _names(unseen))
        tried_clean = sum(1 for _ in record_faulting.harmless())
        false = list(record_faulting.false_alarms(known))
        yield Row(
            f"clean and harmless records with an objection (at first sight: {FIRST_SIGHT_FALSE})",
            f"{len(false)} of {tried_clean}",
            "0",
            not false,
        )
        first = list(record_faulting.first_suite(known))
        lost = sorted({f"{operator} in {name}" for operator, name, there in first if not there})
        yield Row(
            "faults of the first suite seen with records beside the manuscripts",
            f"{sum(there for *_, there in first)} of {len(first)}; not: {', '.join(lost) or 'none'}",
        )
        held.engine.dispose()


def _told(tried: Sequence[Seen]) -> str:
    ways = Counter(one.way for one in tried if one.seen)
    kinds = ", ".join(f"{number} {way}" for way, number in ways.most_common())
    caught = sum(one.own for one in tried)
    return f"{caught} of {len(tried)} ({caught / len(tried):.1%}); seen at all {sum(ways.values())}: {kinds}"


def _names(unseen: set[str]) -> str:
    return f"{len(unseen)}: {', '.join(sorted(unseen))}" if unseen else "0"
