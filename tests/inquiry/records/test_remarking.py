"""Conditions of receipt and exculpatory marks: set, lifted, refused; what of them lies open, and what leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts import permitting
from probata.inquiry.add import add
from probata.inquiry.check import check
from probata.inquiry.disclose import Chosen, Recipient, disclose, listed
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.mark import listed as documents
from probata.inquiry.quotes import quotes
from probata.inquiry.records import remarking
from probata.inquiry.records.remarking import Asked, lift, remark
from probata.inquiry.report import report
from probata.inquiry.sign import sign
from probata.record.errors import AnswerIsNo, BadUse, NotFound
from probata.record.grade import Grade
from tests import interviewing
from tests.disclosing import COURT, USE, YES, Office, allow
from tests.inquiry import finding
from tests.inquiry.erasing import erased, everything
from tests.interviewing import without_compartments

LEAD = Asked("lead only", reason="the terms of Zorblatt")
FOR = Asked(exculpatory="vestalquin", reason="Zorblatt saw him elsewhere")


def about(opened: Opened, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    one = next(one for one in documents(opened, []) if name in one.name)
    return one.conditions, one.exculpatory


def test_a_condition_is_set_shown_replaced_logged_and_lifted(heard: Opened) -> None:
    assert remark(heard, ["decree.txt"], Asked("embargo", "2090-01-01", reason="terms")) == ("decree.txt",)
    remark(heard, ["decree.txt"], Asked("embargo", "2091-01-01", reason="longer"))
    assert about(heard, "decree") == (("embargo (until 2091-01-01)",), ())
    lift(heard, ["decree.txt"], Asked("embargo", reason="they agreed"))
    assert about(heard, "decree") == ((), ())
    found = [(one.act, sorted(one.detail)) for one in log(heard, 50).entries if one.act.startswith("condition")]
    assert found == [(f"condition {act}", ["decision", "item"]) for act in ("set", "set", "lifted")]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (Asked("lead only"), "needs a reason"),
        (Asked("leads only", reason="x"), "no condition of receipt"),
        (Asked("embargo", reason="x"), "nothing without a day"),
        (Asked("embargo", "2026-02-30", reason="x"), "no day"),
        (Asked("embargo", "20260201", reason="x"), "no day"),
        (Asked(exculpatory="F1", reason=" "), "needs a reason"),
    ],
)
def test_what_is_missing_or_no_word_is_refused_and_nothing_is_written(heard: Opened, asked: Asked, says: str) -> None:
    before = log(heard, 1).size
    with pytest.raises(BadUse, match=says):
        remark(heard, ["decree.txt"], asked)
    assert log(heard, 1).size == before


def test_a_finding_that_is_not_there_a_name_that_nothing_has_and_nothing_to_lift(heard: Opened) -> None:
    with pytest.raises(NotFound) as told:
        remark(heard, ["decree.txt"], Asked(exculpatory="Ombrazeel", reason="x"))
    assert "Ombrazeel" not in str(told.value)
    with pytest.raises(NotFound):
        remark(heard, ["nowhere"], LEAD)
    with pytest.raises(BadUse, match="Nothing of the kind"):
        lift(heard, ["decree.txt"], LEAD)


def test_who_takes_in_sets_a_condition_and_only_who_sets_holds_lifts_it(heard: Opened) -> None:
    other = replace(heard, role="investigator")
    remark(other, ["decree.txt"], LEAD)
    with pytest.raises(BadUse, match="may not hold"):
        lift(other, ["decree.txt"], LEAD)
    with pytest.raises(BadUse, match="may not decide"):
        remark(replace(heard, role="coder"), ["decree.txt"], FOR)


def test_of_an_account_neither_reason_nor_person_lies_open_and_others_learn_that_there_is_one(
    saved: Opened, tmp_path: Path
) -> None:
    finding.take(saved, tmp_path)
    remark(saved, ["Q-01"], FOR)
    remark(saved, ["Q-01"], LEAD)
    assert b"Zorblatt" not in everything(saved)
    assert about(saved, "Q-01") == (("lead only",), (remarking.A_PERSON,))
    other = without_compartments(saved)
    assert [one.closed for one in remarking.exculpatory(other)] == [True]
    assert [one.speaks_for for one in remarking.exculpatory(saved)] == ["vestalquin"]


def test_on_an_open_document_they_would_lie_open(saved: Opened, tmp_path: Path) -> None:
    """The mutant: it shows that the test above has power."""
    finding.take(saved, tmp_path)
    remark(saved, ["decree.txt"], FOR)
    assert b"Zorblatt" in everything(saved)


def test_a_file_that_becomes_an_account_takes_its_marks_along(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "Q-05.txt").write_text("Nothing but stones.", encoding="utf-8")
    add(heard, [tmp_path / "Q-05.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    remark(heard, ["Q-05"], LEAD)
    assert b"Zorblatt" in everything(heard)
    rows = interviewing.changed({("Q-05", "Notes"): "Q-05.txt"})
    interviewing.take(heard, interviewing.write(tmp_path / "again", rows))
    assert b"Zorblatt" not in everything(heard)
    assert about(heard, "Q-05") == (("lead only",), ())


def test_erasing_takes_them_along(heard: Opened) -> None:
    remark(heard, ["Q-01"], LEAD)
    assert b"condition of receipt" in everything(heard)
    erased(heard, "Q-01")
    assert b"condition of receipt" not in everything(heard)


def test_a_report_shows_nothing_of_it_and_says_why(saved: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    assert check(saved, path).objections == ()
    remark(saved, ["decree.txt"], LEAD)
    found = check(saved, path)
    assert any("received on the condition “lead only”" in one.message for one in found.objections)
    assert report(saved, path, ["html"], draft=False).files == ()
    [file] = report(saved, path, ["html"], draft=True).files
    assert "requires permission" not in file.read_text(encoding="utf-8")
    with pytest.raises(AnswerIsNo):
        sign(saved, tmp_path / "p.probata", "", path)
    lift(saved, ["decree.txt"], LEAD)
    assert check(saved, path).objections == ()


def test_so_it_is_with_an_account(saved: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    remark(saved, ["Q-01"], LEAD)
    assert any("lead only" in one.message for one in check(saved, path).objections)
    [file] = report(saved, path, ["html"], draft=True).files
    assert "whole night" not in file.read_text(encoding="utf-8")


def test_what_stays_inside_is_printed(saved: Opened, tmp_path: Path) -> None:
    remark(saved, ["decree.txt"], LEAD)
    found = check(saved, interviewing.manuscript(tmp_path / "m", audience="internal"))
    assert not any("lead only" in one.message for one in found.objections)


def test_a_condition_set_after_binding_stops_what_is_about_to_leave(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gate itself: the binder is made blind, as if the condition had come a moment later."""
    from probata.inquiry.reports import places

    remark(saved, ["decree.txt"], LEAD)
    monkeypatch.setattr(places, "with_conditions", lambda _connection, _use, found: dict(found))
    with pytest.raises(AnswerIsNo, match="lead only"):
        report(saved, interviewing.manuscript(tmp_path / "m"), ["html"], draft=True)
    assert not (tmp_path / "m/report.html").exists()


def test_a_package_and_quotes_leave_it_out(heard: Opened, tmp_path: Path) -> None:
    text = "The regional office said: “Nobody was kept here against their will at any time.”"
    (tmp_path / "press.txt").write_text(text, encoding="utf-8")
    add(heard, [tmp_path / "press.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    plain = Settings(language_model="none")
    assert "press.txt" in quotes(heard, [], plain).names.values()
    remark(heard, ["press.txt"], Asked("source not named", reason="terms"))
    assert "press.txt" not in quotes(heard, [], plain).names.values()
    [one] = texts.load(heard, ["press.txt"]).stored
    with look(heard) as connection, pytest.raises(AnswerIsNo, match="source not named"):
        permitting.nobodys(connection, [one.document.ref])
    found = sign(heard, tmp_path / "p.probata", "one")
    assert not any(
        "press.txt" in repr(value) or one.document.digest.hex in repr(value)
        for value in found.values
        if value.grade is Grade.RECOMPUTED
    )


def test_it_is_handed_to_nobody_whoever_allowed_it(saved: Opened, tmp_path: Path) -> None:
    office = Office(tmp_path)
    signed = sign(saved, tmp_path / "p.probata", "", interviewing.manuscript(tmp_path / "m"))
    allow(saved, tmp_path / "again", {"Q-01": YES})
    to = Recipient(COURT, USE, office.key)
    [value] = [one for one in listed(saved, signed.path, to).values if one.value == "v1"]
    assert value.allowed is not None
    remark(saved, ["Q-01"], Asked("not disclosed", reason="terms"))
    with pytest.raises(AnswerIsNo, match="not disclosed"):
        disclose(saved, signed.path, Chosen("v1", of="Q-01"), to, tmp_path / "i.age")
    assert not (tmp_path / "i.age").exists()
    [after] = [one for one in listed(saved, signed.path, to).values if one.value == "v1"]
    assert after.allowed is not None
    assert len(set(value.allowed) - set(after.allowed)) == 1


def test_findings_name_the_documents_and_a_report_that_passes_over_them_is_objected_to(
    saved: Opened, tmp_path: Path
) -> None:
    from probata.inquiry.findings import listed as findings

    finding.take(saved, tmp_path)
    remark(saved, ["Q-03"], FOR)
    remark(saved, ["Q-04"], Asked(exculpatory="F2", reason="saw none"))
    now = findings(saved)
    assert [any("Q-03" in one for one in now.spoken_for["vestalquin"]), now.closed_marks] == [True, 0]
    assert any("Q-04" in one for one in now.spoken_for["F2"])
    assert findings(without_compartments(saved)).closed_marks == 2
    body = interviewing.CLEAN + "\n:::{finding} F1 law\nThe decree clearly makes leaving hang on permission.\n:::\n"
    path = interviewing.manuscript(tmp_path / "m", body)
    assert [one.code for one in check(saved, path).objections].count("PB418") == 1
    lift(saved, ["Q-03"], FOR)
    assert "PB418" not in [one.code for one in check(saved, path).objections]


@pytest.mark.parametrize(
    ("word", "stands", "looser", "stricter"),
    [
        ("embargo", "2090-01-01", "2000-01-01", "2091-01-01"),
        ("lead only", "", "2000-01-01", ""),
        ("return or destroy", "2001-01-01", "2090-01-01", "2000-01-01"),
    ],
)
def test_another_day_is_no_way_round_lifting(heard: Opened, word: str, stands: str, looser: str, stricter: str) -> None:
    remark(heard, ["decree.txt"], Asked(word, stands, reason="terms"))
    before, coder = about(heard, "decree"), replace(heard, role="coder")
    with pytest.raises(BadUse, match="let a condition of receipt forbid less"):
        remark(coder, ["decree.txt"], Asked(word, looser, reason="a slip"))
    assert about(heard, "decree") == before
    remark(coder, ["decree.txt"], Asked(word, stricter, reason="they asked for more"))
    remark(heard, ["decree.txt"], Asked(word, looser, reason="they agreed"))
