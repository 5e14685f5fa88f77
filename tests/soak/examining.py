"""What `fsck` says of a folder: whether it names the part in which a bit was changed."""

from __future__ import annotations

from pathlib import Path

from probata.record.errors import Damaged, WrongPassphrase
from probata.record.withheld import Withheld
from tests.soak.acting import LEAD
from tests.soak.looking import quiet, stretch_once
from tests.soak.parts import said

PAGE = 4096


def examine(inquiry: Path) -> list[str]:
    """Each place that fsck names as damaged; of a refusal, its words. Empty when all is well."""
    stretch_once()
    with quiet():
        try:
            return _places(inquiry)
        except (WrongPassphrase, Damaged) as fault:
            return [f"{fault.code} {fault.where} {fault.next_step}"]
        except Exception as fault:  # noqa: BLE001 (told as what it is)
            return [said(fault)]


def _places(inquiry: Path) -> list[str]:
    """By the lead, who has another passphrase some day."""
    from probata.inquiry.fsck import fsck

    for passphrase in LEAD:
        try:
            found = fsck(inquiry, lambda one=passphrase: (Withheld(one), None), progress=lambda *_: None)  # type: ignore[misc]  # a key, as fsck asks for it
            return [one.where for one in found.damages]
        except WrongPassphrase:
            if passphrase == LEAD[-1]:
                raise
    return []


def names(places: list[str], file: Path, byte: int) -> bool:
    """Whether one of the places is that of this byte: the blob, the page of the database, the keyring, the marker."""
    if file.parts[0] == "blobs":
        return any(file.name in one for one in places)
    if file.name == "inquiry.db":
        return f"inquiry.db page {byte // PAGE + 1}" in places
    return any(file.name in one for one in places)
