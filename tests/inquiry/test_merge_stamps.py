"""merge: what timestamp authorities said of the log of either copy is kept, byte for byte, and still proves it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import log, receive, request, verify
from probata.inquiry.merge import merge
from probata.store import merging
from tests.authority import Authority
from tests.interviewing import Copies
from tests.merging import at, copies, do


def stamped(folder: Path, act: str, *authorities: Authority) -> None:
    """An act, and what each authority says of the log then."""
    with at(folder) as opened:
        do(opened, act, folder.name, folder / "in")
        request(opened, folder / f"asked after {act}")
        for one in authorities:
            receive(opened, one.answer((folder / f"asked after {act}").read_bytes()))


def stamps(opened: Opened) -> list[bytes]:
    with look(opened) as connection:
        return [row["response"] for row in merging.snapshot(connection).rows["stamps"]]


def into(target: Path, source: Path) -> None:
    with at(target) as one, at(source) as other:
        merge(one, other)


def proven(folder: Path, certificates: bytes) -> int:
    with at(folder) as opened:
        found = verify(opened, {}, certificates)
        assert found.holds
        return len([line for line in found.proven if "timestamp authority" in line])


@pytest.fixture
def three(twelve: Copies, tmp_path: Path, authority: Authority, stranger: Authority) -> list[Path]:
    """A common history with a timestamp, then: two timestamps of one moment; one of another; none."""
    stamped(twelve_here := shutil.copytree(twelve.saved, tmp_path / "start"), "cite", authority)
    found = copies(twelve_here, tmp_path, 3)
    stamped(found[0], "add", authority, stranger)
    stamped(found[1], "source", authority)
    return found


def test_stamps_of_both_copies_stay_and_prove_the_merged_log(
    three: list[Path], authority: Authority, stranger: Authority
) -> None:
    both = authority.certificates.read_bytes() + stranger.certificates.read_bytes()
    kept = []
    for number, (a, b, c) in enumerate([(0, 1, 2), (2, 1, 0), (1, 0, 2)]):
        target = shutil.copytree(three[a], three[0].parent / f"target{number}")
        into(target, three[b])
        into(target, three[c])
        assert proven(target, both) == 4
        with at(target) as opened:
            kept.append(stamps(opened))
            assert sum(one.act == "stamp" for one in log(opened, 99).entries) == 4
    assert kept[0] == kept[1] == kept[2]
    assert len(set(kept[0])) == 4


def test_a_merge_that_forgot_stamps_would_be_noticed(
    three: list[Path], monkeypatch: pytest.MonkeyPatch, authority: Authority, stranger: Authority
) -> None:
    from probata.store.uniting import plain

    real = plain._all
    monkeypatch.setattr(
        plain, "_all", lambda pair, table: pair.one.rows[table] if table == "stamps" else real(pair, table)
    )
    with pytest.raises(AssertionError):
        test_stamps_of_both_copies_stay_and_prove_the_merged_log(three, authority, stranger)
