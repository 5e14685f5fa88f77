"""The draft as it grows: paragraphs, runs and marks over one text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from probata.method.documents.word import model
from probata.method.documents.word.model import Bytes, Change, ParagraphKind
from probata.method.documents.word.odt.here import Here
from probata.method.documents.word.odt.positions import Node, Words, byte_offsets
from probata.method.documents.word.odt.scripts import stretches
from probata.method.documents.word.odt.spaces import as_it_stands, told
from probata.method.documents.word.odt.styles import Look
from probata.record.errors import Unreadable
from probata.record.span import TextSpan

MAX_TEXT = 50_000_000
"""Letters of one draft."""


@dataclass(slots=True)
class Open:
    """A paragraph that is being told; ``behind`` are the frames that hang in it, told when it ends."""

    paragraph: model.Paragraph
    behind: list[tuple[Node, Here]] = field(default_factory=list)
    after_space: bool = True


@dataclass(slots=True)
class Telling:
    """What has been told so far."""

    name: str
    texts: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[model.Paragraph] = field(default_factory=list)
    runs: list[model.Run] = field(default_factory=list)
    marks: list[model.NoteMark] = field(default_factory=list)
    fields: list[model.Field] = field(default_factory=list)
    bookmarks: list[model.Bookmark] = field(default_factory=list)
    links: list[model.Link] = field(default_factory=list)
    pictures: list[model.Picture] = field(default_factory=list)
    comments: list[model.Comment] = field(default_factory=list)
    limits: dict[str, None] = field(default_factory=dict)
    inserting: dict[str, Change] = field(default_factory=dict)
    """The tracked insertions that have begun and not ended."""
    open: Open | None = None
    _begun: dict[str, int] = field(default_factory=dict)

    def limit(self, says: str) -> None:
        """Something that cannot be told."""
        self.limits[says] = None

    def changes(self, here: Here) -> tuple[Change, ...]:
        """All tracked changes around this place, outermost first."""
        return tuple(dict.fromkeys((*self.inserting.values(), *here.changes)))

    def begin(self, here: Here, look: Look, kind: ParagraphKind, level: int = 0) -> None:
        """Open a paragraph."""
        kind = ParagraphKind.CONTENTS if here.contents else kind
        heading = level if kind is ParagraphKind.HEADING else 0
        self.open = Open(
            model.Paragraph(
                TextSpan(self.length, self.length),
                here.story,
                kind,
                look.shown,
                min(heading, 9),
                here.number,
                here.depth,
                here.note,
                here.cell,
                rtl=look.rtl,
            )
        )

    def end(self, here: Here) -> list[tuple[Node, Here]]:
        """Close the paragraph; what hung in it is for the caller to tell."""
        done = self.open
        if done is None:
            return []
        span = TextSpan(done.paragraph.span.start, self.length)
        self.paragraphs.append(replace(done.paragraph, span=span, end_change=self.changes(here)))
        self._grow("\n")
        self.open = None
        return done.behind

    def words(self, words: Words, here: Here, exact: bool = False) -> None:
        """Letters of a paragraph, as runs; ``exact`` keeps white space as it stands."""
        if self.open is None or not words.text:
            return
        if exact or as_it_stands(words.text, self.open.after_space):
            pieces = [(0, len(words.text), words.text)]
        else:
            pieces = list(told(words.text, self.open.after_space))
        if words.plain:
            self._plain(words, pieces, here)
        else:
            at = Bytes(here.part.name, words.start, words.end)
            self._run("".join(text for _, _, text in pieces), at, here)
        self.open.after_space = words.text[-1] in " \t\r\n"

    def _plain(self, words: Words, pieces: list[tuple[int, int, str]], here: Here) -> None:
        cuts = [
            (start + low, start + high, text[low:high], script, rtl)
            for start, _, text in pieces
            for low, high, script, rtl in stretches(text)
        ]
        whole = len(cuts) == 1 and cuts[0][1] - cuts[0][0] == len(words.text)
        offsets = [] if whole else byte_offsets(here.part.data[words.start : words.end])
        for start, end, text, script, rtl in cuts:
            low, high = (offsets[start], offsets[end]) if offsets else (0, words.end - words.start)
            low, high = low + words.start, high + words.start
            self._run(text, Bytes(here.part.name, low, high), here, script, rtl)

    def sign(self, text: str, node: Node, here: Here) -> None:
        """What an element stands for: spaces, a tab, a line break."""
        if self.open is not None:
            self._run(text, here.bytes_of(node), here)
            self.open.after_space = False

    def _run(self, text: str, at: Bytes, here: Here, script: int = 0, rtl: bool = False) -> None:
        if not text:
            return
        anchor = (here.anchor or at) if here.reachable else None
        hidden = here.hidden or bool(here.form.hidden)
        span = TextSpan(self.length, self.length + len(text))
        form, language = here.form, here.form.languages[script] or ""
        bold, italic = bool(form.bold[script]), bool(form.italic[script])
        look = (bold, italic, bool(form.code), bool(form.raised))
        self.runs.append(model.Run(span, at, anchor, self.changes(here), hidden, language, rtl, *look))
        self._grow(text)

    def _grow(self, text: str) -> None:
        self.texts.append(text)
        self.length += len(text)
        if self.length > MAX_TEXT:
            raise Unreadable(f"The file holds more than {MAX_TEXT:,} letters.", where=self.name)

    def mark(self, label: str, printed: str, node: Node, here: Here) -> None:
        """A note's mark."""
        self.marks.append(model.NoteMark(self.length, label, printed, here.enclosed_by(node), self.changes(here)))
        if self.open is not None:
            self.open.after_space = False

    def point(self, name: str) -> None:
        """A bookmark without words."""
        self.bookmarks.append(model.Bookmark(name, TextSpan(self.length, self.length)))

    def bookmark_begins(self, key: str) -> None:
        """A bookmark's start; what never ends is told as a point by :meth:`unended`."""
        self._begun.setdefault(key, self.length)

    def bookmark_ends(self, key: str, name: str) -> None:
        """A bookmark's end; one that never began is none."""
        if key in self._begun:
            self.bookmarks.append(model.Bookmark(name, TextSpan(self._begun.pop(key), self.length)))

    def unended(self) -> None:
        """Bookmarks that began and never ended stand where they began."""
        for key, start in self._begun.items():
            self.bookmarks.append(model.Bookmark(key.partition(" ")[2], TextSpan(start, start)))
        self._begun.clear()
