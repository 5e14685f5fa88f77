"""Pointing: the place in a document that somebody names: words, a page, a box on it, a cell, a message or a time."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from probata.method.documents import places, transcripts
from probata.method.documents.model import MarkKind
from probata.method.documents.time_ranges import time_range
from probata.method.documents.typed_times import typed_times
from probata.record.errors import BadUse, BadValue, NotFound
from probata.record.span import MessageNumber, PageBox, Span, TextSpan, TimeRange

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument

_SIDE = r"\s*(\d{1,7}(?:\.\d{1,3})?)\s*"
_BOX = re.compile(",".join([_SIDE] * 4))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which place: words, or a page or a box on it, a cell, a message or a time; none is the whole document.

    ``code``: where an interview tells what was coded so, in place of all of these; ``nth`` says which then, too.
    """

    words: str = ""
    nth: int = 0
    page: int = 0
    cell: str = ""
    message: int = 0
    time: str = ""
    title: str = ""
    box: str = ""
    code: str = ""


def pointed(document: FullDocument, asked: Asked) -> tuple[Span | None, TextSpan | None]:
    """The place in the document, and its words where it has any; neither where the whole document was asked for.

    Raises BadUse for words that stand there more than once (``nth`` says which), a box that does not lie on its page,
    a time beyond a recording's end or in what is no recording; NotFound for what is not there.
    """
    on_page = (asked.page and not asked.words) or asked.box
    ways = [bool(one) for one in (on_page, asked.cell, asked.message, asked.time)]
    if sum(ways) + bool(asked.words) > 1:
        raise BadUse("One place is named by words, a page, a cell, a message or a time, not by several of them.")
    name = document.document.name
    if asked.nth and not asked.words:
        raise BadUse("--nth says which place of some words is meant, and no words were given.")
    if asked.words:
        return _words(document, asked)
    if asked.box:
        return _box(document, asked), None
    if asked.page:
        page, text = _there(places.of_page(document.marks, asked.page), f"page {asked.page}", name)
        return page, text if text.length else None
    if asked.cell:
        return _there(places.of_cell(document.marks, asked.cell), f"cell {asked.cell}", name)
    if asked.message:
        return _message(document, asked.message)
    return _time(document, asked.time) if asked.time else (None, None)


def _box(document: FullDocument, asked: Asked) -> PageBox:
    """A box on a page or picture; what is not said to be on another page is on the only one."""
    name, pages = document.document.name, [one for one in document.marks if one.kind is MarkKind.PAGE]
    if not asked.page and len(pages) > 1:
        raise BadUse("The document has several pages.", where=name, next_step="Say with --page on which the box is.")
    number = asked.page or 1
    page = _there(places.of_page(document.marks, number), f"page {number}", name)[0]
    found = _BOX.fullmatch(asked.box)
    if found is None or not isinstance(page, PageBox):
        raise BadUse("A box is written LEFT,TOP,RIGHT,BOTTOM, counted from the top left corner.", where=asked.box)
    left, top, right, bottom = map(Decimal, found.groups())
    if not (page.left <= left < right <= page.right and page.top <= top < bottom <= page.bottom):
        size = f"{page.left},{page.top},{page.right},{page.bottom}"
        raise BadUse("The box is empty or does not lie on the page.", where=asked.box, next_step=f"The page is {size}.")
    return PageBox(number, left, top, right, bottom)


def _words(document: FullDocument, asked: Asked) -> tuple[Span, TextSpan]:
    forms = dict.fromkeys((asked.words, *(unicodedata.normalize(form, asked.words) for form in ("NFC", "NFD"))))
    found = next(filter(None, (places.of_words(document.text, words) for words in forms)), ())
    if asked.page:
        page, _ = _there(places.of_page(document.marks, asked.page), f"page {asked.page}", document.document.name)[::-1]
        found = tuple(one for one in found if page is not None and page.holds(one))
    if not found:
        raise NotFound(
            "These words do not stand there.",
            where=document.document.name,
            next_step="`probata search` finds words; they are compared letter by letter, white space apart.",
        )
    nth = asked.nth or (1 if len(found) == 1 else 0)
    if not 1 <= nth <= len(found):
        raise BadUse(
            "These words stand there " + (f"{len(found)} times." if len(found) > 1 else "once."),
            where=document.document.name,
            next_step=f"Say which with --nth 1 to {len(found)}, or give more words." if len(found) > 1 else "",
        )
    span = found[nth - 1]
    return places.original(document.marks, span), span


def _there(found: tuple[TextSpan, Span] | None, what: str, where: str) -> tuple[Span, TextSpan]:
    if found is None:
        raise NotFound(f"The document has no {what}.", where=where, next_step="`probata read` prints what it has.")
    return found[1], found[0]


def _message(document: FullDocument, number: int) -> tuple[Span, TextSpan]:
    found = places.messages(document.text, document.marks)
    if number not in found:
        raise NotFound(f"The document has no message {number}, only {len(found)} in all.", where=document.document.name)
    return MessageNumber(number), found[number]


def _time(document: FullDocument, text: str) -> tuple[TimeRange, TextSpan | None]:
    """A time of a recording, or of a transcript with the words of its cues."""
    try:
        time = time_range(text)
    except BadValue as fault:
        raise BadUse(fault.message, where=text) from None
    return _timed(document, time, text)


def _timed(document: FullDocument, time: TimeRange, text: str) -> tuple[TimeRange, TextSpan | None]:
    name = document.document.name
    marks = document.marks if transcripts.is_timed(document.marks) else typed_times(document.text)
    if not transcripts.is_timed(marks):
        raise BadUse(
            "This document is no recording and no transcript with times.",
            where=name,
            next_step="Name the place by --words, --page, --cell or --message.",
        )
    length = transcripts.duration(marks)
    if length is not None and time.end > length:
        raise BadUse(
            f"The recording is {Decimal(length) / 1000:f} seconds long; the time lies beyond its end.", where=text
        )
    if not transcripts.cues(marks):
        return time, None
    words = transcripts.at(marks, time)
    if words is None:
        raise NotFound(
            "No cue of the transcript is said in this time, or its cues do not stand one after the other.",
            where=name,
            next_step="Name the place by --words.",
        )
    return time, words
