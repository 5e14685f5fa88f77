"""The nouns of documents: what a reader gives back, and the documents that one file holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

from probata.record.basis import Method
from probata.record.span import Span, TextSpan
from probata.record.withheld import Withheld


class MarkKind(StrEnum):
    """What a stretch of a canonical text is. Marks may nest and overlap; text without a mark is body text."""

    HEADING = "heading"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    LINK = "link"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    TEXT_BOX = "text box"
    CONTROL = "content control"
    INSERTED = "tracked insertion"
    DELETED = "tracked deletion"
    HIDDEN = "hidden"
    FORMULA = "formula"
    FRONT_MATTER = "front matter"
    FURNITURE = "furniture"
    PAGE = "page"
    LINE = "line"
    CELL = "cell"
    MERGED = "merged cells"
    NOTES = "speaker notes"
    CUE = "cue"
    MESSAGE = "message"
    SYSTEM = "system line"
    ATTACHMENT = "attachment"
    OMITTED = "omitted medium"
    TAKEN_BACK = "message taken back"
    FORWARDED = "forwarded"
    REPLIED = "replied to"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of text, what it is, and where it stood in the original.

    ``span`` counts code points of the canonical text. ``place`` is the page box, cell, message or time range where the
    format has one. ``by`` and ``at`` are the author and time that a tracked change, comment or message claims for
    itself: ``at`` is ISO 8601 as far as the file tells it (``2022-09-01``, ``2022-09-01T14:05``, with an offset only
    where one stands there), else the file's own words. MERGED has the span of the value that merged cells share and the
    place of their last cell; the CELL of that span has the first. DOUBTFUL is a word that a machine recognised in a
    picture and was not sure of: ``by`` is which machine and how sure (``tesseract 5.3.0: 41 of 100``), ``place`` its
    box.
    """

    kind: MarkKind
    span: TextSpan
    place: Span | None = None
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """A claim of metadata (title, author, date, ...): never a fact, kept apart from what the text says.

    ``source`` names where the claim stands ("front matter", "HTML meta", "Word properties", ...); ``span`` is its
    place in the canonical text when it stands there.
    """

    field: str
    value: str
    source: str
    span: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of one file.

    ``text`` is the canonical text: decoded, byte order mark and line ends kept, not normalised. Nothing visible
    or hidden in the file is missing from it. ``limits`` are sentences on what the reader could not tell.
    ``exact`` says that ``text`` encoded as UTF-8 is the file, byte for byte. ``identities`` are the telephone numbers
    and accounts that gave way to placeholders in the text (``number 1``), in the order of the placeholders: they are
    for the vault alone, print as ``withheld``, and two Readings are compared without them.
    """

    text: str
    reader: Method
    marks: tuple[Mark, ...] = ()
    declared: tuple[Declared, ...] = ()
    limits: tuple[str, ...] = ()
    exact: bool = False
    identities: tuple[Withheld[str], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Body:
    """One document inside a file: the span of its own text and the claims made for it alone."""

    span: TextSpan
    declared: tuple[Declared, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file: a member of an archive, an attachment, something embedded.

    ``path`` is what the container calls it, with ``/`` between and neither ``..`` nor a root in it; ``data`` its bytes,
    never empty; ``declared`` what the container claims of it (``modified``, ``media type``, ...).
    """

    path: str
    data: bytes = field(repr=False)
    declared: tuple[Declared, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """A file inside a file that did not come out (encrypted, damaged, too large, empty, a link), with the reason."""

    path: str
    reason: str
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it is seen, for a machine that recognises words: ``grey`` has a byte a pixel (0 is black), row by row.

    ``orientation`` says how these pixels lie on the page that the reader's boxes count on, as in EXIF 2.32, 4.6.4 (tag
    0x0112): 1 is the same way up. However many pixels there are, they cover the whole page.
    """

    page: int
    width: int
    height: int
    grey: bytes = field(repr=False)
    orientation: int = 1


class Reader(Protocol):
    """One file format. A module of ``readers/`` is one: the shelf is found by looking in the folder.

    ``METHOD`` names rule and version; ``SUFFIXES`` are lower case with the dot; ``SAYS`` is one sentence for the docs.
    ``recognises`` looks at the first bytes; ``read`` raises Unreadable and nothing else on any bytes whatever.
    """

    METHOD: Method
    SUFFIXES: tuple[str, ...]
    SAYS: str

    def recognises(self, head: bytes) -> bool:
        """Whether the file's first 4,096 bytes look like this format."""
        ...

    def read(self, data: bytes, name: str) -> Reading:
        """The whole file as a Reading; ``name`` is only for messages."""
        ...


@runtime_checkable
class Container(Reader, Protocol):
    """A reader of a format that holds files. Its ``Reading`` lists them; ``parts`` brings them out."""

    def parts(self, data: bytes, name: str) -> Iterator[Part | Left]:
        """Each file inside, one after the other and in the container's own order, so that one is in memory at a time.

        The same bytes give the same parts. Bounds on their number, size and unpacking are the reader's; what lies
        beyond comes as ``Left``. Raises Unreadable where ``read`` does.
        """
        ...


@runtime_checkable
class Pictured(Reader, Protocol):
    """A reader of a format whose pages can be looked at where they have no text."""

    def pictures(self, data: bytes, name: str, pages: Sequence[int]) -> Iterator[Picture | Left]:
        """Each of these pages (from 1, ascending) as a picture, or the page's number and why there is none.

        At most ``scans.MOST_PIXELS`` pixels each, one in memory at a time. Raises Unreadable where ``read`` does.
        """
        ...
