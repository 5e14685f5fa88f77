"""What an act of the diary is, and the shelf on which each stands: a function with ``@act`` in one of ``acts_*.py``.

An act works by verbs alone and on what acts before it left. It is one transaction, besides entries of the log that say
who looked; so an inquiry stands before it or after it, and nowhere between but where the format says so.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import WrongPassphrase
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.entry.settings import Settings

PASSPHRASE = "kettle harbour ninefold saffron gravel"  # noqa: S105 (of inquiries that live as long as one point)
LATER = "marble lantern sixfold thistle quarry"
HERS = "nine patient herons over the weir"
THEIRS = "a copper kite above seven orchards"
LEAD, OFFICER = (LATER, PASSPHRASE), (HERS,)
"""What each opens the inquiry with; the lead has another passphrase some day."""
BY = "A. Member"
OUT = "out"
"""The folder, named by the user, for what leaves the inquiry; it lies in the inquiry's own, so that copies hold it."""
Do = Callable[["Opened", Path], None]
Prepare = Callable[[Path, Path], None]


@dataclass(frozen=True, slots=True)
class Act:
    """One act.

    Attributes:
        do: given the opened inquiry and the folder of the files that go in.
        by: the passphrases of whoever does it, the one to try first in front.
        parts: what of the inquiry is replaced first, in this order; a stop may leave it so (docs/spec/inquiry.md).
            ``beside/`` stands for the folder beside it, a plus for what comes into a folder before anything goes.
        halfway: what leaves the inquiry in a state between, for an act of several transactions.
        on: how a person goes on from a state between, where doing the act again is refused.
        prepare: what has to lie beside the inquiry before; nobody stops, traces or refuses that.
        needs: says why it cannot be done on this machine, or nothing; what cannot be done is left out of the diary.
    """

    do: Do
    by: Sequence[str] = LEAD
    parts: Sequence[str] = ()
    halfway: Do | None = None
    on: Do | None = None
    prepare: Prepare = lambda *_: None
    needs: Callable[[], str] = str


ACTS: dict[str, Act] = {}


def act(
    name: str,
    *,
    by: Sequence[str] = LEAD,
    parts: Sequence[str] = (),
    halfway: Do | None = None,
    on: Do | None = None,
    prepare: Prepare = lambda *_: None,
    needs: Callable[[], str] = str,
) -> Callable[[Do], Do]:
    """Puts a function on the shelf under a name, behind those that stand there."""

    def put(do: Do) -> Do:
        ACTS[name] = Act(do, by, parts, halfway, on, prepare, needs)
        return do

    return put


def weak() -> Settings:
    """Settings under which a passphrase costs as little to try as may be."""
    from probata.inquiry.entry.settings import Settings

    return Settings(kdf_memory_mib=8, kdf_passes=1)


def make(inquiry: Path) -> Opened:
    """The act before all others: a new inquiry, with a folder for what leaves it."""
    from probata.inquiry.new import new

    opened = new(inquiry, Withheld(PASSPHRASE), "The example inquiry", weak()).opened
    (inquiry / OUT).mkdir()
    beside(inquiry).mkdir(exist_ok=True)
    return opened


def beside(inquiry: Path) -> Path:
    """The folder, named by the user, for what may not lie in the inquiry: backups, keys, copies. It is a part of what
    the experiments copy, stop and look at."""
    return inquiry.with_name(f"{inquiry.name}.beside")


def copy_bytes(source: Path, to: Path) -> None:
    """Byte by byte: how files are copied by the system is nothing that a model of a disk has to know."""
    for path in sorted([source, *source.rglob("*")]):
        place = to / path.relative_to(source)
        if path.is_dir():
            place.mkdir(exist_ok=True)
        else:
            place.write_bytes(path.read_bytes())


@contextmanager
def whole_or_not(place: Path) -> Iterator[Path | None]:
    """Where to prepare what an act needs; it gets its name when it is whole, and None is given where it has that.

    A disk may run full, or a process be stopped, while somebody's other laptop is being made up. That is no fault of
    the inquiry's: the next attempt makes it up anew.
    """
    if place.exists():
        yield None
        return
    half = place.with_name(f"{place.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    yield half
    half.rename(place)


def opening(inquiry: Path, by: Sequence[str] = (PASSPHRASE, LATER)) -> Opened:
    """The inquiry, opened through its door by whoever has one of these passphrases; WrongPassphrase for nobody."""
    from probata.inquiry.entry.door import open_inquiry

    for one in by:
        try:
            return open_inquiry(inquiry, Withheld(one))
        except WrongPassphrase:
            if one == by[-1]:
                raise
    raise AssertionError("nobody opens it")


def do(inquiry: Path, given: Path, name: str, how: str = "") -> None:
    """One act by whoever does it, opened anew, as each command does; ``how``: ``on`` or ``halfway``, where it has
    that."""
    one = ACTS[name]
    opened = opening(inquiry, one.by)
    try:
        ({"on": one.on, "halfway": one.halfway}.get(how) or one.do)(opened, given)
    finally:
        opened.engine.dispose()
