"""Where a coding is told, and in which words, leaves in nothing: report, package, disclosure, travel copy, answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts.coded import coded
from probata.inquiry.check import check
from probata.inquiry.copy import travel
from probata.inquiry.count import count
from probata.inquiry.disclose import Chosen, Recipient, disclose, listed
from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.quotes import quotes
from probata.inquiry.report import report
from probata.inquiry.review import answer, review
from probata.inquiry.sign import sign
from probata.record.withheld import Withheld
from tests import disclosing, interviewing
from tests.conftest import PASSPHRASE
from tests.disclosing import COURT, USE, WHOLE, Office
from tests.inquiry.accounts.placing_kit import COLUMNS
from tests.inquiry.erasing import everything, files
from tests.inquiry.exports_with_consent import _opened_up
from tests.inquiry.tying_kit import taken, written

SECRET = "zestrovick"  # noqa: S105 (a word that stands in one account alone)
PLACE = f'"{SECRET} tablets"'
BODY = interviewing.CLEAN.replace("{quote}`lamp`", "{cite}`lamp`")


@pytest.fixture
def placed(heard: Opened, tmp_path: Path) -> Opened:
    """Q-05 allowed a court everything, and where its coding is told is known."""
    taken(heard, written(tmp_path, "Q-05.txt", f"They gave me {SECRET} tablets, and I slept."))
    told = {"Covers": WHOLE, "Form": "written", "This court": "yes", "Other office": "no", "Pills: where": PLACE}
    table = interviewing.changed({("Q-05", "Notes"): "Q-05.txt", ("Q-05", "Pills"): "yes"})
    headers = ("Covers", "Form", "Court", "This court", "Other office", *COLUMNS)
    table = [[*row] for row in table]
    table[0].extend(headers)
    for row in table[1:]:
        row.extend(told.get(header, "") if row[0] == "Q-05" else "" for header in headers)
    places = '\n[places]\nheld = "Held: where"\npills = "Pills: where"\nlamp = "Lamp: where"\n'
    interviewing.take(heard, interviewing.write(tmp_path / "placed", table, mapping=disclosing.MAPPING + places))
    found = [place.place for one in coded(heard, "Q-05").codings for place in one.places]
    assert found == [PLACE]  # they are there, for whoever holds the compartment
    interviewing.save_for_clean(heard)
    return heard


def _none(data: bytes, name: str = "") -> None:
    assert SECRET.encode() not in data, name


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_no_report_review_or_answer_of_a_verb_says_where(placed: Opened, tmp_path: Path, audience: str) -> None:
    path = interviewing.manuscript(tmp_path / audience, BODY, audience)
    made = [one.read_bytes() for one in report(placed, path, ["html", "docx"], draft=True).files]
    done = review(path.parent / "report.docx", Settings(), audience=audience, opened=placed)
    made += [one.read_bytes() for one in answer(done, tmp_path / "r", placed).files]
    for part in (part for one in made for part in _opened_up(one)):
        _none(part)
    checked = check(placed, path)
    counted = count(placed, "pills", "involved")
    said = (checked.as_json(), checked.as_sarif(), counted.as_json(), quotes(placed, [], Settings()).as_json())
    _none(repr(said).encode())
    assert counted.placed == 1


def test_neither_a_package_nor_what_is_disclosed_of_it_says_where(placed: Opened, tmp_path: Path) -> None:
    office = Office(tmp_path)
    to = Recipient(COURT, USE, office.key)
    plain = sign(placed, tmp_path / "plain.probata", "plain")
    path = interviewing.manuscript(tmp_path / "m", BODY)
    path.write_text(path.read_text(encoding="utf-8").replace("first (INVENTED)", "second"), encoding="utf-8")
    signed = sign(placed, tmp_path / "whole.probata", "", path)
    for one in (plain, signed):
        _none(one.path.read_bytes(), one.path.name)
        _none(repr((one.as_json(), listed(placed, one.path, to).as_json())).encode())
    values = [one.value for one in listed(placed, signed.path, to).values if one.allowed]
    assert values
    for number, value in enumerate(values):
        disclose(placed, signed.path, Chosen(value, of="Q-05"), to, tmp_path / f"{number}.age")
        _none(office.opens((tmp_path / f"{number}.age").read_bytes()), value)


def test_a_travel_copy_has_none(placed: Opened, tmp_path: Path) -> None:
    travel(placed, tmp_path / "way")
    there = open_inquiry(tmp_path / "way", Withheld(PASSPHRASE))
    _none(everything(there))
    for name, data in files(tmp_path / "way"):
        _none(data, name)
    assert b"place pills" not in everything(there)
    assert [place for one in coded(there, "Q-05").codings for place in one.places] == []
    there.engine.dispose()
