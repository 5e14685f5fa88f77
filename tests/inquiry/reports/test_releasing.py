"""Releasing: a report wants of people what it shows, and is not written when one of them says no meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log import log
from probata.inquiry.report import compiler, report
from probata.inquiry.reports.compiling import Reported
from probata.inquiry.reports.releasing import release_report, wanted
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import Scope
from probata.record.errors import AnswerIsNo, ProbataError
from probata.store import interviews
from tests.interviewing import manuscript


def made(saved: Opened, tmp_path: Path, audience: str = "public") -> Reported:
    return compiler(saved, manuscript(tmp_path / "m", audience=audience), ["html"], draft=True).make()


def test_a_report_wants_words_of_who_is_quoted_and_numbers_of_who_is_counted(saved: Opened, tmp_path: Path) -> None:
    done = made(saved, tmp_path)
    with look(saved) as connection:
        refs = {one.code_name: one.ref for one in interviews.everyone(connection)}
    found = set(wanted(done.bound))
    by_scope = {scope: {one.interview for one in found if one.scope is scope} for scope in Scope}
    assert by_scope[Scope.QUOTATION] == {refs["Q-01"]}
    assert by_scope[Scope.PARAPHRASE] == {refs["Q-02"]}
    assert by_scope[Scope.NUMBER] == {refs[f"Q-{n:02}"] for n in range(1, 7)}
    assert not by_scope[Scope.ACCOUNT] | by_scope[Scope.IDENTITY] | by_scope[Scope.RECORDING]


def test_the_annex_wants_everybody_whom_it_counts(saved: Opened, tmp_path: Path) -> None:
    done = made(saved, tmp_path)
    counted = {one.interview for one in wanted(done.bound, done.annex) if one.scope is Scope.NUMBER}
    assert len(counted) == done.annex.interviews == 10


def test_what_a_draft_withholds_it_does_not_want(saved: Opened, tmp_path: Path) -> None:
    done = made(saved, tmp_path, "press")  # nobody was asked about the press
    assert done.draft
    assert list(wanted(done.bound, done.annex)) == []
    with look(saved) as connection:
        release_report(connection, done.bound, done.annex)


@pytest.mark.parametrize("code_name", ["Q-01", "Q-02", "Q-05", "Q-12"])
def test_who_says_no_between_reading_and_writing_stops_it(saved: Opened, tmp_path: Path, code_name: str) -> None:
    done = made(saved, tmp_path)
    with look(saved) as connection:
        release_report(connection, done.bound, done.annex)
    withdraw(saved, code_name, "asked by letter", "A. Member")
    with look(saved) as connection, pytest.raises(AnswerIsNo, match="may not leave the inquiry"):
        release_report(connection, done.bound, done.annex)


class _Meanwhile:
    """Withdraws at the moment at which the report has been made and nothing is written."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, saved: Opened) -> None:
        from probata.inquiry.reports.compiling import Compiler

        self.make = Compiler.make

        def then_withdrawn(mine: Compiler) -> Reported:
            done = self.make(mine)
            withdraw(saved, "Q-01", "asked by letter", "A. Member")
            return done

        monkeypatch.setattr(Compiler, "make", then_withdrawn)


def test_report_writes_no_file_then(saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = manuscript(tmp_path / "m")
    _Meanwhile(monkeypatch, saved)
    with pytest.raises(AnswerIsNo, match="Nothing was written"):
        report(saved, path, ["html", "docx"], draft=False)
    assert sorted(one.name for one in path.parent.iterdir()) == ["report.md"]


def test_sign_writes_neither_package_nor_entry_then(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = manuscript(tmp_path / "m")
    _Meanwhile(monkeypatch, saved)
    with pytest.raises(ProbataError):
        sign(saved, tmp_path / "p.probata", "", path)
    assert not list(tmp_path.glob("*.probata*"))
    assert not any(entry.act == "sign" for entry in log(saved, 50).entries)


class _AfterTheEntry:
    """Withdraws when all is written down and the files wait for their names."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, saved: Opened) -> None:
        from probata.inquiry.reports.compiling import Compiler

        keep = Compiler._keep

        def then_withdrawn(mine: Compiler, done: Reported) -> None:
            keep(mine, done)
            withdraw(saved, "Q-01", "asked by letter", "A. Member")

        monkeypatch.setattr(Compiler, "_keep", then_withdrawn)


def test_nor_does_it_when_somebody_says_no_behind_the_entry(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = manuscript(tmp_path / "m")
    _AfterTheEntry(monkeypatch, saved)
    with pytest.raises(AnswerIsNo, match="Nothing was written"):
        report(saved, path, ["html", "docx"], draft=False)
    assert sorted(one.name for one in path.parent.iterdir()) == ["report.md"]


def test_without_the_second_question_the_report_would_lie_there_and_no_withdrawal_had_named_it(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    from probata.inquiry.reports.compiling import Compiler

    path = manuscript(tmp_path / "m")
    _AfterTheEntry(monkeypatch, saved)
    monkeypatch.setattr(Compiler, "_still_allowed", lambda *_: nullcontext())
    report(saved, path, ["html"], draft=False)
    assert "The lamp stayed on the whole night" in (path.parent / "report.html").read_text(encoding="utf-8")


def test_a_withdrawal_behind_a_report_names_each_of_its_files(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    done = report(saved, path, ["html", "docx"], draft=False)
    named = withdraw(saved, "Q-01", "asked by letter", "A. Member").files
    assert {(saved.folder.path / one).resolve() for one in named} == {one.resolve() for one in done.files}


def test_a_refused_report_leaves_no_entry_and_nothing_that_rests_on_anybody(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.store import basis

    path = manuscript(tmp_path / "m")
    _Meanwhile(monkeypatch, saved)
    with pytest.raises(AnswerIsNo):
        report(saved, path, ["html"], draft=False)
    assert not any(entry.act == "report" for entry in log(saved, 50).entries)
    with look(saved) as connection:
        refs = [str(one.ref) for one in interviews.everyone(connection)]
        assert not [one for one in basis.forward(connection, refs) if one.startswith("report file ")]
