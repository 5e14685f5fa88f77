"""Every operator over manuscript and records, written from the method before the rules existed.

Whoever writes a rule does not edit an operator: what a rule does not see is reported as not seen.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.faults import of_estimates, of_findings, of_recommendations, of_records, of_responses, of_weighing
from tests.faults.recorded import INQUIRIES
from tests.faults.spoiling import GROUPS, RecordOperator, Spoiled

RECORD_OPERATORS: tuple[RecordOperator, ...] = (
    *of_records.OPERATORS,
    *of_findings.OPERATORS,
    *of_weighing.OPERATORS,
    *of_responses.OPERATORS,
    *of_recommendations.OPERATORS,
    *of_estimates.OPERATORS,
)
SEEDS = range(8)


@dataclass(frozen=True, slots=True)
class Generated:
    """One fault: which operator made it, in which inquiry, and what it changed."""

    operator: RecordOperator
    inquiry: str
    seed: int
    spoiled: Spoiled


def generated(seeds: range = SEEDS) -> Iterator[Generated]:
    """Every fault that differs, by operator, inquiry and seed; the same in every run."""
    for operator in RECORD_OPERATORS:
        for inquiry, files in INQUIRIES.items():
            seen: set[str] = set()
            for seed in seeds:
                spoiled = operator.apply(files, random.Random(seed))  # noqa: S311 (the same in every run)
                if spoiled is not None and (key := repr(sorted(spoiled.files.items()))) not in seen:
                    seen.add(key)
                    yield Generated(operator, inquiry, seed, spoiled)


__all__ = ["GROUPS", "RECORD_OPERATORS", "Generated", "RecordOperator", "Spoiled", "generated"]
