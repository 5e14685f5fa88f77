"""The findings as they stand (the verbs' tests have what changes them)."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.finding_files import handles, written
from probata.inquiry.records.found import now, records, with_records
from probata.inquiry.records.known import known
from tests.inquiry.finding import LAW, TOP, take


def test_nothing_stands_before_anything_was_taken_in(saved: Opened) -> None:
    assert now(saved) is None
    with look(saved) as connection:
        assert records(connection) == {}


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


def test_a_record_on_a_document_is_one_for_every_place_in_it(saved: Opened) -> None:
    cite(saved, "decree.txt", Asked(words="About 4,000 people"), "forecast")
    text = TOP + LAW.replace('as = "the text itself" }', 'as = "the text itself" }, "forecast"')
    text += '[authenticity.leave]\nprovenance = "p"\ntests = "t"\ndoubts = "d"\njudged_by = "j"\nresult = "authentic"\n'
    file = written("f.toml", text, {}).file
    made = with_records(file, known(saved, handles(file)))
    assert made.authenticity["forecast"] is file.authenticity["leave"]
