"""The file of removals, held against the log and the tables: it is beside the database, and anybody can shorten it.

What it lacks would not be done again in a backup that is restored: consent would stand again, keys be back. A line says
its own number under the inquiry's signature, so lines can only be missing at the end; and numbers change when copies
are merged, so each act is looked for by what it did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from probata.store import interviews
from probata.store.removals import ERASE, WITHDRAW, Removal
from probata.store.soundness.model import Damage
from probata.store.soundness.told import entries

_SEQUENCE = "sequence"
_COUNTED = (ERASE, WITHDRAW, "interviews", "restore")
"""The acts whose entries say how many lines there were."""


def lacking(connection: Connection, lines: Sequence[Removal], name: str) -> Iterator[Damage]:
    """Each erasure and withdrawal that the log tells of and no line does, and how many lines there should be."""
    erased = {str(one) for line in lines if line.act == ERASE for one in (line.interview, line.compartment) if one}
    withdrawn = {str(line.interview) for line in lines if line.act == WITHDRAW}
    acts = [(act, detail) for act, detail in entries(connection, *_COUNTED) if _SEQUENCE in detail]
    known = max((one for _, detail in acts if isinstance(one := detail[_SEQUENCE], int)), default=0)
    if known > len(lines):
        has = f"It has {len(lines)} lines, and the log knows of {known}"
        yield Damage(name, f"{has}: it was shortened, or is an older one. Put its newest copy back.")
    for act, detail in acts:
        of = str(detail.get("of") or detail.get("interview"))
        if (act == ERASE and of not in erased) or (act == WITHDRAW and of not in withdrawn):
            what = "erasure" if act == ERASE else "withdrawal"
            yield Damage(name, f"It does not tell of the {what} of {of}, and the log does. Put its newest copy back.")


def not_done(connection: Connection, lines: Sequence[Removal]) -> Iterator[Damage]:
    """Each withdrawal that a line tells of where consent stands: a command was stopped, or an older database put
    back."""
    told = {line.interview for line in lines if line.act == WITHDRAW}
    for one in interviews.everyone(connection):
        if one.ref in told and not one.consent.withdrawn:
            yield Damage(
                str(one.ref),
                "The file of removals says that this person took consent back, and here it stands: a command was "
                "stopped, or an older database was put back. `probata withdraw` does it again.",
            )
