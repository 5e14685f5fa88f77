"""Choosing a row: exactly one has to fit what was named; none and several are said, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports import opening
from probata.inquiry.reports.opening import OpenedRow
from probata.inquiry.reports.row_choosing import Chosen, chosen_row
from probata.inquiry.sign import sign
from probata.record.digest import Digest
from probata.record.errors import BadUse, NotFound
from probata.store import openings
from probata.store.openings import SignedPackage
from tests.interviewing import ACCOUNTS

Found = tuple[list[OpenedRow], SignedPackage]


@pytest.fixture
def found(saved: Opened, tmp_path: Path) -> Found:
    """The rows of a package without a report."""
    made = sign(saved, tmp_path / "p.probata", "")
    with look(saved) as connection:
        package = openings.find(connection, made.sha256)
        assert package is not None
        return opening.kept(saved, connection, package), package


def test_a_row_is_named_by_its_person_its_place_or_its_number(saved: Opened, found: Found) -> None:
    rows, package = found
    with look(saved) as connection:
        one = chosen_row(connection, rows, Chosen("v1", of="Q-01"), package)
        assert one.stands_for == Digest.of(ACCOUNTS["Q-01.txt"].encode("utf-8"))
        assert chosen_row(connection, rows, Chosen("v1", item="lamp"), package) == one
        assert chosen_row(connection, rows, Chosen("v1", row=one.number), package) == one


@pytest.mark.parametrize(
    ("chosen", "error"),
    [
        (Chosen("v1"), BadUse),
        (Chosen("v1", row=0), NotFound),
        (Chosen("v1", of="Q-05"), NotFound),
        (Chosen("v1", of="Q-99"), NotFound),
        (Chosen("v1", item="gone"), NotFound),
        (Chosen("v9"), NotFound),
        (Chosen(""), NotFound),
    ],
)
def test_none_and_several_are_said(saved: Opened, found: Found, chosen: Chosen, error: type[Exception]) -> None:
    with look(saved) as connection, pytest.raises(error):
        chosen_row(connection, found[0], chosen, found[1])
