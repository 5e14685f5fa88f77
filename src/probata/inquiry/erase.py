"""erase: what a person told, and who they are, is destroyed for good; asked by one member, confirmed by another.

The order, so that a stop at any point loses no removal: the signed line in the file of removals, the key in the
keyring, the blobs, and last, in one transaction with the log, the database. Until that stands the person can still be
found by code name, and confirming again goes on where it stopped. docs/spec/inquiry.md, section 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import echoing, people
from probata.inquiry.accounts.reaching import Reached, reach_from
from probata.inquiry.accounts.removing import (
    ERASE,
    Target,
    confirmed,
    head,
    on_hold,
    refuse_confirmed,
    removal_keys,
    removals_of,
    target,
)
from probata.inquiry.entry import clock, holding, roles
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.reports.made_here import is_report
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json, dump, load
from probata.record.errors import BadInput, BadUse, Damaged, NotFound
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.decisions import Decision
    from probata.store.erasing import Gone
    from probata.store.removals import Removal

REQUEST = "erasure request"
PERSON = "person"
WHO = (PERSON, "guardian", "representative", "somebody else")
"""Who may be said to have asked: words of the house, so that nobody's name stands in a request."""
_CALLED_OFF = "{}"
_WHY = "rests on an account that was erased"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a member says of a request: who asked (one of WHO), by which channel, whether they were called back on a
    number or address that was known before, whether it was considered that somebody forces them, and why."""

    asked_by: str
    channel: str
    called_back: bool
    coercion_considered: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Requested:
    """A request that stands, recorded by ``member``, and what carrying it out would destroy besides: the accounts of
    ``others`` (code names), which lie in the same files. ``compartments`` and ``documents`` are numbers."""

    code_name: str
    asked: Asked
    member: str
    at: str
    compartments: int
    documents: int
    others: tuple[str, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented request object."""
        return {
            "code_name": self.code_name,
            "asked_by": self.asked.asked_by,
            "channel": self.asked.channel,
            "called_back": self.asked.called_back,
            "coercion_considered": self.asked.coercion_considered,
            "reason": self.asked.reason,
            "member": self.member,
            "at": self.at,
            "compartments": self.compartments,
            "documents": self.documents,
            "others": list(self.others),
        }


@dataclass(frozen=True, slots=True)
class Erased(Reached):
    """What was destroyed, how many of each, and what that reaches.

    ``stub`` is what the interview is called now (empty for a source), ``others`` lost their account with it;
    ``went_on``: an earlier confirmation had stopped half-way. ``settled``: nothing is left in the write-ahead log.
    ``also_in``: documents in the inquiry, themselves no accounts, that hold long passages of what was destroyed and are
    still found and read. ``uncompared``: this could not be looked for in all of it.
    """

    stub: str
    at: str
    compartments: int
    cells: int
    blobs: int
    documents: int
    codings: int
    attributes: int
    decisions: int
    others: tuple[str, ...] = ()
    went_on: bool = False
    settled: bool = field(default=True, compare=False)
    also_in: tuple[str, ...] = ()
    uncompared: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented erased object."""
        numbers = ("compartments", "cells", "blobs", "documents", "codings", "attributes", "decisions")
        return {
            "stub": self.stub,
            "at": self.at,
            **{name: getattr(self, name) for name in numbers},
            "others": list(self.others),
            "went_on": self.went_on,
            "settled": self.settled,
            "also_in": list(self.also_in),
            "uncompared": self.uncompared,
            **Reached.as_json(self),
        }


def ask(opened: Opened, code_name: str, asked: Asked, *, also_others: bool = False) -> Requested:
    """Records that erasure was asked for; another member has to confirm it. Nothing is destroyed.

    Raises NotFound; BadUse where consent stands and not the person asked, for a hold, for a request that is not
    whole, and for a member who opened with a recovery identity; BadInput for a compartment that this member does not
    hold.
    """
    from probata.store import decisions

    authorise(opened, "erase")
    _check(asked)
    _own_passphrase(opened)
    with transact(opened) as connection:
        found = target(connection, code_name)
        refuse_confirmed(opened, connection, found, code_name)
        _refuse(connection, found, code_name, asked.asked_by, also_others=also_others)
        said = _answer(asked, _digests(opened, connection, found))
        made = decisions.Decision(
            new_ref("decision"), REQUEST, str(found.of), said, asked.reason, str(opened.member), clock.now(), ""
        )
        decisions.save(connection, made)
        told: dict[str, Json] = {"of": str(found.of), "called back": asked.called_back}
        record(connection, opened, "erase asked", {**told, "compartments": len(found.compartments)})
    return _requested(code_name, made, found)


def pending(opened: Opened, code_name: str) -> Requested:
    """The request that stands, for whoever is to confirm it; NotFound where there is none."""
    authorise(opened, "erase")
    with look(opened) as connection:
        found = target(connection, code_name)
        return _requested(code_name, _standing(connection, found, code_name), found)


def call_off(opened: Opened, code_name: str) -> None:
    """Takes a request back, while nobody has confirmed it; NotFound where there is none."""
    from probata.store import decisions

    authorise(opened, "erase")
    with transact(opened) as connection:
        found = target(connection, code_name)
        refuse_confirmed(opened, connection, found, code_name)
        _standing(connection, found, code_name)
        made = decisions.Decision(
            new_ref("decision"), REQUEST, str(found.of), _CALLED_OFF, "", str(opened.member), clock.now(), ""
        )
        decisions.save(connection, made)
        record(connection, opened, "erase called off", {"of": str(found.of)})


def confirm(opened: Opened, code_name: str, *, also_others: bool = False) -> Erased:
    """Destroys what was asked for; the member has to be another one than who asked.

    What an earlier confirmation began and could not finish is finished, whoever asks. Raises what :func:`ask` raises,
    and NotFound without a request.
    """
    from probata.store import erasing, keyring
    from probata.store.database import fold_back

    authorise(opened, "erase")
    also_in, uncompared = _echo(opened, code_name, also_others=also_others)
    with transact(opened) as connection:
        found = target(connection, code_name)
        lines = confirmed(found, removals_of(opened, connection))
        went_on = bool(lines)
        if not went_on:
            request = _to_confirm(opened, connection, found, code_name, also_others=also_others)
            lines = _write_down(opened, connection, found, request)
        keyring.destroy(opened.folder.keyring, opened.folder.inquiry, opened.root, found.compartments)
        holding.keyring_changed(opened, connection)
        blobs = _discard(opened, connection, found)
        reached = reach_from(connection, [str(found.of)], found.documents, _WHY)
        day, digests = lines[0].at[:10], _known_digests(connection, found)
        interview = found.interview.ref if found.interview else None
        gone = erasing.erase(connection, found.compartments, interview, day, digests)
        people.keep_columns(connection)
        _log(opened, connection, found, lines)
    stub = erasing.stub_name(interview, day) if interview else ""
    done = _erased(opened, found, reached, gone, (stub, lines[0].at, blobs, went_on, fold_back(opened.engine)))
    return replace(done, also_in=also_in, uncompared=uncompared)


def _echo(opened: Opened, code_name: str, *, also_others: bool) -> tuple[tuple[str, ...], bool]:
    """Where else the words stand, and whether some could not be compared: afterwards nothing recognises them.

    Nothing is opened for a confirmation that is to be refused; the transaction asks all of it again. What is damaged
    elsewhere in the inquiry keeps nobody from being erased.
    """
    with look(opened) as connection:
        found = target(connection, code_name)
        if not confirmed(found, removals_of(opened, connection)):
            _to_confirm(opened, connection, found, code_name, also_others=also_others)
    try:
        echo = echoing.going(opened, found.documents)
        return tuple(one.document.name for one in echo.documents()), bool(echo.unseen)
    except Damaged:
        return (), True


def _erased(
    opened: Opened, found: Target, reached: Reached, gone: Gone, done: tuple[str, str, int, bool, bool]
) -> Erased:
    stub, at, blobs, went_on, settled = done
    known = {each.name: getattr(reached, each.name) for each in fields(reached)}
    known["files"] = tuple(one for one in reached.files if is_report(opened.folder.path / one))
    return Erased(
        **known,
        stub=stub,
        at=at,
        compartments=len(found.compartments),
        cells=gone.cells,
        blobs=blobs,
        documents=gone.documents,
        codings=gone.codings,
        attributes=gone.attributes,
        decisions=gone.decisions,
        others=tuple(one.code_name for one in found.others),
        went_on=went_on,
        settled=settled,
    )


def _check(asked: Asked) -> None:
    if asked.asked_by not in WHO:
        raise BadUse("Who asked is said in one of these words.", where="--asked-by", next_step=f"{', '.join(WHO)}.")
    if empty(asked.reason) or empty(asked.channel):
        raise BadUse(
            "A request for erasure needs a reason and the channel by which it came.",
            next_step="Say why and how: --reason and --channel. Do not write who the person is.",
        )
    if not asked.coercion_considered:
        raise BadUse(
            "Nobody has considered whether somebody forces the person to ask.",
            next_step="Consider it first, then say --coercion-considered yes. In doubt, withdraw: it blocks every use "
            "and destroys nothing.",
        )


def _own_passphrase(opened: Opened) -> None:
    from probata.store import keyring

    if opened.lock != keyring.PASSPHRASE:
        raise BadUse(
            "Erasure is asked for and confirmed by members with passphrases of their own.",
            next_step="A recovery identity is nobody's own: let a member do it.",
        )


def _refuse(connection: Connection, found: Target, where: str, asked_by: str, *, also_others: bool) -> None:
    if not (found.interview and found.interview.consent.withdrawn) and asked_by != PERSON:
        raise BadUse(
            "The person neither took consent back nor asked for erasure.",
            where=where,
            next_step="`probata withdraw` blocks every use and destroys nothing.",
        )
    held = on_hold(connection, found)
    if held:
        others = "" if held == (str(found.of),) else " (or on somebody whose account lies in the same file)"
        raise BadUse(
            f"A legal hold stands on this person{others}.",
            where=where,
            next_step="`probata hold` lists the holds; `probata hold CODE_NAME --lift` lifts one.",
        )
    if found.others and not also_others:
        names = ", ".join(one.code_name for one in found.others)
        raise BadUse(
            f"The accounts of other people ({len(found.others)}) lie in the same file and would be lost with it: "
            f"{names}.",
            where=where,
            next_step="If they can be lost, say --also-others. Otherwise add each account as a file of its own, "
            "without this person's words, and take the table in again.",
        )


def _digests(opened: Opened, connection: Connection, found: Target) -> list[Json]:
    """By which names decisions know the texts; nobody can work them out once the keys are gone."""
    from probata.store import item_cells, items

    if not set(found.compartments) <= opened.compartments.held:
        raise BadInput(
            "You do not hold all that would be destroyed.",
            next_step="Ask a lead for it (`probata members give`), or let somebody who holds it record the request.",
        )
    held = holding.viewing(opened, connection, found.compartments, ERASE)
    digests: list[Json] = []
    for item, compartment in items.restricted(connection).items():
        sheet = item_cells.sheet(connection, held, item, compartment)
        if sheet is not None:
            digests += [one.digest.hex for one in item_cells.outside(sheet, held, compartment).parts]
    return digests


def _answer(asked: Asked, digests: list[Json]) -> str:
    said: dict[str, Json] = {
        "asked_by": asked.asked_by,
        "channel": asked.channel,
        "called_back": asked.called_back,
        "coercion_considered": asked.coercion_considered,
        "digests": digests,
    }
    return dump(said).decode("utf-8")


def _standing(connection: Connection, found: Target, where: str) -> Decision:
    from probata.store import decisions

    one = decisions.standing(connection).get((REQUEST, str(found.of)))
    if one is None or one.answer == _CALLED_OFF:
        raise NotFound(
            "Nobody has asked for this erasure.",
            where=where,
            next_step=f"One member asks, another confirms: `probata erase {where} --ask --reason ...`.",
        )
    return one


def _requested(code_name: str, one: Decision, found: Target) -> Requested:
    said = _said(one)
    asked = Asked(
        str(said["asked_by"]),
        str(said["channel"]),
        called_back=bool(said["called_back"]),
        coercion_considered=bool(said["coercion_considered"]),
        reason=one.reason,
    )
    others = tuple(each.code_name for each in found.others)
    return Requested(code_name, asked, one.by, one.at, len(found.compartments), len(found.documents), others)


def _said(one: Decision) -> dict[str, Json]:
    return cast("dict[str, Json]", load(one.answer.encode("utf-8")))


def _known_digests(connection: Connection, found: Target) -> list[str]:
    from probata.store import decisions

    one = decisions.standing(connection).get((REQUEST, str(found.of)))
    return [str(each) for each in cast("Sequence[Json]", _said(one).get("digests", []))] if one else []


def _to_confirm(opened: Opened, connection: Connection, found: Target, where: str, *, also_others: bool) -> Decision:
    """The request, if this member may carry it out now."""
    from probata.store import keyring

    one = _standing(connection, found, where)
    _own_passphrase(opened)
    if one.by == str(opened.member):
        raise BadUse(
            "Whoever asked for an erasure does not confirm it.",
            where=where,
            next_step="Another member confirms, with a passphrase of their own: `probata erase CODE_NAME --confirm`.",
        )
    asker = keyring.members(opened.folder.keyring, opened.folder.inquiry, opened.root).get(Ref.parse(one.by))
    if asker is None or not roles.may(asker.role, ERASE) or asker.lock != keyring.PASSPHRASE:
        raise BadUse(
            "Whoever asked for this erasure is no member who may, any more.",
            where=where,
            next_step="Let another member ask anew.",
        )
    _refuse(connection, found, where, str(_said(one)["asked_by"]), also_others=also_others)
    return one


def _write_down(opened: Opened, connection: Connection, found: Target, request: Decision) -> tuple[Removal, ...]:
    """The first step: from here on the removal stands, whatever happens to this command."""
    from probata.store import items, removals

    tree, at = head(connection), clock.now()
    within = items.restricted(connection).items()
    there = len(removals_of(opened, connection))
    asked, digests = Ref.parse(request.by), tuple(_known_digests(connection, found))
    interview = found.interview.ref if found.interview else None
    made = tuple(
        removals.Removal(
            *(there + number, one, interview, at, tree, asked, opened.member),
            digests=digests if number == 1 else (),
            items=tuple(item for item, place in within if place == one),
        )
        for number, one in enumerate(found.compartments or (None,), start=1)
    )
    removals.append(opened.folder.removals, removal_keys(opened, connection), made)
    return made


def _discard(opened: Opened, connection: Connection, found: Target) -> int:
    from probata.store import blobs, erasing, migrate
    from probata.store.posix import sync_folder
    from probata.store.soundness import quarantining

    migrate.remove_copies(opened.folder.database)  # their open tables hold the person too
    names = erasing.blobs(connection, found.compartments)
    blobs.discard(opened.blobs, names)
    quarantining.forget(opened.folder.quarantine, opened.blobs, names)
    sync_folder(opened.folder.blobs)
    return len(names)


def _log(opened: Opened, connection: Connection, found: Target, lines: Sequence[Removal]) -> None:
    last = max(lines, key=lambda one: one.sequence)
    record(
        connection,
        opened,
        ERASE,
        {
            "of": str(found.of),
            "compartments": [str(one) for one in found.compartments],
            "asked": str(last.asked),
            "confirmed": str(last.confirmed),
            "sequence": last.sequence,
        },
    )
