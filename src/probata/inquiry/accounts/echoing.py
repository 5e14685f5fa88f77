"""Where the words of accounts that may not be used stand elsewhere; used by add, mark, withdraw and by reports.

A withdrawal blocks an account, and what was typed from it elsewhere stays: in a draft, in a newspaper, in a file that
somebody adds a year later. The words are compared inside the inquiry and told to nobody; what is named are documents.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, new_ref
from probata.method.sources.echoes import echoes
from probata.method.sources.model import SourceText
from probata.method.testimony.model import ConsentState, Use
from probata.record.errors import BadInput

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.item import FullDocument
    from probata.record.ref import Ref
    from probata.record.span import TextSpan

SHARES = "Long passages of it stand in an account whose person took consent back or refused such a use"


@dataclass(frozen=True, slots=True)
class Blocked:
    """Accounts that may not be used in one way.

    ``accounts`` are those documents, ``everything`` is all that the inquiry holds, in the order in which it was taken
    in; ``of_people`` the Refs of all accounts. Nothing is loaded where no account is blocked. ``unseen``: how many
    blocked accounts lie in compartments that this member does not hold, so that nothing was compared with them.
    """

    accounts: tuple[FullDocument, ...] = ()
    everything: tuple[FullDocument, ...] = ()
    of_people: frozenset[str] = frozenset()
    unseen: int = 0

    def stand_in(self, texts: Sequence[SourceText]) -> Mapping[Ref, tuple[TextSpan, ...]]:
        """Which of these texts hold words of such an account, and where."""
        if not self.accounts or not texts:
            return {}
        return echoes(texts, [_source(one) for one in self.accounts], self._not_theirs)

    def holds(self, text: str) -> bool:
        """Whether one text does."""
        return bool(self.accounts and self.stand_in([SourceText(new_ref("doc"), text)]))

    def documents(self) -> tuple[FullDocument, ...]:
        """The documents, themselves no accounts, that do."""
        beside = [one for one in self.everything if str(one.document.ref) not in self.of_people]
        found = self.stand_in([_source(one) for one in beside])
        return tuple(one for one in beside if one.document.ref in found)

    def _not_theirs(self, account: Ref) -> Iterator[SourceText]:
        """What other people said as well, and what was public before: that is what the account quotes."""
        mine, before = {one.document.ref for one in self.accounts}, True
        for one in self.everything:
            before = before and one.document.ref != account
            other = str(one.document.ref) in self.of_people
            if one.document.ref not in mine and (other or (before and one.item.public)):
                yield _source(one)


def blocked(
    opened: Opened, use: Use = Use.PUBLIC, only: Collection[str] | None = None, *, whole: bool = False
) -> Blocked:
    """Accounts that were withdrawn, or whose people refused this use; of these ``only``, if they are given.

    With ``whole``, BadInput where this member does not hold all of them: for what leaves the inquiry.
    """
    with look(opened) as connection:
        refs = closed_to(connection, use)
    found = going(opened, refs if only is None else refs & set(only))
    if whole and found.unseen:
        raise BadInput(
            f"Accounts that may not be used ({found.unseen}) lie in compartments that you do not hold, "
            "and cannot be compared.",
            next_step="Ask a lead for them (`probata members give`), or let somebody who holds all of them do this.",
        )
    return found


def going(opened: Opened, refs: Collection[str]) -> Blocked:
    """The same for these documents, whatever their people allow: what is about to be destroyed is looked for elsewhere
    while its words can still be compared."""
    from probata.store import interviews, items

    if not refs:
        return Blocked()
    with look(opened) as connection:
        of_people = frozenset(interviews.accounts(connection) | interviews.withdrawn_documents(connection) | set(refs))
        held = holding.viewing(opened, connection, set(items.restricted(connection).values()), "echoes")
        everything = tuple(items.all_documents(connection, held))
    accounts = tuple(one for one in everything if str(one.document.ref) in refs)
    return Blocked(accounts, everything, of_people, len(refs) - len(accounts))


def closed_to(connection: Connection, use: Use) -> set[str]:
    """The accounts that were withdrawn, or whose people refused this use: what leaves compares this once more, in the
    transaction that logs it."""
    from probata.store import interviews

    return _refused(connection, use) | interviews.withdrawn_documents(connection)


def _refused(connection: Connection, use: Use) -> set[str]:
    from probata.store import interviews, tellers

    everyone = interviews.everyone(connection)
    said_no = {one.ref for one in everyone if one.consent.state(use) is ConsentState.REFUSED}
    if not said_no:
        return set()
    return {str(document) for document, whose in tellers.of_documents(connection).items() if whose & said_no}


def _source(one: FullDocument) -> SourceText:
    return SourceText(one.document.ref, one.text)
