"""Members: what a container holds, and how it comes out: one after the other, or left with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from probata.method.documents.model import Declared, Left, Part
from probata.method.documents.readers._archive.bounds import UNPACK_IT, Budget
from probata.method.documents.readers._archive.paths import clutter

CLUTTER = "left by a desktop for itself (folder settings, previews): no file of anybody's"
LOCKED = "needs a password"
LOCKED_NEXT = "It needs a password; unpack it yourself and add the files."


class Damaged(Exception):
    """A member cannot be unpacked; the message is the reason. Caught in this package, never seen outside.

    ``cost`` is how many bytes were unpacked before that was known: they count, or many damaged bombs would be free.
    """

    def __init__(self, reason: str, cost: int = 0) -> None:
        super().__init__(reason)
        self.cost = cost


class TooMuch(Damaged):
    """A member or stream unfolds beyond its bounds."""


def _nothing(_most: int) -> bytes:
    return b""


@dataclass(frozen=True, slots=True)
class Member:
    """What stands under one path.

    ``size`` and ``packed`` are bytes as the container claims them (-1: it does not say). ``left`` is why it does not
    come out. ``unpack`` gives its bytes, at most as many as it is told, and raises Damaged.
    """

    path: str
    told: str = ""
    size: int = -1
    packed: int = -1
    when: str = ""
    what: str = ""
    folder: bool = False
    left: str = ""
    next_step: str = ""
    claims: tuple[Declared, ...] = ()
    notes: tuple[str, ...] = ()
    unpack: Callable[[int], bytes] = field(default=_nothing, repr=False)

    @property
    def reason(self) -> str:
        """Why it does not come out, as far as that is known before it is unpacked."""
        if clutter(self.path):
            return CLUTTER
        return self.left or ("" if self.folder or self.size else "empty")


def beyond(count: int, most: int) -> Member:
    """Stands for all members after the last that is looked at."""
    reason = f"more than {most:,} members: the others were not looked at"
    return Member(f"(members after the first {count:,})", left=reason, next_step=UNPACK_IT)


def bring(members: Iterable[Member], budget: Budget) -> Iterator[Part | Left]:
    """Every member that is no folder, as what it holds or as why not."""
    for member in members:
        if member.reason:
            yield Left(member.path, member.reason, member.next_step)
        elif not member.folder:
            yield _one(member, budget)


def _one(member: Member, budget: Budget) -> Part | Left:
    why = budget.why_not(member.size, member.packed) if member.size >= 0 and member.packed >= 0 else ""
    if why:
        return Left(member.path, why, UNPACK_IT)
    try:
        data = member.unpack(budget.allowance(member.packed if member.packed >= 0 else member.size))
    except Damaged as fault:
        budget.spend(fault.cost)
        return Left(member.path, str(fault), UNPACK_IT if isinstance(fault, TooMuch) else "")
    budget.spend(len(data))
    return Part(member.path, data, member.claims) if data else Left(member.path, "empty")
