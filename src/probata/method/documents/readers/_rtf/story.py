"""Story of RTF: tokens told as text with marks (Word RTF Specification 1.9.1).

Control words that nobody knows are passed over, groups that begin with ``\\*`` and a word that nobody knows are left
out: both as the specification demands. Everything else is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from probata.method.documents.model import Declared, MarkKind
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._rtf import codepages, words
from probata.method.documents.readers._rtf.destinations import SYMBOLS
from probata.method.documents.readers._rtf.flow import MAX_TABLES, Aside, Flow, Look, merge
from probata.method.documents.readers._rtf.state import Field, Mode, State
from probata.method.documents.readers._rtf.times import of_number
from probata.method.documents.readers._rtf.tokens import BINARY, CLOSE, CUT, OPEN, SYMBOL, TEXT, WORD, tokens
from probata.record.errors import Unreadable
from probata.record.span import TextSpan

MAX_DEPTH = 3_000
"""Groups inside one another; Word gives up at some hundred."""
MAX_GROUPS = 4_000_000
"""Groups of one file; 20 megabytes of text written by LibreOffice have a tenth of it."""
_HEADINGS = ("heading ", "title", "subtitle")
_ORDER = (MarkKind.FOOTNOTE, MarkKind.ENDNOTE, MarkKind.COMMENT, MarkKind.HEADER, MarkKind.FOOTER)


@dataclass(slots=True)
class Story:
    """Tells one file; what it found besides stands in its attributes when :meth:`tell` has ended."""

    to: Building
    name: str
    claims: list[Declared] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    ranges: dict[str, TextSpan] = field(default_factory=dict)
    numbers: dict[bytes, int] = field(default_factory=dict)
    """The parts of a time, while one is read."""
    default: str = "cp1252"
    first_font: int = -1
    font: int = 0
    pages: set[str] = field(default_factory=set)
    lost: int = 0
    fields: int = 0
    pictures: int = 0
    state: State = field(init=False)
    main: Flow = field(init=False)
    signed: dict[str, str] = field(default_factory=dict)
    """The author of the comment that comes next."""
    _tables: count[int] = field(default_factory=lambda: count(1))
    _stack: list[State] = field(default_factory=list)
    _bytes: list[bytes] = field(default_factory=list)
    _skip: int = 0
    _high: int = 0
    _groups: int = 0

    def __post_init__(self) -> None:
        self.main = Flow(self.to, self._tables)
        self.state = State(self.main, self.default)

    def flow(self) -> Flow:
        """A flow beside the main one."""
        return Flow(Building(self.name), self._tables)

    def tell(self, data: bytes) -> None:
        """The whole file; raises Unreadable when it is nested beyond all reason."""
        began = False
        for kind, name, number in tokens(data):
            if kind == TEXT:
                if self.state.mode is not Mode.SKIPPED:
                    self._plain(name)
                continue
            self._flush()
            if kind == OPEN:
                self._open()
                began = True
            elif kind == CLOSE:
                self._close()
                if began and not self._stack:
                    break
            elif kind == CUT:
                self.limits.append("an embedded picture or object claims more bytes than the file has")
            elif self.state.mode is Mode.SKIPPED or kind == BINARY:
                continue
            elif kind == WORD:
                self._skip = 0
                words.word(self, name, number)
            elif kind == SYMBOL:
                self._symbol(name)
        self._finish()

    def _finish(self) -> None:
        self._flush()
        if self._stack:
            self.limits.append("ends in the middle: it was cut off or damaged, and what came after is missing")
        while self._stack:
            self._close()
        self.main.end()
        told: set[tuple[MarkKind, str]] = set()
        for kind in _ORDER:
            for aside in (each for each in self.asides if each.kind is kind):
                self._beside(aside, told)

    def _beside(self, aside: Aside, told: set[tuple[MarkKind, str]]) -> None:
        """A note, comment, header or footer; the same header of another section stands once."""
        aside.flow.end()
        text = aside.flow.to.text()
        if aside.kind in (MarkKind.HEADER, MarkKind.FOOTER) and (aside.kind, text) in told:
            return
        told.add((aside.kind, text))
        place = self.ranges.get(aside.reference, aside.place) if aside.reference else aside.place
        merge(self.to, aside.flow, aside.kind, place, aside.by, aside.at)

    # Groups

    def _open(self) -> None:
        self._skip = 0
        self._stack.append(self.state)
        self.state = self.state.inner()
        if self.state.mode is Mode.LISTED:
            self.state.kept = []
        self._groups += 1
        if len(self._stack) > MAX_DEPTH:
            raise Unreadable(f"The file is more than {MAX_DEPTH:,} groups deep.", where=self.name)
        if self._groups > MAX_GROUPS:
            raise Unreadable(f"The file has more than {MAX_GROUPS:,} groups.", where=self.name)

    def _close(self) -> None:
        self._skip = 0
        if not self._stack:
            return
        done, self.state = self.state, self._stack.pop()
        if done.ends is not None:
            done.ends("".join(done.kept or ()))
        elif done.mode is Mode.LISTED and self.state.mode is Mode.LISTED:
            self.authors.append("".join(done.kept or ()).strip().rstrip(";").strip())

    # Letters

    def _plain(self, data: bytes) -> None:
        """Bytes of text: those that stand in for a letter that is already told are left out."""
        if self._skip:
            left_out = min(self._skip, len(data))
            self._skip -= left_out
            data = data[left_out:]
        if data:
            self._bytes.append(data)

    def _flush(self) -> None:
        """Letters come in as bytes of one alphabet, of which two may make one letter."""
        if not self._bytes:
            return
        data = b"".join(self._bytes)
        self._bytes.clear()
        if self.state.mode in (Mode.FONTS, Mode.INFO):
            return
        text, lost = codepages.decoded(data, self.state.codec)
        if self.state.mode is Mode.TOLD:
            self.lost += lost
            if not data.isascii():
                self.pages.add(self.state.codec)
        self.letters(text)

    def letters(self, text: str) -> None:
        """Letters for whoever wants them now: the flow, or what is kept."""
        state = self.state
        text = text.replace("\x00", "")
        if self._high:
            self._high, text = 0, f"\ufffd{text}"
        if state.mode is Mode.TOLD:
            if text:
                if state.field is not None:
                    state.field.shown = True
                state.flow.text(text, self._look(), self.depth())
        elif state.kept is not None:
            state.kept.append(text)

    def unicode(self, number: int) -> None:
        """A letter by its number (``\\u``); two halves of a pair make one. What stands in for it is left out."""
        code = number & 0xFFFF if number < 0 else number
        self._skip = self.state.after
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            code = 0x10000 + (high - 0xD800 << 10) + code - 0xDC00 if high else 0xFFFD
        self.letters(chr(code) if code <= 0x10FFFF else "\ufffd")

    def depth(self) -> int:
        """How many tables the present paragraph stands in."""
        return min(max(self.state.depth, 1), MAX_TABLES) if self.state.in_table else 0

    def _look(self) -> Look:
        state = self.state
        named = self.styles.get(state.style, "").lower() if state.style else ""
        return Look(
            state.outlined or named.startswith(_HEADINGS),
            state.hidden,
            (self._author(state.author), of_number(state.time)) if state.inserted else None,
            (self._author(state.deleter), of_number(state.deletion)) if state.deleted else None,
            state.field.number if state.field is not None and state.field.address else 0,
            state.formula,
        )

    def _author(self, number: int) -> str:
        return self.authors[number] if 0 <= number < len(self.authors) else ""

    def _symbol(self, name: bytes) -> None:
        if name in (b"\r", b"\n"):
            words.word(self, b"par", None)
        elif name == b"*":
            self.state.starred = True
        elif name in SYMBOLS:
            if self._skip:
                self._skip -= 1
            else:
                self.letters(SYMBOLS[name])

    def plain(self) -> None:
        """Back to no properties of letters, and to the first font."""
        self.state.plain(self.fonts.get(self.first_font) or self.default)

    # What the words of fields and destinations ask for

    def begin_field(self) -> None:
        """A field begins."""
        self.fields += 1
        self.state.field = Field(self.fields)
        ended = self.state.field
        before = self.state.ends

        def end(text: str) -> None:
            if not ended.shown and ended.chosen < len(ended.choices):
                self.letters(ended.choices[ended.chosen])
            if before is not None:
                before(text)

        self.state.ends = end

    def keep(self, ends: Callable[[str], None]) -> None:
        """Keep the letters of this group for ``ends``."""
        self.state.mode, self.state.kept, self.state.ends = Mode.KEPT, [], ends
