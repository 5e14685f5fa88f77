"""What programs say of themselves."""

from __future__ import annotations

import sys

import pytest

from probata.intake.installed import said_by


@pytest.mark.parametrize(
    ("code", "said"),
    [("print('one 1.0')", "one 1.0"), ("import sys; sys.stderr.write('two')", "two"), ("raise SystemExit(3)", "")],
)
def test_a_program_is_heard_wherever_it_speaks(code: str, said: str) -> None:
    assert said_by(sys.executable, "-c", code).strip() == said


def test_a_program_that_is_not_there_says_nothing_and_one_that_is_hears_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PROBATA_PASSPHRASE", "lantern orchard")
    assert said_by("/nowhere/program", "--version") == ""
    assert "PROBATA" not in said_by(sys.executable, "-c", "import os; print(sorted(os.environ))")
