"""Notes of a Word file: footnotes, endnotes and comments, each with the place in the text where it hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._xml import attribute, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from probata.method.documents.readers._docx_story import Story

_KINDS = {"footnotes": MarkKind.FOOTNOTE, "endnotes": MarkKind.ENDNOTE, "comments": MarkKind.COMMENT}
_ITEMS = ("w:footnote", "w:endnote", "w:comment")
_RULES = ("separator", "continuationSeparator", "continuationNotice")


def tell(root: Element, kind: str, story: Story) -> None:
    """Write every note of a part; the place of its mark is the stretch of text that it belongs to."""
    for note in root:
        if short(note.tag) not in _ITEMS or attribute(note, "w:type") in _RULES:
            continue
        place = story.anchors.get((kind, attribute(note, "w:id")))
        story.to.gap("\n\n")
        with story.to.marked(_KINDS[kind], place, attribute(note, "w:author"), attribute(note, "w:date")):
            story.tell(note)
        story.to.gap("\n\n")
