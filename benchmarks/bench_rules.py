"""The rules of `check` against the fault suite: faults seen, and objections to what is harmless."""

from __future__ import annotations

import os
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row

FIRST = {
    "evidence": "24 of 42",
    "quotations": "50 of 62",
    "numbers": "102 of 126",
    "standards and wording": "40 of 103",
    "reply": "11 of 39",
    "protection": "95 of 117",
}
"""What the rules saw on the first day, before whoever wrote them had looked at the suite."""


def rows() -> Iterator[Row]:
    """One row a group, then false alarms."""
    from tests import faulting
    from tests.faults import world
    from tests.faults.harmless import HARMLESS
    from tests.faults.operators import OPERATORS

    from probata.inquiry.entry.settings import load
    from probata.inquiry.new import new
    from probata.record.withheld import Withheld

    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(PROBATA_KDF_MEMORY_MIB="8", PROBATA_KDF_PASSES="1", SOURCE_DATE_EPOCH="1646125200")
        held = new(Path(folder) / "inquiry", Withheld("benchmark passphrase, public"), "", load()).opened
        known = faulting.build(held, Path(folder))
        found = [faulting.seen(one, name, known) for one in OPERATORS for name in world.MANUSCRIPTS]
        groups: dict[str, list[faulting.Seen]] = defaultdict(list)
        for one in found:
            if one is not None:
                groups[one.group].append(one)
        for group, tried in groups.items():
            seen, own = (sum(getattr(one, name) for one in tried) for name in ("place", "own_group"))
            yield Row(
                f"faults seen: {group} (at first sight: {FIRST[group]})",
                f"{seen} of {len(tried)}; {own} by a rule of that group",
            )
        unseen = {one.operator for tried in groups.values() for one in tried}
        unseen -= {one.operator for tried in groups.values() for one in tried if one.place}
        yield Row(
            "operators that no rule sees anywhere", f"{len(unseen)} of {len(OPERATORS)}: {', '.join(sorted(unseen))}"
        )
        rng = random.Random(1)  # noqa: S311 (the same in every run)
        changed = [one.apply(text, rng) for one in HARMLESS for text in world.MANUSCRIPTS.values()]
        sources = [*world.MANUSCRIPTS.values(), *(one.source for one in changed if one is not None)]
        false = sum(bool(faulting.objected(source, known)) for source in sources)
        yield Row("clean and harmless manuscripts with an objection", f"{false} of {len(sources)}", "0", false == 0)
        held.engine.dispose()
