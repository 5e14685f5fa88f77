"""The file of replies that stands in an inquiry, bound to documents; used by reply and by whoever prints reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.linking import FindingNames, recorded_findings
from probata.method.reply.answering import provisions_in
from probata.method.reply.binding import Around, bind
from probata.method.reply.model import ReplyFile, Response
from probata.method.reply.persons import Known
from probata.method.reply.reading import read_reply
from probata.record.errors import NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.documents.texts import Loaded

HANDLE = "reply"
"""The handle under which the newest file of replies stands."""


@dataclass(frozen=True, slots=True)
class Replies:
    """The file of replies, its responses bound, and what they were read against.

    ``withdrawn``: names of responses whose document is not there any more.
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


def replies(opened: Opened, loaded: Loaded | None = None) -> Replies | None:
    """What stands; None when no file of replies was taken in. ``loaded``: all documents, when they are at hand."""
    from probata.store import saved

    with look(opened) as connection:
        standing = saved.standing(connection, (saved.REPLY_FILE,)).get(HANDLE)
        refs = {name: one.ref for name, one in saved.standing(connection, (saved.RESPONSE,)).items()}
    if standing is None:
        return None
    name, text = str(standing.body["name"]), str(standing.body["text"])
    return bound(opened, read_reply(text, name), name, text, refs, standing.ref, loaded)


def bound(
    opened: Opened,
    file: ReplyFile,
    name: str,
    text: str,
    refs: Mapping[str, Ref],
    ref: Ref | None = None,
    loaded: Loaded | None = None,
) -> Replies:
    """A file of replies with its responses bound to stored documents.

    ``refs`` are those of the responses. A response whose document cannot be found is left out and named, when the file
    stood already (``ref``); otherwise NotFound. Raises BadInput for a transcript that fits no page.
    """
    loaded = loaded or texts.load(opened)
    with look(opened) as connection:
        findings, known = recorded_findings(connection), _known(opened, connection)
    around = Around(findings.words, _laws(loaded, file), known)
    responses: list[Response] = []
    lost: list[str] = []
    for place, one in enumerate(file.responses.values(), start=1):
        where = f"{name}: [[responses]] {place} ({one.name})"
        try:
            document = texts.named(loaded, one.document)
        except NotFound as fault:
            if ref is None:
                step = "Add it first (`probata add`); it is named as `probata list` shows it."
                raise NotFound(fault.message, where=f"{where} document", next_step=step) from None
            lost.append(one.name)
            continue
        responses.append(bind(refs[one.name], one, file.parties[one.party], document, around, where))
    return Replies(ref, name, text, file, tuple(responses), findings, known, around.laws, tuple(lost))


def _known(opened: Opened, connection: Connection) -> Known:
    from probata.store import interviews

    names = tuple(sorted(interviews.code_names(connection)))
    return Known(people.lexicon(opened, connection), names) if opened.vault or names else Known()


def _laws(loaded: Loaded, file: ReplyFile) -> Mapping[str, str]:
    """Provisions of every public document that has some; the responses themselves are none."""
    own = {one.document for one in file.responses.values()}
    return provisions_in(one.text for one in loaded.stored if one.item.public and one.document.name not in own)
