"""Permitting: what leaves is asked about at that moment; whatever is not known, or goes wrong, is a no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from probata.inquiry.accounts.permitting import Wanted, nobodys, release
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, new_ref, record, transact
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import Scope, Use
from probata.record.errors import AnswerIsNo, ProbataError
from probata.record.ref import Ref
from probata.store import interviews
from tests.interviewing import MAPPING, rows, take, write


@pytest.fixture
def connection(heard: Opened) -> Iterator[Connection]:
    with look(heard) as connection:
        yield connection


def ref(connection: Connection, code_name: str) -> Ref:
    found = interviews.named(connection, code_name)
    assert found is not None
    return found.ref


@pytest.mark.parametrize("scope", [Scope.NUMBER, Scope.PARAPHRASE, Scope.QUOTATION])
def test_what_was_allowed_may_leave_and_nothing_else(connection: Connection, scope: Scope) -> None:
    release(connection, [Wanted(ref(connection, "Q-01"), scope)], Use.PUBLIC)
    for refused in ("Q-10", "Q-11"):  # nobody asked the one, and the other said no
        with pytest.raises(AnswerIsNo, match="1 part of an account may not leave the inquiry for this use") as caught:
            release(connection, [Wanted(ref(connection, name), scope) for name in ("Q-01", refused)], Use.PUBLIC)
        assert refused not in str(caught.value)
        release(connection, [Wanted(ref(connection, refused), scope)], Use.INTERNAL)


@pytest.mark.parametrize("scope", [Scope.ACCOUNT, Scope.IDENTITY, Scope.RECORDING])
def test_nothing_leaves_whole_without_words_that_cover_it(connection: Connection, scope: Scope) -> None:
    with pytest.raises(AnswerIsNo, match="Nobody wrote down that consent covers"):
        release(connection, [Wanted(ref(connection, "Q-01"), scope)], Use.PUBLIC)


@pytest.mark.parametrize("scope", Scope)
def test_a_person_without_a_record_is_a_no(connection: Connection, scope: Scope) -> None:
    with pytest.raises(AnswerIsNo):
        release(connection, [Wanted(new_ref("interview"), scope)], Use.INTERNAL)


@pytest.mark.parametrize("scope", Scope)
def test_a_use_that_is_none_lets_nothing_leave(connection: Connection, scope: Scope) -> None:
    with pytest.raises(ProbataError):
        release(connection, [Wanted(ref(connection, "Q-01"), scope)], "public")  # type: ignore[arg-type] # as meant


def test_nothing_is_wanted_and_nothing_is_asked(opened: Opened) -> None:
    with look(opened) as connection:
        release(connection, [], Use.PUBLIC)


def test_in_an_inquiry_without_interviews_nobody_is_counted(opened: Opened) -> None:
    with look(opened) as connection, pytest.raises(AnswerIsNo):
        release(connection, [Wanted(new_ref("interview"), Scope.NUMBER)], Use.INTERNAL)


def test_a_withdrawal_counts_from_its_moment_on(heard: Opened) -> None:
    with look(heard) as before:
        wanted = [Wanted(ref(before, "Q-01"), scope) for scope in (Scope.NUMBER, Scope.QUOTATION)]
        release(before, wanted, Use.PUBLIC)
    withdraw(heard, "Q-01", "asked by letter", "A. Member")
    with look(heard) as after, pytest.raises(AnswerIsNo, match="withdrawn, which ends every use"):
        release(after, wanted, Use.PUBLIC)


def test_many_reasons_are_told_by_three_and_a_number(connection: Connection) -> None:
    wanted = [Wanted(new_ref("interview"), Scope.PARAPHRASE)]
    wanted += [Wanted(ref(connection, "Q-10"), scope) for scope in Scope]
    with pytest.raises(AnswerIsNo, match="7 parts of accounts") as caught:
        release(connection, wanted, Use.PRESS)
    assert "Nothing was written" in caught.value.next_step


def test_a_clock_that_is_set_back_brings_no_consent_back(
    heard: Opened, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    table = [[*one, "Until" if place == 0 else "2031-08-19"] for place, one in enumerate(rows())]
    mapping = MAPPING.replace('age = "Age"', 'age = "Age"\nexpires = "Until"')
    take(heard, write(tmp_path / "in", table, mapping=mapping))
    with look(heard) as connection:
        wanted = [Wanted(ref(connection, "Q-01"), scope) for scope in (Scope.NUMBER, Scope.QUOTATION)]
        release(connection, wanted, Use.PUBLIC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1945000000")  # a day after it has run out
    with transact(heard) as connection:
        record(connection, heard, "paint", {})
        with pytest.raises(AnswerIsNo, match="run out"):
            release(connection, wanted, Use.PUBLIC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1646128800")
    with look(heard) as connection, pytest.raises(AnswerIsNo, match="run out"):
        release(connection, wanted, Use.PUBLIC)


def test_the_last_day_of_consent_is_over_when_it_is_over_anywhere(
    heard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At ten in the morning in Greenwich the next day begins on the Line Islands."""
    table = [[*one, "Until" if place == 0 else "2031-08-19"] for place, one in enumerate(rows())]
    mapping = MAPPING.replace('age = "Age"', 'age = "Age"\nexpires = "Until"')
    take(heard, write(tmp_path / "in", table, mapping=mapping))
    ten = 1_944_900_000
    with look(heard) as connection:
        wanted = [Wanted(ref(connection, "Q-01"), Scope.NUMBER)]
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(ten - 1))
        release(connection, wanted, Use.PUBLIC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(ten))
        with pytest.raises(AnswerIsNo, match="may not leave"):
            release(connection, wanted, Use.PUBLIC)


def test_public_documents_leave_and_accounts_do_not(heard: Opened) -> None:
    loaded = texts.load(heard)
    by_name = {one.document.name.rpartition("/")[2]: one.document.ref for one in loaded.stored}
    with look(heard) as connection:
        nobodys(connection, [by_name["decree.txt"]])
        with pytest.raises(AnswerIsNo, match="1 of the documents is somebody's account"):
            nobodys(connection, by_name.values() if len(by_name) == 1 else [by_name["decree.txt"], by_name["Q-01.txt"]])


def test_where_withdrawals_are_unknown_nothing_leaves_though_nothing_is_wanted(opened: Opened) -> None:
    from probata.store import facts

    with transact(opened) as connection:
        release(connection, [], Use.PUBLIC)
        nobodys(connection, [])
        facts.put_unknown(connection, "2022-03-01T10:00:00Z")
        with pytest.raises(AnswerIsNo, match="Withdrawals after 2022-03-01T10:00:00Z are unknown"):
            release(connection, [], Use.PUBLIC)
        with pytest.raises(AnswerIsNo, match="Withdrawals after 2022-03-01T10:00:00Z are unknown"):
            nobodys(connection, [])
