"""Replaying: what the file of removals tells of and an older copy does not know is done again; used by restore.

The order is that of erase: keys, stored files, and last, in the caller's transaction, the database. What is there
decides what is done, so that doing it twice changes nothing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, cast

from probata.inquiry.accounts import people
from probata.inquiry.accounts.reaching import reach, reach_from
from probata.inquiry.accounts.removing import ERASE, WITHDRAW
from probata.inquiry.accounts.taking_back import take_back
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, record
from probata.record.canonical import Json, load
from probata.record.errors import Damaged
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.removals import Removal

REQUEST = "erasure request"
WHY = "rests on an account that was erased"
_TOLD = "told by the list of removals, after a backup was restored"


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many people were erased again, how many withdrawals blocked again."""

    erased: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class _Erasure:
    """The lines of one person, or protected source, and the compartment that this copy has for them."""

    lines: tuple[Removal, ...]
    own: Ref | None

    @property
    def interview(self) -> Ref | None:
        return self.lines[0].interview

    @property
    def under(self) -> tuple[Ref, ...]:
        each = (*(one.compartment for one in self.lines), self.own)
        return tuple(dict.fromkeys(one for one in each if one))

    @property
    def of(self) -> Ref:
        return self.interview or self.under[0]

    @property
    def items(self) -> frozenset[Ref]:
        return frozenset(chain.from_iterable(one.items for one in self.lines))


def replay(opened: Opened, connection: Connection, lines: Sequence[Removal]) -> Replayed:
    """Does everything that these lines tell of and that is not done here; each act gets the log entry that it had.

    Raises Damaged when somebody changed the keyring.
    """
    every = _erasures(connection, lines)
    erasures = [one for one in every if _is_here(connection, one)]
    digests = [_digests(opened, connection, one) for one in erasures]  # nobody works them out without the keys
    _destroy(opened, connection, {each for one in every for each in one.under})
    for one, known in zip(erasures, digests, strict=True):
        _erase(opened, connection, one, known)
    withdrawn = sum(_withdraw(opened, connection, one) for one in lines if one.act == WITHDRAW)
    people.keep_columns(connection)
    return Replayed(len(erasures), withdrawn)


def _erasures(connection: Connection, lines: Iterable[Removal]) -> list[_Erasure]:
    from probata.store import compartments

    own = compartments.of_interviews(connection)
    found: dict[Ref | None, list[Removal]] = {}
    for one in lines:
        if one.act == ERASE:
            found.setdefault(one.interview or one.compartment, []).append(one)
    return [_Erasure(tuple(each), own.get(who) if who else None) for who, each in found.items()]


def _is_here(connection: Connection, one: _Erasure) -> bool:
    from probata.store import compartments, erasing, interviews, items

    person = interviews.of_refs(connection, [one.interview]).get(one.interview) if one.interview else None
    known = {each.ref for each in compartments.everything(connection)}
    there = bool(known & set(one.under)) or bool(set(items.refs(connection)) & {str(each) for each in one.items})
    return there or (person is not None and not erasing.is_stub(person))


def _digests(opened: Opened, connection: Connection, one: _Erasure) -> set[str]:
    """By which names decisions know the texts: as the lines tell, as a pending request does, as the keys do that are
    here still."""
    from probata.store import decisions, item_cells, items

    found = set(chain.from_iterable(line.digests for line in one.lines))
    request = decisions.standing(connection).get((REQUEST, str(one.of)))
    if request:
        said = cast("dict[str, Json]", load(request.answer.encode("utf-8")))
        found |= {str(each) for each in cast("Sequence[Json]", said.get("digests", []))}
    places = items.restricted(connection).items()
    mine = {item: place for item, place in places if place in one.under or item in one.items}
    held = holding.viewing(opened, connection, set(mine.values()), "restore")
    for item, place in mine.items():
        with contextlib.suppress(Damaged):  # what does not open is destroyed all the same
            sheet = item_cells.sheet(connection, held, item, place)
            found |= {part.digest.hex for part in item_cells.outside(sheet, held, place).parts} if sheet else set()
    return found


def _destroy(opened: Opened, connection: Connection, under: set[Ref]) -> None:
    from probata.store import keyring

    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    if under & frozenset[Ref]().union(*keyring.holders(*place).values()):
        keyring.destroy(*place, under)
        holding.keyring_changed(opened, connection)


def _erase(opened: Opened, connection: Connection, one: _Erasure, digests: set[str]) -> None:
    from probata.store import blobs, erasing, items
    from probata.store.posix import sync_folder
    from probata.store.soundness import quarantining

    within = [each for each, place in items.restricted_documents(connection).items() if place in one.under]
    names = erasing.blobs(connection, one.under)
    reach_from(connection, [str(one.of)], within, WHY)
    erasing.erase(connection, one.under, one.interview, one.lines[0].at[:10], sorted(digests))
    documents, others = erasing.erase_items(connection, one.items)
    reach_from(connection, [], documents, WHY)
    blobs.discard(opened.blobs, names | others)
    quarantining.forget(opened.folder.quarantine, opened.blobs, names | others)
    sync_folder(opened.folder.blobs)
    last = one.lines[-1]
    detail: dict[str, Json] = {
        "of": str(one.of),
        "compartments": [str(each) for each in one.under],
        "asked": str(last.asked),
        "confirmed": str(last.confirmed),
        "sequence": last.sequence,
    }
    record(connection, opened, ERASE, detail)


def _withdraw(opened: Opened, connection: Connection, line: Removal) -> bool:
    from probata.store import interviews

    one = interviews.of_refs(connection, [line.interview]).get(line.interview) if line.interview else None
    if one is None or one.consent.withdrawn:
        return False
    take_back(connection, one, _TOLD, str(line.asked), line.at)
    reached = reach(connection, [one])
    detail: dict[str, Json] = {
        "interview": str(one.ref),
        "reached": reached.records,
        "sequence": line.sequence,
    }
    record(connection, opened, WITHDRAW, detail)
    return True
