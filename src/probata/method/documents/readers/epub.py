"""Books (EPUB 2.0.1 and 3.3): chapters in the order of the spine, read like web pages without a site around them.

After them stand, as hidden, documents outside of the order of reading, and a table of contents that says something
which no chapter says.
"""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, MarkKind, Part, Reading
from probata.method.documents.readers import _embedded, _epub, _html_story
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._epub import Book, Item, parse_loosely
from probata.method.documents.readers._epub_chapters import Roles, lines_of, parsed, refused, title_of
from probata.method.documents.readers._package import clean
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-epub", 1)
SUFFIXES = (".epub",)
SAYS = "Books (EPUB 2 and 3): chapters in the order of reading, headings, notes, pictures' words, claims of metadata."
LOADS = ("lxml.etree",)
MAX_CHAPTERS = 20_000
"""Documents of one book."""
_FORMAT = "meta-inf/"
_OWN = (".opf", ".ncx", ".xhtml", ".html", ".htm", ".css", ".js", ".smil", ".ttf", ".otf", ".woff", ".woff2")
"""Ends of names of what makes the book itself: text that is told, looks, fonts, programs."""


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP at all; its parts say whether it is a book."""
    return head.startswith(b"PK\x03\x04")


def fits(data: bytes) -> bool:
    """Whether the ZIP says that it is a book, or is too damaged to tell."""
    return _epub.fits(data) is not False


def read(data: bytes, name: str) -> Reading:
    """All chapters with typed marks, the claims of the book and its limits; raises Unreadable."""
    book = _epub.opened(data, name)
    if len(book.items) > MAX_CHAPTERS:
        raise Unreadable(f"The book has more than {MAX_CHAPTERS:,} files.", where=name)
    writer = _Writer(book, Building(name))
    for item in book.linear:
        writer.chapter(item)
    writer.hidden(book.aside, "holds documents outside of its order of reading; they stand last, as hidden")
    writer.hidden(book.orphans, "holds documents that its order of reading does not have; they stand last, as hidden")
    for item in book.contents:
        writer.contents(item)
    text = writer.to.text()
    if not text.strip() and not writer.limits:
        writer.limits.append("holds no text")
    held = _embedded.limits(_held(book))
    limits = tuple(dict.fromkeys([*book.limits, *writer.limits, *held]))
    return Reading(text, METHOD, writer.to.sorted_marks(), (*book.declared, *writer.titles), limits)


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Pictures, recordings and attached files; raises Unreadable when the book cannot be opened."""
    book = _epub.opened(data, name)
    yield from _embedded.inside(book.package, _held(book))


def _held(book: Book) -> list[str]:
    told = {item.part for item in book.items if item.is_document}
    names = [(name, clean(name)) for name in book.package.spelled]
    return [name for name, part in names if part not in told and not part.startswith(_FORMAT) and not _is_own(part)]


def _is_own(part: str) -> bool:
    return part == "mimetype" or part.endswith(_OWN)


class _Writer:
    """Writes one chapter after the other."""

    def __init__(self, book: Book, to: Building) -> None:
        self.to = to
        self.limits: list[str] = []
        self.titles: list[Declared] = []
        self._book = book

    def hidden(self, items: tuple[Item, ...], limit: str) -> None:
        """Documents that a reader of the book does not come by."""
        for item in items:
            self.limits.append(limit)
            with self.to.marked(MarkKind.HIDDEN):
                self.chapter(item)

    def contents(self, item: Item) -> None:
        """The lines of a table of contents, unless each stands in a chapter as it is."""
        package = self._book.package
        root = parse_loosely(package.part(item.part), package.name)
        told = {line.strip() for line in self.to.text().splitlines()}
        new = [line for line in lines_of(root) if line not in told] if root is not None else []
        for line in dict.fromkeys(new):
            self.to.gap("\n")
            with self.to.marked(MarkKind.HIDDEN):
                self.to.write(line)
            self.to.gap("\n")

    def chapter(self, item: Item) -> None:
        """One document; a missing or broken one is told in the limits, and the book goes on."""
        package = self._book.package
        self.to.gap("\n\n")
        data = package.part(item.part)
        if not data:
            self.limits.append("a chapter that it lists is missing")
            return
        try:
            root = parsed(data, package.name)
        except Unreadable as fault:
            self.limits.append(f"a chapter was not read ({refused(fault)})")
            return
        title = Declared("title of a chapter", title_of(root), "HTML title")
        if title.value and title not in self.titles:
            self.titles.append(title)
        _html_story.tell(root, self.to, Roles())
        self.to.gap("\n\n")
