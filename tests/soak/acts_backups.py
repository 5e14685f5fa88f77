"""Acts that make other folders: a backup and its keys, what is restored from them, copies for travel and the field.

They lie beside the inquiry and are looked at with it. A backup is several files: one that was stopped while it was
brought up to date restores as it did before, or with what was taken back since, or as new.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import WrongPassphrase
from probata.record.withheld import Withheld
from tests.soak.acting import BY, LEAD, OFFICER, act, beside, copy_bytes, opening, whole_or_not
from tests.soak.acts_documents import add

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

BACKUP, KEYS, RESTORED, TRAVEL, FIELD = "backup", "keys", "restored", "travel", "field"
_BACK = "back"
_OF_BACKUP = (
    *("inquiry.db", "beside/backup/blobs+", "beside/keys/removals", "beside/keys/keyring.db"),
    "beside/backup/inquiry.db",
)


def _place(opened: Opened, name: str) -> Path:
    return beside(opened.folder.path) / name


def _quiet(*_: object) -> None:
    """Nobody watches."""


def _back_up(opened: Opened, given: Path) -> None:
    from probata.inquiry.backup import backup

    backup(opened, _place(opened, BACKUP), _place(opened, KEYS), _quiet)


act("back up", parts=("inquiry.db", "beside/keys", "beside/backup"))(_back_up)


@act("add after the backup")
def _more(opened: Opened, given: Path) -> None:
    add(opened, given / "after", public=False)


@act("ask for another erasure")
def _ask(opened: Opened, given: Path) -> None:
    from probata.inquiry.erase import Asked, ask

    ask(opened, "Q-10", Asked("person", "letter", called_back=True, coercion_considered=True, reason="wants it"))


@act("confirm another erasure", by=OFFICER, parts=("removals", "keyring.db", "blobs"))
def _confirm(opened: Opened, given: Path) -> None:
    from probata.inquiry.erase import confirm

    confirm(opened, "Q-10")


act("back up again", parts=(*_OF_BACKUP, "beside/backup/blobs"))(_back_up)


@act("withdraw after the backup", parts=("removals",))
def _withdraw(opened: Opened, given: Path) -> None:
    from probata.inquiry.withdraw import withdraw

    withdraw(opened, "Q-06", "asked by letter", BY)


@act("restore")
def _restore(opened: Opened, given: Path) -> None:
    restored(opened.folder.path, _place(opened, RESTORED), opened.folder.removals)


def restored(inquiry: Path, to: Path, removals: Path) -> None:
    """What the backup beside an inquiry gives, by the lead, with this list of removals; raises what restore raises."""
    from probata.inquiry.accounts.newest import Named
    from probata.inquiry.restore import From, restore

    source = From(beside(inquiry) / BACKUP, beside(inquiry) / KEYS, Named(removals))
    for passphrase in LEAD:
        try:
            restore(source, to, lambda one=passphrase: (Withheld(one), None), _quiet)  # type: ignore[misc]  # a key, as it asks
            return
        except WrongPassphrase:
            if passphrase == LEAD[-1]:
                raise


def _without_a_half(place: Path, marker: str) -> Path:
    """The place for a copy; what a stopped command left, which no marker finishes, is taken away, as it is told."""
    if place.exists() and not (place / marker).exists():
        shutil.rmtree(place)
    return place


@act("copy for travel", parts=("inquiry.db",))
def _travel(opened: Opened, given: Path) -> None:
    from probata.inquiry.copy import travel

    travel(opened, _without_a_half(_place(opened, TRAVEL), "probata.toml"))


def _on_the_way(inquiry: Path, given: Path) -> None:
    """The travel copy as it comes home, with a file that was added on the way."""
    with whole_or_not(beside(inquiry) / _BACK) as back:
        if back is None:
            return
        copy_bytes(beside(inquiry) / TRAVEL, back)
        opened = opening(back)
        add(opened, given / "way", public=False)
        opened.engine.dispose()


@act("merge the travel copy", parts=("keyring.db",), prepare=_on_the_way)
def _home(opened: Opened, given: Path) -> None:
    from probata.inquiry.merge import merge

    other = opening(_place(opened, _BACK))
    try:
        merge(opened, other)
    finally:
        other.engine.dispose()


@act("copy for the field", parts=("keyring.db", "inquiry.db"))
def _field(opened: Opened, given: Path) -> None:
    from probata.inquiry.copy import field

    field(opened, _place(opened, FIELD), "F-1")


@act("deposit")
def _deposit(opened: Opened, given: Path) -> None:
    from probata.inquiry.deposit import deposit

    deposit(_place(opened, FIELD), [given / "deposited.txt"], note="told at the ferry")


@act("receive")
def _receive(opened: Opened, given: Path) -> None:
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.receive import receive

    receive(opened, _place(opened, FIELD), settings=Settings(), progress=_quiet)


@act("retention plan")
def _plan(opened: Opened, given: Path) -> None:
    from probata.inquiry.retention import take_in

    take_in(opened, given / "plan.toml")


@act("close")
def _close(opened: Opened, given: Path) -> None:
    from probata.inquiry.close import close

    close(opened, "the report is out")


@act("reopen")
def _reopen(opened: Opened, given: Path) -> None:
    from probata.inquiry.close import reopen

    reopen(opened, "a letter came")
