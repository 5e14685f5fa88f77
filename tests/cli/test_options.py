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


def test_a_descriptor_that_is_none_is_bad_use() -> None:
    with pytest.raises(BadUse, match="passphrase cannot be read"):
        options.passphrase(987)
