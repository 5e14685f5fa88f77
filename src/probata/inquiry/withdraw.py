"""withdraw: a person takes consent back. Every use is blocked at once, and what rests on the account is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from probata.inquiry.accounts import echoing, people
from probata.inquiry.accounts.reaching import Reached, reach
from probata.inquiry.accounts.removing import write_withdrawals
from probata.inquiry.accounts.taking_back import take_back
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, record, transact
from probata.inquiry.reports.made_here import is_report
from probata.method.testimony.model import Interview
from probata.method.testimony.unseen import empty
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound


@dataclass(frozen=True, slots=True)
class Withdrawn(Reached):
    """What a withdrawal reaches, and whether the person had taken consent back ``already``.

    ``also_in``: documents, no accounts themselves, that hold long passages of the account, or of what lies beside it in
    the person's compartment, and are still found and read.
    ``hearsay``: people who were interviewed and heard what they told, or a part of it, from this person, at any
    distance.
    ``files``: only those reports that still lie where they were written. ``uncompared``: the account lies in a
    compartment that this member does not hold, so that ``also_in`` could not be looked for.
    """

    already: bool
    also_in: tuple[str, ...] = ()
    hearsay: tuple[str, ...] = ()
    uncompared: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented withdrawn object."""
        return {
            **Reached.as_json(self),
            "already": self.already,
            "also_in": list(self.also_in),
            "hearsay": list(self.hearsay),
            "uncompared": self.uncompared,
        }


def withdraw(opened: Opened, code_name: str, reason: str, by: str) -> Withdrawn:
    """Blocks every use of one interview and marks what rests on it as stale, in one transaction, whose first step is a
    line in the file of removals: an older copy that is restored some day learns from it.

    The columns that counts are made of leave the person out from then on; saved counts say so when they are next looked
    at. Erasure is another act. Raises NotFound for a code name that nobody has, BadUse without a reason. Doing it again
    changes nothing and names again what is reached.
    """
    from probata.store import interviews, tellers

    authorise(opened, "withdraw")
    if empty(reason) or empty(by):
        raise BadUse(
            "A withdrawal needs a reason and the name of who records it.",
            next_step="Say who asked, by which channel, and who checked it: --reason and --by.",
        )
    with transact(opened) as connection:
        one = interviews.named(connection, code_name)
        if one is None:
            raise NotFound("Nobody has this code name.", where=code_name, next_step="`probata interviews` lists them.")
        already = one.consent.withdrawn
        sequence = write_withdrawals(opened, connection, [one.ref])
        if not already:
            take_back(connection, one, reason, by, clock.now())
            people.keep_columns(connection)
        reached, theirs = reach(connection, [one]), tellers.with_people(connection, [str(one.ref)])
        hearsay = tuple(_heard_from(one, interviews.everyone(connection)))
        told: dict[str, Json] = {"interview": str(one.ref), "reached": reached.records, "sequence": sequence}
        record(connection, opened, "withdraw", told)
    known = {each.name: getattr(reached, each.name) for each in fields(reached)}
    known["files"] = still_there(opened, reached.files)
    echo = echoing.blocked(opened, only=theirs) if theirs else echoing.Blocked()
    also_in = tuple(each.document.name for each in echo.documents())
    return Withdrawn(**known, already=already, also_in=also_in, hearsay=hearsay, uncompared=bool(echo.unseen))


def still_there(opened: Opened, files: Iterable[str]) -> tuple[str, ...]:
    """Those of these paths, seen from the inquiry, at which a report of Probata lies at this moment."""
    return tuple(one for one in files if is_report(opened.folder.path / one))


def _heard_from(one: Interview, everyone: Iterable[Interview]) -> Iterator[str]:
    """Who heard it from a person, or from somebody who did; what they told is an account of their own, and stays."""
    others = {each.code_name: each for each in everyone if each.code_name != one.code_name}
    front = [one.code_name]
    while front:
        name = front.pop()
        for each in [other for other in others.values() if name in other.heard_from]:
            del others[each.code_name]
            front.append(each.code_name)
            yield each.code_name
