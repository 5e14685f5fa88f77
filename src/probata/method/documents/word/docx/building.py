"""Building: the text of a draft in the making, with its paragraphs and runs."""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.documents.readers._building import MAX_TEXT
from probata.method.documents.word.docx.styles import NO_LOOK, Look
from probata.method.documents.word.model import Bytes, Change, Paragraph, Run
from probata.record.errors import Unreadable
from probata.record.span import TextSpan


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What all text of one run element has in common. Each is only equal to itself: neighbours may look alike."""

    at: Bytes | None = None
    anchor: Bytes | None = None
    changes: tuple[Change, ...] = ()
    look: Look = NO_LOOK
    hidden: bool = False


@dataclass(slots=True)
class Building:
    """Collects text. ``length`` is where the next letter will stand; between paragraphs, where the next one begins."""

    where: str
    length: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    _form: Form = field(default_factory=Form)
    _began: int = 0
    _held: list[str] = field(default_factory=list)

    def write(self, text: str, form: Form) -> None:
        """Append text of a form; raises Unreadable when the whole grows beyond all reason."""
        if not text:
            return
        if form is not self._form:
            self.end_run()
            self._form, self._began = form, self.length
        self._held.append(text)
        self.length += len(text)
        if self.length > MAX_TEXT:
            raise Unreadable(f"The file unfolds to more than {MAX_TEXT:,} characters.", where=self.where)

    def end_run(self) -> None:
        """What is written from here on is another run."""
        if self._held:
            text, form = "".join(self._held), self._form
            look = form.look
            self.pieces.append(text)
            self.runs.append(
                Run(
                    TextSpan(self._began, self.length),
                    form.at,
                    form.anchor,
                    form.changes,
                    form.hidden,
                    look.language_of(text),
                    bool(look.rtl),
                    look.shown_bold,
                    look.shown_italic,
                    bool(look.code),
                    bool(look.raised),
                )
            )
        self._held, self._form = [], Form()

    def end(self, paragraph: Paragraph) -> None:
        """End a paragraph, which brings its span along, with a line end."""
        self.end_run()
        self.pieces.append("\n")
        self.length += 1
        self.paragraphs.append(paragraph)

    def text(self) -> str:
        """The whole text so far."""
        return "".join(self.pieces)
