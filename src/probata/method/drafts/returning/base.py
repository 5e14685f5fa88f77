"""returning_base: what every block of a draft is made with: its words, its place, and what was left behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from probata.method.drafts.returning.inlines import Inlines
from probata.method.drafts.returning.model import Left
from probata.method.drafts.returning.pieces import Piece
from probata.method.drafts.view import Read, View, place
from probata.method.manuscript.model import At, Block, Directive, Inline, Paragraph
from probata.record.span import TextSpan

_NO_ALT = "a picture that its author did not describe"
FILLS = "what the compiler fills in by itself"


@dataclass(slots=True)
class Base:
    """What is at hand. ``arguments``: bookmark of a part -> the argument of its directive, where it is known.

    ``labels``: number of a paragraph of the draft -> its label; ``ours``: whether an export wrote the file.
    """

    view: View
    inlines: Inlines
    arguments: Mapping[str, str]
    labels: Mapping[int, str]
    ours: bool
    left: list[Left] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    _annexes: int = 0

    def _aside(self, piece: Piece) -> None:
        if piece.kind == "contents":
            self.left.append(Left("A table of contents is made anew.", self._words(piece), ours=True))
        elif self._words(piece).strip() != _NO_ALT:
            says = "Words that stand in place of a picture, or in a chart, have no place of their own."
            self.left.append(Left(says, self._words(piece), ours=self.ours))

    def _ours(self, piece: Piece) -> None:
        if piece.read:
            self.left.append(Left(FILLS, self._words(piece), ours=True))

    def _lose(self, says: str, words: str) -> None:
        self.left.append(Left(says, words))

    def _words(self, piece: Piece) -> str:
        return piece.read.span.of(self.view.text) if piece.read else ""

    def _at(self, piece: Piece) -> At:
        span = piece.read.span if piece.read else self.view.forth(TextSpan(piece.start, piece.start))
        return place(self.view, span.start, span.end)

    def _inner(self, read: Read | None, skip: int = 0, *, plain: bool = False) -> tuple[Inline, ...]:
        if read is None:
            return ()
        return self.inlines.of(TextSpan(read.span.start + skip, read.span.end), read.marks, plain=plain)

    def _paragraph(self, piece: Piece) -> Paragraph:
        label = self.labels.get(piece.read.paragraph, "") if piece.read else ""
        return Paragraph(self._inner(piece.read), label, self._at(piece))

    def _directive(self, name: str, argument: str, blocks: Sequence[Block], at: At) -> Directive:
        return Directive(name, " ".join(argument.split()), tuple(blocks), at, replace(at, end=at.start))
