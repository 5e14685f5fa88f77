"""withdraw: a person takes consent back. Every use is blocked at once, and what rests on the account is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from probata.inquiry import clock
from probata.inquiry.door import Opened, authorise, new_ref, record, transact
from probata.method.testimony.model import ConsentState, Interview, Use
from probata.record.canonical import Json
from probata.record.errors import BadUse, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.decisions import Decision

WITHDRAWAL = "withdrawal"
_WHY = "rests on an account that was withdrawn"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a withdrawal reaches.

    ``counts`` and ``places`` are handles. ``paragraphs`` rest on the account's words, ``counting`` only print a number
    that counts the person: places of manuscripts as they were last compiled (``report.md p-k3f9``). ``editions`` are
    signed packages that hold something of it and cannot be recalled.
    """

    counts: tuple[str, ...]
    places: tuple[str, ...]
    paragraphs: tuple[str, ...]
    counting: tuple[str, ...]
    editions: tuple[str, ...]
    already: bool

    def as_json(self) -> dict[str, Json]:
        """The documented withdrawn object."""
        return {
            "counts": list(self.counts),
            "places": list(self.places),
            "paragraphs": list(self.paragraphs),
            "counting": list(self.counting),
            "editions": list(self.editions),
            "already": self.already,
        }


def withdraw(opened: Opened, code_name: str, reason: str, by: str) -> Withdrawn:
    """Blocks every use of one interview and marks what rests on it as stale, in one transaction.

    The columns that counts are made of leave the person out from then on; saved counts say so when they are next looked
    at. Erasure is another act. Raises NotFound for a code name that nobody has, BadUse without a reason. Doing it again
    changes nothing and names again what is reached.
    """
    from probata.store import basis, decisions, interviews

    authorise(opened, "withdraw")
    if not reason.strip() or not by.strip():
        raise BadUse(
            "A withdrawal needs a reason and the name of who records it.",
            next_step="Say who asked, by which channel, and who checked it: --reason and --by.",
        )
    with transact(opened) as connection:
        one = next((each for each in interviews.everyone(connection) if each.code_name == code_name), None)
        if one is None:
            raise NotFound("Nobody has this code name.", where=code_name, next_step="`probata interviews` lists them.")
        already = one.consent.withdrawn
        if not already:
            interviews.replace(connection, _without_consent(one))
            decisions.save(connection, _decision(one, reason, by))
        reached = basis.forward(connection, _starts(one))
        basis.mark_stale(connection, reached, _WHY, clock.now())
        record(connection, opened, "withdraw", {"interview": str(one.ref), "reached": len(reached)})
        words = basis.forward(connection, [str(one.account)] if one.account else [])
        return _told(connection, reached, set(words), already)


def _decision(one: Interview, reason: str, by: str) -> Decision:
    from probata.store.decisions import Decision

    return Decision(new_ref("decision"), WITHDRAWAL, str(one.ref), "withdrawn", reason, by, clock.now(), "")


def _without_consent(one: Interview) -> Interview:
    return replace(one, consent=replace(one.consent, states=dict.fromkeys(Use, ConsentState.WITHDRAWN)))


def _starts(one: Interview) -> list[str]:
    return [str(one.ref), *([str(one.account)] if one.account else [])]


def _told(connection: Connection, reached: Collection[str], words: Collection[str], already: bool) -> Withdrawn:
    from probata.store import saved

    def named(kind: str, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(name.removeprefix(kind) for name in names if name.startswith(kind)))

    handles = {str(one.ref): one for one in saved.standing(connection).values()}
    here = [handles[name] for name in reached if name in handles]
    return Withdrawn(
        counts=tuple(sorted(one.handle for one in here if one.kind == saved.COUNT)),
        places=tuple(sorted(one.handle for one in here if one.kind == saved.PLACE)),
        paragraphs=named("paragraph ", words),
        counting=named("paragraph ", set(reached) - set(words)),
        editions=named("edition ", reached),
        already=already,
    )
