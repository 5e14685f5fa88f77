"""deposit: put files into a field copy, where nothing opens them; what opens them is at home."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.record.canonical import Json
from probata.record.errors import BadInput, BadUse, Damaged, NotFound, Unreadable

if TYPE_CHECKING:
    from io import BufferedReader

    from probata.store.deposit_chain import Link
    from probata.store.deposits import Head
    from probata.store.field_copy import FieldCopy

_LONGEST = 4_000
_CHANCE_BYTES = 8


@dataclass(frozen=True, slots=True)
class Deposited:
    """One file that was put in: its number in this field copy, the deposit's name, and its digest."""

    name: str
    number: int
    file: str
    digest: str

    def as_json(self) -> dict[str, Json]:
        """The documented deposited object."""
        return {"name": self.name, "number": self.number, "file": self.file, "sha256": self.digest}


@dataclass(frozen=True, slots=True)
class Deposits:
    """What was put in, and the fingerprint of the key that vouches for whom it was sealed to."""

    fingerprint: str
    compared: bool
    deposits: tuple[Deposited, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented deposit object."""
        told: list[Json] = [one.as_json() for one in self.deposits]
        return {"fingerprint": self.fingerprint, "compared": self.compared, "deposits": told}


def deposit(start: Path, files: Sequence[Path], *, note: str = "", of: str = "", key: str = "") -> Deposits:
    """Seals these files, one after the other, into the field copy at or above ``start``; the originals stay.

    Each is whole before the next is begun. ``key`` is the fingerprint that the folder's has to be. ``of`` is the code
    name of whoever gave them; it is sealed, as is the note.

    Raises NotFound for a folder or file that is not there, before anything is sealed; Damaged for a folder that was
    changed, BadInput for another fingerprint, BadUse for a note that is too long, Unreadable for an empty file,
    Vanished for one that changes meanwhile, StorageFull.
    """
    from probata.store import field_copy, posix
    from probata.store.database import storage_errors

    folder = field_copy.find(start)
    copy = field_copy.read(folder)
    _check(copy, note + of, key)
    _check_files(files)
    posix.private_process()
    with storage_errors(), posix.alone(folder):
        _sweep(folder)
        return Deposits(copy.fingerprint, bool(key), tuple(_put(folder, copy, one, note, of) for one in files))


def _check(copy: FieldCopy, words: str, key: str) -> None:
    from probata.signing.keys import read_fingerprint

    if len(words) > _LONGEST:
        raise BadUse(f"Note and code name have more than {_LONGEST} letters.", next_step="Deposit the note as a file.")
    if key and read_fingerprint(key) != copy.fingerprint:
        raise BadInput(
            "This folder was signed with another key: what is put into it may be for somebody else.",
            where=copy.fingerprint,
            next_step="Put nothing into it. Ask those at home for a new field copy.",
        )


def _check_files(files: Sequence[Path]) -> None:
    for one in files:
        if not os.path.lexists(one):
            raise NotFound("There is no such file.", where=str(one), next_step="Check the spelling.")
        if not one.is_file():
            raise BadUse("This is no file.", where=str(one), next_step="Name files one by one.")
        if not one.stat().st_size:
            raise Unreadable("The file is empty.", where=str(one), next_step="Leave it out.")


def _sweep(folder: Path) -> None:
    """Half-written files of a command that was stopped: what was to be in them is still where it came from."""
    from probata.store.deposits import number_of

    for path in (folder / "deposits").glob("*.tmp"):
        if number_of(path.name.removesuffix(".tmp")):
            path.unlink(missing_ok=True)


def _put(folder: Path, copy: FieldCopy, path: Path, note: str, of: str) -> Deposited:
    """The deposit stands before the chain names it: a stop between the two is made good by the next command."""
    from probata.store import deposit_chain, deposits

    links = deposit_chain.read(folder)
    last = links[-1] if links else deposit_chain.START
    if last.number >= deposits.LARGEST:  # what came next would be called so that nobody at home sees it
        raise Damaged(
            "Somebody put a deposit here that has the largest of all numbers; nothing was put in behind it.",
            where=str(folder / "deposits"),
            next_step="Move the file whose name begins with it away, and `chain` if that names it, and tell home.",
        )
    with path.open("rb") as file:
        head = _head(copy, last, path, file, note, of)
        name = deposits.name_of(head.number, secrets.token_bytes(_CHANCE_BYTES))
        digest = deposits.seal(folder / "deposits" / name, head, file, copy.recipient)
    deposit_chain.write(folder, [*links, deposit_chain.Link(head.number, digest.hex)])
    return Deposited(head.name, head.number, name, digest.hex)


def _head(copy: FieldCopy, last: Link, path: Path, file: BufferedReader, note: str, of: str) -> Head:
    import hashlib

    from probata.store.deposits import Head

    digest = hashlib.file_digest(file, "sha256").hexdigest()
    size = file.tell()
    file.seek(0)
    return Head(
        inquiry=str(copy.inquiry),
        copy=str(copy.ref),
        number=last.number + 1,
        before=last.digest,
        name=path.name.encode("utf-8", "replace").decode("utf-8"),
        size=size,
        sha256=digest,
        at=clock.now(),
        note=note,
        of=of,
    )
