"""reply: take in how the accused party was heard, say what is open, and annex its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.permitting import given_openly, received
from probata.inquiry.accounts.unnamed import check_unnamed
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.files.written import check_for, read_text
from probata.inquiry.records.days import not_yet
from probata.inquiry.records.replying import HANDLE, Replies, bound, replies
from probata.method.documents.conditions import Way
from probata.method.reply.annex_text import OURS, annex_text
from probata.method.reply.annexing import annexed, waiting
from probata.method.reply.binding import faults_of
from probata.method.reply.model import ReplyFile
from probata.method.reply.ranges import said as numbers
from probata.method.reply.reading import SPEC, read_reply
from probata.method.reply.status import ReplyStatus, status_of
from probata.method.testimony.toml_faults import Faults
from probata.record.canonical import Json
from probata.record.errors import AlreadyThere, AnswerIsNo, BadInput, BadUse, NotFound
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.saved import Saved

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Annexed:
    """What was written: where, how many paragraphs, how many stretches removed, pages that are not in it."""

    out: str
    answers: int
    paragraphs: int
    removed: int
    not_annexed: int

    def as_json(self) -> dict[str, Json]:
        """The documented annex object."""
        return {
            "out": self.out,
            "answers": self.answers,
            "paragraphs": self.paragraphs,
            "removed": self.removed,
            "not_annexed": self.not_annexed,
        }


def take_in(opened: Opened, path: Path) -> ReplyStatus:
    """Takes in a file of replies; the same again changes nothing. Everything of it is taken in, or nothing.

    Raises BadInput with all faults of the file, with those that show when its responses are split, and for a response
    whose document somebody gave in confidence (AnswerIsNo where that became so in this moment); NotFound for a file,
    document, place or (once findings are recorded) finding that is not there.
    """
    authorise(opened, "decide", "take a reply in")
    text = read_text(path)
    check_for(text, path.name, "reply")
    check_unnamed(opened, text, path.name)
    file = read_reply(text, path.name)
    people.check_all_printable(opened, _printed(file, path.name))
    refs = {name: new_ref("response") for name in file.responses}
    made = bound(opened, file, path.name, text, refs)
    _check(opened, made)
    with transact(opened) as connection:
        given_openly(connection, [one.document for one in made.responses])
        if not _stands(connection, made):
            _save(connection, opened, made)
    return status(opened)


def status(opened: Opened) -> ReplyStatus:
    """How every party was heard, and what is open.

    Raises NotFound when no file of replies was taken in.
    """
    authorise(opened, "read")
    return status_of_replies(_standing(opened))


def status_of_replies(made: Replies) -> ReplyStatus:
    """The same of replies that are loaded."""
    return status_of(made.file, made.responses, tuple(made.findings.refs), made.withdrawn, made.no_places)


def annex(opened: Opened, out: Path) -> Annexed:
    """Writes the answers as they may be published.

    Raises AnswerIsNo while paragraphs are open or in conflict (nobody has said what has to be removed from them), for
    an answer that was received on a condition which forbids to print it, and for one that somebody gave in confidence;
    NotFound when there is no response, AlreadyThere for a file that is not an annex of ours.
    """
    from probata.inquiry.files.writing import write_whole

    authorise(opened, "read")
    made = _standing(opened)
    _refuse_confided(made)
    if not made.responses:
        raise NotFound("There is no response to annex.", where=made.name)
    for one in made.responses:
        if waiting(one):
            raise AnswerIsNo(
                f"Paragraphs {numbers(waiting(one))} of the response {one.file.name!r} have no disposition, or two.",
                where=made.name,
                next_step="Class them first: only then somebody has said what has to be removed from them.",
            )
    _check_replaceable(out)
    answers = [annexed(one, made.file.parties[one.file.party], made.known) for one in made.responses]
    told = Annexed(
        out=str(out),
        answers=len(answers),
        paragraphs=sum(len(one.paragraphs) for one in answers),
        removed=sum(one.removed for one in answers),
        not_annexed=sum(len(one.not_annexed) for one in answers),
    )
    of = [one.document for one in made.responses]
    write_whole(out, annex_text(answers).encode("utf-8"), first=lambda: _log(opened, told, of), replace=out.exists())
    return told


def _refuse_confided(made: Replies) -> None:
    """A response that was bound before its document went into a compartment, or became somebody's account."""
    if made.confided:
        raise AnswerIsNo(
            f"The document of the response {made.confided[0]!r} was given in confidence: nothing of it is annexed.",
            where=made.name,
            next_step="Add what the party itself sent by itself (`probata add`), name that in the file, and take the "
            "file in again. Nothing was written.",
        )


def _standing(opened: Opened) -> Replies:
    made = replies(opened)
    if made is None:
        step = f"Write it ({SPEC}) and take it in with `probata reply --from reply.toml`."
        raise NotFound("No file of replies was taken in yet.", next_step=step)
    return made


def _printed(file: ReplyFile, name: str) -> Iterator[tuple[str, str]]:
    """The words that a report or its annex can print, with their places."""
    for one in file.parties.values():
        words = (one.says, *one.voices, *one.aliases, one.not_notified)
        yield f"{name}: [parties.{one.name}]", "\n".join(words)
    for number, notice in enumerate(file.notices.values(), start=1):
        yield f"{name}: [[notices]] {number}", notice.version


def _check(opened: Opened, made: Replies) -> None:
    """Faults that show only against documents, places and findings, all told at once."""
    faults = Faults(made.name, SPEC)
    faults.found += [*faults_of(made.file, made.responses, made.name), *_unknown_findings(made)]
    faults.found += not_yet(_days(made.file, made.name))
    with look(opened) as connection:
        faults.found += list(_unknown_places(connection, made))
    faults.raise_all()


def _days(file: ReplyFile, name: str) -> Iterator[tuple[str, str, UncertainDate | None]]:
    """The days on which something happened; a deadline may still come."""
    for number, notice in enumerate(file.notices.values(), start=1):
        yield f"{name}: [[notices]] {number}", "sent", notice.sent
        yield f"{name}: [[notices]] {number}", "access", notice.access
    for number, said in enumerate(file.statements, start=1):
        yield f"{name}: [[statements]] {number}", "on", said.on
    for number, one in enumerate(file.responses.values(), start=1):
        yield f"{name}: [[responses]] {number} ({one.name})", "received", one.received


def _unknown_findings(made: Replies) -> Iterator[BadInput]:
    for party in made.file.parties.values():
        for name in made.findings.unknown(party.findings):
            step = "Take the findings in first, or mend the name; `probata findings` lists them."
            yield BadInput(
                f"No finding {name!r} is recorded.", where=f"{made.name}: [parties.{party.name}]", next_step=step
            )


def _unknown_places(connection: Connection, made: Replies) -> Iterator[BadInput]:
    from probata.store import saved

    places = {handle for handle, one in saved.standing(connection).items() if one.kind == saved.PLACE}
    for number, one in enumerate(made.file.statements, start=1):
        if one.place not in places:
            step = "Save the words with `probata cite SOURCE --words ... --save HANDLE`."
            yield BadInput(
                f"No place is saved under {one.place!r}.", where=f"{made.name}: [[statements]] {number}", next_step=step
            )


def _stands(connection: Connection, made: Replies) -> bool:
    """Whether this very file stands, its responses bound to the same documents and findings."""
    from probata.store import saved

    standing = saved.standing(connection, (saved.REPLY_FILE,)).get(HANDLE)
    return standing is not None and standing.body == _body(made)


def _body(made: Replies) -> dict[str, Json]:
    documents: dict[str, Json] = {one.file.name: str(one.document) for one in made.responses}
    findings = {name: made.findings.refs[name] for name in sorted(_findings(made)) if name in made.findings.refs}
    return {"name": made.name, "text": made.text, "documents": documents, "findings": dict(findings)}


def _findings(made: Replies) -> set[str]:
    return {name for party in made.file.parties.values() for name in party.findings}


def _save(connection: Connection, opened: Opened, made: Replies) -> None:
    """The file under one handle, each response under its name; what they rest on is said beside them."""
    from probata.store import basis, saved

    ref = new_ref("reply")
    for one in made.responses:
        body: dict[str, Json] = {"document": str(one.document), "reply": str(ref)}
        saved.save(connection, _saved(opened, one.ref, one.file.name, saved.RESPONSE, body))
        disposed = {name for each in one.file.dispositions for name in each.findings}
        basis.rest(connection, str(one.ref), [str(one.document), *made.findings.basis(disposed)])
    saved.save(connection, _saved(opened, ref, HANDLE, saved.REPLY_FILE, _body(made)))
    places = saved.standing(connection)
    rests = [str(one.ref) for one in made.responses] + [str(places[one.place].ref) for one in made.file.statements]
    basis.rest(connection, str(ref), [*rests, *made.findings.basis(_findings(made))])
    numbers: Mapping[str, int] = {"responses": len(made.responses), "notices": len(made.file.notices)}
    record(connection, opened, "reply", {"reply": str(ref), **numbers})


def _saved(opened: Opened, ref: Ref, handle: str, kind: str, body: dict[str, Json]) -> Saved:
    from probata.store import saved

    return saved.Saved(ref, handle, kind, body, str(opened.member), clock.now())


def _log(opened: Opened, told: Annexed, documents: Sequence[Ref]) -> None:
    with transact(opened) as connection:
        given_openly(connection, documents)
        received(connection, documents, {Way.PRINT})
        record(connection, opened, "annex", {"answers": told.answers, "paragraphs": told.paragraphs})


def _check_replaceable(out: Path) -> None:
    """Raises AlreadyThere for a file that is no annex of ours, NotFound for a folder that is not there."""
    if out.suffix.lower() != ".md":
        raise BadUse("The annex is a Markdown file.", where=str(out), next_step="Give it a name that ends in .md.")
    if not out.parent.is_dir():
        raise NotFound("There is no such folder.", where=str(out.parent), next_step="Make it first.")
    if out.is_symlink() or (out.exists() and not _ours(out)):
        raise AlreadyThere("The annex would replace a file that Probata did not write.", where=str(out))


def _ours(out: Path) -> bool:
    try:
        with out.open("rb") as file:
            return OURS.encode("utf-8") in file.read(_HEAD)
    except OSError:
        return False
