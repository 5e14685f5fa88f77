"""Listing: how many rows a value has, which of them open, and which a recipient may have; nothing of who it is."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports import opening
from probata.inquiry.reports.allowing import Asking
from probata.inquiry.reports.recipients import Recipient
from probata.inquiry.reports.row_listing import Listing, listed_value
from probata.inquiry.sign import sign
from probata.method.testimony.model import Use
from probata.store import openings
from tests.disclosing import COURT, USE, YES, allow


def test_a_value_says_which_rows_open_and_which_may_go(saved: Opened, tmp_path: Path) -> None:
    made = sign(saved, tmp_path / "p.probata", "")
    allow(saved, tmp_path / "again", {"Q-01": {**YES, "Covers": "one of a number; paraphrase"}})
    with look(saved) as connection:
        package = openings.find(connection, made.sha256)
        assert package is not None
        rows = opening.kept(saved, connection, package)
        asking = Asking(connection, rows)
        to = (Recipient(COURT, USE), Use.INTERNATIONAL_COURT)
        some, nobody = (
            listed_value(package.values[0], "what it says", rows, asking, each) for each in (to, (None, None))
        )
    assert (some.rows, len(some.opened)) == (6, 5)  # of one person nothing may be told
    assert (len(some.allowed or ()), len(some.with_item or ())) == (2, 1)  # the decree whole, Q-01 alone
    assert (nobody.allowed, nobody.with_item) == (None, None)
    told = Listing(made.sha256, made.edition, (some,)).as_json()
    assert set(told) == {"package", "edition", "values", "handed"}
    assert "Q-01" not in str(told)
