"""A file of findings as it stands: text, instruments, handles, and what was saved under these."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.finding_files import handles, house_instruments, standing, written
from tests.inquiry.finding import ALL, take


def test_nothing_stands_before_anything_was_taken_in(saved: Opened) -> None:
    with look(saved) as connection:
        assert standing(connection) is None


def test_what_stands_is_what_was_taken_in(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    with look(saved) as connection:
        made = standing(connection)
    assert made is not None
    assert (made.name, made.text, set(made.instruments)) == ("findings.toml", ALL, {"rome-statute-7.toml"})


def test_it_keeps_what_was_saved_under_each_handle(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    with look(saved) as connection:
        made = standing(connection)
    assert made is not None
    assert made.kinds == {"lamp": "place", "leave": "place", "pills": "count", "tablets": "place"}


def test_the_instruments_of_the_house_come_with_it() -> None:
    assert {"rome-statute-7.toml", "convention-against-torture-1.toml"} <= set(house_instruments())


def test_an_instrument_of_ones_own_may_stand_for_one_of_the_house() -> None:
    own = house_instruments()["rome-statute-7.toml"].replace("crimes against humanity", "grave crimes", 1)
    made = written(
        "f.toml",
        ALL,
        {**house_instruments(), "own.toml": own.replace('label = "crimes against humanity"', 'label = "grave crimes"')},
    )
    assert made.file.matrices["humanity"].instrument.label == "grave crimes"


def test_handles_are_those_of_all_tables() -> None:
    text = ALL + '\n[[same_witness]]\nplace = "said"\ninterview = "Q-01"\nanswer = "no"\nby = "N"\nreason = "r"\n'
    assert handles(written("f.toml", text, house_instruments()).file) >= {"leave", "tablets", "pills", "said"}
