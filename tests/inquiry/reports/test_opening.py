"""Openings of an edition: every withheld row whose item is known is kept, and gives the bytes that the draft would."""

from __future__ import annotations

from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.reports import opening
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, Draft, Edition, SigningKey, Value, disclose, sign
from probata.signing.disclosing import disclose_kept
from probata.store import openings
from tests.interviewing import ACCOUNTS, DECREE

SEED, KEY = Withheld(b"s" * 32), SigningKey(Withheld(b"k" * 32))
TOLD, OPEN = (Digest.of(text.encode("utf-8")) for text in (ACCOUNTS["Q-01.txt"], DECREE))
ROWS = (
    {"document": TOLD.hex, "byte_start": 0, "byte_end": 9},
    {"document": OPEN.hex, "byte_start": 0, "byte_end": 9},
    {"document": "ff" * 32},
    {"heard": "described"},
)
ESTIMATE = {"table": "t", "documented": 4, "headline": None, "counts": "people", "part": "all"}
HEARD = ({"heard": "described"}, {"heard": "described"})


def _draft() -> Draft:
    return Draft(
        edition=Edition("first", "2022-03-01T09:00:00Z"),
        values=(
            Value("4 rows.", 4, {"name": "count-rows"}, Grade.ATTESTED, ROWS),
            Value("2 rows.", 2, {"name": "count-rows"}, Grade.RECOMPUTED, ({"a": "1"}, {"a": "2"})),
            Value("2 of 2.", 2, {"name": "count-rows"}, Grade.ATTESTED, HEARD, items=(TOLD, None)),
            Value("About.", "about", {"name": "reading"}, Grade.ATTESTED, (ESTIMATE,)),
        ),
        log=Checkpoint(0, Digest.of(b"")),
    )


def _kept(opened: Opened) -> list[opening.OpenedRow]:
    found = opening.gather(opened, _draft(), SEED)
    with transact(opened) as connection:
        opening.keep(opened, connection, "ab" * 32, found)
    with look(opened) as connection:
        package = openings.find(connection, "ab" * 32)
        assert package is not None
        return opening.kept(opened, connection, package)


def test_rows_whose_item_is_known_and_estimates_are_kept(heard: Opened) -> None:
    rows = _kept(heard)
    assert [one.value for one in rows] == ["v1", "v1", "v3", "v4"]
    assert {one.stands_for for one in rows if one.value == "v1"} == {TOLD, OPEN}
    assert (rows[2].stands_for, rows[3].stands_for, rows[3].items) == (TOLD, None, ())


def test_a_row_that_was_kept_gives_the_bytes_that_the_draft_gives(heard: Opened) -> None:
    draft = _draft()
    package, item = sign(draft, KEY, SEED), ACCOUNTS["Q-01.txt"].encode("utf-8")
    for one in _kept(heard):
        row = one.kept.opening.row
        if one.value != "v3":  # of two equal rows there, the draft alone does not say which has no item
            assert disclose_kept(package, one.kept) == disclose(package, draft, SEED, one.value, row)
        elif one.stands_for:
            assert disclose_kept(package, one.kept, item) == disclose(package, draft, SEED, one.value, row, item)
