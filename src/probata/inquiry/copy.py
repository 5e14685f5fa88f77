"""copy: what goes along on a journey. A travel copy holds no compartment; a field copy holds public keys alone.

The entry in the log stands before anybody can open the copy: a copy without its marker is none. That of a field copy is
prepared first, since its code name is taken from then on: the same command goes on where it was stopped.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from probata.inquiry.accounts import enclosing, field_copies
from probata.inquiry.entry import clock, holding
from probata.inquiry.entry.door import Opened, authorise, look, new_ref, record, transact
from probata.inquiry.entry.folder import Folder, write_marker
from probata.record.canonical import Json
from probata.record.errors import AlreadyThere, BadUse
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.field_copy import FieldCopy
    from probata.store.travelling import Numbers

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Travelled:
    """A travel copy: where, its Ref in the log, and what went along and what did not."""

    path: str
    ref: str
    numbers: Numbers

    def as_json(self) -> dict[str, Json]:
        """The documented object of a travel copy."""
        return {
            "kind": "travel",
            "path": self.path,
            "copy": self.ref,
            "files": self.numbers.items,
            "interviews": self.numbers.interviews,
            "files_left_out": self.numbers.left_out,
            "compartments_left_out": self.numbers.compartments,
        }


@dataclass(frozen=True, slots=True)
class ForTheField:
    """A field copy: where, its Ref, the code name by which it is known at home alone, and the fingerprint to tell."""

    path: str
    ref: str
    code_name: str
    fingerprint: str

    def as_json(self) -> dict[str, Json]:
        """The documented object of a field copy."""
        return {
            "kind": "field",
            "path": self.path,
            "copy": self.ref,
            "code_name": self.code_name,
            "fingerprint": self.fingerprint,
        }


def travel(opened: Opened, to: Path) -> Travelled:
    """Makes a travel copy in ``to``, which must be absent or an empty folder; members and passphrases stay the same.

    Raises AlreadyThere when the folder holds something, BadUse for a place inside the inquiry and in a travel copy,
    Damaged for what does not open, StorageFull, Busy. Nothing that could be opened is left there then.
    """
    from probata.store import posix, travelling

    authorise(opened, "keep")
    if opened.travelling:
        raise BadUse("This is a travel copy itself.", next_step="Make the copy at home.")
    folder, ref = Folder(to.resolve(), opened.folder.inquiry), new_ref("copy")

    def fill() -> Numbers:
        folder.blobs.mkdir(mode=0o700)
        with look(opened) as connection:  # the long part, for which nobody has to wait
            travelling.copy_blobs(travelling.open_blobs(connection), opened.blobs, folder.blobs)
        with transact(opened) as connection:
            numbers = travelling.numbers(connection)
            detail: dict[str, Json] = {
                "copy": str(ref),
                "kind": "travel",
                "items": numbers.items,
                "left_out": numbers.left_out,
            }
            record(connection, opened, "copy", detail)
            _copy(opened, connection, folder, ref)
        write_marker(folder)
        posix.sync_folder(folder.path.parent)
        return numbers

    return Travelled(str(folder.path), str(ref), _made(opened, folder.path, fill))


def field(opened: Opened, to: Path, code_name: str) -> ForTheField:
    """Makes a field copy in ``to``, which must be absent or an empty folder.

    What opens its deposits is drawn by chance and lies in a compartment of its own under ``code_name``, which stands
    nowhere in the folder: leads, protection officers and recovery recipients get its key, and destroying it (``erase``)
    closes every deposit for good.

    Stopped, the same command with the same folder and code name goes on: with what was drawn, if it stands at home.

    Raises AlreadyThere when the folder holds something else, BadUse for a code name that somebody has or a place inside
    the inquiry, StorageFull, Busy.
    """
    from probata.store import field_copy, posix
    from probata.store.database import storage_errors

    authorise(opened, "keys")
    path = to.resolve()
    existed = path.exists()
    _begin(opened, path, field_copy.is_left)
    with storage_errors(), posix.alone(path):
        _check(opened, path, field_copy.is_left)  # another command may have been at work here meanwhile
        made = field_copies.left(opened, path, code_name) or _prepared(opened, path, code_name, existed)
        field_copy.appear(path)
    return ForTheField(str(path), str(made.ref), code_name, made.fingerprint)


def _prepared(opened: Opened, path: Path, code_name: str, existed: bool) -> FieldCopy:
    """A field copy but for the name of its marker. Once the commit was asked for, it may stand whatever the disk says;
    what lies in the folder then is needed to go on, and stays."""
    from probata.store import cells, deposits, field_copy

    identity, recipient = _drawn()
    ref, key, asked = new_ref("copy"), field_copies.signing_key(opened), False
    made = field_copy.FieldCopy(opened.folder.inquiry, ref, recipient, key.public)
    try:
        (path / field_copy.DEPOSITS).mkdir(mode=0o700, exist_ok=True)
        field_copy.write(path, made, key, field_copy.PREPARED)
        with transact(opened) as connection:
            compartment = enclosing.compartment_of(opened, connection, code_name, new_source=True)
            cells.put(connection, holding.sealing(opened), compartment, ref, deposits.IDENTITY, identity)
            detail = {"copy": str(ref), "kind": "field", "compartment": str(compartment)}
            record(connection, opened, "copy", detail)
            asked = True
    except BaseException:
        if not asked:
            _undo(path, existed)
        raise
    return made


def _drawn() -> tuple[Withheld[bytes], str]:
    """An age identity, and its recipient."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    return Withheld(str(identity).encode("ascii")), str(identity.to_public())


def _copy(opened: Opened, connection: Connection, folder: Folder, ref: Ref) -> None:
    """Keyring, removals, rows, and the blobs that came since; under the lock, so that all of it is of one moment."""
    from probata.store import blobs, keys, travelling
    from probata.store.database import engine_for
    from probata.store.migrate import bring_up_to_date

    inquiry, root = opened.folder.inquiry, opened.root
    number = travelling.copy_keyring(opened.folder.keyring, folder.keyring, inquiry, root)
    travelling.copy_file(opened.folder.removals, folder.removals)
    engine = engine_for(folder.database, keys.derived(root, inquiry, keys.DATABASE))
    try:
        bring_up_to_date(engine, folder.database)
        ring = (number, folder.keyring.read_bytes())
        travelling.copy_rows(connection, engine, travelling.Travel(ref, clock.now()), ring)
    finally:
        engine.dispose()
    named = travelling.open_blobs(connection)
    travelling.copy_blobs(named, opened.blobs, folder.blobs)
    store = blobs.BlobStore(folder.blobs, opened.blobs.content_key, opened.blobs.name_key)
    blobs.discard(store, {one.name for one in folder.blobs.iterdir()} - named)


def _made(opened: Opened, path: Path, fill: Callable[[], Made]) -> Made:
    """Fills a new folder, or leaves nothing of it."""
    from probata.store.database import storage_errors

    existed = path.exists()
    _begin(opened, path)
    with storage_errors():
        try:
            return fill()
        except BaseException:
            _undo(path, existed)
            raise


def _begin(opened: Opened, path: Path, is_left: Callable[[Path], bool] = lambda _: False) -> None:
    """Makes the folder, for this user alone."""
    from probata.store.database import storage_errors
    from probata.store.posix import make_folder, private_process

    _check(opened, path, is_left)
    private_process()
    with storage_errors():
        make_folder(path)
        path.chmod(0o700)


def _check(opened: Opened, path: Path, is_left: Callable[[Path], bool] = lambda _: False) -> None:
    home = opened.folder.path
    if path == home or home in path.parents:
        raise BadUse("A copy cannot lie inside the inquiry.", where=str(path), next_step="Name another folder.")
    if path.exists() and (not path.is_dir() or (any(path.iterdir()) and not is_left(path))):
        raise AlreadyThere(
            "The place for the copy is not empty.",
            where=str(path),
            next_step="Name another folder. A travel copy that was stopped has no marker (probata.toml): nothing opens "
            "it, and it can be removed. A field copy is gone on with by the same command.",
        )


def _undo(path: Path, existed: bool) -> None:
    """What lies there is this command's own: the folder was empty."""
    with contextlib.suppress(OSError):
        for one in path.iterdir():
            shutil.rmtree(one) if one.is_dir() else one.unlink(missing_ok=True)
        if not existed:
            path.rmdir()
