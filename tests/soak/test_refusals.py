from __future__ import annotations

import pytest

from tests.soak import diary, refusals
from tests.soak.points import found
from tests.soak.reference import Bench
from tests.soak.serving import Ended


def test_a_disk_that_says_no_at_any_call_leaves_all_or_nothing_and_clear_words(traced: Bench) -> None:
    run = refusals.ready(traced)
    points = [run(number) for number in range(8)]
    assert not [point for point in points if point.faults]
    assert sum(point.counts["refused"] for point in points) > 3


def test_a_store_without_transactions_is_found_when_the_disk_is_full(traced: Bench) -> None:
    assert found(refusals.ready(traced, ["no transactions"]), range(80))


def test_a_refusal_in_other_words_than_the_houses_is_found() -> None:
    raw = Ended((), None, "OSError: [Errno 28] No space left on device", (256,))
    wrong_code = Ended((), {"code": "damaged", "message": "It is broken.", "next": "Restore it."}, "", (768,))
    no_way_out = Ended((), {"code": "storage-full", "message": "Full.", "next": ""}, "", (768,))
    assert all(refusals.unclear(one) for one in (raw, wrong_code, no_way_out))
    full = Ended((), {"code": "storage-full", "message": "Full.", "next": "Make room."}, "", (768,))
    assert refusals.unclear(full) == ()


@pytest.mark.parametrize("kib", [400, 900])
def test_a_real_disk_that_runs_full_keeps_what_was_done_and_goes_on_when_it_is_larger(short: Bench, kib: int) -> None:
    if refusals.no_mount():
        pytest.skip(refusals.no_mount())
    assert refusals.full_disk(short, kib).faults == ()


@pytest.mark.parametrize("act", ["add published", "unmark"])
def test_a_medium_that_cannot_be_written_to_is_refused_in_clear_words(short: Bench, act: str) -> None:
    if refusals.no_mount():
        pytest.skip(refusals.no_mount())
    assert refusals.read_only(short, act).faults == ()


def test_the_first_act_is_a_new_inquiry(short: Bench) -> None:
    assert short.known.acts[0] == diary.NEW
    assert short.known.seen[0].absent
