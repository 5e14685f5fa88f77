"""new: make an inquiry, an encrypted folder with one member."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from probata.inquiry.entry.door import Opened, enter, new_ref, record, transact
from probata.inquiry.entry.folder import FORMAT, MARKER, Folder, write_marker
from probata.inquiry.entry.holding import keyring_changed
from probata.inquiry.entry.passphrases import check_passphrase
from probata.inquiry.entry.settings import Settings
from probata.record.errors import AlreadyThere
from probata.record.withheld import Withheld

FIRST, RECOVERY = "lead", "recovery"
"""What the first member and the recovery recipient are called when nobody says."""


@dataclass(frozen=True, slots=True)
class Made:
    """The new inquiry, open, the fingerprint under which it will sign, and whether a recovery recipient opens it."""

    opened: Opened
    fingerprint: str
    recoverable: bool = False


def new(
    path: Path,
    passphrase: Withheld[str],
    label: str,
    settings: Settings,
    *,
    name: str = FIRST,
    recover_to: str = "",
) -> Made:
    """Makes the inquiry in ``path``, which must be absent or an empty folder, with one member, a lead.

    ``label`` and the member's ``name`` are for the members' own eyes and are kept encrypted. ``recover_to`` is an age
    recipient whose identity opens the inquiry when every passphrase is lost. Either the whole inquiry is there
    afterwards or nothing of it: the marker file that makes it findable is written last.

    Raises AlreadyThere when the folder holds something, BadUse for a passphrase under 12 characters or a recipient that
    is none, StorageFull.
    """
    from probata.store import keyring, locks
    from probata.store.database import storage_errors
    from probata.store.posix import private_process

    _check(path)
    check_passphrase(passphrase)
    if recover_to:
        locks.check_recipient(recover_to)
    private_process()
    existed = path.exists()
    folder = Folder(path.resolve(), new_ref("inquiry"))
    cost = keyring.KdfCost(settings.kdf_memory_mib * 1024, settings.kdf_passes)
    with storage_errors():
        _claim(folder)
        try:
            unlocked = keyring.create(
                folder.keyring, folder.inquiry, passphrase, cost, secrets.token_bytes, recover_to=recover_to
            )
            opened = enter(folder, unlocked)
            fingerprint = _first_facts(opened, label, name)
            write_marker(folder)
        except BaseException:
            _undo(folder, existed)
            raise
    return Made(opened, fingerprint, bool(recover_to))


def _check(path: Path) -> None:
    if _half_made(path):
        raise AlreadyThere(
            "A `probata new` was stopped here: its marker, probata.toml, was not written, and nothing opens without "
            "it. No file was taken in.",
            where=str(path),
            next_step=f"Remove {', '.join(sorted(one.name for one in path.iterdir()))} there and run this again; or, "
            "if this was an inquiry with a probata.toml once, put that back from its backup.",
        )
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise AlreadyThere("The place for the new inquiry is not empty.", where=str(path))


def _half_made(path: Path) -> bool:
    """Whether all that lies there is what a ``new`` that was stopped leaves: everything but the marker."""
    if not (path / "blobs").is_dir() or (path / MARKER).exists() or any((path / "blobs").iterdir()):
        return False
    own = ("keyring.db", "inquiry.db", f"{MARKER}.tmp")
    return all(one.name == "blobs" or one.name.startswith(own) for one in path.iterdir())


def _first_facts(opened: Opened, label: str, name: str) -> str:
    from probata.signing import SigningKey
    from probata.store import facts, keyring, members

    secret = secrets.token_bytes(32)
    with transact(opened) as connection:
        facts.put(connection, facts.SEED, secrets.token_bytes(32))
        facts.put(connection, facts.SIGNING_KEY, secret)
        facts.put(connection, facts.LABEL, label.encode("utf-8", "replace"))
        everyone = keyring.members(opened.folder.keyring, opened.folder.inquiry, opened.root)
        for ref in everyone:
            members.call(connection, ref, name if ref == opened.member else RECOVERY)
        keyring_changed(opened, connection)
        record(connection, opened, "new", {"format": FORMAT, "members": len(everyone)})
    return SigningKey(Withheld(secret)).fingerprint


def _claim(folder: Folder) -> None:
    """Makes the blobs' folder, which of two commands on one place only one can do; what follows is that one's own."""
    from probata.store.posix import make_folder

    make_folder(folder.path)
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
