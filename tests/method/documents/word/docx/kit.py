"""Makers of Word files for the tests of this room, and an independent walk of their XML."""

from __future__ import annotations

import io
import runpy
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

from lxml import etree

from probata.method.documents.word.docx import read
from probata.method.documents.word.model import Draft, Paragraph

MAKE = SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[4] / "data/documents/make.py")))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NS = f'{MAKE.W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
SHOWN = (f"{W}t", f"{W}delText", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}


def made(body: str, **parts: str) -> bytes:
    """A Word file with this body and these whole parts."""
    return bytes(MAKE.docx(body, **parts)).replace(MAKE.W.encode(), NS.encode())


def draft(body: str, **parts: str) -> Draft:
    """The draft of a body."""
    return read(MAKE.docx(body, **parts), "a.docx")


def paragraphs(told: Draft) -> list[tuple[str, Paragraph]]:
    """Each paragraph with its words."""
    return [(one.span.of(told.text), one) for one in told.paragraphs]


def runs(told: Draft) -> list[str]:
    """The words of each run."""
    return [one.span.of(told.text) for one in told.runs]


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with some of its parts replaced or added."""
    return bytes(MAKE.zipped({**unpacked(data), **parts}))


def words_of(part: bytes) -> str:
    """What a part says, by another parser and without regard to structure; drawings told twice count once."""
    root = etree.fromstring(part)
    for fallback in list(root.iter(f"{MC}Fallback")):
        fallback.getparent().remove(fallback)
    return "".join(_said(each) for each in root.iter(*SHOWN, *SIGNS))


def _said(element: etree._Element) -> str:
    parent = element.getparent()
    if parent is not None and parent.tag == f"{W}tabs":
        return ""
    return SIGNS.get(str(element.tag)) or element.text or ""
