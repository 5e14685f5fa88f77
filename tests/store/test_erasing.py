"""What erasing takes out of the database, and what it leaves of everybody else."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look, transact
from probata.record.ref import Ref
from probata.store import compartments, erasing, interviews, items
from probata.store.erasing import Gone
from tests.interviewing import Copies, changed, opening, take, write


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Opened:
    """Twelve interviews."""
    return opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))


def _erase(opened: Opened, code_name: str, digests: tuple[str, ...] = ()) -> Gone:
    with transact(opened) as connection:
        one = interviews.named(connection, code_name)
        assert one is not None
        own = compartments.of_interviews(connection)[one.ref]
        return erasing.erase(connection, [own], one.ref, "2022-03-01", digests)


def test_it_takes_what_is_of_this_person_and_nothing_else(heard: Opened) -> None:
    with look(heard) as connection:
        before = {one.code_name: one for one in interviews.everyone(connection)}
        codings = len(list(interviews.codings_of(connection)))
        named = erasing.blobs(connection, items.blobs_of(connection))
    assert _erase(heard, "Q-01") == Gone(cells=4, documents=1, codings=4, attributes=2, decisions=0)
    with look(heard) as connection:
        after = {one.code_name: one for one in interviews.everyone(connection)}
        stub = erasing.stub_name(before["Q-01"].ref, "2022-03-01")
        assert next(iter(after)) == stub
        assert after[stub].ref == before["Q-01"].ref
        assert {name: one for name, one in before.items() if name != "Q-01"} == {
            name: one for name, one in after.items() if name != stub
        }
        assert len(list(interviews.codings_of(connection))) == codings - 4
        assert len(erasing.blobs(connection, items.blobs_of(connection))) == len(named) - 1
        assert len(compartments.everything(connection)) == 11
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    heard.engine.dispose()


def test_doing_it_again_finds_nothing(heard: Opened) -> None:
    with look(heard) as connection:
        one = interviews.named(connection, "Q-01")
        assert one is not None
        own = compartments.of_interviews(connection)[one.ref]
    first = _erase(heard, "Q-01")
    with transact(heard) as connection:
        assert first != Gone()
        assert erasing.erase(connection, [own], one.ref, "2022-03-01") == Gone()
        assert erasing.erase(connection, [], Ref.of("interview", bytes(16)), "2022-03-01") == Gone()
    heard.engine.dispose()


def test_decisions_that_name_its_texts_go(heard: Opened) -> None:
    from probata.store import decisions

    with transact(heard) as connection:
        for at, binds in enumerate(("ab" * 32, f'["{"ab" * 32}","{"cd" * 32}"]', "ef" * 32)):
            made = Ref.of("decision", bytes([4 * at]) * 16)
            decisions.save(connection, decisions.Decision(made, "link", binds, "yes", "why", "A.", "2022", ""))
    assert _erase(heard, "Q-01", ("ab" * 32,)).decisions == 2
    with look(heard) as connection:
        assert [binds for _, binds in decisions.standing(connection)] == ["ef" * 32]
    heard.engine.dispose()


def test_others_who_told_it_in_the_same_file_have_no_account_then(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))
    with transact(heard) as connection:
        five = interviews.named(connection, "Q-05")
        assert five is not None
        assert five.account is not None
        joint = items.restricted(connection)[items.item_of(connection, five.account)]
        assert erasing.erase(connection, [joint], None, "2022-03-01").documents == 1
        left = [interviews.named(connection, name) for name in ("Q-04", "Q-05")]
        assert [one.account if one else "" for one in left] == [None, None]
    heard.engine.dispose()


def test_items_go_wherever_they_lie(heard: Opened) -> None:
    with transact(heard) as connection:
        one = interviews.named(connection, "Q-01")
        assert one is not None
        assert one.account is not None
        restricted = items.item_of(connection, one.account)
        decree = next(
            Ref.parse(ref) for ref in items.refs(connection) if Ref.parse(ref) not in items.restricted(connection)
        )
        both = {items.blob_of(connection, each) for each in (restricted, decree)}
        before = items.how_many_documents(connection)
        documents, blobs = erasing.erase_items(connection, [restricted, decree, Ref.of("item", bytes(16))])
        assert (len(documents), blobs) == (2, both)
        assert items.how_many_documents(connection) == before - 1  # of those that lay open
        changed_one = interviews.named(connection, "Q-01")
        assert changed_one is not None
        assert changed_one.account is None
        assert erasing.erase_items(connection, [restricted, decree]) == ([], set())
        found = connection.exec_driver_sql("SELECT count(*) FROM sealed WHERE object = ?", (str(restricted),))
        assert found.scalar_one() == 0
    heard.engine.dispose()


def test_a_stub_is_known_by_its_name(heard: Opened) -> None:
    with look(heard) as connection:
        one = interviews.named(connection, "Q-01")
    assert one is not None
    assert not erasing.is_stub(one)
    assert erasing.is_stub(replace(one, code_name=erasing.stub_name(one.ref, "2022-03-01")))
    assert not erasing.is_stub(replace(one, code_name="erased-2022-03-01-somebody"))
    heard.engine.dispose()
