"""The file of replies that stands in an inquiry, bound to documents; used by reply and by whoever prints reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import people
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records import finding_files
from probata.inquiry.records.handles import no_places
from probata.inquiry.records.linking import FindingNames, recorded_findings
from probata.method.reply.answering import provisions_in
from probata.method.reply.binding import Around, bind
from probata.method.reply.model import ReplyFile, Response, ResponseFile
from probata.method.reply.persons import Known
from probata.method.reply.reading import read_reply
from probata.record.errors import BadInput, NotFound, ProbataError
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded
    from probata.method.documents.item import FullDocument
    from probata.store.saved import Saved

HANDLE = "reply"
"""The handle under which the newest file of replies stands."""


@dataclass(frozen=True, slots=True)
class Replies:
    """The file of replies, its responses bound, and what they were read against.

    ``withdrawn``: names of responses whose document is not there any more, or was given in confidence as it turned out
    (``confided``). ``no_places``: handles of statements under which another thing was saved since, with what it is.
    """

    ref: Ref | None
    name: str
    text: str
    file: ReplyFile
    responses: tuple[Response, ...]
    findings: FindingNames
    known: Known
    laws: Mapping[str, str]
    withdrawn: tuple[str, ...] = ()
    no_places: Mapping[str, str] = field(default_factory=dict)
    confided: tuple[str, ...] = ()


def replies(opened: Opened, loaded: Loaded | None = None) -> Replies | None:
    """What stands; None when no file of replies was taken in. ``loaded``: all documents, when they are at hand."""
    from probata.store import saved

    with look(opened) as connection:
        standing = saved.standing(connection, (saved.REPLY_FILE,)).get(HANDLE)
        refs = {name: one.ref for name, one in saved.standing(connection, (saved.RESPONSE,)).items()}
        if standing is None:
            return None
        name, text = str(standing.body["name"]), str(standing.body["text"])
        file = read_reply(text, name)
        lost = no_places(connection, (one.place for one in file.statements))
    return replace(bound(opened, file, name, text, refs, standing, loaded), no_places=lost)


def bound(
    opened: Opened,
    file: ReplyFile,
    name: str,
    text: str,
    refs: Mapping[str, Ref],
    stood: Saved | None = None,
    loaded: Loaded | None = None,
) -> Replies:
    """A file of replies with its responses bound to stored documents.

    ``refs`` are those of the responses. Of a file that stands already (``stood``) a response goes with the document
    that it was bound to, and is left out and named when that is gone or its transcripts fit it no more; otherwise
    NotFound, or BadInput; so it is for one whose document somebody gave in confidence.
    """
    from probata.store import tellers

    loaded = loaded or texts.load(opened)
    with look(opened) as connection:
        findings, known = recorded_findings(connection), _known(opened, connection)
        closed = tellers.confided(connection)
    # persons named as responsible are taken out of an annex; in which paragraphs they are is told to nobody
    around = Around(findings.words, _laws(loaded, file), replace(known, apart=()))
    responses: list[Response] = []
    lost: list[str] = []
    confided: list[str] = []
    for place, one in enumerate(file.responses.values(), start=1):
        where = f"{name}: [[responses]] {place} ({one.name})"
        try:
            document = _document(loaded, one, where, stood)
            if str(document.document.ref) in closed:
                raise _in_confidence(where)
            responses.append(bind(refs[one.name], one, file.parties[one.party], document, around, where))
        except ProbataError:
            if stood is None:
                raise
            lost.append(one.name)
            if _bound_to(one, stood) in closed:
                confided.append(one.name)
    ref = stood.ref if stood else None
    made = Replies(ref, name, text, file, tuple(responses), findings, known, around.laws, tuple(lost))
    return replace(made, confided=tuple(confided))


def _in_confidence(where: str) -> BadInput:
    """An answer is annexed and printed word for word, and goes through no consent: it may be nobody's account."""
    return BadInput(
        "This document was given in confidence: it lies in a compartment, or in one file with somebody's account.",
        where=f"{where} document",
        next_step="A response is printed in its own words. Add what the party itself sent by itself (`probata add`, "
        "without --of), and name that.",
    )


def _bound_to(one: ResponseFile, stood: Saved) -> str:
    return cast("Mapping[str, str]", stood.body.get("documents", {})).get(one.name, "")


def _document(loaded: Loaded, one: ResponseFile, where: str, stood: Saved | None) -> FullDocument:
    """The document that a response was bound to, as long as it is there; else the one of its name."""
    bound_to = _bound_to(one, stood) if stood else ""
    there = loaded.of.get(Ref.parse(bound_to)) if bound_to else None
    try:
        return there or texts.named(loaded, one.document)
    except NotFound as fault:
        step = "Add it first (`probata add`); it is named as `probata list` shows it."
        raise NotFound(fault.message, where=f"{where} document", next_step=step) from None


def _known(opened: Opened, connection: Connection) -> Known:
    """Whom no annex names: everybody whom the vault knows, and persons on record as responsible."""
    from probata.store import interviews

    made = finding_files.standing(connection)
    apart = {one.identity for one in made.file.persons.values()} - {""} if made else set[str]()
    names = tuple(sorted(interviews.code_names(connection)))
    lexicon = people.lexicon(opened, connection, whole=True)
    return Known(lexicon, names, tuple(sorted(apart)))


def _laws(loaded: Loaded, file: ReplyFile) -> Mapping[str, str]:
    """Provisions of every public document that has some; the responses themselves are none."""
    own = {one.document for one in file.responses.values()}
    return provisions_in(one.text for one in loaded.stored if one.item.public and one.document.name not in own)
