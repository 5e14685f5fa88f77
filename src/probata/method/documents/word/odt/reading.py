"""Reading a text of OpenDocument whole (ODF 1.2 and 1.3; .odt, .ott, .fodt)."""

from __future__ import annotations

from probata.method.documents.word.model import Draft, StoryKind
from probata.method.documents.word.odt import beside
from probata.method.documents.word.odt.blocks import Blocks
from probata.method.documents.word.odt.changes import regions
from probata.method.documents.word.odt.counting import Counting
from probata.method.documents.word.odt.here import Here, Part
from probata.method.documents.word.odt.meta import declared
from probata.method.documents.word.odt.notes import Notes
from probata.method.documents.word.odt.package import Opened, body_of, opened
from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.styles import Styles
from probata.method.documents.word.odt.telling import Telling
from probata.record.errors import Unreadable

KIND = "odt"


def read(data: bytes, name: str) -> Draft:
    """The draft with every word, and where each stands in the file.

    Raises:
        Unreadable: the bytes are no sound OpenDocument text, need a password, or unfold beyond all reason.
    """
    parts = opened(data, name)
    body = body_of(parts.content)
    if body is None:
        raise Unreadable("The file is no OpenDocument text, or its main part is missing.", where=name)
    blocks = _told(parts, body, Telling(name))
    return _draft(parts, blocks)


def _told(parts: Opened, body: Node, to: Telling) -> Blocks:
    common = parts.styles.child("office:styles") if parts.styles else None
    styles = _styles(common, parts.content)
    blocks = Blocks(to, Notes(to))
    part = Part(parts.main, parts.data[parts.main], styles, Counting(styles.lists, styles.outline), regions(body))
    blocks.tell(body, Here(part, StoryKind.BODY, reachable=True))
    _notes(blocks)
    to.inserting.clear()
    if parts.styles is not None:
        own = styles if parts.styles is parts.content else _styles(common, parts.styles)
        beside.running(parts, own, blocks, beside.used_pages(body, styles))
    beside.drawn(parts, blocks)
    to.unended()
    return blocks


def _styles(common: Node | None, root: Node) -> Styles:
    styles = Styles()
    styles.learn(common)
    styles.learn(root.child("office:automatic-styles"))
    return styles


def _notes(blocks: Blocks) -> None:
    while (waiting := blocks.notes.next_waiting()) is not None:
        body, here, label = waiting
        first = len(blocks.to.paragraphs)
        blocks.tell(body, here)
        blocks.notes.told(label, first)


def _draft(parts: Opened, blocks: Blocks) -> Draft:
    to = blocks.to
    text = "".join(to.texts)
    limits = [*parts.limits(), *to.limits, *([] if text.strip() else ["holds no text"])]
    return Draft(
        parts.name,
        KIND,
        text,
        tuple(to.paragraphs),
        tuple(to.runs),
        tuple(to.marks),
        blocks.notes.notes,
        tuple(to.fields),
        tuple(to.bookmarks),
        tuple(to.links),
        tuple(to.comments),
        declared(parts.meta),
        tuple(dict.fromkeys(limits)),
        parts.main,
        tuple(to.pictures),
    )
