"""The passphrase: from a descriptor, else the environment, else a terminal; never from the command line."""

import os
from pathlib import Path

import pytest

from probata.cli import options
from probata.record.errors import BadUse
from tests.commands import Run


def test_a_descriptor_gives_its_first_line(inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = os.environ["PROBATA_PASSPHRASE"]
    monkeypatch.delenv("PROBATA_PASSPHRASE")
    reading, writing = os.pipe()
    os.write(writing, f"{secret}\nsomething else\n".encode())
    os.close(writing)
    assert run("log", "--passphrase-fd", str(reading)).status == 0
    os.close(reading)


def test_while_a_command_runs_no_program_it_starts_could_read_the_secrets(
    inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are asked for twice where two things are opened, and stand there again for whoever called."""
    secret, seen = os.environ["PROBATA_PASSPHRASE"], []
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", "seven grey kettles on a shelf")
    unwatched = options.opened_with
    monkeypatch.setattr(
        options, "opened_with", lambda *given, **how: seen.append(dict(os.environ)) or unwatched(*given, **how)
    )
    assert run("log").status == 0
    assert len(seen) == 1
    assert not {secret, "seven grey kettles on a shelf"} & set(seen[0].values())
    assert os.environ["PROBATA_PASSPHRASE"] == secret
    with options.secrets_set_apart():
        assert "PROBATA_PASSPHRASE" not in os.environ
        assert [options.passphrase(None).reveal() for _ in range(2)] == [secret, secret]
        monkeypatch.setenv("PROBATA_PASSPHRASE", "set meanwhile")
        assert options.passphrase(None).reveal() == "set meanwhile"
    assert os.environ["PROBATA_PASSPHRASE"] == secret


def test_what_was_not_set_is_not_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROBATA_PASSPHRASE")
    with options.secrets_set_apart():
        pass
    assert "PROBATA_PASSPHRASE" not in os.environ


def test_a_descriptor_that_is_none_is_bad_use() -> None:
    with pytest.raises(BadUse, match="passphrase cannot be read"):
        options.passphrase(987)
