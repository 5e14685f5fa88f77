"""A child that becomes a program; hostile ones are tried in tests/intake/ocr/test_tesseract.py."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from probata.intake.sandbox.begun import Nursery
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.programs import Command, loader

CAT = Command("/bin/cat", (), (), {})


def heard(command: Command, data: bytes) -> tuple[bytes, int]:
    nursery = Nursery()
    begun = nursery.run(command, data, Limits(seconds_in_all=20))
    pieces = bytearray()
    while piece := os.read(begun.answer, 2**16):
        pieces += piece
    os.close(begun.answer)
    status = begun.status()
    nursery.close()
    return bytes(pieces), status


def test_it_reads_the_bytes_and_its_answer_is_heard() -> None:
    assert heard(CAT, b"words" * 100_000) == (b"words" * 100_000, 0)


def test_it_may_read_what_it_was_told_of_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"data")
    one = str(tmp_path / "a")
    assert heard(Command("/bin/cat", (one,), (one,), {}), b"") == (b"data", 0)
    assert heard(Command("/bin/cat", (one,), (), {}), b"") == (b"", 1)


def test_it_may_become_no_other_program() -> None:
    said, status = heard(Command("/usr/bin/env", ("/bin/cat",), (), {}), b"words")
    assert (said, status) == (b"", 126)


def test_it_gets_the_variables_that_it_was_told_of_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_PASSPHRASE", "a marker of this test")
    said, status = heard(Command("/usr/bin/env", (), (), {"ONE": "1"}), b"")
    assert status == 0
    assert b"ONE=1\n" in said
    assert b"marker" not in said


def test_a_command_comes_back_as_it_was_and_anything_else_is_none() -> None:
    command = Command("/bin/cat", ("-", "a"), ("/data",), {"ONE": "1"})
    assert Command.of(command.as_json()) == command
    with pytest.raises(ValueError, match="no such command"):
        Command.of({"program": "/bin/cat"})


def test_the_loader_of_a_program_is_found_and_a_script_has_none(tmp_path: Path) -> None:
    [found] = loader(Path(sys.executable).resolve())
    assert found.name.startswith("ld-")
    assert found.exists()
    (tmp_path / "script").write_bytes(b"#!/bin/sh\n")
    assert loader(tmp_path / "script") == ()
