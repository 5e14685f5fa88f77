"""merge: two copies become one, the same in either order; nothing of either is lost."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from probata.inquiry.merge import Merged, merge
from probata.store import log, merging
from probata.store.uniting.model import United
from tests.interviewing import Copies
from tests.merging import ACTS, at, copies, do, leaves, told

REFUSED: dict[str, type[Exception]] = {"items": IntegrityError, "compartments": IntegrityError, "interviews": KeyError}
"""Tables without whose rows others lead nowhere."""
AFTER_A_STOP = ("keyring", "log")
"""A keyring that is newer than the database does no harm; that it was found is written down by whoever opens it."""
PLANS = st.lists(st.lists(st.sampled_from(ACTS), max_size=3, unique=True), min_size=2, max_size=2)


def gone_on(twelve: Copies, tmp_path: Path, plans: Sequence[Sequence[str]]) -> list[Path]:
    found = copies(twelve.saved, tmp_path, len(plans))
    for number, (folder, plan) in enumerate(zip(found, plans, strict=True), 1):
        with at(folder) as opened:
            for act in plan:
                do(opened, act, "x" * number, folder / "in")
    return found


def into(target: Path, source: Path, **options: bool) -> Merged:
    with at(target) as one, at(source) as other:
        return merge(one, other, **options)


def state(folder: Path, without: Sequence[str] = ()) -> bytes:
    with at(folder) as opened:
        return told(opened, without)


def acts(folder: Path) -> set[bytes]:
    with at(folder) as opened:
        return leaves(opened)


@settings(max_examples=12)
@given(plans=PLANS)
def test_both_directions_give_the_same_and_keep_every_act(
    twelve: Copies, tmp_path_factory: pytest.TempPathFactory, plans: list[list[str]]
) -> None:
    tmp_path = tmp_path_factory.mktemp("merge")
    one, other = gone_on(twelve, tmp_path, plans)
    again = shutil.copytree(one, tmp_path / "again")
    every = acts(one) | acts(other)
    into(one, other)
    into(other, again)
    assert state(one) == state(other)
    assert acts(one) == every
    assert not into(one, other).changed
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize(
    "plans",
    [
        (["add", "cite"], ["same", "cite", "count"], ["same", "people", "count"]),
        (["same"], ["same", "withdraw"], ["same", "private", "source"]),
    ],
)
def test_three_copies_in_any_order_are_the_same(twelve: Copies, tmp_path: Path, plans: Sequence[Sequence[str]]) -> None:
    found = gone_on(twelve, tmp_path, plans)
    states = set()
    for number, (a, b, c) in enumerate([(0, 1, 2), (2, 1, 0), (1, 0, 2)]):
        target = shutil.copytree(found[a], tmp_path / f"target{number}")
        into(target, found[b])
        into(target, found[c])
        states.add(state(target))
    both = shutil.copytree(found[1], tmp_path / "both")
    into(both, found[2])
    last = shutil.copytree(found[0], tmp_path / "last")
    into(last, both)
    states.add(state(last))
    assert len(states) == 1


def test_what_a_copy_has_is_there_afterwards_and_conflicts_are_listed(twelve: Copies, tmp_path: Path) -> None:
    one, other = gone_on(twelve, tmp_path, (["add", "cite", "same"], ["source", "cite", "same", "withdraw"]))
    before = state(one)
    tried = into(one, other, dry_run=True)
    assert (state(one), tried.dry_run, tried.changed) == (before, True, True)
    done = into(one, other)
    assert done.new["files"] == 1
    assert {each.kind for each in done.conflicts} == {
        "file added in both copies",
        "file that only one copy says is public",
        "saved under one handle",
    }
    assert done.as_json()["conflicts"] == tried.as_json()["conflicts"]
    said = state(one)
    assert all(words in said for words in (b"S-xx", b"heron of copy x.", b"heron of copy xx."))


def test_a_withdrawal_of_one_copy_reaches_what_the_other_saved(twelve: Copies, tmp_path: Path) -> None:
    one, other = gone_on(twelve, tmp_path, (["count"], ["withdraw"]))
    into(one, other)
    with at(one) as opened:
        from probata.inquiry.accounts.recounting import stale

        assert "told" in {each.handle for each in stale(opened)}


def test_a_crash_in_the_middle_leaves_everything_as_it_was(
    twelve: Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = gone_on(twelve, tmp_path, (["add"], ["same", "source"]))
    before, files = state(one, AFTER_A_STOP), {path.name for path in (one / "inquiry" / "blobs").iterdir()}

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(log, "write_merged", fail)
        with pytest.raises(KeyboardInterrupt):
            into(one, other)
    assert state(one, AFTER_A_STOP) == before
    assert {path.name for path in (one / "inquiry" / "blobs").iterdir()} == files
    assert into(one, other).changed


@pytest.mark.parametrize("table", ["items", "decisions", "saved", "interviews", "sealed", "basis", "compartments"])
def test_a_merge_that_forgot_a_table_would_be_noticed(
    twelve: Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    one, other = gone_on(twelve, tmp_path, ([], ["add", "source", "cite", "people", "withdraw"]))
    again = shutil.copytree(one, tmp_path / "again")
    into(again, other)
    right = state(again)
    put = merging.put

    def forgetful(connection: object, merged: United) -> bool:
        rows = merging.snapshot(connection).rows  # type: ignore[arg-type] (a connection)
        merged.rows[table] = rows[table]
        return put(connection, merged)  # type: ignore[arg-type] (as above)

    with monkeypatch.context() as broken:
        broken.setattr(merging, "put", forgetful)
        if table in REFUSED:
            with pytest.raises(REFUSED[table]):
                into(one, other)
        else:
            into(one, other)
            assert state(one) != right
