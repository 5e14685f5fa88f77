"""Where the telling stands: the part and story, the cell and list, the form, and what encloses it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from probata.method.documents.word.model import Bytes, Change, StoryKind
from probata.method.documents.word.odt.counting import At, Counting
from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.styles import UNFORMED, Form, Styles
from probata.record.span import SheetCell


@dataclass(frozen=True, slots=True)
class Part:
    """A part whose text is told: its name and bytes, its styles and counts, the regions of its tracked changes."""

    name: str
    data: bytes
    styles: Styles
    counting: Counting
    regions: dict[str, Node]


@dataclass(frozen=True, slots=True)
class Here:
    """The context of a piece of text; descending makes another one.

    Attributes:
        reachable: whether it stands in a paragraph of the main part, so that something can be put beside it.
        anchor: the outermost element around it that nothing can be put into.
        changes: tracked changes around all of it, outermost first.
        contents: whether it stands in a table of contents or an index.
        listed: the list that it stands in; depth and number are those of its paragraphs.
    """

    part: Part
    story: StoryKind
    reachable: bool
    anchor: Bytes | None = None
    note: str = ""
    cell: SheetCell | None = None
    changes: tuple[Change, ...] = ()
    hidden: bool = False
    contents: bool = False
    form: Form = UNFORMED
    listed: At | None = None
    depth: int = -1
    number: str = ""

    def bytes_of(self, node: Node) -> Bytes:
        """The bytes of an element of this part."""
        return Bytes(self.part.name, node.start, node.end)

    def inside(self, node: Node) -> Here:
        """Inside an element that nothing can be put into."""
        return replace(self, anchor=self.enclosed_by(node))

    def enclosed_by(self, node: Node) -> Bytes | None:
        """What something is put beside when it is about this element."""
        return (self.anchor or self.bytes_of(node)) if self.reachable else None

    def formed(self, family: str, style: str) -> Here:
        """With the form of a style over the one that holds here."""
        return replace(self, form=self.part.styles.form(family, style).over(self.form)) if style else self

    def apart(self, story: StoryKind) -> Here:
        """In another story that hangs here: no cell, no list, no note."""
        return replace(self.unlisted(), story=story, cell=None, note="")

    def unlisted(self) -> Here:
        """Outside of any list."""
        return replace(self, listed=None, depth=-1, number="")
