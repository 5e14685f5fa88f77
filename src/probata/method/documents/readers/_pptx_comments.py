"""Comments on slides: the old kind (ECMA-376 part 1, 19.4) and the threads that came in 2021 (MS-PPTX 2.17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.documents.readers._package import Package
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment or an answer to one."""

    text: str
    by: str
    at: str


def authors(package: Package, relations: Iterator[str]) -> dict[str, str]:
    """The names of those who comment, by the id that their comments give."""
    found: dict[str, str] = {}
    for part in relations:
        try:
            data = package.part(part)
            root = parse(data, package.name) if data else ()
        except Unreadable:
            continue
        found |= {attribute(each, "id"): attribute(each, "name") or attribute(each, "initials") for each in root}
    return found


def comments(root: Element, names: dict[str, str]) -> Iterator[Comment]:
    """The comments of one part, each followed by its answers."""
    for element in root.iter():
        if short(element.tag) in ("p:cm", "p188:cm", "p188:reply"):
            by = attribute(element, "authorId")
            at = attribute(element, "dt") or attribute(element, "created")
            yield Comment(_words(element), names.get(by, ""), at)


def _words(element: Element) -> str:
    old = child(element, "p:text")
    if old is not None:
        return str(old.text or "").strip()
    body = child(element, "p188:txBody")
    paragraphs = [each for each in (body if body is not None else ()) if short(each.tag) == "a:p"]
    return "\n".join(
        "".join(str(each.text or "") for each in paragraph.iter() if short(each.tag) == "a:t")
        for paragraph in paragraphs
    ).strip()
