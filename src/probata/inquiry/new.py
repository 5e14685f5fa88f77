"""new: make an inquiry, an encrypted folder with one member."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from probata.inquiry.entry.door import Opened, enter, new_ref, record, transact
from probata.inquiry.entry.folder import Folder, write_marker
from probata.inquiry.entry.settings import Settings
from probata.record.errors import AlreadyThere, BadUse
from probata.record.withheld import Withheld

SHORTEST_PASSPHRASE = 12


@dataclass(frozen=True, slots=True)
class Made:
    """The new inquiry, open, and the fingerprint under which it will sign."""

    opened: Opened
    fingerprint: str


def new(path: Path, passphrase: Withheld[str], label: str, settings: Settings) -> Made:
    """Makes the inquiry in ``path``, which must be absent or an empty folder.

    ``label`` is for the members' own eyes and is kept encrypted. Either the whole inquiry is there afterwards or
    nothing of it: the marker file that makes it findable is written last.

    Raises AlreadyThere when the folder holds something, BadUse for a passphrase under 12 characters, StorageFull.
    """
    from probata.store import keyring
    from probata.store.database import storage_errors
    from probata.store.posix import private_process

    _check(path, passphrase)
    private_process()
    existed = path.exists()
    folder = Folder(path.resolve(), new_ref("inquiry"))
    cost = keyring.KdfCost(settings.kdf_memory_mib * 1024, settings.kdf_passes)
    with storage_errors():
        _claim(folder)
        try:
            unlocked = keyring.create(folder.keyring, folder.inquiry, passphrase, cost, secrets.token_bytes)
            opened = enter(folder, unlocked)
            fingerprint = _first_facts(opened, label)
            write_marker(folder)
        except BaseException:
            _undo(folder, existed)
            raise
    return Made(opened, fingerprint)


def _check(path: Path, passphrase: Withheld[str]) -> None:
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise AlreadyThere("The place for the new inquiry is not empty.", where=str(path))
    words = passphrase.reveal()
    if "\n" in words or "\r" in words:
        raise BadUse("The passphrase holds a line end, which no terminal could give again.")
    if len(words.strip()) < SHORTEST_PASSPHRASE:
        raise BadUse(
            f"The passphrase is shorter than {SHORTEST_PASSPHRASE} characters.",
            next_step="Use five or more words that nobody has put together before.",
        )


def _first_facts(opened: Opened, label: str) -> str:
    from probata.signing import SigningKey
    from probata.store import facts

    secret = secrets.token_bytes(32)
    with transact(opened) as connection:
        facts.put(connection, facts.SEED, secrets.token_bytes(32))
        facts.put(connection, facts.SIGNING_KEY, secret)
        facts.put(connection, facts.LABEL, label.encode("utf-8", "replace"))
        record(connection, opened, "new", {"format": 0})
    return SigningKey(Withheld(secret)).fingerprint


def _claim(folder: Folder) -> None:
    """Makes the blobs' folder, which of two commands on one place only one can do; what follows is that one's own."""
    folder.path.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        folder.blobs.mkdir(mode=0o700)
    except FileExistsError:
        raise AlreadyThere("Another command is making an inquiry here.", where=str(folder.path)) from None
    folder.path.chmod(0o700)


def _undo(folder: Folder, existed: bool) -> None:
    """Takes away what this command made, by name, and nothing else that may lie there."""
    shutil.rmtree(folder.blobs, ignore_errors=True)
    for made in (folder.database, folder.keyring):
        for path in folder.path.glob(f"{made.name}*"):
            path.unlink(missing_ok=True)
    if not existed:
        with contextlib.suppress(OSError):
            folder.path.rmdir()
