from __future__ import annotations

import pytest

from tests.soak import examining, flips
from tests.soak.points import found
from tests.soak.reference import Bench, copy

POINTS = 60


def test_a_changed_bit_is_noticed_or_without_effect_and_never_read_as_if_it_were_true(short: Bench) -> None:
    run = flips.ready(short)
    points = [run(number) for number in range(POINTS)]
    assert not [point for point in points if point.faults]


def test_every_changed_bit_of_database_and_blobs_is_noticed(short: Bench) -> None:
    run = flips.ready(short, parts=["inquiry.db", "blobs"])
    counts = [name for number in range(16) for name in run(number).counts]
    assert {name.partition(", ")[2] for name in counts} == {"noticed"}


def test_a_store_that_does_not_check_what_it_decrypts_is_found(short: Bench) -> None:
    assert found(flips.ready(short, ["tags are not checked"], ["blobs"]), range(40))


@pytest.mark.parametrize(
    ("mutant", "part"),
    [
        ("fsck skips blobs", "blobs"),
        ("fsck skips pages", "inquiry.db"),
        ("fsck skips the keyring's bytes", "keyring.db"),
    ],
)
def test_an_examination_that_skips_something_is_found(short: Bench, mutant: str, part: str) -> None:
    wrong = found(flips.ready(short, [mutant], [part]), range(12))
    assert wrong
    assert any("NOT LOCATED" in one for one in wrong.faults)


def test_a_changed_list_of_removals_is_located_and_an_examination_without_it_is_found(people: Bench) -> None:
    run = flips.ready(people, parts=["removals"])
    assert not [point for point in map(run, range(12)) if point.faults]
    assert found(flips.ready(people, ["fsck skips removals"], ["removals"]), range(4))


def test_of_an_inquiry_that_nobody_changed_fsck_says_nothing(short: Bench) -> None:
    assert examining.examine(copy(short.known.copies[-1], short.folder / "whole")) == []
