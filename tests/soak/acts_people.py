"""Acts on what people may ask for: holds, withdrawals, and erasure, which a second member confirms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.acting import BY, OFFICER, act
from tests.soak.acts_documents import take_in

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened


@act("hold")
def _hold(opened: Opened, given: Path) -> None:
    from probata.inquiry.hold import hold

    hold(opened, "Q-04", "an order of the court")


@act("lift the hold", by=OFFICER)
def _lift(opened: Opened, given: Path) -> None:
    from probata.inquiry.hold import lift

    lift(opened, "Q-04", "the order ended")


@act("ask for an erasure that is called off")
def _ask_in_vain(opened: Opened, given: Path) -> None:
    from probata.inquiry.erase import Asked, ask

    ask(opened, "Q-04", Asked("person", "letter", called_back=True, coercion_considered=True, reason="wants it"))


@act("call it off", by=OFFICER)
def _call_off(opened: Opened, given: Path) -> None:
    from probata.inquiry.erase import call_off

    call_off(opened, "Q-04")


@act("withdraw", parts=("removals",))
def _withdraw(opened: Opened, given: Path) -> None:
    from probata.inquiry.withdraw import withdraw

    withdraw(opened, "Q-01", "asked by telephone", BY)


@act("interviews again")
def _interviews_again(opened: Opened, given: Path) -> None:
    take_in(opened, given / "changed")


@act("ask for an erasure")
def _ask(opened: Opened, given: Path) -> None:
    from probata.inquiry.erase import Asked, ask

    ask(opened, "Q-03", Asked("person", "letter", called_back=True, coercion_considered=True, reason="wants it"))


@act("confirm the erasure", by=OFFICER, parts=("removals", "keyring.db", "blobs"))
def _confirm(opened: Opened, given: Path) -> None:
    from probata.inquiry.erase import confirm

    confirm(opened, "Q-03")
