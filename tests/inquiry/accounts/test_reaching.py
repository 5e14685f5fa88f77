"""What rests on an account: counts, places, paragraphs by word and by number, signed editions."""

from __future__ import annotations

import pytest

from probata.inquiry.accounts.reaching import reach
from probata.inquiry.entry.door import Opened, transact
from probata.store import basis, interviews


@pytest.fixture
def paragraphs(saved: Opened) -> Opened:
    """As if a report had been compiled and signed: one paragraph quotes Q-01, one prints a number that counts her."""
    from probata.store import saved as things

    with transact(saved) as connection:
        standing = things.standing(connection)
        basis.rest(connection, "paragraph report.md p-quote", [str(standing["lamp"].ref)])
        basis.rest(connection, "paragraph report.md p-number", [str(standing["pills"].ref)])
        basis.rest(connection, "edition first", ["paragraph report.md p-number"])
    return saved


def test_each_kind_of_thing_is_told_apart(paragraphs: Opened) -> None:
    with transact(paragraphs) as connection:
        one = interviews.named(connection, "Q-01")
        assert one is not None
        found = reach(connection, [one])
        assert (found.counts, found.places, found.editions) == (("pills",), ("lamp",), ("first",))
        assert found.paragraphs == ("report.md p-quote",)
        assert found.counting == ("report.md p-number",)
        assert "edition first" in basis.all_stale(connection)
    assert set(found.as_json()) == {
        "counts",
        "places",
        "paragraphs",
        "counting",
        "editions",
        "findings",
        "files",
        "disclosures",
    }


def test_nobody_reaches_nothing(paragraphs: Opened) -> None:
    with transact(paragraphs) as connection:
        assert reach(connection, []).records == 0
        assert basis.all_stale(connection) == {}
