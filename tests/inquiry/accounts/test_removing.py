"""Whose compartments go, what else lies in them, and what stands against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts.removing import confirmed, holds, on_hold, refuse_confirmed, removals_of, target
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.hold import hold
from probata.record.digest import Digest
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref
from probata.signing import Checkpoint
from probata.store.removals import Removal
from tests.interviewing import changed, take, write

ANYBODY = Ref.of("member", bytes(16))


def _line(compartment: Ref | None, interview: Ref) -> Removal:
    return Removal(
        1, compartment, interview, "2022-03-01T10:00:00Z", Checkpoint(1, Digest("00" * 32)), ANYBODY, ANYBODY
    )


def test_a_person_has_one_compartment_and_one_document(heard: Opened) -> None:
    with look(heard) as connection:
        found = target(connection, "Q-01")
        assert (len(found.compartments), len(found.documents), found.others) == (1, 1, ())
        assert found.interview is not None
        assert found.of == found.interview.ref
        assert target(connection, "Q-05").documents == ()
        with pytest.raises(NotFound, match="Nobody has this code name"):
            target(connection, "Q-99")


def test_what_two_told_together_is_in_both(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))
    with look(heard) as connection:
        four, five = target(connection, "Q-04"), target(connection, "Q-05")
    assert len(set(four.compartments) & set(five.compartments)) == 1
    assert [one.code_name for one in (*four.others, *five.others)] == ["Q-05", "Q-04"]


def test_what_a_person_told_once_is_theirs_though_a_table_names_another_file(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-01", "Notes"): "Q-03.txt", ("Q-03", "Notes"): ""})))
    with look(heard) as connection:
        found = target(connection, "Q-01")
    assert len(found.documents) == 2


def test_a_hold_on_somebody_beside_counts(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))
    hold(heard, "Q-05", "order")
    with look(heard) as connection:
        five = target(connection, "Q-05")
        assert on_hold(connection, target(connection, "Q-04")) == (str(five.of),)
        assert on_hold(connection, target(connection, "Q-01")) == ()
        assert set(holds(connection)) == {str(five.of)}


def test_only_what_was_confirmed_whole_counts_as_confirmed(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))
    with look(heard) as connection:
        found = target(connection, "Q-04")
    each = [_line(one, found.of) for one in found.compartments]
    assert confirmed(found, each) == tuple(each)
    assert confirmed(found, each[:1]) == confirmed(found, []) == ()


def test_a_person_without_compartments_counts_by_the_interview(opened: Opened, tmp_path: Path) -> None:
    table = [row[:2] + row[2:] for row in changed({})[:2]]
    table[1][1] = table[1][2] = ""
    take(opened, write(tmp_path / "in", table))
    with look(opened) as connection:
        found = target(connection, "Q-01")
        assert found.compartments == ()
        assert len(confirmed(found, [_line(None, found.of)])) == 1
        assert removals_of(opened, connection) == ()
        refuse_confirmed(opened, connection, found, "Q-01")
        assert confirmed(found, [_line(None, Ref.of("interview", bytes(16)))]) == ()


def test_what_stopped_half_way_is_refused(heard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    with look(heard) as connection:
        found = target(connection, "Q-01")
        lines = [_line(found.compartments[0], found.of)]
        monkeypatch.setattr("probata.inquiry.accounts.removing.removals_of", lambda *_: lines)
        with pytest.raises(BadUse, match="half-way"):
            refuse_confirmed(heard, connection, found, "Q-01")
