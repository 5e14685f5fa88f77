"""An inquiry that holds an answer and a place of a statement, and the file about them."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from tests.method.reply.answers import ANSWER, FILE

WHOLE = (
    FILE
    + """
[[responses.dispositions]]
paragraphs = "4, 6"
kind = "reasoned answer"
answer = "noted"
findings = ["F2"]
reason = "Weighed."
by = "R. F."
"""
)


def put_answer(opened: Opened, folder: Path, text: str = ANSWER) -> None:
    """Adds the answer and the harbour master's words, and saves their place."""
    (folder / "port-answer.txt").write_text(text, encoding="utf-8")
    (folder / "master.txt").write_text("We have seen nothing yet.", encoding="utf-8")
    paths = [folder / "port-answer.txt", folder / "master.txt"]
    add(opened, paths, public=True, settings=Settings(), progress=lambda *_: None)
    cite(opened, "master.txt", Asked(words="We have seen nothing yet."), "master-early")


def written(folder: Path, text: str = WHOLE) -> Path:
    """A file of replies."""
    (folder / "reply.toml").write_text(text, encoding="utf-8")
    return folder / "reply.toml"
