from __future__ import annotations

import re

import pytest

from tests.soak import stops
from tests.soak.points import found
from tests.soak.reference import Bench


def test_a_writer_stopped_at_a_system_call_loses_nothing_and_leaves_nothing_torn(traced: Bench) -> None:
    run = stops.ready(traced)
    points = [run(number) for number in range(12)]
    assert not [point for point in points if point.faults]
    assert sum(point.counts["not reached"] for point in points) <= 1


GONE_ON = ("members add", "sign", "confirm the erasure", "merge", "back up again", "restore", "copy for the field")


@pytest.mark.parametrize("act", GONE_ON)
def test_what_is_stopped_between_its_parts_is_gone_on_with(people: Bench, act: str) -> None:
    run = stops.ready(people, acts=[act])
    points = [run(number) for number in range(4)]
    assert not [point for point in points if point.faults]


def test_a_backup_is_left_as_the_older_or_the_newer_or_with_newer_keys_and_never_as_neither(people: Bench) -> None:
    place = people.known.place("back up again")
    for one in (*people.known.middles[place], *people.known.seen[place : place + 2]):
        assert not one.faults
        assert any(name == "acts of the backup" for name in one.records)


def test_a_file_that_came_in_to_be_tied_is_left_whole_and_tied_to_nothing_and_gone_on_with(evidence: Bench) -> None:
    place = evidence.known.place("refresh hers")
    before, [between], after = evidence.known.seen[place], evidence.known.middles[place], evidence.known.seen[place + 1]
    assert not between.faults
    came, tied = between.records.keys() - before.records.keys(), after.records.keys() - between.records.keys()
    assert {name.partition(" ")[0] for name in came} >= {"document", "text", "blob", "arrival"}
    assert {name.partition(" ")[0] for name in tied} >= {"tie"}
    run = stops.ready(evidence, acts=["refresh hers"], names=["fsync"])
    assert not [point for point in map(run, range(3)) if point.faults]


def test_arrivals_that_are_written_down_when_the_files_are_stored_already_are_found(evidence: Bench) -> None:
    wrong = found(stops.ready(evidence, ["the arrivals later"], ["add to an account"], ["fsync"]), range(60))
    assert wrong
    assert "TORN" in " ".join(wrong.faults)


def test_an_erasure_is_left_in_the_states_that_its_format_tells_and_in_no_other(people: Bench) -> None:
    middles = people.known.middles[people.known.place("confirm the erasure")]
    assert [len(one.faults) for one in middles] == [0, 1, 1]
    assert ["closed for ever" in one for one in (*middles[1].faults, *middles[2].faults)] == [True, True]


@pytest.mark.parametrize(
    ("mutant", "act", "says"),
    [
        ("no line of removal", "confirm the erasure", "TORN"),
        ("erased files stay", "confirm the erasure", "opens under no key"),
        ("the keyring in place", "members add", "does not open"),
        ("the package first", "sign", "does not know of it"),
        ("no transactions, no links", "merge", "TORN"),
        ("the backup drops first", "back up again", "missing from the backup"),
        ("restored in place", "restore", "copies:"),
        ("the marker first", "copy for travel", "TORN|copies: damaged"),
        ("the marker late", "copy for the field", "CANNOT GO ON"),
        ("a deposit in place", "deposit", "TORN"),
        ("no transactions", "close", "TORN"),
    ],
)
def test_a_part_that_is_left_out_or_comes_too_early_is_found(people: Bench, mutant: str, act: str, says: str) -> None:
    wrong = found(stops.ready(people, [mutant], [act]), range(120))
    assert wrong
    assert re.search(says, " ".join(wrong.faults))


@pytest.mark.parametrize("mutant", ["the backup in place", "the keys last"])
def test_a_backup_that_fits_neither_before_nor_after_for_a_moment_is_found(people: Bench, mutant: str) -> None:
    run = stops.ready(people, [mutant], ["back up again"], ["rename"])
    wrong = found(run, range(30))
    assert wrong
    assert "TORN" in " ".join(wrong.faults)


def test_a_store_that_keeps_each_statement_by_itself_is_found_torn(traced: Bench) -> None:
    wrong = found(stops.ready(traced, ["no transactions"]), range(120))
    assert wrong
    assert "TORN" in " ".join(wrong.faults)
