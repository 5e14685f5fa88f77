"""A Word file that was exported, opened: its parts, its words, its elements."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from probata.method.manuscript.model import At
from probata.method.report.annex import methodology
from probata.method.report.exports.docx import to_docx
from probata.method.report.model import Bound
from tests.method.report import world
from tests.method.report.exports.samples import NOW, PICTURES, annex, everything, objections

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def names(bound: Bound) -> Mapping[At, str]:
    """A name for each role, drawn from nothing but its place."""
    return {role.at: _name(str(role.at)) for role in bound.manuscript.roles}


def _name(words: str) -> str:
    return "_prb" + base64.b32encode(hashlib.sha256(words.encode()).digest()[:10]).decode().lower()


def exported(*, draft: bool = True, audience: str = "public", now: str = NOW) -> bytes:
    """The sample with everything in it, as a Word file."""
    bound = everything(audience)
    return to_docx(bound, annex(audience), objections(), draft=draft, pictures=PICTURES, now=now, names=names(bound))


def written(source: str, **front: str) -> bytes:
    """A piece of a manuscript over the invented world, as a Word file."""
    bound = world.bound(source, **front)
    return to_docx(bound, methodology(bound), (), draft=False, pictures={}, now=NOW, names=names(bound))


def parts(content: bytes) -> Mapping[str, bytes]:
    """Name -> bytes of each part."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(content: bytes, part: str, words: str, instead: str) -> bytes:
    """The package with other words in a part."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts(content).items():
            package.writestr(name, data.replace(words.encode(), instead.encode()) if name == part else data)
    return made.getvalue()


def tree(content: bytes, part: str = "word/document.xml") -> etree._Element:
    """A part as elements."""
    return etree.fromstring(parts(content)[part])


def words(element: etree._Element) -> str:
    """The words of an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def styled(root: etree._Element, style: str) -> list[etree._Element]:
    """The paragraphs of a style."""
    return [one for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None]


def fields(root: etree._Element) -> list[str]:
    """The instructions of all fields."""
    return [(one.text or "").strip() for one in root.iter(f"{W}instrText")]
