"""The visible words of a Word file, walked with lxml alone: nothing of the house is imported here.

White space, tabs and line ends are left out, so that the walk asks for words and not for a manner of laying them out.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

_OTHER_TEXT = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PARTS = ("footnotes", "endnotes", "header", "footer")
_NO_NOTE = ("separator", "continuationSeparator", "continuationNotice")


def local(element: Element) -> str:
    """The name without namespace; "" for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words_of(paragraph: Element) -> str:
    """The words of a paragraph without those of boxes in it."""
    found: list[str] = []

    def walk(element: Element) -> None:
        for child in element:
            name = local(child)
            if name in ("t", "delText"):
                found.append("".join(child.xpath("text()")))
            elif name in _OTHER_TEXT:
                found.append(_OTHER_TEXT[name])
            elif name and name not in ("p", "Fallback", "pPr", "rPr"):
                walk(child)

    walk(paragraph)
    return "".join("".join(found).split())


def _hidden_twice(element: Element) -> bool:
    return any(local(each) == "Fallback" for each in element.iterancestors())


def _of_no_note(element: Element) -> bool:
    return any(
        each.get(key) in _NO_NOTE for each in element.iterancestors() for key in each.attrib if key.endswith("type")
    )


def paragraphs_in(data: bytes) -> list[str]:
    """The words of each paragraph of a part, empty ones left out."""
    root = etree.fromstring(data)
    each = [one for one in root.iter() if local(one) == "p" and "wordprocessingml" in one.tag]
    return [words for one in each if not _hidden_twice(one) and not _of_no_note(one) and (words := words_of(one))]


def walked(data: bytes) -> list[str]:
    """The words of each paragraph of the main part, of notes, headers and footers."""
    return [words for part in _told(data) for words in paragraphs_in(part)]


def _told(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {name.lower().lstrip("/"): name for name in archive.namelist()}
        main = next(target for kind, target in _targets(archive.read("_rels/.rels"), "") if kind == "officeDocument")
        yield archive.read(names[main])
        folder, base = posixpath.split(main)
        links = names.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        told = _targets(archive.read(links), folder) if links else []
        for target in dict.fromkeys(target for kind, target in told if kind in _PARTS):
            yield archive.read(names[target])


def _targets(data: bytes, folder: str) -> list[tuple[str, str]]:
    return [
        (
            one.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lower()[1:],
        )
        for one in etree.fromstring(data)
        if one.get("TargetMode") != "External"
    ]
