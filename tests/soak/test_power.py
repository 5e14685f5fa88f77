from __future__ import annotations

import pytest

from tests.soak import power
from tests.soak.points import found
from tests.soak.reference import Bench


def test_a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged(traced: Bench) -> None:
    run = power.ready(traced)
    points = [run(number) for number in range(50)]
    assert not [point for point in points if point.faults]
    assert sum(point.counts["acts acknowledged before"] for point in points) > 15


def test_a_new_inquiry_in_a_folder_that_it_makes_survives_a_power_cut(traced: Bench) -> None:
    assert power.own_folder(traced).faults == ()


def test_backups_and_copies_survive_a_power_cut_and_backups_that_are_not_synced_are_found(people: Bench) -> None:
    run = power.ready(people, only=["alone"])
    assert not [point for point in map(run, range(24)) if point.faults]
    assert found(power.ready(people, ["backups are not synced"], ["alone"]), range(150))


@pytest.mark.parametrize("mutant", ["synchronous is NORMAL", "blobs are not synced", "folders are not synced"])
def test_a_store_that_does_not_sync_is_found_to_lose_what_it_acknowledged(traced: Bench, mutant: str) -> None:
    wrong = found(power.ready(traced, [mutant], ["beside a reader"]), range(150))
    assert wrong
