"""withdraw: a person takes consent back. Every use is blocked at once, and what rests on the account is named."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from probata.inquiry.accounts import echoing, people
from probata.inquiry.accounts.reaching import Reached, reach
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, new_ref, record, transact
from probata.method.testimony.model import ConsentState, Interview, Use
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound

if TYPE_CHECKING:
    from probata.store.decisions import Decision

WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class Withdrawn(Reached):
    """What a withdrawal reaches, and whether the person had taken consent back ``already``.

    ``also_in``: documents, no accounts themselves, that hold long passages of the account and are still found and read.
    """

    already: bool
    also_in: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """The documented withdrawn object."""
        return {**Reached.as_json(self), "already": self.already, "also_in": list(self.also_in)}


def withdraw(opened: Opened, code_name: str, reason: str, by: str) -> Withdrawn:
    """Blocks every use of one interview and marks what rests on it as stale, in one transaction.

    The columns that counts are made of leave the person out from then on; saved counts say so when they are next looked
    at. Erasure is another act. Raises NotFound for a code name that nobody has, BadUse without a reason. Doing it again
    changes nothing and names again what is reached.
    """
    from probata.store import decisions, interviews

    authorise(opened, "withdraw")
    if not reason.strip() or not by.strip():
        raise BadUse(
            "A withdrawal needs a reason and the name of who records it.",
            next_step="Say who asked, by which channel, and who checked it: --reason and --by.",
        )
    with transact(opened) as connection:
        one = interviews.named(connection, code_name)
        if one is None:
            raise NotFound("Nobody has this code name.", where=code_name, next_step="`probata interviews` lists them.")
        already = one.consent.withdrawn
        if not already:
            interviews.replace(connection, _without_consent(one))
            decisions.save(connection, _decision(one, reason, by))
            people.keep_columns(connection)
        reached = reach(connection, [one])
        record(connection, opened, "withdraw", {"interview": str(one.ref), "reached": reached.records})
    known = {each.name: getattr(reached, each.name) for each in fields(reached)}
    return Withdrawn(**known, already=already, also_in=_also_in(opened, one))


def _also_in(opened: Opened, one: Interview) -> tuple[str, ...]:
    """Names of documents; what stands in other people's accounts as well is not this person's alone."""
    if one.account is None:
        return ()
    found = echoing.blocked(opened, only=[str(one.account)]).documents()
    return tuple(each.document.name for each in found)


def _decision(one: Interview, reason: str, by: str) -> Decision:
    from probata.store.decisions import Decision

    return Decision(new_ref("decision"), WITHDRAWAL, str(one.ref), "withdrawn", reason, by, clock.now(), "")


def _without_consent(one: Interview) -> Interview:
    return replace(one, consent=replace(one.consent, states=dict.fromkeys(Use, ConsentState.WITHDRAWN)))
