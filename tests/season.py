"""The invented inquiry "The Season Hostels" as `probata demo` builds it, once for all tests that only look at it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True, slots=True)
class Season:
    """Where the demo lies and what ``--json`` told of it; nobody changes anything there.

    At its end I-23 is erased. Stories that look at what a withdrawal leaves have a copy of the inquiry from before.
    """

    folder: Path
    told: Any

    @property
    def withdrawn(self) -> Path:
        """The inquiry as it stood when I-23 had withdrawn and was not erased yet."""
        return self.folder / "withdrawn"


@pytest.fixture(scope="session")
def season(tmp_path_factory: pytest.TempPathFactory) -> Season:
    """The demo, run over what is left of an earlier one."""
    from probata.cli import demo_vault
    from probata.cli.main import main
    from probata.inquiry.files.example import lay_out

    folder, out = tmp_path_factory.mktemp("season") / "demo", io.StringIO()
    (lay_out(folder) / "left-over.txt").write_text("of an earlier demo", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        for variable in [v for v in os.environ if v.startswith("PROBATA_") or v == "SOURCE_DATE_EPOCH"]:
            patch.delenv(variable)
        patch.setattr(demo_vault, "let_go", _copied_before(demo_vault.let_go))
        assert main(["demo", "--dir", str(folder), "--json"]) == 0, out.getvalue()
    return Season(folder, json.loads(out.getvalue()))


def _copied_before(let_go: Callable[..., Any]) -> Callable[..., Any]:
    """The demo's own last chapter, with a copy of the inquiry made before it begins."""

    def and_then(held: Any, folder: Path, voice: Any) -> Any:
        shutil.copytree(folder / "inquiry", folder / "withdrawn")
        return let_go(held, folder, voice)

    return and_then
