"""Reports replace reports; a file that somebody else wrote stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.report import report
from probata.inquiry.reports.made_here import check_replaceable
from probata.record.errors import AlreadyThere
from tests import interviewing


def test_both_formats_are_known_again(saved: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    for _ in range(2):
        done = report(saved, path, ("html", "pdf", "docx"), draft=False)
    for made in done.files:
        check_replaceable(made)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.html", b"<!DOCTYPE html><title>Somebody's notes</title>"),
        ("report.html", b""),
        ("report.html", b"x" * 5000 + b'<meta name="generator" content="Probata">'),
        ("report.pdf", b"%PDF-1.7\nProbata"),
        ("report.pdf", b"<pdf:Keywords>Probata</pdf:Keywords>"),
    ],
)
def test_another_file_of_that_name_stays_unless_it_is_said(
    saved: Opened, tmp_path: Path, name: str, content: bytes
) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    (tmp_path / "m" / name).write_bytes(content)
    kind = (name.rpartition(".")[2],)
    with pytest.raises(AlreadyThere, match="did not write") as refusal:
        report(saved, path, kind, draft=False)
    assert "--replace" in refusal.value.next_step
    assert (tmp_path / "m" / name).read_bytes() == content
    report(saved, path, kind, draft=False, replace=True)
    assert (tmp_path / "m" / name).read_bytes() != content


def test_a_folder_and_a_link_to_nowhere_are_no_reports(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    (tmp_path / "report.pdf").symlink_to(tmp_path / "nowhere")
    check_replaceable(tmp_path / "nothing.html")
    for name in ("report.html", "report.pdf"):
        with pytest.raises(AlreadyThere):
            check_replaceable(tmp_path / name)


def test_two_manuscripts_of_one_name_are_remembered_apart(saved: Opened, tmp_path: Path) -> None:
    from probata.inquiry.entry.door import look
    from probata.inquiry.withdraw import withdraw
    from probata.store import basis

    one = interviewing.manuscript(tmp_path / "m")
    other = interviewing.manuscript(tmp_path / "n", "It was dark.\n" + interviewing.CLEAN)
    report(saved, one, ("html",), draft=True)
    report(saved, other, ("html",), draft=True)
    report(saved, one, ("html",), draft=True)
    label = [path.read_text(encoding="utf-8").partition("{quote}`lamp`")[2].split("{#")[1][:7] for path in (one, other)]
    done = withdraw(saved, "Q-01", "asked by telephone", "A. Member")
    assert {f"report.md {each}" for each in label} <= set(done.paragraphs)
    with look(saved) as connection:
        names = basis.all_stale(connection)
    assert len({name.split(" ")[1] for name in names if name.startswith("paragraph ")}) == 2
    assert not any(str(tmp_path) in name for name in names)
