"""Allowing: whom a withheld row is about, and whether it may go to a recipient; for disclose.

A row is about whoever it was about when it was signed, and whoever the item is of that it stands for, as the records
are when it is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.permitting import Wanted, release
from probata.inquiry.documents import receiving
from probata.inquiry.reports.opening import OpenedRow
from probata.method.documents.conditions import Way
from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Scope, Use
from probata.record.errors import AnswerIsNo
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection


def check(connection: Connection, row: OpenedRow, use: Use, recipient: str, *, with_item: bool) -> frozenset[Ref]:
    """Everybody whom the row is about, all of whom allowed it; raises AnswerIsNo where somebody did not."""
    about = About(connection)
    if refusal := about.refusal(row, with_item=with_item):
        raise AnswerIsNo(refusal, where=f"row {row.number} of {row.value}", next_step="Nothing was written.")
    theirs, asked = about.people(row), scopes(row, with_item=with_item)
    release(connection, [Wanted(ref, scope) for ref in theirs for scope in asked], use, recipient)
    return theirs


def scopes(row: OpenedRow, *, with_item: bool) -> tuple[Scope, ...]:
    """What a row shows of a person: that it is one of the value's, words where it holds words, all with its item."""
    own = Scope.QUOTATION if row.text else Scope.PARAPHRASE
    return (own, Scope.ACCOUNT) if with_item else (own,)


class About:
    """Whom a row is about, as the records are now: its item may have been given to another person since."""

    def __init__(self, connection: Connection) -> None:
        from probata.store import interviews, items, tellers

        self._tellers = tellers.of_items(connection)
        self._within = items.restricted(connection)
        gone = interviews.withdrawn_documents(connection)
        self._conditions = receiving.conditions(connection)
        self._withdrawn = {items.item_of(connection, Ref.parse(one)) for one in gone}

    def people(self, row: OpenedRow) -> frozenset[Ref]:
        """Everybody whom a number counted, and everybody whose account, or compartment, the item is of."""
        return row.people.union(ref for item in row.items for ref in self._tellers.get(item, ()))

    def refusal(self, row: OpenedRow, *, with_item: bool) -> str:
        """Why a row may go to nobody, whatever anybody said; empty where people are to be asked, or nobody is."""
        if with_item and row.stands_for is None:
            return "The row stands for no item that could go along."
        if self._withdrawn & set(row.items):
            return "Consent was withdrawn, which ends every use."
        closed = (self._conditions[item] for item in row.items if item in self._conditions)
        if why := next((why for one in closed if (why := one.reason({Way.DISCLOSE}))), ""):
            return f"It may not be handed over: {why}."
        if any(item in self._within and not self._tellers.get(item) for item in row.items):
            return (
                "It is of a protected source, or of people whom no record names; nobody wrote down what they allowed."
            )
        return ""


class Asking:
    """The same question of many rows at once, to be told and not to be acted on."""

    def __init__(self, connection: Connection, rows: Sequence[OpenedRow]) -> None:
        from probata.store import interviews

        self._about = About(connection)
        everyone = {ref for row in rows for ref in self._about.people(row)}
        self._held = interviews.of_refs(connection, everyone)
        self._day = people.consent_day(connection)

    def fine(self, row: OpenedRow, use: Use, recipient: str, *, with_item: bool) -> bool:
        """Whether the row may go."""
        if self._about.refusal(row, with_item=with_item):
            return False
        asked = scopes(row, with_item=with_item)
        return all(
            permitted(self._held.get(ref), use, self._day, scope, recipient).allowed
            for ref in self._about.people(row)
            for scope in asked
        )
