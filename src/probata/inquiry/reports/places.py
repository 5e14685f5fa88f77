"""Saved places as a manuscript is bound to them: with their words as they are now, and whose words they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from probata.inquiry.accounts import echoing
from probata.inquiry.accounts.people import People
from probata.inquiry.documents import receiving, texts
from probata.inquiry.documents.texts import Loaded
from probata.inquiry.entry.door import Opened
from probata.method.documents.conditions import Way
from probata.method.documents.whereabouts import named
from probata.method.report.model import (
    SavedPlace,
)
from probata.method.sources.model import SourceText
from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Scope, Use
from probata.record.basis import Basis, Method
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import Span, TextSpan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.shared import SharedTexts
    from probata.method.documents.item import FullDocument
    from probata.method.testimony.model import Interview
    from probata.store.saved import Saved

PLACED = Method("place-in-text", 1)
_SILENT: Mapping[str, Any] = {  # fields of a SavedPlace of which nothing may be said
    **{"words": "", "before": "", "behind": "", "dated": "", "called": "", "public": False, "interview": None},
    "title": "material of which the source may not be named",
}
ACCOUNT = "an account given to the inquiry"
"""What a public report may call an account that nobody gave a title."""


def speakers(
    known: People | None, told: Mapping[Ref, Collection[Ref]], use: Use, day: date, recipient: str = ""
) -> dict[Ref, tuple[Interview, ...]]:
    """Document -> who speaks in it, whoever allows least first: of several who were heard together each is asked.

    ``told``: whose words each document holds (store/tellers.py), a memo in somebody's compartment as their account.
    """
    people = {one.ref: one for one in known.interviews} if known else {}
    found = {document: [people[ref] for ref in whose if ref in people] for document, whose in told.items()}

    def allows(one: Interview) -> tuple[bool, bool]:
        paraphrase, words = (
            permitted(one, use, day, scope, recipient) for scope in (Scope.PARAPHRASE, Scope.QUOTATION)
        )
        return paraphrase.allowed, words.allowed

    return {
        document: tuple(sorted(several, key=lambda one: (*allows(one), one.ref))) for document, several in found.items()
    }


def places(
    loaded: Loaded,
    speakers: Mapping[Ref, tuple[Interview, ...]],
    mine: Mapping[str, Saved],
    stale: Mapping[str, str],
    traced: SharedTexts | None = None,
    moved: Collection[str] = (),
) -> dict[str, SavedPlace]:
    """The saved places among ``mine``. ``traced``: what all documents share, where that was found out already;
    ``moved``: the handles of those that stand in a corrected text by now."""
    from probata.store import saved

    of = {handle: one for handle, one in mine.items() if one.kind == saved.PLACE}
    found = {handle: loaded.of.get(_document(one)) for handle, one in of.items()}
    public = [one for one in found.values() if one is not None and one.item.public]
    refs = (one.document.ref for one in public)
    shared = traced.among(refs) if traced is not None and traced.traced else _shared_texts(public)
    made = {
        handle: _place(one, found[handle], speakers.get(_document(one), ()), stale.get(str(one.ref), ""), shared)
        for handle, one in of.items()
    }
    return {handle: replace(one, moved=True) if handle in moved else one for handle, one in made.items()}


def documents(mine: Mapping[str, Saved]) -> set[str]:
    """The Refs of the documents in which these places are."""
    from probata.store import saved

    return {str(_document(one)) for one in mine.values() if one.kind == saved.PLACE}


def whole_accounts(
    loaded: Loaded, known: People | None, speakers: Mapping[Ref, tuple[Interview, ...]]
) -> dict[str, SavedPlace]:
    """Every account as a whole, by the code name of its interview.

    One that was withdrawn, or never put on file, has no words; of several people heard together it is the account of
    whoever allows least.
    """
    each = known.interviews if known else ()
    return {name: _whole(one, name, loaded, speakers) for one in each if (name := one.code_name.strip())}


def _whole(one: Interview, name: str, loaded: Loaded, speakers: Mapping[Ref, tuple[Interview, ...]]) -> SavedPlace:
    document = one.account or one.ref
    stored, speaking = loaded.of.get(document), speakers.get(document, (one,))[0]
    digest = stored.document.digest if stored else Digest.of(b"")
    return SavedPlace(
        ref=one.ref,
        handle=name,
        title=ACCOUNT,
        document=document,
        digest=digest,
        span=None,
        text=TextSpan(0, len(stored.text)) if stored else None,
        words=stored.text if stored else "",
        public=False,
        interview=one if one.consent.withdrawn else speaking,
        whole=stored.whole if stored else digest,
        byte_start=stored.byte_start if stored else 0,
        shared_text=None,
        dated="",
        stale="",
        basis=Basis(tuple(dict.fromkeys((document, one.ref))), PLACED),
    )


def with_echoes(opened: Opened, use: Use, loaded: Loaded, found: Mapping[str, SavedPlace]) -> dict[str, SavedPlace]:
    """The places, those marked at which words of an account stand that may not be used so."""
    cited = {one.document: loaded.of[one.document] for one in found.values() if not one.interview and one.words}
    beside = [SourceText(ref, stored.text) for ref, stored in cited.items()]
    echoes = echoing.blocked(opened, use, whole=True).stand_in(beside) if beside else {}

    def echo(place: SavedPlace) -> bool:
        spans = echoes.get(place.document, ()) if place.text and not place.interview else ()
        return any(place.text and place.text.start < span.end and span.start < place.text.end for span in spans)

    return {handle: replace(one, echo=True) if echo(one) else one for handle, one in found.items()}


def with_conditions(connection: Connection, use: Use, found: Mapping[str, SavedPlace]) -> dict[str, SavedPlace]:
    """The places, those without words or name whose item was received on a condition that forbids to print it.

    What stays inside the inquiry is printed all the same.
    """
    from probata.store import items

    closed = receiving.conditions(connection) if use is not Use.INTERNAL else {}
    if not closed:
        return dict(found)

    def held(one: SavedPlace) -> SavedPlace:
        there = items.has_document(connection, one.document)
        forbidden = closed.get(items.item_of(connection, one.document)) if there else None
        if forbidden is None:
            return one
        why = forbidden.reason({Way.PRINT})
        shut = replace(one, public=False) if forbidden.reason({Way.PACKAGE}) else one
        return replace(shut, **_SILENT, stale=f"{why}; {one.stale}" if one.stale else why) if why else shut

    return {handle: held(one) for handle, one in found.items()}


def _document(one: Saved) -> Ref:
    return Ref.parse(str(one.body["document"]))


def _place(
    one: Saved,
    stored: FullDocument | None,
    speakers: tuple[Interview, ...],
    stale: str,
    shared: Mapping[Ref, int],
) -> SavedPlace:
    """The place with its words as they are now; of a document that may not be used any more, none."""
    from probata.method.documents.marks import place_in
    from probata.method.report.quoting import around

    body, document, digest = one.body, _document(one), Digest(str(one.body["digest"]))
    if stored is None:
        stale = stale or "its document may not be used any more"
    elif stored.document.digest != digest:
        stale = stale or "its document has changed"
    ends = cast("list[int] | None", body["text"])
    text = TextSpan(*ends) if ends else None
    before, behind = around(stored.text, text) if stored and text and text.end <= len(stored.text) else ("", "")
    return SavedPlace(
        ref=one.ref,
        handle=one.handle,
        title=str(body["title"]),
        document=document,
        digest=digest,
        span=_where(stored, place_in(body["span"]), text),
        text=text,
        words=text.of(stored.text) if stored and text and text.end <= len(stored.text) else "",
        public=bool(stored and stored.item.public and not speakers),
        interview=speakers[0] if speakers else None,
        whole=stored.whole if stored else digest,
        byte_start=_byte(stored, text),
        shared_text=shared.get(document),
        dated=(stored.document.claim("date") or "") if stored else "",
        stale=stale,
        basis=Basis((document, *(one.ref for one in speakers)), PLACED),
        before=before,
        behind=behind,
        called=_called(stored) if stored and not (speakers or stored.item.public) else "",
    )


def _where(stored: FullDocument | None, saved: Span | None, text: TextSpan | None) -> Span | None:
    """The place that was saved; of words that were saved by their own place alone, what they stand in in the original.

    The words decide: a place in a text that is not there any more stays as it was saved.
    """
    if stored is None or text is None or not isinstance(saved, TextSpan) or text.end > len(stored.text):
        return saved
    return named(stored.marks, text)


def _called(stored: FullDocument) -> str:
    said = [stored.document.claim(name) for name in ("publisher", "title", "date")]
    return ", ".join(part for part in said if part)


def _byte(stored: FullDocument | None, text: TextSpan | None) -> int:
    """Where the words begin in the bytes that ``whole`` is the digest of."""
    if stored is None or text is None:
        return 0
    return stored.byte_start + len(stored.text[: text.start].encode("utf-8"))


def _shared_texts(cited: Sequence[FullDocument]) -> dict[Ref, int]:
    """Document -> number of its shared text, for cited public documents that others of them share a text with."""
    from probata.method.sources.trace import trace

    different = list({one.document.ref: one for one in cited}.values())
    if len(different) < 2:
        return {}
    families = trace([texts.to_compare(one) for one in different]).families
    return {ref: one.number for one in families if len(one.members) > 1 for ref in one.members}
