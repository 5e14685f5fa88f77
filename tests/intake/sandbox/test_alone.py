from __future__ import annotations

from pathlib import Path

import pytest

from probata.intake.sandbox.begun import Alone
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.reading import Sandbox
from probata.method.documents import shelf
from probata.record.errors import Unreadable

GOOD = Path(__file__).parents[2] / "data" / "documents" / "good"


def test_each_file_has_a_program_of_its_own() -> None:
    path = GOOD / "statement.docx"
    with Sandbox(by=Alone()) as sandbox:
        assert sandbox.read(path.read_bytes(), path.name) == shelf.read(path.read_bytes(), path.name)
        assert sandbox.lacking == ()
        with pytest.raises(Unreadable, match="empty"):
            sandbox.read(b"", "empty.txt")


def test_more_than_a_pipe_holds_goes_in_and_comes_out() -> None:
    words = "Words of a witness. " * 100_000
    with Sandbox(Limits(seconds=60), Alone()) as sandbox:
        assert sandbox.read(words.encode(), "a.txt").text == words
