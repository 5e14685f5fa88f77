"""places: where words, pages, cells and messages stand in a document, for whoever wants to cite them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from probata.method.documents.model import Mark, MarkKind
from probata.record.span import MessageNumber, PageBox, SheetCell, Span, TextSpan

_MESSAGE = re.compile(
    r"^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?: ?[AaPp]\.?[Mm]\.?)?\]?(?: [-–])? ",
    re.MULTILINE,
)
_ALIKE = {
    "'": "['‘’‛′]",
    "’": "['‘’‛′]",
    "‘": "['‘’‛′]",
    '"': '["“”„‟]',
    "“": '["“”„‟]',
    "”": '["“”„‟]',
    "-": "[-‐‑–—]",
    "–": "[-‐‑–—]",
    "—": "[-‐‑–—]",
}
_JOINERS = "_\u0640\u200c\u200d"
_DIVIDERS = ".,:/'’٫٬"
"""What stands inside of numbers, times and dates."""
_CELL = re.compile(r"(?:(.*)!)?([A-Z]{1,3})([1-9][0-9]{0,6})")


def of_words(text: str, words: str) -> tuple[TextSpan, ...]:
    """Every place of the words, whatever white space stands between them and whichever form quotation marks have."""
    pattern = _pattern(words)
    return tuple(TextSpan(*found.span()) for found in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str] | None:
    """Kept: a page of hits asks for the same words in each of them."""
    pattern = r"\s+".join("".join(_ALIKE.get(sign, re.escape(sign)) for sign in word) for word in words.split())
    return re.compile(pattern) if pattern else None


def of_cited(old: str, cited: TextSpan, new: str) -> tuple[TextSpan, ...]:
    """Every place in a new text of the words that are cited of an old one.

    Whole words: 12 does not stand in 112, nor "at 9" in "at 9:30", unless half a word was cited in the first place.
    """
    words = cited.of(old)
    start = cited.start + len(words) - len(words.lstrip())
    half = _is_inside(old, start), _is_inside(old, start + len(words.strip()))
    found = ((one, _is_inside(new, one.start), _is_inside(new, one.end)) for one in of_words(new, words))
    return tuple(one for one, begins, ends in found if (half[0] or not begins) and (half[1] or not ends))


def _is_inside(text: str, at: int) -> bool:
    """Whether a place lies in the middle of a word or of a number."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if _is_of_word(before) and _is_of_word(behind):
        return True
    divided = (before + text[at + 1 : at + 2]) if behind in _DIVIDERS else ""
    divided = divided or ((text[max(0, at - 2) : at - 1] + behind) if before in _DIVIDERS else "")
    return len(divided) == 2 and divided.isdigit()


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign in _JOINERS or unicodedata.category(sign)[0] == "M"


def of_page(marks: Sequence[Mark], page: int) -> tuple[TextSpan, PageBox] | None:
    """The text and the box of a page that counts from 1; None when there is no such page."""
    for mark in marks:
        if mark.kind is MarkKind.PAGE and isinstance(mark.place, PageBox) and mark.place.page == page:
            return mark.span, mark.place
    return None


def of_cell(marks: Sequence[Mark], name: str) -> tuple[TextSpan, SheetCell] | None:
    """The text and place of ``B7`` or ``Sheet!B7``; of several sheets without a name the first that has such a cell.

    A cell that a merged one covers is that one: what it says stands there, with the place of the first cell.
    """
    parsed = _CELL.fullmatch(name.strip())
    if parsed is None:
        return None
    column = 0
    for letter in parsed[2]:
        column = column * 26 + ord(letter) - ord("A") + 1
    covering: tuple[TextSpan, SheetCell] | None = None
    for span, first, last in _cells(marks, parsed[1]):
        if covering and first.sheet != covering[1].sheet:
            break
        if (first.row, first.column) == (int(parsed[3]), column):
            return span, first
        if first.row <= int(parsed[3]) <= last.row and first.column <= column <= last.column:
            covering = covering or (span, first)
    return covering


def _cells(marks: Sequence[Mark], sheet: str | None) -> Iterator[tuple[TextSpan, SheetCell, SheetCell]]:
    """Every cell of a sheet (of all sheets for None): its text, its place, and the last cell that it is merged with."""
    corners = merged(marks)
    for mark in marks:
        place = mark.place
        if mark.kind is MarkKind.CELL and isinstance(place, SheetCell) and sheet in (None, place.sheet):
            yield mark.span, place, corners.get((mark.span, place.sheet), place)


def merged(marks: Sequence[Mark]) -> dict[tuple[TextSpan, str], SheetCell]:
    """The last cell of each merged range, by the span of its value and the sheet."""
    return {
        (mark.span, mark.place.sheet): mark.place
        for mark in marks
        if mark.kind is MarkKind.MERGED and isinstance(mark.place, SheetCell)
    }


def messages(text: str, marks: Sequence[Mark] = ()) -> dict[int, TextSpan]:
    """The messages of a chat or mailbox by their numbers, lines that a chat program wrote by itself among them.

    Marks say where they are; in a text that was read before there were such marks a message begins with a date and
    time and ends before the next, and they count from 1.
    """
    marked: dict[int, TextSpan] = {}
    for mark in marks:
        if mark.kind in (MarkKind.MESSAGE, MarkKind.SYSTEM) and isinstance(mark.place, MessageNumber):
            marked.setdefault(mark.place.number, mark.span)
    if marked:
        return marked
    starts = [found.start() for found in _MESSAGE.finditer(text)]
    return {
        number: _trimmed(text, start, end)
        for number, (start, end) in enumerate(pairwise((*starts, len(text))), start=1)
    }


def original(marks: Sequence[Mark], span: TextSpan) -> Span:
    """The place in the original: the box on one page, or the cell, that holds the words; else the words' own place."""
    for mark in marks:
        if mark.kind is MarkKind.CELL and isinstance(mark.place, SheetCell) and mark.span.holds(span):
            return mark.place
    boxes = list(_boxes(marks, span))
    if not boxes or len({box.page for box in boxes}) > 1:
        return span
    return PageBox(
        boxes[0].page,
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _boxes(marks: Sequence[Mark], span: TextSpan) -> Iterator[PageBox]:
    for mark in marks:
        if mark.kind is MarkKind.LINE and isinstance(mark.place, PageBox) and mark.span.overlaps(span):
            yield mark.place


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    while end > start and text[end - 1].isspace():
        end -= 1
    return TextSpan(start, end)
