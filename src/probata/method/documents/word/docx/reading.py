"""Reading: a Word file as a draft."""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.documents.word.docx import printed
from probata.method.documents.word.docx.building import Building
from probata.method.documents.word.docx.comments import LIMIT, comments
from probata.method.documents.word.docx.kinds import Kinds
from probata.method.documents.word.docx.nodes import Node, blocks, whole_part
from probata.method.documents.word.docx.numbering import Numbering
from probata.method.documents.word.docx.parts import Parts
from probata.method.documents.word.docx.story import Part, Story
from probata.method.documents.word.docx.styles import Styles
from probata.method.documents.word.model import Comment, Draft, Note, StoryKind

_NOTES = (("footnotes", "w:footnote", StoryKind.FOOTNOTE, "f"), ("endnotes", "w:endnote", StoryKind.ENDNOTE, "e"))
_RULES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_RUNNING = {"header": StoryKind.HEADER, "footer": StoryKind.FOOTER}
_DRAWN = ("chart", "chartEx", "diagramData")
_DRAWN_TEXTS = frozenset({"a:t", "c:v", "t", "v"})


def read(data: bytes, name: str) -> Draft:
    """A Word file whole.

    Args:
        data: the bytes of a .docx, .docm, .dotx or .dotm file.
        name: only for the draft's name and for messages.

    Raises:
        Unreadable: the file is no Word file, damaged, encrypted, or unfolds beyond all reason.
    """
    parts = Parts(data, name)
    styles = Styles(parts.first("styles")[1], name)
    numbering = Numbering(parts.first("numbering")[1], styles, name)
    reading = _Reading(parts, Story(Building(name), Kinds(styles, numbering)))
    reading.tell()
    return reading.draft()


@dataclass(slots=True)
class _Reading:
    """A file on its way to a draft."""

    parts: Parts
    story: Story
    notes: dict[str, Note] = field(default_factory=dict)

    def tell(self) -> None:
        """Tell the main part, then what stands beside it."""
        parts = self.parts
        shown = parts.pictures(parts.main)
        self.story.begin(Part(parts.main, StoryKind.BODY, True, targets=parts.targets(parts.main), pictures=shown))
        for block in blocks(parts.body, parts.name):
            self.story.tell(block)
        self.story.end()
        for kind, element, flow, letter in _NOTES:
            part, data = parts.first(kind)
            self._notes(part, data, element, flow, letter)
        for kind, flow in _RUNNING.items():
            for part, data in parts.linked(kind):
                self._running(part, data, flow)
        for kind in _DRAWN:
            for part, data in parts.linked(kind):
                self._drawn(part, data)

    def draft(self) -> Draft:
        """What was told, as a draft."""
        told, parts = self.story, self.parts
        text = told.to.text()
        settings = parts.first("settings")[1]
        marks, unknown = printed.marks(
            told.hanging, told.sections, whole_part(settings, parts.name) if settings else None
        )
        remarks = self._comments(len(text))
        declared, limits = parts.declared()
        limits += ("holds no text",) if not text.strip() else ()
        limits += (*told.limits, *parts.left_out(), *((printed.LIMIT,) if unknown else ()))
        limits += (LIMIT,) if any(told.places.commented(each.id, 0) is None for each in remarks) else ()
        return Draft(
            parts.name,
            "docx",
            text,
            tuple(told.to.paragraphs),
            tuple(told.to.runs),
            tuple(marks),
            self.notes,
            tuple(sorted(told.fields.done, key=lambda one: one.span)),
            told.places.bookmarks(len(text)),
            tuple(sorted((*told.links, *told.fields.links), key=lambda one: one.span)),
            remarks,
            declared,
            tuple(dict.fromkeys(limits)),
            parts.main,
            tuple(told.pictures),
        )

    def _notes(self, part: str, data: bytes, element: str, flow: StoryKind, letter: str) -> None:
        """The notes of a part; rules between text and notes are none. A label that comes twice is one note."""
        targets = self.parts.targets(part) if data else {}
        for block in blocks(data, self.parts.name) if data else ():
            if block.name != element or block.get("w:type") in _RULES:
                continue
            label, first = f"{letter}{block.get('w:id')}", len(self.story.to.paragraphs)
            self.story.begin(Part(part, flow, note=label, targets=targets))
            for child in block.children:
                self.story.tell(child)
            self.story.end()
            told = tuple(range(first, len(self.story.to.paragraphs)))
            before = self.notes[label].paragraphs if label in self.notes else ()
            self.notes[label] = Note(label, (*before, *told))

    def _running(self, part: str, data: bytes, flow: StoryKind) -> None:
        self.story.begin(Part(part, flow, targets=self.parts.targets(part)))
        for block in blocks(data, self.parts.name):
            self.story.tell(block)
        self.story.end()

    def _drawn(self, part: str, data: bytes) -> None:
        """The words of a chart or diagram: titles and labels with their values, each a paragraph."""
        self.story.begin(Part(part, StoryKind.DRAWN))
        for words in (each for block in blocks(data, self.parts.name) for each in _words(block)):
            self.story.write(words)
            self.story.end()

    def _comments(self, length: int) -> tuple[Comment, ...]:
        data = self.parts.first("comments")[1]
        extended = self.parts.first("commentsExtended")[1]
        return comments(data, extended, self.story.places, length, self.parts.name) if data else ()


def _words(block: Node) -> list[str]:
    return [each.text.strip() for each in block.below() if each.name in _DRAWN_TEXTS and each.text.strip()]
