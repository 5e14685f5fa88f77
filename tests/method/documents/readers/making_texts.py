"""The maker of texts, slides and books, for the tests beside it."""

import runpy
from pathlib import Path
from types import SimpleNamespace

from probata.method.documents.model import Reading

TEXTS = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[3] / "data/documents/makers/texts.py")))


def typed(reading: Reading, kind: str) -> list[str]:
    """The words under marks of one kind."""
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == kind]


def rtf(body: bytes) -> bytes:
    """A small RTF file."""
    return (
        b"{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fcharset0 T;}{\\f1\\fcharset204 C;}{\\f2\\fcharset128 J;}}" + body + b"}"
    )
