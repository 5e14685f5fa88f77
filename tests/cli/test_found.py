"""How findings look: nothing wider than asked, nothing unsaid, nothing that steers a terminal."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.cli.found import print_found
from probata.inquiry.entry.door import Opened
from probata.inquiry.findings import listed
from probata.record.errors import BadInput
from tests.inquiry.finding import ALL, take
from tests.interviewing import Copies, opening


@pytest.fixture
def saved(twelve: Copies, tmp_path: Path) -> Iterator[Opened]:
    """The twelve interviews with everything saved that the findings name."""
    opened = opening(shutil.copytree(twelve.saved, tmp_path / "copy"))
    yield opened
    opened.engine.dispose()


def printed(opened: Opened, capsys: pytest.CaptureFixture[str], name: str = "") -> str:
    print_found(listed(opened), name)
    return capsys.readouterr().out


def test_each_condition_is_there_or_missing(saved: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take(saved, tmp_path, ALL.replace('"tablets", "lamp", "pills"', '"tablets", "pills"'))
    out = printed(saved, capsys, "F2")
    assert "there    a first-hand account" in out
    assert "missing  a corroboration from an independent source: there is no second source" in out
    assert "1 missing" in out
    assert "nothing missing" in printed(saved, capsys, "F1")


def test_on_a_terminal_of_100_columns_no_line_is_wider(
    saved: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    take(saved, tmp_path, ALL.replace("at the time.", "at the time, " + "and that was long ago, " * 20))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", printed(saved, capsys)).splitlines()
    assert len(lines) > 40
    assert max(map(len, lines)) <= 100


def test_all_that_a_finding_says_is_printed(saved: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = 'gaps = ["No list was opened."]\nsecond_part = "A pattern is not established."\ncontrary = ["leave"]\n'
    take(saved, tmp_path, ALL.replace("weighed = ", f"{said}weighed = "))
    out = printed(saved, capsys, "F2")
    for each in (
        "No list was opened.",
        "A pattern is not established.",
        "contrary      leave",
        "Who said no was not there",
    ):
        assert each in out
    assert "independent sources: 2 (witnesses: 2)" in out


def test_what_would_steer_a_terminal_is_not_taken_in(saved: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"control character U\+001B"):
        take(saved, tmp_path, ALL.replace("Who said no was", "Who said \\u001b[2J no was"))
