"""Locking away: identities go into the vault, and no code name may hold anything of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from probata.inquiry.accounts import enclosing, people
from probata.inquiry.accounts.matching import Row
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened
from probata.method.testimony.model import ConsentState
from probata.record.errors import BadInput
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.withheld import Withheld


def lock_away(
    connection: Connection,
    opened: Opened,
    within: Mapping[Ref, Ref],
    identities: Mapping[Ref, Mapping[str, Withheld[str]]],
    rows: Sequence[Row],
) -> None:
    """Puts identities into the compartments of their interviews (``within``); what a table does not say of somebody
    stays there, so that it protects them."""
    from probata.store import vault

    there = vault.compartments(connection)
    nowhere = [one for one in rows if ConsentState.NOT_NEEDED in one.after.consent.states.values()]
    if wrong := sum(one.after.ref in there for one in nowhere):
        raise BadInput(
            f"{wrong} of the rows {'says' if wrong == 1 else 'say'} that the identity is stored nowhere, and the "
            "vault holds it from another table.",
            next_step="Write down what each person said to each use. Nothing was taken in.",
        )
    enclosing.refuse_closed(opened, within, identities)
    wanted = {within[one] for one in identities if one in there}
    known = vault.everyone(connection, holding.viewing(opened, connection, wanted, "interviews")) if wanted else {}
    merged = {ref: {**known.get(ref, {}), **fields} for ref, fields in identities.items()}
    vault.put(connection, holding.sealing(opened), within, merged)


def refuse_names(connection: Connection, opened: Opened, rows: Sequence[Row]) -> None:
    """BadInput when a code name holds something of somebody's identity; the message does not say what."""
    lexicon = people.lexicon(opened, connection)
    wrong = sum(bool(lexicon.find(one.after.code_name)) for one in rows)
    if wrong:
        raise BadInput(
            f"{wrong} of the code names {'holds' if wrong == 1 else 'hold'} something of somebody's identity.",
            next_step="Give each interview a number that says nothing, such as I-07. Nothing was taken in.",
        )


def like_names(rows: Sequence[Row]) -> Iterator[str]:
    """A note when code names hold no digit, since some of them may be names."""
    plain = sum(not any(sign.isdigit() for sign in one.after.code_name) for one in rows)
    if plain:
        hold = "holds" if plain == 1 else "hold"
        yield f"{plain} of the code names {hold} no digit: make sure that none is a name; they lie outside the vault"


def maybe_one(connection: Connection, opened: Opened, rows: Sequence[Row]) -> Iterator[str]:
    """A note on interviews, one of this table at least, that may be of one person: by their code names alone."""
    from probata.store import interviews, vault

    here = {one.after.ref for one in rows}
    held = holding.viewing(opened, connection, set(vault.compartments(connection).values()), "interviews")
    groups = [group for group in vault.alike(connection, held) if here.intersection(group)]
    called = {one.ref: one for one in interviews.everyone(connection)} if groups else {}
    for group in groups:
        each = [f"{called[ref].code_name}{' (withdrawn)' if called[ref].consent.withdrawn else ''}" for ref in group]
        yield (
            f"MAY BE ONE PERSON: {', '.join(sorted(each))} have the same name in the vault; one person is one source "
            "and one in a count, however often heard"
        )
