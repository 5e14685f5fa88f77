"""What the README shows is what the program prints, and its first screen says what it has to."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import readme  # noqa: E402  (a tool, not a package)

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_output_in_the_readme_is_true() -> None:
    assert readme.rendered(TEXT) == TEXT, "run .venv/bin/python tools/readme.py"
    assert TEXT.count("```console\n$ probata ") >= 2


def test_the_readme_promises_refuses_and_says_what_it_cannot_establish() -> None:
    for words in ("**Three promises.**", "**Three refusals.**", "**What Probata cannot establish.**", "make demo"):
        assert words in TEXT
