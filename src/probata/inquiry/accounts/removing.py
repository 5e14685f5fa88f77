"""Removing: whose compartments go when somebody is erased, what else lies in them, and what stands against it; the
lines of the file of removals. Used by erase, hold, withdraw, interviews and restore."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened
from probata.record.errors import BadInput, BadUse, Damaged, NotFound
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.testimony.model import Interview
    from probata.record.ref import Ref
    from probata.signing import Checkpoint, SigningKey
    from probata.store.decisions import Decision
    from probata.store.removals import Keys, Removal

HOLD, HELD, LIFTED = "legal hold", "held", "lifted"
ERASE, WITHDRAW = "erase", "withdraw"
"""Acts in the log; the ``sequence`` in their details counts the lines of the file of removals."""


@dataclass(frozen=True, slots=True)
class Target:
    """An interview, or a protected source, as erasure sees it.

    ``of`` is the interview, or the compartment of the source: what requests and holds are bound to. ``compartments``
    are those that hold what this person told, ``documents`` all that lie in them, and ``others`` the interviews whose
    accounts lie there as well.
    """

    of: Ref
    interview: Interview | None
    compartments: tuple[Ref, ...]
    documents: tuple[str, ...]
    others: tuple[Interview, ...] = ()


def target(connection: Connection, code_name: str) -> Target:
    """Who this is. Raises NotFound for a code name that nobody has, BadInput for an account that lies in a compartment
    which is somebody else's alone."""
    from probata.store import compartments, interviews

    one = interviews.named(connection, code_name)
    source = compartments.of_source(connection, code_name)
    if source is not None:
        under = _of_source(connection, source.ref)
        documents = _documents(connection, under)
        return Target(source.ref, None, under, documents, _others(connection, None, documents))
    if one is None:
        raise NotFound(
            "Nobody has this code name: nobody ever had it, or the person was erased already.",
            where=code_name,
            next_step="`probata interviews` lists those that there are; a code name is not kept when somebody is "
            "erased.",
        )
    within = _within(connection, one)
    documents = _documents(connection, within)
    return Target(one.ref, one, within, documents, _others(connection, one, documents))


def on_hold(connection: Connection, found: Target) -> tuple[str, ...]:
    """Who of the person and those whose accounts lie beside theirs is under a legal hold, by Ref."""
    standing = holds(connection)
    each = [found.of, *(one.ref for one in found.others)]
    return tuple(str(one) for one in each if str(one) in standing)


def holds(connection: Connection) -> dict[str, Decision]:
    """Ref of an interview or of a source's compartment -> the hold that stands."""
    from probata.store import decisions

    every = decisions.standing(connection).items()
    return {binds: one for (kind, binds), one in every if kind == HOLD and one.answer == HELD}


def removals_of(opened: Opened, connection: Connection) -> tuple[Removal, ...]:
    """Everything in the file of removals; Damaged when the log knows of more than it holds."""
    from probata.store import removals

    found = removals.read(opened.folder.removals, removal_keys(opened, connection))
    if len(found) < _logged(connection):
        raise Damaged(
            "The file of removals is older than the inquiry.",
            where=str(opened.folder.removals),
            next_step="Put the newest copy of the file in its place. Nothing was changed.",
        )
    return found


def confirmed(found: Target, lines: Iterable[Removal]) -> tuple[Removal, ...]:
    """The removals of this very person, if two members have confirmed all that there is to remove; else nothing.

    They stand there before anything is destroyed; a person who can still be found was not erased to the end.
    """
    erasures = [one for one in lines if one.act == ERASE]
    mine = [one for one in erasures if one.interview == found.of or one.compartment in found.compartments]
    whole = {one.compartment for one in mine} >= set(found.compartments)
    return tuple(mine) if mine and whole else ()


def refuse_confirmed(opened: Opened, connection: Connection, found: Target, where: str) -> None:
    """BadUse for a person whose erasure two members have confirmed and something stopped half-way."""
    if confirmed(found, removals_of(opened, connection)):
        raise BadUse(
            "The erasure was confirmed already, and something stopped it half-way.",
            where=where,
            next_step=f"Finish it: `probata erase {where} --confirm`.",
        )


def write_withdrawals(opened: Opened, connection: Connection, people: Sequence[Ref]) -> int:
    """A line for each of these interviews, before the transaction that blocks them stands: an older copy knows nothing
    of a withdrawal that came later, and learns it from the file. Gives the number of the last line.

    One that has a line already gets no other: a stop may have left it. Raises Damaged as :func:`removals_of` does.
    """
    from probata.store import removals

    there = removals_of(opened, connection)
    told = {one.interview for one in there if one.act == WITHDRAW}
    fresh = [one for one in dict.fromkeys(people) if one not in told]
    if not fresh:
        return len(there)
    tree, at = head(connection), clock.now()
    made = tuple(
        removals.Removal(len(there) + number, None, one, at, tree, opened.member, None, removals.WITHDRAW)
        for number, one in enumerate(fresh, start=1)
    )
    removals.append(opened.folder.removals, removal_keys(opened, connection), made)
    return len(there) + len(made)


def head(connection: Connection) -> Checkpoint:
    """How the main strand of the log stands: its size, and the root of the tree over it."""
    from probata.record.digest import Digest
    from probata.signing import Checkpoint
    from probata.store import log

    size, root = log.checkpoint(connection)
    return Checkpoint(size, Digest(root.hex()))


def signing_key(connection: Connection) -> SigningKey:
    """The inquiry's key."""
    from probata.signing import SigningKey
    from probata.store import facts

    return SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))


def removal_keys(opened: Opened, connection: Connection) -> Keys:
    """With which the file of removals, here or in a folder of keys, is read and written."""
    from probata.store import keys
    from probata.store.removals import Keys

    inquiry = opened.folder.inquiry
    return Keys(inquiry, keys.derived(opened.root, inquiry, keys.REMOVALS), signing_key(connection))


def _logged(connection: Connection) -> int:
    from probata.store import log

    numbers = (one.detail.get("sequence") for one in log.entries(connection) if isinstance(one.detail, dict))
    return max((one for one in numbers if isinstance(one, int)), default=0)


def _within(connection: Connection, one: Interview) -> tuple[Ref, ...]:
    """The person's own compartment, and that of each file that holds, or once held, what they told beside others."""
    from probata.store import basis, compartments, items

    places = items.restricted_documents(connection)
    told = [*([str(one.account)] if one.account else []), *sorted(basis.directly(connection, str(one.ref)))]
    kinds = {each.ref: each for each in compartments.everything(connection)}
    own = compartments.of_interviews(connection).get(one.ref)
    found = list(dict.fromkeys([*([own] if own else []), *(places[each] for each in told if each in places)]))
    if any(each != own and kinds[each].kind != compartments.JOINT for each in found):
        raise BadInput(
            "What this person told lies in a compartment that is somebody else's alone.",
            where=one.code_name,
            next_step="Let a member who holds both take the table of interviews in again: the file gets a compartment "
            "of its own. Nothing was changed.",
        )
    return tuple(found)


def _of_source(connection: Connection, source: Ref) -> tuple[Ref, ...]:
    """The source's own compartment, and that of each file that holds what it gave beside what others told."""
    from probata.store import basis, items

    places = items.restricted_documents(connection)
    joint = (places[each] for each in sorted(basis.directly(connection, str(source))) if each in places)
    return tuple(dict.fromkeys((source, *joint)))


def _documents(connection: Connection, under: Iterable[Ref]) -> tuple[str, ...]:
    from probata.store import items

    wanted = set(under)
    return tuple(ref for ref, one in items.restricted_documents(connection).items() if one in wanted)


def _others(connection: Connection, one: Interview | None, documents: Iterable[str]) -> tuple[Interview, ...]:
    from probata.store import basis, interviews

    there = set(documents)
    rest = {each for document in there for each in basis.under(connection, document)}
    everyone = interviews.everyone(connection)
    return tuple(
        each
        for each in everyone
        if (one is None or each.ref != one.ref) and (str(each.account) in there or str(each.ref) in rest)
    )
