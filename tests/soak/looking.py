"""What a folder holds when it is opened through the door: the records, the log, and what is wrong with either."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.errors import NoInquiry
from probata.record.withheld import Withheld
from tests.soak import diary, parts
from tests.soak.acting import beside
from tests.soak.copies import copies, files_of, make_room

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.store.keyring import KdfCost

Records = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """Records by name, the acts of the log in order, and every fault. ``absent``: there is no inquiry at all."""

    records: Records = field(default_factory=dict)
    log: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    absent: bool = False

    @property
    def says(self) -> str:
        """What of the records differs shows here first: a digest of all."""
        return parts.digest(json.dumps(dict(self.records), sort_keys=True).encode())


def look_into(inquiry: Path) -> Seen:
    """Opens the inquiry and reads all of it, also by verbs that log who looked: so it can be written to as well.

    A refusal in the house's words is a fault, since what was acknowledged can then not be read. Any other error too.
    """
    stretch_once()
    of = files_of([inquiry, beside(inquiry)])
    if of not in _SEEN:
        make_room(_SEEN)
        with quiet():
            _SEEN[of] = _look_into(inquiry)
    return _SEEN[of]


_SEEN: dict[str, Seen] = {}
"""What was seen in files that are the same, byte for byte: most moments of an act leave one of a few states."""


def stretch_once() -> None:
    """From here on this process stretches each passphrase with each salt once: it opens thousands of inquiries."""
    from probata.store import locks

    real = locks._stretch
    if not hasattr(real, "stretched"):
        stretched: dict[object, bytes] = {}

        def stretch(passphrase: Withheld[str], salt: bytes, cost: KdfCost) -> bytes:
            of = (passphrase.reveal(), salt, cost)
            if of not in stretched:
                stretched[of] = real(passphrase, salt, cost)
            return stretched[of]

        stretch.stretched = stretched  # type: ignore[attr-defined]  # by which it is known
        locks._stretch = stretch


@contextmanager
def quiet() -> Iterator[None]:
    """Whatever a library tells standard error of what it cannot open, some of it hundreds of times, goes nowhere."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _look_into(inquiry: Path) -> Seen:
    try:
        opened = diary.opening(inquiry)
    except NoInquiry:
        return Seen(absent=True)
    except Exception as fault:  # noqa: BLE001 (whatever it is, the inquiry does not open)
        return Seen(faults=(f"does not open: {parts.said(fault)}",))
    try:
        seen = _all_of(opened)
        return replace(seen, faults=tuple(parts.plain(one).replace(str(inquiry), "") for one in seen.faults))
    finally:
        opened.engine.dispose()


def _all_of(opened: Opened) -> Seen:
    faults: list[str] = []
    records: dict[str, str] = {}
    acts: tuple[str, ...] = ()
    try:
        acts = parts.acts(opened)
    except Exception as fault:  # noqa: BLE001 (told as what it is)
        faults.append(f"log: {parts.said(fault)}")
    for part in (*parts.WHOLE, parts.outside, copies):
        try:
            for name, what in part(opened):
                if name == parts.FAULT:
                    faults.append(f"{part.__name__}: {what}")
                else:
                    records[name] = what
        except Exception as fault:  # noqa: BLE001 (told as what it is)
            faults.append(f"{part.__name__}: {parts.said(fault)}")
    faults += [f"database: {one}" for one in parts.unsound(opened)]
    return Seen(records, acts, tuple(faults))
