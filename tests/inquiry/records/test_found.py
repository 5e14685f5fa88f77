"""The findings as they stand (the verbs' tests have what changes them)."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.evidence import known
from probata.inquiry.records.found import (
    handles,
    house_instruments,
    now,
    records,
    standing,
    text_of,
    with_records,
    written,
)
from probata.record.errors import BadInput, NotFound
from tests.inquiry.finding import ALL, LAW, TOP, take, write


def test_nothing_stands_before_anything_was_taken_in(saved: Opened) -> None:
    assert now(saved) is None
    with look(saved) as connection:
        assert (standing(connection), records(connection)) == (None, {})


def test_what_stands_is_what_was_taken_in(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    with look(saved) as connection:
        made = standing(connection)
    assert made is not None
    assert (made.name, made.text, set(made.instruments)) == ("findings.toml", ALL, {"rome-statute-7.toml"})


def test_a_record_keeps_its_ref_from_look_to_look(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    one, two = now(saved), now(saved)
    assert one is not None
    assert two is not None
    assert {name: each.ref for name, each in one.findings.items()} == {
        name: each.ref for name, each in two.findings.items()
    }
    assert one.named("vestalquin") is one.persons["vestalquin"]
    assert one.named("nobody") is None


def test_the_records_hold_nobodys_name(saved: Opened, tmp_path: Path) -> None:
    take(saved, tmp_path)
    with look(saved) as connection:
        for one in records(connection).values():
            assert "Ombrazeel" not in str(one.body)


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


def test_a_record_on_a_document_is_one_for_every_place_in_it(saved: Opened) -> None:
    cite(saved, "decree.txt", Asked(words="About 4,000 people"), "forecast")
    text = TOP + LAW.replace('as = "the text itself" }', 'as = "the text itself" }, "forecast"')
    text += '[authenticity.leave]\nprovenance = "p"\ntests = "t"\ndoubts = "d"\njudged_by = "j"\nresult = "authentic"\n'
    file = written("f.toml", text, {}).file
    made = with_records(file, known(saved, handles(file)))
    assert made.authenticity["forecast"] is file.authenticity["leave"]


def test_handles_are_those_of_all_tables() -> None:
    text = ALL + '\n[[same_witness]]\nplace = "said"\ninterview = "Q-01"\nanswer = "no"\nby = "N"\nreason = "r"\n'
    assert handles(written("f.toml", text, house_instruments()).file) >= {"leave", "tablets", "pills", "said"}


def test_a_text_is_read_or_refused(tmp_path: Path) -> None:
    assert text_of(write(tmp_path, "\ufeffa", "a.toml")) == "a"
    with pytest.raises(NotFound):
        text_of(tmp_path / "b.toml")
    (tmp_path / "c.toml").write_bytes(b"\xff")
    with pytest.raises(BadInput):
        text_of(tmp_path / "c.toml")
