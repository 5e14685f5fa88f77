"""probata report: what is written, and compiling again on every save."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from probata.cli.report import _saves
from probata.inquiry.entry.door import Opened
from probata.inquiry.report import compiler
from tests import interviewing
from tests.commands import Run
from tests.interviewing import CLEAN, manuscript


def test_the_report_is_written_and_its_place_printed(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    told = run("report", path)
    assert told.status == 0
    assert "5 labels written into the source" in told.out
    assert f"{path.parent / 'report.html'}: first (INVENTED)\n" in told.out
    assert told.out.endswith("0 open objections\n")
    assert "label" not in run("report", path).out


def test_with_open_objections_nothing_is_written_unless_it_is_a_draft(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m", CLEAN + "\nForty people were there.\n")
    told = run("report", path)
    assert told.status == 1
    assert told.out.endswith("1 open objection: no report written; --draft writes one that says so\n")
    assert not (path.parent / "report.html").exists()
    draft = run("report", path, "--draft", "--json")
    assert (draft.status, draft.json["draft"], draft.json["open"]) == (1, True, 1)
    assert (path.parent / "report.html").exists()


def test_a_format_or_folder_that_is_none_is_bad_use(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    before = path.read_bytes()
    for wrong in (("--to", "doc"), ("--to", ","), ("--to", "html,word"), ("--out", tmp_path / "nowhere")):
        assert run("report", path, *wrong).status == 2
    assert run("report", path, "--watch", "--json").status == 2
    assert path.read_bytes() == before


def test_another_folder_gets_the_files(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    (tmp_path / "out").mkdir()
    assert run("report", path, "--out", tmp_path / "out", "--to", " html , html").status == 0
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["report.html"]


def test_a_save_is_seen_even_during_a_compile_and_its_own_labels_are_no_save(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter(range(20))
    monkeypatch.setattr("probata.cli.report.time.sleep", lambda _: next(looks))  # it gives up when nothing is seen
    interviewing.fill(opened, tmp_path / "in")
    interviewing.save_for_clean(opened)
    path = manuscript(tmp_path / "m", CLEAN + "\n:::{include} law.md\n:::\n")
    law = path.parent / "law.md"
    law.write_text("The decree is short.\n", encoding="utf-8")
    made = compiler(opened, path, ["html"], draft=True)
    saves = _saves(made)
    next(saves)
    assert made.compile().labels == 6
    law.write_text(law.read_text(encoding="utf-8").replace("short", "very short"), encoding="utf-8")
    next(saves)
    assert b"very short" in made.compile().made["report.html"]
    with pytest.raises(RuntimeError):  # the labels that were written were not a save, and there is no other
        next(saves)


def test_watch_compiles_on_save_and_goes_on_after_a_fault(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    command = [sys.executable, "-m", "probata", "report", str(path), "--watch"]
    watching = subprocess.Popen(  # noqa: S603 (our own program)
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "COLUMNS": "200"}
    )
    assert watching.stdout is not None
    patience = threading.Timer(60, watching.kill)
    patience.start()
    try:
        seen = [watching.stdout.readline(), watching.stdout.readline()]
        assert seen[0].startswith("watching ")
        assert seen[1].startswith("report.html: 0 open objections")
        text = path.read_text(encoding="utf-8")
        path.write_bytes(b"\xff" + text.encode("utf-8"))
        assert "not UTF-8" in watching.stdout.readline()
        for line in watching.stdout:
            if not line.startswith("  "):
                break
            if "next:" in line or "where:" in line:
                path.write_text(text.replace("spoke of", "told of"), encoding="utf-8")
        assert line.startswith("report.html: 0 open objections")
        assert "told of" in (path.parent / "report.html").read_text(encoding="utf-8")
    finally:
        patience.cancel()
        watching.terminate()
        watching.wait(timeout=20)
        watching.stdout.close()


def _in_word(run: Run, tmp_path: Path) -> Path:
    path = manuscript(tmp_path / "m")
    assert run("report", path, "--to", "docx").status == 0
    return path.with_suffix(".docx")


def test_a_word_file_becomes_a_manuscript_in_the_folder_that_is_named(saved: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    told = run("report", "--from", _in_word(run, tmp_path), "--out", tmp_path / "out", "--title", "Another title")
    assert told.status == 0
    written = tmp_path / "out" / "draft.md"
    assert f"{written}\n" in told.out
    assert "bound place" in told.out
    assert "title: Another title\n" in written.read_text(encoding="utf-8")
    assert run("check", written).status == 0


def test_what_became_of_a_word_file_is_told_as_json(saved: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    told = run("report", "--from", _in_word(run, tmp_path), "--out", tmp_path / "out", "--json")
    assert told.status == 0
    assert told.json["files"] == [str(tmp_path / "out" / "draft.md")]
    assert told.json["roles"] > 0
    assert told.json["left"] == []


def test_from_word_goes_with_a_folder_and_front_matter_alone(saved: Path, run: Run, tmp_path: Path) -> None:
    draft = _in_word(run, tmp_path)
    (tmp_path / "out").mkdir()
    more: tuple[tuple[object, ...], ...] = (
        (),
        ("--out", tmp_path / "nowhere" / "new"),
        ("--out", tmp_path / "out", "--draft"),
        ("--out", tmp_path / "out", "--replace"),
        ("--out", tmp_path / "out", "--watch"),
        ("--out", tmp_path / "out", draft.with_suffix(".md")),
        ("--out", tmp_path / "out", "--audience", "everybody"),
    )
    for one in more:
        assert run("report", "--from", draft, *one).status == 2, one
    assert list((tmp_path / "out").iterdir()) == []
    assert run("report").status == 2


def test_from_word_writes_nothing_over_and_takes_no_pdf(saved: Path, run: Run, tmp_path: Path) -> None:
    draft = _in_word(run, tmp_path)
    (tmp_path / "draft.md").write_text("mine", encoding="utf-8")
    assert run("report", "--from", draft, "--out", tmp_path).status != 0
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == "mine"
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    assert run("report", "--from", tmp_path / "a.pdf", "--out", tmp_path).status != 0
    assert not [one for one in tmp_path.iterdir() if one.suffix == ".png"]
