"""Leaving out: whoever was named once, on whatever copy, has no leaf again; an open row is nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports.leaving_out import digests_of, left_out, without_leaves
from probata.inquiry.sign import sign
from probata.record.digest import Digest
from probata.record.errors import NotFound
from probata.record.grade import Grade
from probata.record.ref import Ref
from probata.signing import Value
from probata.store import interviews
from tests.interviewing import ACCOUNTS

MINE = Digest.of(ACCOUNTS["Q-01.txt"].encode("utf-8")).hex


def _ref(opened: Opened, name: str) -> Ref:
    with look(opened) as connection:
        one = interviews.named(connection, name)
    assert one is not None
    return one.ref


def test_those_of_earlier_signings_are_still_left_out(heard: Opened, tmp_path: Path) -> None:
    with look(heard) as connection:
        assert left_out(connection, []) == frozenset()
        with pytest.raises(NotFound):
            left_out(connection, ["Q-01", "Q-99"])
    sign(heard, tmp_path / "one.probata", "", leave_out=["Q-01"])
    sign(heard, tmp_path / "two.probata", "")
    with look(heard) as connection:
        assert left_out(connection, ["Q-03"]) == {_ref(heard, "Q-01"), _ref(heard, "Q-03")}


def test_the_documents_of_somebody_are_those_of_their_account(heard: Opened) -> None:
    everything = texts.load(heard)
    with look(heard) as connection:
        assert MINE in digests_of(connection, everything, frozenset({_ref(heard, "Q-01")}))
        assert digests_of(connection, everything, frozenset()) == frozenset()


def test_a_row_without_a_leaf_is_still_counted_and_an_open_value_stays_as_it_is() -> None:
    rows = ({"document": MINE}, {"document": "ff" * 32})
    told = Value("2.", 2, {"name": "count-rows"}, Grade.ATTESTED, rows)
    made = without_leaves(told, frozenset({MINE}))
    assert (made.rows, made.left_out) == ((rows[1],), (rows[0],))
    assert without_leaves(told, frozenset()) is told
    shown = Value("2.", 2, {"name": "count-rows"}, Grade.RECOMPUTED, rows)
    assert without_leaves(shown, frozenset({MINE})) is shown
