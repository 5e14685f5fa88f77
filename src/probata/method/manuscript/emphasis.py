"""Emphasis and strong text: which runs of stars and underscores belong together.

Follows CommonMark 0.31, section 6.2 and its appendix on delimiter runs, as one pass over a stack: every piece enters
and leaves it once, so hostile runs cost no more than others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from probata.method.manuscript.model import Styled
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.pieces import Piece, inlines_of
from probata.method.manuscript.stretches import Stretch

DEEPEST = 20
"""Emphasis nested deeper than this is a fault; nobody could see it, and it would exhaust whoever walks the tree."""


def run_of_marks(text: str, start: int, end: int) -> Piece:
    """The piece of a run of equal marks; the signs before and behind it say whether it can open or close."""
    before = text[start - 1] if start else "\n"
    behind = text[end] if end < len(text) else "\n"
    left = not _space(behind) and (not _sign(behind) or _space(before) or _sign(before))
    right = not _space(before) and (not _sign(before) or _space(behind) or _sign(behind))
    if text[start] == "_":
        left, right = left and (not right or _sign(before)), right and (not left or _sign(behind))
    return Piece(start, end, text[start:end], mark=text[start], opens=left, closes=right, length=end - start)


def _space(sign: str) -> bool:
    return sign in "\t\n\f\r" or unicodedata.category(sign) == "Zs"


def _sign(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"


def emphasised(pieces: Sequence[Piece], stretch: Stretch, file: OneFile) -> list[Piece]:
    """The pieces with emphasis made; runs that pair with none are left as words."""
    return _Stack(stretch, file).over(pieces)


class _Stack:
    """What was read so far (``out``), and where in it runs wait that can open (``waiting``)."""

    def __init__(self, stretch: Stretch, file: OneFile) -> None:
        self.stretch, self.file = stretch, file
        self.out: list[Piece] = []
        self.waiting: list[int] = []
        self.bottoms: dict[tuple[str, bool, int], int] = {}
        """Kind of closing run -> start of a waiting run below which none fits."""
        self.too_deep = False

    def over(self, pieces: Sequence[Piece]) -> list[Piece]:
        for piece in pieces:
            if piece.node is None and piece.mark in ("*", "_"):
                self._run(piece)
            else:
                self.out.append(piece)
        return self.out

    def _run(self, run: Piece) -> None:
        while run.closes and run.words:
            found = self._opener(run)
            if found is None or not self._wrap(found, run):
                break
        if run.words:
            if run.opens:
                self.waiting.append(len(self.out))
            self.out.append(run)

    def _opener(self, run: Piece) -> int | None:
        kind = (run.mark, run.opens, run.length % 3)
        bottom = self.bottoms.get(kind, -1)
        for number in range(len(self.waiting) - 1, -1, -1):
            opener = self.out[self.waiting[number]]
            if opener.start <= bottom:
                break
            if opener.mark == run.mark and not _odd(opener, run):
                return number
        if self.waiting:
            self.bottoms[kind] = self.out[self.waiting[-1]].start
        return None

    def _wrap(self, number: int, run: Piece) -> bool:
        at = self.waiting[number]
        opener, inner = self.out[at], self.out[at + 1 :]
        depth = 1 + max((piece.depth for piece in inner), default=0)
        if depth > DEEPEST:
            self._say_too_deep(run)
            return False
        marks = 2 if len(opener.words) > 1 and len(run.words) > 1 else 1
        del self.out[at + 1 :], self.waiting[number + 1 :]
        opener.end, opener.words = opener.end - marks, opener.words[marks:]
        node = Styled("strong" if marks == 2 else "emphasis", inlines_of(inner, self.stretch, self.file))
        made = Piece(opener.end, run.start + marks, node=node, depth=depth)
        if not opener.words:
            self.out.pop()
            self.waiting.pop()
        self.out.append(made)
        run.start, run.words = run.start + marks, run.words[marks:]
        return True

    def _say_too_deep(self, run: Piece) -> None:
        if not self.too_deep:
            place = self.stretch.place(run.start)
            self.file.fault(place, place + 1, "Emphasis is nested too deep.", "Take some of the stars away.")
        self.too_deep = True


def _odd(opener: Piece, closer: Piece) -> bool:
    """The rule of three (0.31, rules 9 and 10)."""
    both = opener.length + closer.length
    return (opener.closes or closer.opens) and both % 3 == 0 and not (opener.length % 3 == 0 == closer.length % 3)
