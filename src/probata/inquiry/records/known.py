"""What the inquiry holds at this moment that evidence can be bound to; used by whoever evaluates findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import people
from probata.inquiry.accounts.counting import counted
from probata.inquiry.documents import texts
from probata.inquiry.documents.shared import SharedTexts, shared_texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records import assessing
from probata.record.count import Count
from probata.record.errors import BadValue
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.accounts.people import People
    from probata.inquiry.documents.texts import Loaded
    from probata.method.findings.model import Authenticity
    from probata.method.testimony.model import Interview
    from probata.store.saved import Saved


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that evidence can be bound to. ``now`` has the cited counts: counted again, or why they cannot be.

    ``answers``: documents that are a party's answer, as the file of replies has them -> that party. ``owners``: who
    gave what is no account in confidence. ``today``: the day that decides on consent. ``judged``: item -> the stored
    record on whether it is genuine.
    """

    saved: Mapping[str, Saved]
    marks: Mapping[str, str]
    loaded: Loaded
    interviews: Mapping[str, Interview]
    speakers: Mapping[Ref, tuple[Interview, ...]]
    now: Mapping[str, Count | None]
    shared: SharedTexts
    answers: Mapping[Ref, str] = field(default_factory=dict)
    owners: Mapping[Ref, tuple[Interview, ...]] = field(default_factory=dict)
    today: date = field(default_factory=people.today)
    judged: Mapping[Ref, Authenticity] = field(default_factory=dict)

    def document(self, handle: str) -> Ref | None:
        """The document of a place; None for what is none."""
        one = self.saved.get(handle)
        return Ref.parse(str(one.body["document"])) if one and one.kind == "place" else None

    def authenticity(self, handle: str) -> Authenticity | None:
        """The stored record on the file in which a place stands; None where there is none."""
        document = self.document(handle)
        stored = self.loaded.of.get(document) if document is not None else None
        return self.judged.get(stored.item.ref) if stored is not None else None


def known(opened: Opened, handles: Collection[str], loaded: Loaded | None = None) -> Known:
    """What the inquiry holds now, as far as these handles need it; ``loaded`` where all documents are at hand."""
    from probata.store import basis, saved, tellers

    loaded = loaded or texts.load(opened)
    with look(opened) as connection:
        everyone = people.people(connection)
        standing = saved.standing(connection)
        marks = basis.all_stale(connection)
        now = dict(_now(connection, everyone, [standing[one] for one in handles if one in standing]))
        day = people.consent_day(connection)
        answers = _answers(saved.standing(connection, {saved.REPLY_FILE}).values())
        places = [one for handle, one in standing.items() if handle in handles and one.kind == saved.PLACE]
        told = tellers.of_documents(connection, {str(one.body["document"]) for one in places})
    interviews = everyone.interviews if everyone else ()
    cited = [Ref.parse(str(one.body["document"])) for one in places]
    return Known(
        saved=standing,
        marks=marks,
        loaded=loaded,
        interviews={one.code_name: one for one in interviews},
        speakers=_speakers(interviews),
        now=now,
        shared=shared_texts(loaded, cited),
        answers=answers,
        owners=_owners(interviews, told),
        today=day,
        judged=assessing.judged(opened, loaded),
    )


def _now(
    connection: Connection, everyone: People | None, chosen: Iterable[Saved]
) -> Iterator[tuple[str, Count | None]]:
    for one in chosen:
        if one.kind == "count":
            found: Count | None = None
            with suppress(BadValue):  # the codebook has no words for it any more
                if everyone is not None:
                    expression, among = str(one.body["expression"]), str(one.body["among"])
                    found = counted(connection, everyone, expression, among).count
            yield one.handle, found


def _answers(standing: Iterable[Saved]) -> dict[Ref, str]:
    """Document -> the party whose answer it is, in the file of replies that stands."""
    from probata.method.reply.reading import read_reply

    found: dict[Ref, str] = {}
    for one in standing:
        file = read_reply(str(one.body["text"]), str(one.body["name"]))
        for name, document in cast("Mapping[str, str]", one.body.get("documents", {})).items():
            found[Ref.parse(document)] = file.parties[file.responses[name].party].says
    return found


def _owners(interviews: Sequence[Interview], told: Mapping[Ref, Collection[Ref]]) -> dict[Ref, tuple[Interview, ...]]:
    people, accounts = {one.ref: one for one in interviews}, {one.account for one in interviews}
    return {
        document: tuple(people[ref] for ref in sorted(whose) if ref in people)
        for document, whose in told.items()
        if document not in accounts
    }


def _speakers(interviews: Sequence[Interview]) -> dict[Ref, tuple[Interview, ...]]:
    found: dict[Ref, list[Interview]] = {}
    for one in interviews:
        if one.account:
            found.setdefault(one.account, []).append(one)
    return {account: tuple(several) for account, several in found.items()}
