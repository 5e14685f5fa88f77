"""Layout: words with boxes to lines, lines to reading order and paragraphs, repeated lines to headers and footers.

PDFium gives characters in the order of the page's content, which most programs write as it is read. That order is
kept; only where a line of it crosses a gutter (columns written row by row) are the pieces put in order by place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from probata.method.documents.model import MarkKind

GUTTER = 1.6
"""A gap between two words of a line, in line heights, from which on it separates columns or cells."""
PROSE = 18
"""Characters that a piece of a column has at least in the middle case; cells of a table are shorter."""
MIN_ROWS = 4
"""Split lines on a page from which on columns are believed."""
PARAGRAPH = 1.35
"""Distance from line to line, in usual distances of the page, from which on a new paragraph begins."""
MIN_PAGES = 3
"""Pages on which the same first or last line must stand to be a header or footer."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_DIGITS = re.compile(r"\d+")


class Word(NamedTuple):
    """A run of characters without white space; coordinates from the page's top left corner, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    ends_line: bool
    invisible: bool = False


class Line(NamedTuple):
    """Words that are read together in one line of one column, and what follows from them.

    ``text`` has one space between words, and a tab where a gutter stands between cells; ``cuts`` are the numbers of the
    words that stand behind a gutter.
    """

    words: tuple[Word, ...]
    text: str
    left: float
    top: float
    right: float
    bottom: float
    right_to_left: bool
    invisible: bool
    cuts: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Line:
        """The line of these words, of which there is one at least."""
        texts, lefts, tops, rights, bottoms, _, unseen = zip(*words, strict=True)
        text, cuts = " ".join(texts), _cuts(words)
        turned = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        if cuts and not turned:
            text = "\t".join(" ".join(texts[start:end]) for start, end in pairwise((0, *cuts, len(texts))))
        edges = min(lefts), min(tops), max(rights), max(bottoms)
        return cls(tuple(words), text, *edges, turned, all(unseen), cuts)

    @property
    def height(self) -> float:
        return self.bottom - self.top


def lines_of(words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of a page in reading order."""
    if not words:
        return ()
    ends = [
        at
        for at, (before, word) in enumerate(pairwise(words), 1)
        if (before.ends_line and not _beside(before, word))
        # Words of one font have one height: of most it is plain that they stand on one line.
        or ((before.top != word.top or before.bottom != word.bottom) and _apart(before, word))
    ]
    lines = [Line.of(words[start:end]) for start, end in pairwise((0, *ends, len(words)))]
    return tuple(_by_columns(lines))


def _apart(before: Word, word: Word) -> bool:
    """Whether a word is not on the line of the one before it, although the content runs on."""
    height = max(before.bottom - before.top, word.bottom - word.top, 1.0)
    return abs((word.top + word.bottom) - (before.top + before.bottom)) / 2 > 0.8 * height


def _beside(before: Word, word: Word) -> bool:
    """Whether a word stands right of the one before it on the same line, although PDFium ended the line there."""
    shared = min(before.bottom, word.bottom) - max(before.top, word.top)
    height = min(before.bottom - before.top, word.bottom - word.top)
    return word.left >= before.right and shared > 0.6 * height


def _cuts(words: Sequence[Word]) -> tuple[int, ...]:
    """The numbers of the words that stand behind a gutter. One height is compared first: few gaps need both."""
    return tuple(
        at
        for at, (before, word) in enumerate(pairwise(words), 1)
        if (
            word.left - before.right > GUTTER * (word.bottom - word.top)
            or before.left - word.right > GUTTER * (word.bottom - word.top)
        )
        and _gap(before, word)
    )


def _gap(before: Word, word: Word) -> bool:
    height = max(before.bottom - before.top, word.bottom - word.top, 1.0)
    return max(word.left - before.right, before.left - word.right) > GUTTER * height


def _by_columns(lines: list[Line]) -> list[Line]:
    """The lines as they are, unless many cross one gutter between columns of prose."""
    pieces = [_pieces(line) for line in lines]
    split = [each for each in pieces if len(each) == 2]
    if len(split) < MIN_ROWS or len(split) < 0.3 * len(lines):
        return lines
    if median(len(piece.text) for each in split for piece in each) < PROSE:
        return lines
    gutter = median((each[0].right + each[1].left) / 2 for each in split)
    return _columns([piece for each in pieces for piece in each], gutter)


def _pieces(line: Line) -> list[Line]:
    if not line.cuts:
        return [line]
    parts = (Line.of(line.words[start:end]) for start, end in pairwise((0, *line.cuts, len(line.words))))
    return sorted(parts, key=lambda piece: piece.left)


def _columns(pieces: list[Line], gutter: float) -> list[Line]:
    """Down the left column, then down the right one; a line that crosses the gutter ends both."""
    ordered: list[Line] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    for piece in sorted(pieces, key=lambda each: (round(each.top), each.left)):
        if piece.left < gutter < piece.right:
            ordered += [*sides[0], *sides[1], piece]
            sides = ([], [])
        else:
            sides[piece.left >= gutter].append(piece)
    return [*ordered, *sides[0], *sides[1]]


def paragraphs(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Lines grouped to paragraphs: a wider distance, another size, an indent or a jump begins a new one."""
    usual = _usual_distance(lines)
    groups: list[list[Line]] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None or _new_paragraph(before, line, usual):
            groups.append([])
        groups[-1].append(line)
    return [tuple(group) for group in groups]


def _usual_distance(lines: Sequence[Line]) -> float:
    steps = [after.top - before.top for before, after in pairwise(lines)]
    near = [step for step in steps if 0 < step < 60]
    return median(near) if near else 14.0


def _new_paragraph(before: Line, line: Line, usual: float) -> bool:
    step = line.top - before.top
    if step <= -0.5 * usual or step > PARAGRAPH * usual:
        return not _flows_on(before, line)
    taller = max(before.height, line.height) > 1.25 * max(min(before.height, line.height), 0.1)
    indent = before.right - line.right if line.right_to_left else line.left - before.left
    indented = indent > 0.8 * line.height > 0
    return taller or (indented and step > 0.5 * usual)


def _flows_on(before: Line, line: Line) -> bool:
    """A sentence that goes on at the top of the next column."""
    return line.top < before.top and line.left > before.right - 1 and line.text[:1].islower()


def running(pages: Sequence[Sequence[Line]]) -> list[dict[Line, MarkKind]]:
    """For every page, its first and last lines that repeat on others (but for numbers): headers and footers."""
    firsts, lasts = _repeated(pages, 0), _repeated(pages, -1)
    return [_ruled(lines, firsts, lasts) for lines in pages]


def _repeated(pages: Sequence[Sequence[Line]], at: int) -> frozenset[str]:
    ends = [_extreme(lines, at) for lines in pages if lines]
    counts = Counter(_pattern(line) for line in ends)
    return frozenset(key for key, count in counts.items() if count >= max(MIN_PAGES, len(ends) / 3) and len(key) <= 120)


def _ruled(lines: Sequence[Line], firsts: frozenset[str], lasts: frozenset[str]) -> dict[Line, MarkKind]:
    found: dict[Line, MarkKind] = {}
    if len(lines) < 2:
        return found
    for at, keys, kind in ((0, firsts, MarkKind.HEADER), (-1, lasts, MarkKind.FOOTER)):
        line = _extreme(lines, at)
        if _pattern(line) in keys:
            found[line] = kind
    return found


def _extreme(lines: Sequence[Line], at: int) -> Line:
    """The topmost (0) or lowest (-1) line of a page."""
    return min(lines, key=lambda line: line.top) if at == 0 else max(lines, key=lambda line: line.bottom)


def _pattern(line: Line) -> str:
    return _DIGITS.sub("#", line.text).strip().casefold()
