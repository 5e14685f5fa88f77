"""tied: what is the newer version, corrected text or transcript of what; and saying which is a transcript of which.

A transcript with the name of a recording, in the same folder, is proposed, and so is what a speech model wrote of one
(`probata transcribe`). Nobody but a person decides: a file of
subtitles may be of another language, another version or another night.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from probata.inquiry.documents import texts, tied
from probata.inquiry.documents.spoken import is_recording, is_transcript
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, transact
from probata.method.documents.pairing import pairs
from probata.method.testimony.unseen import empty
from probata.record.errors import BadUse
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.record.canonical import Json
    from probata.store.ties import Tie


@dataclass(frozen=True, slots=True)
class Shown:
    """One tie by the names of its documents: who said so, as they gave their name, why, and when the machine says."""

    kind: str
    document: str
    of: str
    by: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Tied:
    """What stands, in the order in which it was said; what is proposed as (transcript, recording); and how many ties
    are of documents in compartments that this member does not hold, or that may not be used. ``stale``: where a tie was
    taken back, what rests on the older document and still has to be looked at (handle, or the name of a record -> why);
    ``conditions``: the words of conditions of receipt that hold for the document all the same.
    """

    ties: tuple[Shown, ...]
    proposed: tuple[tuple[str, str], ...]
    closed: int
    stale: Mapping[str, str] = field(default_factory=dict)
    conditions: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """The documented object of ties."""
        return {
            "ties": [
                {
                    "kind": one.kind,
                    "document": one.document,
                    "of": one.of,
                    "by": one.by,
                    "reason": one.reason,
                    "at": one.at,
                }
                for one in self.ties
            ],
            "proposed": [{"transcript": one, "recording": other} for one, other in self.proposed],
            "closed": self.closed,
            "stale": dict(self.stale),
            "conditions": list(self.conditions),
        }


def listed(opened: Opened) -> Tied:
    """What stands and what is proposed."""
    from probata.store import ties

    authorise(opened, "read")
    loaded = texts.load(opened, act="tied")
    with look(opened) as connection:
        held = holding.viewing(opened, connection, opened.compartments.held, "tied")
        every = ties.standing(connection, held)
        proposed = tuple(dict.fromkeys((*_heard(connection, every, loaded), *_proposed(connection, loaded))))
    seen = [one for one in every if one.document in loaded.of and one.of in loaded.of]
    return Tied(tuple(_shown(one, loaded) for one in seen), proposed, len(every) - len(seen))


def transcript(opened: Opened, document: str, recording: str, *, by: str, reason: str = "") -> Tied:
    """Says that a document is the transcript of a recording.

    Raises BadUse without ``by``, for what is no recording or has no times, and for two that do not lie in the same
    place; NotFound.
    """
    from probata.store.ties import TieKind, Why

    authorise(opened, "decide", "say what is a transcript")
    _refuse_nobody(by)
    loaded = texts.load_named(opened, [document, recording], "tied")
    one, of = texts.named(loaded, document), texts.named(loaded, recording)
    if not is_recording(of):
        raise BadUse("This is no recording.", where=of.document.name, next_step="Name an audio or video file.")
    if not is_transcript(one):
        raise BadUse(
            "This has no words with times.",
            where=one.document.name,
            next_step="A transcript is SRT, VTT or TextGrid, or a text whose lines begin with times: [00:41].",
        )
    pair = one.document.ref, of.document.ref
    with transact(opened) as connection:
        if pair[1] not in tied.standing(connection).under(pair[0], TieKind.TRANSCRIPT):
            tied.tie(opened, connection, TieKind.TRANSCRIPT, pair, Why(by, reason))
    return listed(opened)


def take_back(opened: Opened, document: str, of: str, *, by: str, reason: str = "") -> Tied:
    """Says that a document is nothing of another, whatever was said, or proposed, before.

    What is stale stays so, since somebody else may have looked at it meanwhile, and is told. So are the conditions of
    receipt that the document has by the tie: taking it back lifts none (store/inheriting.py).
    """
    from probata.store.ties import TieKind, Why

    authorise(opened, "decide", "take back what was tied")
    _refuse_nobody(by)
    loaded = texts.load_named(opened, [document, of], "tied")
    one = texts.named(loaded, document)
    pair = one.document.ref, texts.named(loaded, of).document.ref
    with transact(opened) as connection:
        known = tied.standing(connection)
        said = (kind for kind in TieKind if kind is not TieKind.MACHINE)  # that one wrote it stays so
        kinds = [kind for kind in said if pair[1] in known.under(pair[0], kind)]
        for kind in kinds or [TieKind.TRANSCRIPT]:
            tied.tie(opened, connection, kind, pair, Why(by, reason), stands=False)
        stale = _stale(connection, pair[1]) if {TieKind.NEWER, TieKind.CORRECTED} & {*kinds} else {}
        conditions = _conditions(connection, one.item.ref)
    return replace(listed(opened), stale=stale, conditions=conditions)


def _conditions(connection: Connection, item: Ref) -> tuple[str, ...]:
    from probata.store import handling, inheriting

    reaching = inheriting.reaching(connection, handling.standing(connection)).get(item, ())
    return tuple(dict.fromkeys(one.word for one in reaching))


def _stale(connection: Connection, of: Ref) -> dict[str, str]:
    """What rests on a document and has to be looked at again, for whatever reason."""
    from probata.store import basis, saved

    handles = {str(one.ref): one.handle for one in saved.standing(connection).values()}
    rests, why = basis.forward(connection, [str(of)]), basis.all_stale(connection)
    return {handles.get(name, name): why[name] for name in sorted(rests.keys() & why.keys())}


def _refuse_nobody(by: str) -> None:
    if empty(by):
        raise BadUse("A tie is somebody's decision.", next_step="Say whose with --by.")


def _shown(one: Tie, loaded: Loaded) -> Shown:
    said = one.said
    name, of = (loaded.of[ref].document.name for ref in (one.document, one.of))
    return Shown(one.kind.value, name, of, said.who if said else "", said.reason if said else "", one.at)


def _heard(connection: Connection, every: Sequence[Tie], loaded: Loaded) -> Iterator[tuple[str, str]]:
    """What a speech model wrote of which recording, where nobody has decided on it."""
    from probata.store.ties import TieKind

    said = _decided(connection)
    for one in every:
        there = one.document in loaded.of and one.of in loaded.of
        if one.kind is TieKind.MACHINE and there and (one.document, one.of) not in said:
            yield loaded.of[one.document].document.name, loaded.of[one.of].document.name


def _decided(connection: Connection) -> set[tuple[Ref, Ref]]:
    from probata.store import ties

    return {(one.document, one.of) for one in ties.everything(connection) if one.kind is ties.TieKind.TRANSCRIPT}


def _proposed(connection: Connection, loaded: Loaded) -> Iterator[tuple[str, str]]:
    """Transcripts and recordings with one name, side by side when they came, that nobody has decided on."""
    said = _decided(connection)
    for names in _places(connection, loaded).values():
        for mine, other in pairs(names):
            one, of = loaded.of[names[mine]], loaded.of[names[other]]
            if (one.document.ref, of.document.ref) not in said and is_recording(of) and is_transcript(one):
                yield one.document.name, of.document.name


def _places(connection: Connection, loaded: Loaded) -> Mapping[Ref | None, Mapping[str, Ref]]:
    """Compartment, or None for open ones -> name of a file of one document -> that document. The name says in which
    folder it lay, and inside of which file."""
    from probata.store import items

    within, many = items.restricted(connection), Counter(one.item.ref for one in loaded.stored)
    found = defaultdict[Ref | None, dict[str, Ref]](dict)
    for one in loaded.stored:
        if many[one.item.ref] == 1:
            found[within.get(one.item.ref)].setdefault(one.item.name, one.document.ref)
    return found
