"""Printout: a PDF as a draft that can be read and not answered: it has no runs, so no place for a comment."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.word.model import (
    Comment,
    Draft,
    Paragraph,
    ParagraphKind,
    Run,
    StoryKind,
)
from probata.record.span import TextSpan

LIMIT = "is a PDF: its paragraphs are told by their places on the page; headings, notes and tables are not told apart"
_STRETCH = re.compile(r"[^\n].*?(?=\n\n|\Z)", re.DOTALL)
_OPEN = re.compile(r"[^\W_][,’'-]?\s*\Z")
"""The end of words that cannot end a paragraph which a small letter follows."""
_RUNNING = {
    MarkKind.HEADER: StoryKind.HEADER,
    MarkKind.FOOTER: StoryKind.FOOTER,
    MarkKind.FURNITURE: StoryKind.FOOTER,
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of the PDF that make a paragraph, or the end of one that running lines tore apart."""

    words: str
    story: StoryKind
    heading: bool
    hidden: bool


def read(data: bytes, name: str) -> Draft:
    """The text layer of a PDF as a draft; lines that run along all pages stand at the end.

    Raises:
        Unreadable: the PDF is cut off, locked or broken.
    """
    from probata.method.documents.readers import pdf

    return drafted(pdf.read(data, name), name)


def drafted(reading: Reading, name: str) -> Draft:
    """A reading of a PDF as a draft."""
    pieces = _joined(sorted(_pieces(reading), key=lambda one: _ORDER.index(one.story)))
    paragraphs, runs, parts = [], [], []
    length = 0
    for piece in pieces:
        span = TextSpan(length, length + len(piece.words))
        kind, level = (ParagraphKind.HEADING, 1) if piece.heading else (ParagraphKind.TEXT, 0)
        paragraphs.append(Paragraph(span, piece.story, kind, level=level))
        runs.append(Run(span, None, None, hidden=piece.hidden))
        parts.append(f"{piece.words}\n")
        length = span.end + 1
    return Draft(
        name,
        "pdf",
        "".join(parts),
        tuple(paragraphs),
        tuple(runs),
        comments=tuple(_comments(reading, length)),
        declared=reading.declared,
        limits=(*reading.limits, LIMIT),
    )


_ORDER = (StoryKind.BODY, StoryKind.HEADER, StoryKind.FOOTER)


def _pieces(reading: Reading) -> Iterator[_Piece]:
    """The paragraphs of all pages; lines that run along, and notes that readers attached, are taken out of them."""
    apart = _Marks(reading, frozenset({*_RUNNING, MarkKind.COMMENT}))
    headings, hidden = (_Marks(reading, frozenset({kind})) for kind in (MarkKind.HEADING, MarkKind.HIDDEN))

    def piece(start: int, end: int, story: StoryKind) -> Iterator[_Piece]:
        words = reading.text[start : max(start, end)].strip("\n")
        if words.strip():
            yield _Piece(words, story, headings.cover(start, end), hidden.cover(start, end))

    for stretch in _STRETCH.finditer(reading.text):
        at, end = stretch.span()
        for mark in apart.within(at, end):
            yield from piece(at, mark.span.start, StoryKind.BODY)
            if mark.kind in _RUNNING:
                yield from piece(max(at, mark.span.start), min(end, mark.span.end), _RUNNING[mark.kind])
            at = max(at, mark.span.end)
        yield from piece(at, end, StoryKind.BODY)


def _joined(pieces: Iterable[_Piece]) -> list[_Piece]:
    """The pieces, those of one sentence put together: the end of a page, or a line that runs along, tore them apart."""
    made: list[_Piece] = []
    for one in pieces:
        if made and _goes_on(made[-1], one):
            made[-1] = replace(made[-1], words=f"{made[-1].words}\n{one.words}")
        else:
            made.append(one)
    return made


def _goes_on(one: _Piece, other: _Piece) -> bool:
    alike = (one.story, one.heading, one.hidden) == (other.story, other.heading, other.hidden)
    torn = bool(_OPEN.search(one.words)) and other.words.lstrip()[:1].islower()
    return alike and torn and one.story is StoryKind.BODY


class _Marks:
    """The marks of some kinds, which do not overlap, found by place."""

    def __init__(self, reading: Reading, kinds: frozenset[MarkKind]) -> None:
        self._text = reading.text
        self._marks = sorted((one for one in reading.marks if one.kind in kinds), key=lambda one: one.span)
        self._starts = [one.span.start for one in self._marks]

    def within(self, start: int, end: int) -> list[Mark]:
        """Those that share a letter with a stretch."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return [one for one in self._marks[first : bisect_left(self._starts, end)] if one.span.end > start]

    def cover(self, start: int, end: int) -> bool:
        """Whether all letters of a stretch bear such a mark."""
        marks = self.within(start, end)
        covered = sum(_letters(self._text[max(start, one.span.start) : min(end, one.span.end)]) for one in marks)
        return covered == _letters(self._text[start:end]) > 0


def _letters(text: str) -> int:
    return sum(not letter.isspace() for letter in text)


def _comments(reading: Reading, length: int) -> Iterator[Comment]:
    """The notes that readers attached. Where on the page each hangs is not told."""
    for number, mark in enumerate((each for each in reading.marks if each.kind is MarkKind.COMMENT), start=1):
        yield Comment(str(number), TextSpan(length, length), mark.span.of(reading.text), mark.by, mark.at)
