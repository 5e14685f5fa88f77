"""A field copy: a folder that holds public keys alone, into which files are put that can be opened at home only.

``probata-field.toml`` names the inquiry, the copy, and whom deposits are sealed to, signed by the inquiry's key. Who
can write in the folder can put their own there and sign it with a key of theirs: only whoever compares the fingerprint
sees that.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.canonical import Json, dump
from probata.record.errors import BadUse, BadValue, Damaged, NewerFormat, NotFound
from probata.record.ref import Ref
from probata.signing.keys import fingerprint, signature_fits
from probata.store import fresh, locks
from probata.store.posix import naming, sync_folder

if TYPE_CHECKING:
    from probata.signing.keys import SigningKey

FORMAT = 1
MARKER = "probata-field.toml"
PREPARED = f"{MARKER}.prepared"
"""What the marker is called until the copy stands in the log at home: nobody finds it under this name."""
DEPOSITS = "deposits"
DOMAIN = b"probata/1/field copy\n"
"""In front of what is signed, so that no signature over anything else is one over a field copy."""
_SAYS = "# A Probata field copy. Nothing in this folder opens anything that was put into it.\n"
_ASK = "Put nothing into it. Ask those at home for a new field copy."


@dataclass(frozen=True, slots=True)
class FieldCopy:
    """``recipient``: the age recipient of its deposits; ``key``: the public half of the inquiry's signing key."""

    inquiry: Ref
    ref: Ref
    recipient: str
    key: bytes

    @property
    def fingerprint(self) -> str:
        """By which people know the inquiry's key."""
        return fingerprint(self.key)

    def _json(self) -> dict[str, Json]:
        return {
            "copy": str(self.ref),
            "format": FORMAT,
            "inquiry": str(self.inquiry),
            "key": self.key.hex(),
            "recipient": self.recipient,
        }


def write(folder: Path, copy: FieldCopy, key: SigningKey, name: str = MARKER) -> None:
    """Writes the file, signed, whole and synced, under its name or as ``PREPARED``."""
    said = copy._json()
    lines = [f"format = {FORMAT}", *(f'{name} = "{value}"' for name, value in said.items() if name != "format")]
    lines.append(f'signature = "{key.sign(DOMAIN + dump(said)).hex()}"')
    fresh.replace(folder / name, (_SAYS + "\n".join(lines) + "\n").encode("ascii"))


def appear(folder: Path) -> None:
    """Gives the prepared marker its name: the last act of making a field copy, which nobody finds before."""
    with naming(folder / PREPARED):
        os.replace(folder / PREPARED, folder / MARKER)
    sync_folder(folder)


def prepared(folder: Path) -> FieldCopy | None:
    """The field copy of which a stopped command left the marker prepared; None for none, or a changed one."""
    try:
        return read(folder, PREPARED)
    except (NotFound, Damaged):
        return None


def is_left(folder: Path) -> bool:
    """Whether nothing lies here but what a stopped command leaves: no marker yet, and so no deposit either."""
    there = {path.name: path for path in folder.iterdir()}
    inside = there.pop(DEPOSITS, None)
    if inside is not None and (inside.is_symlink() or not inside.is_dir() or any(inside.iterdir())):
        return False
    return all(one in (PREPARED, f"{PREPARED}.tmp") and path.is_file() for one, path in there.items())


def read(folder: Path, name: str = MARKER) -> FieldCopy:
    """The field copy in this folder, whose signature fits the key that stands in it.

    Raises NotFound where there is none, NewerFormat, and Damaged when anything in it was changed after it was signed.
    """
    path = folder / name
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
        _check_format(said.pop("format"), path)
        signature = bytes.fromhex(said.pop("signature"))
        made = FieldCopy(
            Ref.parse(said.pop("inquiry")),
            Ref.parse(said.pop("copy")),
            said.pop("recipient"),
            bytes.fromhex(said.pop("key")),
        )
        locks.check_recipient(made.recipient)
        if said or not signature_fits(made.key, DOMAIN + dump(made._json()), signature):
            raise BadValue("Not what was signed.")
    except FileNotFoundError:
        raise NotFound(
            "There is no field copy in this folder.", where=str(folder), next_step="Check the path."
        ) from None
    except (BadUse, BadValue, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Damaged("This is not what the inquiry's key signed.", where=str(path), next_step=_ASK) from None
    return made


def find(start: Path) -> Path:
    """The folder of the field copy here or above; NotFound where there is none."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / MARKER).is_file():
            return folder
    raise NotFound(
        "There is no field copy in this folder or above it.",
        where=str(start),
        next_step="Go to its folder, or name it with --folder FOLDER.",
    )


def _check_format(written: object, path: Path) -> None:
    if type(written) is not int or written < 1:
        raise BadValue("A format is a whole number.")
    if written > FORMAT:
        raise NewerFormat(f"The field copy has format {written}; this Probata knows {FORMAT}.", where=str(path))
