"""Allowing: whom a row is about follows the records as they are, and what is handed over decides what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports import opening
from probata.inquiry.reports.allowing import About, check, scopes
from probata.inquiry.reports.opening import OpenedRow
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import Scope, Use
from probata.record.digest import Digest
from probata.record.errors import AnswerIsNo
from probata.store import interviews, openings
from tests.interviewing import ACCOUNTS, DECREE


@pytest.fixture
def rows(heard: Opened, tmp_path: Path) -> dict[Digest | None, OpenedRow]:
    """The rows of the documents of a package, by what they stand for."""
    made = sign(heard, tmp_path / "p.probata", "")
    with look(heard) as connection:
        package = openings.find(connection, made.sha256)
        assert package is not None
        return {one.stands_for: one for one in opening.kept(heard, connection, package)}


def test_an_account_is_about_its_person_and_a_decree_about_nobody(
    heard: Opened, rows: dict[Digest | None, OpenedRow]
) -> None:
    with look(heard) as connection:
        about, one = About(connection), interviews.named(connection, "Q-01")
        assert one is not None
        assert about.people(rows[_digest(ACCOUNTS["Q-01.txt"])]) == {one.ref}
        assert about.people(rows[_digest(DECREE)]) == frozenset()


def test_the_decree_may_go_and_an_account_without_consent_may_not(
    heard: Opened, rows: dict[Digest | None, OpenedRow]
) -> None:
    with look(heard) as connection:
        check(connection, rows[_digest(DECREE)], Use.PRESS, "A paper", with_item=True)
        with pytest.raises(AnswerIsNo):
            check(connection, rows[_digest(ACCOUNTS["Q-01.txt"])], Use.PRESS, "A paper", with_item=False)


def test_a_withdrawn_account_is_refused_whatever_was_said(heard: Opened, rows: dict[Digest | None, OpenedRow]) -> None:
    withdraw(heard, "Q-01", "asked", "A. Member")
    with look(heard) as connection:
        assert "withdrawn" in About(connection).refusal(rows[_digest(ACCOUNTS["Q-01.txt"])], with_item=False)


def test_the_whole_account_is_asked_about_when_the_item_goes_along(rows: dict[Digest | None, OpenedRow]) -> None:
    row = rows[_digest(ACCOUNTS["Q-01.txt"])]
    assert scopes(row, with_item=False) == (Scope.PARAPHRASE,)
    assert scopes(row, with_item=True) == (Scope.PARAPHRASE, Scope.ACCOUNT)


def _digest(text: str) -> Digest:
    return Digest.of(text.encode("utf-8"))
