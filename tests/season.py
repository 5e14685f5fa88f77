"""The invented inquiry "The Season Hostels" as `probata demo` builds it, once for all tests that only look at it."""

from __future__ import annotations

import contextlib
import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True, slots=True)
class Season:
    """Where the demo lies and what ``--json`` told of it; nobody changes anything there."""

    folder: Path
    told: Any


@pytest.fixture(scope="session")
def season(tmp_path_factory: pytest.TempPathFactory) -> Season:
    """The demo, run over what is left of an earlier one."""
    from probata.cli.main import main
    from probata.inquiry.files.example import lay_out

    folder, out = tmp_path_factory.mktemp("season") / "demo", io.StringIO()
    (lay_out(folder) / "left-over.txt").write_text("of an earlier demo", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        for variable in [v for v in os.environ if v.startswith("PROBATA_") or v == "SOURCE_DATE_EPOCH"]:
            patch.delenv(variable)
        assert main(["demo", "--dir", str(folder), "--json"]) == 0, out.getvalue()
    return Season(folder, json.loads(out.getvalue()))
