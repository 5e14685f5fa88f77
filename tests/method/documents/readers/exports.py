"""The chats of the golden files as their reader has them, in a form that tests can compare."""

from __future__ import annotations

from pathlib import Path

from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.shelf import HEAD, read
from probata.record.span import MessageNumber

GOOD = Path(__file__).parents[3] / "data" / "documents" / "good"
SECRETS = ("900123", "900456", "900789", "900111", "555-0123", "٩٠٠١٢٣", "٩٠٠٤٥٦")


def golden(name: str) -> Reading:
    """A golden file, read by the shelf; no number of it is in the open."""
    reading = read((GOOD / name).read_bytes(), name)
    shown = reading.text + repr(reading) + "".join(mark.by + mark.at for mark in reading.marks)
    assert not [words for words in SECRETS if words in shown]
    return reading


def head(name: str) -> bytes:
    """What a reader recognises it by."""
    return (GOOD / name).read_bytes()[:HEAD]


def messages(reading: Reading) -> list[tuple[int, str, str]]:
    """Number, sender and words of every message."""
    return [
        (mark.place.number, mark.by, mark.span.of(reading.text))
        for mark in reading.marks
        if mark.kind is MarkKind.MESSAGE and isinstance(mark.place, MessageNumber)
    ]


def marked(reading: Reading, kind: MarkKind) -> list[str]:
    """The words of every mark of a kind."""
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind is kind]
