"""cite: save a place in a document or account under a handle, for the report to quote or note."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.coded import coded_place
from probata.inquiry.documents import spoken, texts, tied
from probata.inquiry.documents.pointing import Asked, pointed
from probata.inquiry.documents.spoken import Spoken
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.documents.unheard import is_unheard
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.records.handles import check_handle
from probata.inquiry.reports.places import ACCOUNT
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref
from probata.record.span import MessageNumber, Span, TimeRange

if TYPE_CHECKING:
    from probata.inquiry.documents.tied import Tied
    from probata.method.documents.item import FullDocument
    from probata.method.testimony.model import Interview

__all__ = ["Asked", "Cited", "cite", "place_json"]


@dataclass(frozen=True, slots=True)
class Cited:
    """What was saved: handle, Ref, the place, its words, and what a public report will call the document.

    ``transcript``: the document that has the words, where a recording was named; ``newer``: documents that are a newer
    version or a corrected text of the one that was named, the newest first. ``unheard``: the words are a machine's, and
    nobody has heard the recording against them.
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
    unheard: bool = False

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
            "unheard": self.unheard,
        }


def cite(opened: Opened, source: str, asked: Asked, handle: str) -> Cited:
    """Saves a place of ``source``: a document's name (or a part that no other has), its Ref, or a code name.

    Raises BadUse for a handle that is none, a title that names somebody interviewed, and words that stand there more
    than once (``nth`` says which), for a box that does not lie on its page and for a time beyond a recording's end or
    in what is no recording; NotFound for a source, words, page, cell, message, time or coded place that is not there.
    """
    from probata.store import basis, saved

    authorise(opened, "decide", "save a place")
    check_handle(handle)
    people.check_printable(opened, asked.title, "--title")
    asked = _coded(opened, source, asked) if asked.code else asked
    named, told = _source(opened, source, asked.message)
    span, text = pointed(named, asked)
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
    named_so = (handle, ref, title, span, words, bool(told), document.item.public, transcript, beside.newer)
    return Cited(*named_so, is_unheard(document, beside.known))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is tied to a document: the words of a recording in its transcript, and the names of newer texts."""

    spoken: Spoken | None
    newer: tuple[str, ...]
    known: Tied


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
    return _Beside(found if found and found.words else None, names, known)


def _coded(opened: Opened, source: str, asked: Asked) -> Asked:
    if asked.words or asked.page or asked.cell or asked.message or asked.time or asked.box:
        raise BadUse("--code names the place by itself: no words, page, cell, message, time or box go with it.")
    return replace(coded_place(opened, source, asked.code, asked.nth), title=asked.title)


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
