"""Acts on keys: members come and go, compartments are given and taken, a passphrase changes, a source gets its own.

Each replaces the keyring before its database commits. Where a stop lies between, doing the act again is refused at
times, since what it asks for is done in part: ``on`` is then how a person goes on.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.withheld import Withheld
from tests.soak.acting import HERS, LATER, THEIRS, act, weak
from tests.soak.acts_documents import add

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_RING = ("keyring.db",)


def _join(opened: Opened, name: str, role: str, passphrase: str) -> None:
    from probata.inquiry.members import add as verb

    verb(opened, name, role, weak(), passphrase=Withheld(passphrase))


@act("members add", parts=_RING)
def _officer(opened: Opened, given: Path) -> None:
    _join(opened, "Olga", "protection officer", HERS)


@act("members add a coder", parts=_RING)
def _coder(opened: Opened, given: Path) -> None:
    _join(opened, "Kim", "coder", THEIRS)


@act("members give", parts=_RING)
def _give(opened: Opened, given: Path) -> None:
    from probata.inquiry.members import give

    give(opened, "Kim", "Q-02")


def _take_on(opened: Opened, given: Path) -> None:
    _give(opened, given)
    _take(opened, given)


@act("members take", parts=_RING, on=_take_on)
def _take(opened: Opened, given: Path) -> None:
    from probata.inquiry.members import take

    take(opened, "Kim", "Q-02")


@act("members remove", parts=_RING)
def _remove(opened: Opened, given: Path) -> None:
    from probata.inquiry.members import remove

    remove(opened, "Kim")


def _passwd_on(opened: Opened, given: Path) -> None:
    from probata.inquiry.members import passwd

    passwd(opened, Withheld(THEIRS + " by the sea"), weak())
    passwd(opened, Withheld(LATER), weak())


@act("passwd", parts=_RING, on=_passwd_on)
def _passwd(opened: Opened, given: Path) -> None:
    from probata.inquiry.members import passwd

    passwd(opened, Withheld(LATER), weak())


def _source_halfway(opened: Opened, given: Path) -> None:
    add(opened, given / "nothing", public=False, of="S-1", new_source=True)


@act("add of a source", parts=_RING, halfway=_source_halfway)
def _source(opened: Opened, given: Path) -> None:
    add(opened, given / "source", public=False, of="S-1", new_source=True)


@act("add of somebody")
def _more_of(opened: Opened, given: Path) -> None:
    add(opened, given / "more", public=False, of="Q-02")
