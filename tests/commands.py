"""How the tests of the command line run it: in this process, as a user would type it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from probata.cli.main import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """``run("add", "file.txt", "--json")``."""

    def command(*arguments: str | Path) -> Ran:
        status = main([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return Ran(status, captured.out, captured.err)

    return command


@pytest.fixture
def inquiry(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new inquiry in the current folder."""
    folder = tmp_path / "inquiry"
    assert run("new", folder).status == 0
    monkeypatch.chdir(folder)
    return folder
