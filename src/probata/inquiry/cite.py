"""cite: save a place in a document or account under a handle, for the report to quote or note."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.documents import spoken, texts, tied
from probata.inquiry.documents.spoken import Spoken
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.records.handles import check_handle
from probata.inquiry.reports.places import ACCOUNT
from probata.method.documents import places, transcripts
from probata.method.documents.model import MarkKind
from probata.method.documents.typed_times import typed_times
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref
from probata.record.span import MessageNumber, PageBox, Span, TextSpan, TimeRange

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.method.testimony.model import Interview

_TIME = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,2}):(?=[0-5]\d(?!\d)))?(\d{1,6})(?:[.,](\d{1,3}))?")
_SIDE = r"\s*(\d{1,7}(?:\.\d{1,3})?)\s*"
_BOX = re.compile(",".join([_SIDE] * 4))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which place: words, or a page or a box on it, a cell, a message or a time; none is the whole document."""

    words: str = ""
    nth: int = 0
    page: int = 0
    cell: str = ""
    message: int = 0
    time: str = ""
    title: str = ""
    box: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """What was saved: handle, Ref, the place, its words, and what a public report will call the document.

    ``transcript``: the document that has the words, where a recording was named; ``newer``: documents that are a newer
    version or a corrected text of the one that was named, the newest first.
    """

    handle: str
    ref: Ref
    title: str
    span: Span | None
    words: str = field(repr=False)
    account: bool
    public: bool
    transcript: str = ""
    newer: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """The documented cited object."""
        return {
            "handle": self.handle,
            "ref": str(self.ref),
            "title": self.title,
            "place": place_json(self.span),
            "words": self.words,
            "account": self.account,
            "public": self.public,
            "transcript": self.transcript,
            "newer": list(self.newer),
        }


def cite(opened: Opened, source: str, asked: Asked, handle: str) -> Cited:
    """Saves a place of ``source``: a document's name (or a part that no other has), its Ref, or a code name.

    Raises BadUse for a handle that is none, a title that names somebody interviewed, and words that stand there more
    than once (``nth`` says which), for a box that does not lie on its page and for a time beyond a recording's end or
    in what is no recording; NotFound for a source, words, page, cell, message or time that is not there.
    """
    from probata.store import basis, saved

    authorise(opened, "decide", "save a place")
    check_handle(handle)
    people.check_printable(opened, asked.title, "--title")
    named, told = _source(opened, source, asked.message)
    span, text = _place(named, asked)
    beside = _beside(opened, named, span)
    document, text = (beside.spoken.transcript, beside.spoken.words) if beside.spoken else (named, text)
    title = asked.title.strip() or _title(document, told)
    ref, words = new_ref("place"), text.of(document.text) if text else ""
    body: dict[str, Json] = {
        "document": str(document.document.ref),
        "digest": document.document.digest.hex,
        "span": place_json(span),
        "text": [text.start, text.end] if text else None,
        "title": title,
    }
    with transact(opened) as connection:
        one = saved.Saved(ref, handle, saved.PLACE, body, str(opened.member), clock.now())
        saved.save(connection, one)
        basis.rest(connection, str(ref), [str(document.document.ref), str(named.document.ref), *map(str, told)])
        record(connection, opened, "cite", {"place": str(ref)})
    transcript = document.document.name if beside.spoken else ""
    return Cited(handle, ref, title, span, words, bool(told), document.item.public, transcript, beside.newer)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is tied to a document: the words of a recording in its transcript, and the names of newer texts."""

    spoken: Spoken | None
    newer: tuple[str, ...]


def _beside(opened: Opened, named: FullDocument, span: Span | None) -> _Beside:
    """A time in which a transcript has no words, or others between them, is a time of the recording alone."""
    from probata.store.ties import TieKind

    with look(opened) as connection:
        known = tied.standing(connection)
    ref = named.document.ref
    newer = [*known.chain(ref, TieKind.NEWER)][-1:] + [*known.chain(ref, TieKind.CORRECTED)][-1:]
    timed = isinstance(span, TimeRange) and spoken.is_recording(named)
    wanted = [*newer, *(spoken.transcripts_of(known, ref) if timed else ())]
    of = texts.load_named(opened, map(str, wanted)).of if wanted else {}
    found = spoken.spoken(of, known, named, span) if timed and isinstance(span, TimeRange) else None
    names = tuple(of[one].document.name for one in newer if one in of)
    return _Beside(found if found and found.words else None, names)


def _mail(loaded: Loaded, name: str, number: int) -> str:
    """The Ref of the mail with this number, where a mailbox was named whose mails are documents; else the name."""
    mails = (one for one in loaded.stored if number and one.document.name.rpartition("#")[0] == name)
    marked = (one for one in mails if any(mark.place == MessageNumber(number) for mark in one.marks))
    return next((str(one.document.ref) for one in marked), name)


def _source(opened: Opened, name: str, message: int) -> tuple[FullDocument, Collection[Ref]]:
    """The document, and the interviews whose words it holds: an account's, or those of whose compartment it lies in."""
    from probata.store import tellers

    with look(opened) as connection:
        known = people.people(connection)
    interviews = known.interviews if known else ()
    by_name = next((one for one in interviews if one.code_name == name), None)
    if by_name is None:
        loaded = texts.load_named(opened, [name])
        document = texts.named(loaded, _mail(loaded, name, message))
    else:
        document = _account(opened, by_name)
    with look(opened) as connection:
        ref = document.document.ref
        return document, tellers.of_documents(connection, {str(ref)}).get(ref, ())


def _account(opened: Opened, interview: Interview) -> FullDocument:
    name, account = interview.code_name, interview.account
    if interview.consent.withdrawn:
        raise BadUse("This person took consent back; nothing of the account may be used.", where=name)
    found = texts.load_named(opened, [str(account)]).of.get(account) if account else None
    if found is None:
        raise NotFound(
            "The inquiry does not hold the account of this interview.",
            where=name,
            next_step="Add its file and take the table in again; `probata interviews` says which are linked.",
        )
    return found


def _place(document: FullDocument, asked: Asked) -> tuple[Span | None, TextSpan | None]:
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
    found = places.of_words(document.text, asked.words)
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
    ends = [_TIME.fullmatch(part.strip()) for part in text.split("-")]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        raise BadUse("A time is written 12-31 (seconds), 0:12-0:31, 0:12.5-0:31 or 1:02:03-1:02:10.", where=text)
    start, end = (
        1000 * (3600 * int(one[1] or 0) + 60 * int(one[2] or 0) + int(one[3])) + int((one[4] or "").ljust(3, "0"))
        for one in ends
        if one
    )
    if start > end:
        raise BadUse("The time ends before it begins.", where=text)
    return _timed(document, TimeRange(start, end), text)


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


def _title(document: FullDocument, told: Collection[Ref]) -> str:
    """What a public report may call it: never a file's name, which a member gave and which may name a source."""
    if told:
        return ACCOUNT
    if not document.item.public:
        return "a document on file with the inquiry"
    said = [document.document.claim(name) for name in ("publisher", "title", "date")]
    return ", ".join(part for part in said if part) or "a published document"


def place_json(span: Span | None) -> Json:
    """The documented place object."""
    from probata.method.documents.marks import place_out

    return place_out(span)
