"""The two folders of a backup: one with database and blobs, one with the keys; and how far apart they have to lie."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from probata.inquiry.entry.folder import MARKER, Folder, find
from probata.record.errors import AlreadyThere, BadInput, BadUse

CHECKPOINT = "checkpoint"
"""The file in each of the two that says, signed, how the log of the backup stands."""
_KEYS_APART = "Whoever finds both in one place needs a passphrase and nothing else: put the keys on another medium."


def at(path: Path, what: str) -> Folder:
    """The half of a backup, or the inquiry, that lies in this very folder. Raises BadInput for any other folder."""
    folder = path.resolve()
    if not (folder / MARKER).is_file():
        raise BadInput(
            f"This is no {what}: there is no {MARKER} in it.",
            where=str(path),
            next_step="Name the folder that `probata backup` wrote.",
        )
    return find(folder)


def target(path: Path, inquiry: Folder) -> Folder:
    """Where one half of a backup goes: a folder that is absent, empty, or held a backup of this inquiry before.

    Raises AlreadyThere for one with anything else in it, BadUse for another inquiry's.
    """
    folder = Folder(path.resolve(), inquiry.inquiry)
    if not (folder.path / MARKER).is_file():
        if folder.path.exists() and (not folder.path.is_dir() or _holds_something(folder.path)):
            raise AlreadyThere("This place is not empty, and holds no backup.", where=str(path))
        return folder
    if find(folder.path).inquiry != inquiry.inquiry:
        raise BadUse("A backup of another inquiry lies here.", where=str(path), next_step="Choose another folder.")
    return folder


def _holds_something(folder: Path) -> bool:
    """Anything but the beginning of a marker, which a command leaves that was stopped while it wrote the first file."""
    return any(one.name != f"{MARKER}.tmp" for one in folder.iterdir())


def check_apart(folders: Mapping[str, Path]) -> None:
    """Raises BadUse when one of these folders is another of them, or lies in it."""
    each = [(what, path.resolve()) for what, path in folders.items()]
    for what, path in each:
        for other, place in each:
            if what != other and (path == place or place in path.parents):
                raise BadUse(f"The folder of {what} lies in that of {other}.", where=str(path), next_step=_KEYS_APART)
