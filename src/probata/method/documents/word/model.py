"""The nouns of a word processor's file: its text whole, and for each run the place where it stands in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from probata.method.documents.model import Declared
from probata.record.span import SheetCell, TextSpan


class StoryKind(StrEnum):
    """The flow of text that a paragraph belongs to."""

    BODY = "body"
    TEXT_BOX = "text box"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"
    CAPTION = "picture"
    """The words that stand in place of a picture (its title and description)."""
    DRAWN = "drawing"
    """Words of a chart or diagram."""


class ParagraphKind(StrEnum):
    """What a paragraph is, by its style."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    CONTENTS = "table of contents"


class ChangeKind(StrEnum):
    """A tracked change; a move is an insertion at one place and a deletion at another."""

    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, order=True)
class Bytes:
    """An element of a part of the package: bytes ``start`` to ``end`` of the unpacked part, tags included."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change, with the author and time that it claims for itself."""

    kind: ChangeKind
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one form.

    Attributes:
        span: code points of ``Draft.text``; never empty, never across paragraphs.
        at: the run's own element; None where the text has none (the words of a picture, a chart).
        anchor: the outermost run of the main part that holds it, beside which a comment can be anchored; None for
            text outside of the main part (notes are reached through their mark).
        change: the tracked changes around it, outermost first.
        hidden: whether the file says that it is not shown.
        language: the language that the run or its style declares, as BCP 47 (``""`` when none does).
        rtl: whether it is set from right to left.
        bold, italic: how it is shown in the end, by styles and its own properties.
        code: whether its character style is one for code. ``raised``: whether it is set as superscript or subscript.
    """

    span: TextSpan
    at: Bytes | None
    anchor: Bytes | None
    changes: tuple[Change, ...] = ()
    hidden: bool = False
    language: str = ""
    rtl: bool = False
    bold: bool = False
    italic: bool = False
    code: bool = False
    raised: bool = False

    @property
    def inserted(self) -> bool:
        """Whether it is gone when every change is rejected."""
        return any(one.kind is ChangeKind.INSERTED for one in self.changes)

    @property
    def deleted(self) -> bool:
        """Whether it is gone when every change is accepted."""
        return any(one.kind is ChangeKind.DELETED for one in self.changes)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        span: its text, without the line end behind it; may be empty.
        story: which flow it belongs to. ``note`` is the label of the note whose text it is, "" elsewhere.
        kind: by its style; where a draft styles no heading, a heading by how it looks. ``style`` is the style's name as
            shown to people; ``level`` that of a heading (1 to 9) or 0.
        number: its automatic number or letter as the word processor prints it ("12.", "(a)", "IV."), "" when it has
            none; bullets are ``"•"``. ``depth`` is the level in its list from 0, -1 outside of lists.
        cell: its place when it stands in a table: the table's name ("table 1", counting in the order of the text; an
            inner table is a table of its own), row and column from 1.
        end_change: tracked changes of the paragraph's own end: accepted deletion joins it to the next one.
        rtl: whether the paragraph runs from right to left.
        align: ``left``, ``right`` or ``center`` where it says so itself (DOCX).
    """

    span: TextSpan
    story: StoryKind
    kind: ParagraphKind = ParagraphKind.TEXT
    style: str = ""
    level: int = 0
    number: str = ""
    depth: int = -1
    note: str = ""
    cell: SheetCell | None = None
    end_change: tuple[Change, ...] = ()
    rtl: bool = False
    align: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """Where a footnote or endnote hangs.

    Attributes:
        at: offset in ``Draft.text``; the mark itself is no text.
        label: ``f`` or ``e`` and the id that the file uses ("f3").
        printed: the number or sign that the word processor prints for it.
        anchor: the run that holds the mark. ``changes`` as of runs.
    """

    at: int
    label: str
    printed: str
    anchor: Bytes | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: ``paragraphs`` are places in ``Draft.paragraphs``. Separators are not notes."""

    label: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: the span of its result, and its instruction as written (``REF _Ref12 \\r \\h``)."""

    span: TextSpan
    instruction: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A named stretch. Bookmarks may nest, overlap and run across paragraphs."""

    name: str
    span: TextSpan


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: its words, and an address or ``#bookmark``."""

    span: TextSpan
    target: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the offset in ``Draft.text`` where it hangs, and the part of the package that holds it."""

    at: int
    part: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's comment: ``span`` is what it is about, ``parent`` the id of the comment that it replies to.

    ``done`` says that somebody marked the thread as resolved.
    """

    id: str
    span: TextSpan
    text: str
    by: str = ""
    at: str = ""
    parent: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A word processor's file, read whole.

    ``text`` holds every visible and hidden word once, tracked deletions included: the paragraphs in this order, a line
    end behind each: the main story with its tables (a text box behind the paragraph that anchors it, a picture's words
    too), footnotes, endnotes, headers, footers, words of charts. Comments are no part of it. ``runs`` cover the
    paragraphs without a gap, in the order of the text.
    """

    name: str
    kind: str
    """``docx``, ``odt`` or ``pdf``."""
    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    runs: tuple[Run, ...] = field(repr=False)
    marks: tuple[NoteMark, ...] = field(default=(), repr=False)
    notes: Mapping[str, Note] = field(default_factory=dict, repr=False)
    fields: tuple[Field, ...] = field(default=(), repr=False)
    bookmarks: tuple[Bookmark, ...] = field(default=(), repr=False)
    links: tuple[Link, ...] = field(default=(), repr=False)
    comments: tuple[Comment, ...] = field(default=(), repr=False)
    declared: tuple[Declared, ...] = ()
    limits: tuple[str, ...] = ()
    """What the reader could not tell, in sentences."""
    main: str = ""
    """The name of the main part, as it is spelled in the package."""
    pictures: tuple[Picture, ...] = field(default=(), repr=False)
    """Pictures of the main text, in its order; of other flows none."""
