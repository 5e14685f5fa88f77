"""Kinds: what a paragraph is by its properties, its style, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.documents.word.docx.changes import changes_in, deleted
from probata.method.documents.word.docx.nodes import Node
from probata.method.documents.word.docx.numbering import Counts, Numbering
from probata.method.documents.word.docx.styles import Kind, Styles, outlined
from probata.method.documents.word.model import Change, Paragraph, ParagraphKind, StoryKind
from probata.record.span import SheetCell, TextSpan

_ALIGNS = {"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"}


@dataclass(slots=True)
class Written:
    """A paragraph that is being told. ``node`` is None for words that stand outside of any.

    ``contents`` says that a table of contents is open where it begins or ends, ``seen`` that some word in it is shown.
    """

    node: Node | None
    start: int
    story: StoryKind
    part: str
    note: str = ""
    style: str = ""
    contents: bool = False
    seen: bool = False
    cell: SheetCell | None = None
    around: tuple[Change, ...] = ()


@dataclass(slots=True)
class Kinds:
    """Makes paragraphs of what was told; counts the automatic numbers of each story."""

    styles: Styles
    numbering: Numbering
    _counts: dict[tuple[StoryKind, str], Counts] = field(default_factory=dict)

    def made(self, written: Written, end: int) -> Paragraph:
        """The paragraph that ends here."""
        properties = written.node.child("w:pPr") if written.node else None
        kind = self._kind(written, properties)
        changes = written.around + changes_in(properties.child("w:rPr") if properties else None)
        number, depth = self._number(written, properties, changes)
        turned = properties.switch("w:bidi") if properties else None
        return Paragraph(
            TextSpan(written.start, end),
            written.story,
            kind.kind,
            self.styles.name(written.style),
            kind.level,
            number,
            depth,
            written.note,
            written.cell,
            changes,
            self.styles.turned(written.style) if turned is None else turned,
            _ALIGNS.get(properties.value("w:jc"), "") if properties else "",
        )

    def _kind(self, written: Written, properties: Node | None) -> Kind:
        kind = self.styles.kind(written.style)
        if kind.kind is ParagraphKind.TEXT:
            kind = outlined(properties) or kind
        if kind.kind is ParagraphKind.TEXT and written.contents:
            kind = Kind(ParagraphKind.CONTENTS)
        return kind

    def _number(self, written: Written, properties: Node | None, end: tuple[Change, ...]) -> tuple[str, int]:
        """The automatic number; a paragraph whose end is deleted, or of which nothing is seen, does not count."""
        place = self.numbering.place(properties, written.style) if written.node else None
        if place is None:
            return "", -1
        if deleted(end) or (not written.seen and self._hidden(written, properties)):
            return "", place[1]
        in_part = written.part if written.story in (StoryKind.HEADER, StoryKind.FOOTER) else ""
        counts = self._counts.setdefault((written.story, in_part), Counts())
        return self.numbering.count(*place, counts), place[1]

    def _hidden(self, written: Written, properties: Node | None) -> bool:
        """Whether the paragraph's own end is hidden."""
        said = properties.switch("w:rPr", "w:vanish") if properties else None
        return bool(self.styles.look(written.style, "").hidden if said is None else said)
