from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from tests.soak import packages
from tests.soak.points import found

NONE: Any = None  # packages need no bench


@pytest.mark.parametrize("experiment", [packages.BITS, packages.LARGER, packages.STRUCTURES])
def test_a_batch_of_changed_packages_is_refused(experiment: packages.Experiment) -> None:
    point = experiment.ready(NONE)(experiment.long // 2)
    assert not point.faults
    assert sum(point.counts.values()) >= packages.BATCH // 2


def test_the_small_golden_package_is_below_16_kb_and_the_larger_one_is_not() -> None:
    assert len(packages.small()) <= 16 * 1024 < len(packages.larger())


def test_every_byte_outside_files_is_changed_at_least_once_in_the_larger_one() -> None:
    data = packages.larger()
    flips = packages.structure_and_chance(data)
    assert len(flips) > packages.CHANCE_FLIPS + 5_000
    assert {at for at, _ in flips[: -packages.CHANCE_FLIPS]} >= set(range(60))


def test_a_verifier_that_takes_a_changed_package_for_whole_is_found() -> None:
    from signing_samples import ours

    def careless(data: bytes) -> dict[str, Any]:
        said = ours(data)
        return said if said.get("answer") != "changed" else {**said, "answer": "unchanged-since-signing"}

    run = partial(packages.ready_flips, packages.small, packages.every_bit, NONE)
    assert found(run(careless), range(20, 24))
    assert not found(run(None), range(20, 21))
