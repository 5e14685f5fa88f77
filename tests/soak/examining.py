"""What `fsck` says of a folder: whether it names the part in which a bit was changed."""

from __future__ import annotations

from pathlib import Path

from probata.record.errors import Damaged, WrongPassphrase
from probata.record.withheld import Withheld
from tests.soak import diary
from tests.soak.looking import quiet, said

PAGE = 4096


def examine(inquiry: Path) -> list[str]:
    """Each place that fsck names as damaged; of a refusal, its words. Empty when all is well."""
    from probata.inquiry.fsck import fsck

    def key() -> tuple[Withheld[str], None]:
        return Withheld(diary.PASSPHRASE), None

    with quiet():
        try:
            return [one.where for one in fsck(inquiry, key, progress=lambda *_: None).damages]
        except (WrongPassphrase, Damaged) as fault:
            return [f"{fault.code} {fault.where} {fault.next_step}"]
        except Exception as fault:  # noqa: BLE001 (told as what it is)
            return [said(fault)]


def names(places: list[str], file: Path, byte: int) -> bool:
    """Whether one of the places is that of this byte: the blob, the page of the database, the keyring, the marker."""
    if file.parts[0] == "blobs":
        return any(file.name in one for one in places)
    if file.name == "inquiry.db":
        return f"inquiry.db page {byte // PAGE + 1}" in places
    return any(file.name in one for one in places)
