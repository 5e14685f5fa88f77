"""The folder of an inquiry: which file is where, and how it is found (upward from here, like git finds its own)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from probata.record.errors import BadValue, Damaged, NewerFormat, NoInquiry, OlderFormat
from probata.record.ref import Ref

FORMAT = 1
MARKER = "probata.toml"


@dataclass(frozen=True, slots=True)
class Folder:
    """An inquiry's folder and its random id. ``probata.toml`` holds these and no names."""

    path: Path
    inquiry: Ref

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "inquiry.db"

    @property
    def keyring(self) -> Path:
        """The members' sealed keys."""
        return self.path / "keyring.db"

    @property
    def quarantine(self) -> Path:
        """The folder into which ``fsck`` moves damaged files; there when something was moved."""
        return self.path / "quarantine"

    @property
    def blobs(self) -> Path:
        """The folder of encrypted files."""
        return self.path / "blobs"

    @property
    def removals(self) -> Path:
        """What was erased and withdrawn, a sealed line each."""
        return self.path / "removals"

    def owns(self, path: Path) -> bool:
        """Whether a file is part of the inquiry itself (and so no evidence)."""
        real = path.resolve()
        name, removals = real.name, self.removals.name
        own = name in (MARKER, removals, f"{removals}.tmp") or name.startswith((self.database.name, self.keyring.name))
        return not {self.blobs, self.quarantine}.isdisjoint(real.parents) or (real.parent == self.path and own)


def find(start: Path) -> Folder:
    """The inquiry in this folder or the nearest one above it.

    Raises NoInquiry when there is none, NewerFormat, OlderFormat or Damaged when its marker cannot be used.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / MARKER).is_file():
            return _read(folder)
    raise NoInquiry("There is no inquiry in this folder or above it.", where=str(start))


def marker(inquiry: Ref) -> bytes:
    """The exact bytes of ``probata.toml``."""
    text = f"# A Probata inquiry. Names nobody. Keep it: nothing opens without its id.\nformat = {FORMAT}\n"
    return f'{text}id = "{inquiry}"\n'.encode()


def write_marker(folder: Folder) -> None:
    """Writes ``probata.toml``: the last act of making an inquiry, so that a half-made one is never found.

    Whole and synced: without the id in it no key of the inquiry can be derived.
    """
    from probata.store import fresh

    fresh.replace(folder.path / MARKER, marker(folder.inquiry))


def _read(path: Path) -> Folder:
    marker = path / MARKER
    try:
        values = tomllib.loads(marker.read_text(encoding="utf-8"))
        _check_format(values["format"], marker)
        return Folder(path, Ref.parse(values["id"]))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, KeyError, AttributeError, BadValue):
        raise Damaged("The marker file of the inquiry cannot be read.", where=str(marker)) from None


def _check_format(written: object, marker: Path) -> None:
    """Looked at before anything else of the file, since a newer format may have changed all the rest."""
    if type(written) is not int or written < 0:
        raise BadValue("A format is a whole number.")
    if written > FORMAT:
        raise NewerFormat(f"The inquiry has format {written}; this Probata knows {FORMAT}.", where=str(marker))
    if written < FORMAT:
        raise OlderFormat(
            f"The inquiry has format {written}: it was made by a version before 1.",
            where=str(marker),
            next_step="Make it anew: `probata new`, then add its files and take its tables in again.",
        )
