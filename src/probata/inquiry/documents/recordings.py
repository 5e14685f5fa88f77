"""Recordings: which one is meant by a name, by the name of its transcript, or by a saved place with a time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from probata.inquiry.documents import spoken, texts, tied
from probata.inquiry.documents.spoken import Spoken
from probata.inquiry.entry.door import Opened, look
from probata.method.documents.marks import place_in
from probata.record.errors import BadUse, NotFound
from probata.record.span import TimeRange

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument

_NONE = "This document is no recording, and it is tied to none as its transcript."
_TIE = "Name a recording, or say which it belongs to: `probata tied TRANSCRIPT --transcript-of RECORDING`."


def recording(opened: Opened, name: str, act: str) -> FullDocument:
    """The recording of this name or Ref, or with this in its name; or the one that it is the transcript of.

    Raises NotFound and BadUse as :func:`texts.named`, and BadUse for what is neither a recording nor tied to one.
    """
    loaded = texts.load_named(opened, [name], act)
    exact = [one for one in loaded.stored if name in (one.document.name, str(one.document.ref))]
    heard = tuple(one for one in exact or loaded.stored if spoken.is_recording(one))
    chosen = texts.named(replace(loaded, stored=heard) if heard else loaded, name)
    return chosen if heard else _of_transcript(opened, [chosen], act, chosen.document.name)


def cited(opened: Opened, handle: str, act: str) -> tuple[FullDocument, TimeRange]:
    """The recording and the time that were saved under this handle.

    Raises NotFound where no place is, or none of a document that this member may open; BadUse for one without a time or
    of what is no recording.
    """
    from probata.store import basis, saved

    with look(opened) as connection:
        found = saved.standing(connection, {saved.PLACE}).get(handle)
        under = basis.under(connection, str(found.ref)) if found else set()
    if found is None:
        raise NotFound("No place is saved under this handle.", where=handle, next_step="`probata cite` saves one.")
    time = place_in(found.body["span"])
    if not isinstance(time, TimeRange):
        raise BadUse("This place has no time of a recording.", where=handle, next_step="Name a recording and a --time.")
    there = texts.load_named(opened, sorted(under), act).stored
    if not there:
        raise NotFound("The recording of this place is not among the documents that you may open.", where=handle)
    heard = next((one for one in there if spoken.is_recording(one)), None)
    return heard or _of_transcript(opened, there, act, handle), time


def said(opened: Opened, recording: FullDocument, time: TimeRange, act: str) -> Spoken | None:
    """What its transcript says in that time; None where no transcript of it may be opened."""
    with look(opened) as connection:
        known = tied.standing(connection)
    wanted = [str(one) for one in spoken.transcripts_of(known, recording.document.ref)]
    return spoken.spoken(texts.load_named(opened, wanted, act).of, known, recording, time) if wanted else None


def _of_transcript(opened: Opened, texts_: Collection[FullDocument], act: str, where: str) -> FullDocument:
    """The recording that one of these is the transcript of, or a corrected text of it; the one that was tied last."""
    from probata.store.ties import TieKind

    with look(opened) as connection:
        known = tied.standing(connection)
    refs = {one.document.ref for one in texts_}
    heard = dict.fromkeys(one.of for one in reversed(known.ties) if one.kind is TieKind.TRANSCRIPT)
    wanted = [one for one in heard if refs.intersection(spoken.transcripts_of(known, one))]
    of = texts.load_named(opened, map(str, wanted), act).of if wanted else {}
    found = next((of[one] for one in wanted if one in of), None)
    if found is None:
        raise BadUse(_NONE, where=where, next_step=_TIE)
    return found
