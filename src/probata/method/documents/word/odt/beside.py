"""What stands beside the main story: headers and footers of page styles, charts and formulas."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from probata.method.documents.word.model import ParagraphKind, StoryKind
from probata.method.documents.word.odt.blocks import Blocks
from probata.method.documents.word.odt.changes import regions
from probata.method.documents.word.odt.counting import Counting
from probata.method.documents.word.odt.here import Here, Part
from probata.method.documents.word.odt.package import Opened, body_of
from probata.method.documents.word.odt.positions import Node, Words, parse
from probata.method.documents.word.odt.styles import Styles
from probata.record.errors import Unreadable


def running(opened: Opened, styles: Styles, blocks: Blocks, used: set[str]) -> None:
    """Headers, then footers; those of page styles that no page has are told as hidden."""
    masters = opened.styles.child("office:master-styles") if opened.styles else None
    pages = [node for node in (masters.nodes() if masters else []) if node.tag == "style:master-page"]
    shown = _shown(pages, used)
    for story in (StoryKind.HEADER, StoryKind.FOOTER):
        for page in pages:
            for node in page.nodes():
                if node.tag.rpartition(":")[2].startswith(story.value):
                    hidden = node.get("style:display") == "false" or page.get("style:name") not in shown
                    part = _part(opened.running, opened.data[opened.running], styles, node)
                    blocks.tell(node, Here(part, story, reachable=False, hidden=hidden))


def _part(name: str, data: bytes, styles: Styles, root: Node) -> Part:
    return Part(name, data, styles, Counting(styles.lists, styles.outline), regions(root))


def _shown(pages: list[Node], used: set[str]) -> set[str]:
    """The page styles that a page can have: those that paragraphs name, the first, and what follows on them."""
    names = {page.get("style:name"): page.get("style:next-style-name") for page in pages}
    first = "Standard" if "Standard" in names else next(iter(names), "")
    shown: set[str] = set()
    waiting = [first, *used]
    while waiting:
        name = waiting.pop()
        if name in names and name not in shown:
            shown.add(name)
            waiting.append(names[name])
    return shown


def used_pages(body: Node, styles: Styles) -> set[str]:
    """The page styles that styles of the text name."""
    named = {(family, node.get(f"{prefix}:style-name")) for node in body.walk() for family, prefix in _of(node)}
    return {style.get("style:master-page-name") for family, name in named for style in styles.chain(family, name)}


def _of(node: Node) -> Iterator[tuple[str, str]]:
    if node.tag in ("text:p", "text:h"):
        yield "paragraph", "text"
    elif node.tag == "table:table":
        yield "table", "table"


def drawn(opened: Opened, blocks: Blocks) -> None:
    """The words of charts and formulas, each object once."""
    told: set[str] = set()
    for node, here in blocks.drawn:
        href = posixpath.normpath(node.get("xlink:href") or ".")
        if node.nodes():
            _object(node, here, blocks)
        elif opened.package is not None and href != "." and href not in told:
            told.add(href)
            _embedded(opened, f"{href}/content.xml", here, blocks)


def _embedded(opened: Opened, name: str, here: Here, blocks: Blocks) -> None:
    try:
        data = opened.package.part(name) if opened.package else b""
        root = parse(data, opened.name) if data else None
    except Unreadable:
        return blocks.to.limit("holds a chart or formula that is damaged and was not read")
    if root is None:
        return blocks.to.limit("holds embedded objects, which were not read")
    styles = Styles()
    styles.learn(root.child("office:automatic-styles"))
    return _object(root, replace(here, part=_part(name, data, styles, root)), blocks)


def _object(root: Node, here: Here, blocks: Blocks) -> None:
    """A text's paragraphs or a formula's signs."""
    body = body_of(root)
    if body is not None:
        return blocks.tell(body, here)
    for node in root.walk():
        if node.tag in ("text:p", "text:h"):
            blocks.one(node, here)
        elif node.tag == "math:math":
            _formula(node, here, blocks)
    return None


def _formula(root: Node, here: Here, blocks: Blocks) -> None:
    here = replace(here, form=here.part.styles.form("paragraph", ""))
    blocks.to.begin(here, here.part.styles.look(""), ParagraphKind.TEXT)
    for words in _signs(root):
        blocks.to.words(words, here)
    blocks.to.end(here)


def _signs(node: Node) -> Iterator[Words]:
    for piece in node.inner:
        if isinstance(piece, Words):
            yield from [piece] if piece.text.strip() else []
        elif not piece.tag.startswith("math:annotation"):
            yield from _signs(piece)
