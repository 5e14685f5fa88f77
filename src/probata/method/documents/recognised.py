"""recognised: words that a machine saw in pictures of pages, put into the Reading of the file that the pages are of.

What the reader gave stays as it is: recognised words come in at the beginning of their page, and every place behind
them moves. What the machine was not sure of is marked, word for word, and how sure it was of each page is told.
"""

from __future__ import annotations

import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, groupby

from probata.method.documents import scans
from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.method.documents.turns import Box
from probata.record.basis import Method
from probata.record.counted import counted
from probata.record.span import PageBox, TextSpan

DOUBTFUL = 60
"""Confidence, of 100, under which a word is marked."""
HARDLY = 60
"""Mean confidence under which a page is told apart: it has to be read by eye."""
FIELD = "recognised words"
_WIDE = frozenset({"W", "F"})


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word: how sure the machine was (0 to 100), its box on the page, its line, paragraph and block."""

    text: str
    confidence: float
    box: Box
    block: int
    paragraph: int
    line: int

    @property
    def is_long(self) -> bool:
        """Whether it has two letters or digits, or a sign that is a word by itself in some scripts."""
        signs = [sign for sign in self.text if sign.isalnum()]
        return len(signs) > 1 or any(unicodedata.east_asian_width(sign) in _WIDE for sign in signs)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of one page in the order in which they are read, and with which languages (``ara``, ``eng+fra``)."""

    page: int
    words: tuple[Word, ...]
    languages: str

    @property
    def confidence(self) -> float:
        """The mean over all signs, 0 to 100; 0 without a word."""
        signs = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / signs if signs else 0.0

    @property
    def doubtful(self) -> int:
        """How many words the machine was not sure of."""
        return sum(word.confidence < DOUBTFUL for word in self.words)

    @property
    def says_something(self) -> bool:
        """Whether it was sure of one word at least: spots on a wall look like many, doubtful or of one letter."""
        return any(word.confidence >= DOUBTFUL and word.is_long for word in self.words)


def merged(reading: Reading, pages: Collection[Recognised], by: str, method: Method) -> Reading:
    """The reading with the words of these pages, each put in at the beginning of its page.

    Args:
        reading: what the format's reader gave.
        pages: what was recognised, each page once; one that says nothing only leaves a limit.
        by: the machine and its version (``tesseract 5.3.0``).
        method: the reader and the machine together, for the merged reading.
    """
    boxes = {m.place.page: m for m in reading.marks if m.kind is MarkKind.PAGE and isinstance(m.place, PageBox)}
    saying = [page for page in sorted(pages, key=lambda one: one.page) if page.says_something and page.page in boxes]
    limits = _limits(reading, pages, saying, by)
    if not saying:
        return replace(reading, limits=limits)
    put_in = [_Inserted.of(page, boxes[page.page], by) for page in saying]
    return _put_in(replace(reading, limits=limits, reader=method, exact=False), put_in, by)


def spoken(pages: Collection[int]) -> str:
    """``page 4``, ``pages 1-3, 7``."""
    runs: list[list[int]] = []
    for number in sorted(set(pages)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f"page {told}" if len(set(pages)) == 1 else f"pages {told}"


@dataclass(frozen=True, slots=True)
class _Inserted:
    """The text of one recognised page, its marks counted from its own beginning, and before which mark it comes."""

    page: Recognised
    before: Mark
    text: str
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, page: Recognised, before: Mark, by: str) -> _Inserted:
        assert isinstance(before.place, PageBox)  # noqa: S101 (only such marks are looked up)
        pieces, marks, length = [], [], 0
        for gap, words in _lines(page.words):
            length += len(gap)
            line, inside = _line(words, before.place, length, by)
            box = _around([word.box for word in words])
            marks += [Mark(MarkKind.LINE, TextSpan(length, length + len(line)), _on(before.place, box)), *inside]
            pieces += [gap, line]
            length += len(line)
        return cls(page, before, "".join(pieces), tuple(marks))


def _lines(words: Sequence[Word]) -> Iterator[tuple[str, list[Word]]]:
    """Each line, with what parts it from the one before: an empty line between paragraphs and between blocks."""
    before: tuple[int, int] | None = None
    for (block, paragraph, _), line in groupby(words, key=lambda word: (word.block, word.paragraph, word.line)):
        yield "" if before is None else "\n" if before == (block, paragraph) else "\n\n", list(line)
        before = block, paragraph


def _line(words: Sequence[Word], page: PageBox, start: int, by: str) -> tuple[str, list[Mark]]:
    """The text of a line, and marks on the words that are doubtful."""
    text, marks = "", []
    for number, word in enumerate(words):
        text += "" if number == 0 or _close(words[number - 1], word) else " "
        if word.confidence < DOUBTFUL:
            span = TextSpan(start + len(text), start + len(text) + len(word.text))
            sure = f"{by}: {word.confidence:.0f} of 100"
            marks.append(Mark(MarkKind.DOUBTFUL, span, _on(page, word.box), sure))
        text += word.text
    return text, marks


def _close(before: Word, word: Word) -> bool:
    """Whether no space stands between two words: scripts that write none, unless there is a gap as wide as a sign."""
    wide = all(unicodedata.east_asian_width(sign) in _WIDE for sign in (before.text[-1], word.text[0]))
    signs = sum(_length(one) for one in (before, word)) / (len(before.text) + len(word.text))
    gap = max(word.box.left - before.box.right, word.box.top - before.box.bottom)
    return wide and gap < signs


def _length(word: Word) -> float:
    """How long it is along its line, which may run from top to bottom."""
    return max(word.box.right - word.box.left, word.box.bottom - word.box.top)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _on(page: PageBox, box: Box) -> PageBox:
    """A box in the units of its page."""

    def along(start: Decimal, end: Decimal, part: float) -> Decimal:
        return min(end, start + ((end - start) * Decimal(repr(part))).quantize(Decimal("0.01")))

    left, right = (along(page.left, page.right, part) for part in (box.left, box.right))
    top, bottom = (along(page.top, page.bottom, part) for part in (box.top, box.bottom))
    return PageBox(page.page, left, top, right, bottom)


def _put_in(reading: Reading, put_in: Sequence[_Inserted], by: str) -> Reading:
    """The text with each page's words in their place, and every place after them moved."""
    ordered = sorted(put_in, key=lambda one: (one.before.span.start, one.page.page))
    pieces, starts, at, length = [""], [], 0, 0
    for one, following in zip(ordered, [*ordered[1:], None], strict=True):
        start = one.before.span.start
        between, rest = reading.text[at:start], reading.text[start:]
        more = rest or following
        ahead = "\n\n" if length + len(between) and not (pieces[-1] + between).endswith("\n\n") else ""
        behind = "\n\n" if more and not rest.startswith("\n") else ""
        starts.append(length + len(between) + len(ahead))
        pieces += [between, ahead + one.text + behind]
        length, at = length + len(between) + len(pieces[-1]), start
    moved = _Moved(
        [(one.before.span.start, one.page.page) for one in ordered], [0, *accumulate(map(len, pieces[2::2]))]
    )
    return replace(
        reading,
        text="".join(pieces) + reading.text[at:],
        marks=_marks(reading, {one.page.page: (one, start) for one, start in zip(ordered, starts, strict=True)}, moved),
        declared=(
            *(replace(one, span=moved.span(one.span)) if one.span else one for one in reading.declared),
            *(Declared(FIELD, _sure(one.page), by) for one in put_in),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Moved:
    """Where places are after texts came in: before which offsets and for which pages, and how many signs by then."""

    at: list[tuple[int, int]]
    by: list[int]

    def span(self, span: TextSpan, page: int = 0) -> TextSpan:
        """What came in at its beginning came before it, and what came in at its end came after.

        The place of a page without words stands behind that of the pages before it.
        """
        start = span.start + self.by[bisect_left(self.at, (span.start, page or sys.maxsize))]
        end = span.end + self.by[bisect_left(self.at, (span.end, 0))]
        return TextSpan(start, end if span.length else start)


def _marks(reading: Reading, own: Mapping[int, tuple[_Inserted, int]], moved: _Moved) -> tuple[Mark, ...]:
    """All marks in reading order, outer before inner; ``own`` is what came in on each page, and where."""
    marks: list[Mark] = []
    for mark in reading.marks:
        number = mark.place.page if mark.kind is MarkKind.PAGE and isinstance(mark.place, PageBox) else 0
        if number in own:
            one, start = own[number]
            end = moved.span(mark.span).end if mark.span.length else start + len(one.text)
            marks.append(replace(mark, span=TextSpan(start, end)))
            marks += [replace(each, span=each.span.shifted(start)) for each in one.marks]
        else:
            marks.append(replace(mark, span=moved.span(mark.span, 0 if mark.span.length else number)))
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))


def _limits(reading: Reading, pages: Collection[Recognised], saying: Sequence[Recognised], by: str) -> tuple[str, ...]:
    """What was said of pages that could not be read, but for those that were, and how sure the machine was of them."""
    read = {page.page for page in saying}
    gone = {scans.unread_page(number) for number in read} | ({scans.UNREAD_PICTURE} if pages else set())
    return (*(limit for limit in reading.limits if limit not in gone), *_told(pages, saying, by))


def _told(pages: Collection[Recognised], saying: Sequence[Recognised], by: str) -> Iterator[str]:
    if saying:
        words, doubtful = sum(len(page.words) for page in saying), sum(page.doubtful for page in saying)
        mean = Recognised(0, tuple(word for page in saying for word in page.words), "").confidence
        languages = ", ".join(sorted({page.languages for page in saying}))
        yield (
            f"{spoken([page.page for page in saying])}: {counted(words, 'word')} recognised in a picture by {by} "
            f"({languages}), {mean:.0f} of 100 sure in the mean, {doubtful} doubtful; it can have misread any of them"
        )
    if hardly := [page.page for page in saying if page.confidence < HARDLY]:
        yield f"{spoken(hardly)} could hardly be recognised: to be read by eye"
    if silent := {page.page for page in pages} - {page.page for page in saying}:
        spots = sum(len(page.words) for page in pages if page.page in silent)
        unsure = f", only {counted(spots, 'spot')} that it was not sure of" if spots else ""
        yield f"{spoken(silent)}: {by} recognised no words there{unsure}"


def _sure(page: Recognised) -> str:
    """What is declared of a page."""
    return (
        f"page {page.page}: {page.languages}, {page.confidence:.0f} of 100 sure in the mean, "
        f"{page.doubtful} of {counted(len(page.words), 'word')} doubtful"
    )
