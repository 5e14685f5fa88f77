"""What the walls keep is tried in test_conversion; here is what they are made of."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from probata.intake.office import walls
from probata.intake.sandbox.walls import CALLS, FILES, LIMITS


@pytest.mark.parametrize(
    ("lacking", "in_bubble", "may"),
    [
        ((), False, True),
        ((LIMITS,), False, True),
        ((FILES,), False, False),
        ((CALLS,), False, False),
        ((FILES, CALLS), True, True),
    ],
)
def test_one_wall_of_each_kind_has_to_stand(lacking: tuple[str, ...], in_bubble: bool, may: bool) -> None:
    assert walls.may_begin(lacking, in_bubble=in_bubble) is may


def test_without_bubblewrap_there_is_no_bubble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert walls.bubble((), 1) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for the program")
def test_one_that_is_not_allowed_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bwrap").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "bwrap").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    assert walls.bubble((), 1) == ()
