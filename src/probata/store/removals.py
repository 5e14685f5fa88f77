"""The file ``removals``: one signed line for each compartment that two members had destroyed.

It lies beside the database, is backed up apart and grows only. What an older copy of the database still holds can be
erased again by it. A line names Refs, members and numbers, never a code name; the form is in docs/spec/inquiry.md,
section 6.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.canonical import Json, dump, load
from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.signing.keys import signature_fits
from probata.signing.model import Checkpoint
from probata.store.posix import sync_folder

if TYPE_CHECKING:
    from probata.signing.keys import SigningKey

DOMAIN = b"probata/1/removal\n"
"""In front of what is signed, so that no signature over anything else is one over a removal."""
NAME = "removals"
_FIELDS = {"asked", "at", "compartment", "confirmed", "inquiry", "interview", "log", "sequence", "signature"}
_BACKUP = "Put the newest backup of the file removals in its place; nothing was erased by this command."


@dataclass(frozen=True, slots=True)
class Removal:
    """One line: the compartment that was destroyed (None for an interview that had none), and the interview that went
    with it. ``log``: the tree over the log just before; ``asked`` and ``confirmed`` are two members. ``at`` is what the
    machine claimed."""

    sequence: int
    compartment: Ref | None
    interview: Ref | None
    at: str
    log: Checkpoint
    asked: Ref
    confirmed: Ref


def read(path: Path, inquiry: Ref, public: bytes) -> tuple[Removal, ...]:
    """Every removal in order; none where there is no file. Raises Damaged, with the line, for anything else than what
    :func:`append` wrote under the inquiry's key."""
    return tuple(_line(one, path, at, inquiry, public) for at, one in enumerate(_lines(path), start=1))


def append(path: Path, inquiry: Ref, key: SigningKey, more: Sequence[Removal]) -> None:
    """Adds removals, which go on counting where the file ends: written beside it, synced, renamed over it.

    Raises Damaged, and writes nothing, when the file is not what was written; BadValue for a number out of order.
    """
    there = read(path, inquiry, key.public)
    if [one.sequence for one in more] != list(range(len(there) + 1, len(there) + len(more) + 1)):
        raise BadValue("A removal has to count on from the last one.")
    old = path.read_bytes() if there else b""
    temporary = path.with_name(path.name + ".tmp")
    try:
        with temporary.open("wb") as file:
            file.write(old + b"".join(_signed(one, inquiry, key) for one in more))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _signed(one: Removal, inquiry: Ref, key: SigningKey) -> bytes:
    said = _json(one, inquiry)
    return dump({**said, "signature": key.sign(DOMAIN + dump(said)).hex()}) + b"\n"


def _json(one: Removal, inquiry: Ref) -> dict[str, Json]:
    return {
        "asked": str(one.asked),
        "at": one.at,
        "compartment": str(one.compartment) if one.compartment else None,
        "confirmed": str(one.confirmed),
        "inquiry": str(inquiry),
        "interview": str(one.interview) if one.interview else None,
        "log": {"root": one.log.root.hex, "size": one.log.size},
        "sequence": one.sequence,
    }


def _lines(path: Path) -> list[bytes]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    if not data.endswith(b"\n"):
        raise Damaged("The file of removals is cut off.", where=str(path), next_step=_BACKUP)
    return data[:-1].split(b"\n")


def _line(data: bytes, path: Path, at: int, inquiry: Ref, public: bytes) -> Removal:
    try:
        return _removal(data, at, inquiry, public)
    except (BadValue, TypeError, ValueError, KeyError, AttributeError):
        where = f"{path} line {at}"
        raise Damaged("This removal is not what the inquiry's key signed.", where=where, next_step=_BACKUP) from None


def _removal(data: bytes, at: int, inquiry: Ref, public: bytes) -> Removal:
    said = load(data)
    if not isinstance(said, dict) or set(said) != _FIELDS:
        raise BadValue("Not a removal.")
    tree = said["log"]
    found = Removal(
        sequence=at,
        compartment=Ref.parse(said["compartment"]) if said["compartment"] else None,
        interview=Ref.parse(said["interview"]) if said["interview"] else None,
        at=said["at"],
        log=Checkpoint(tree["size"], Digest(tree["root"])),
        asked=Ref.parse(said["asked"]),
        confirmed=Ref.parse(said["confirmed"]),
    )
    signature = bytes.fromhex(said.pop("signature"))
    if said != _json(found, inquiry) or not signature_fits(public, DOMAIN + dump(said), signature):
        raise BadValue("Not signed by this inquiry.")
    return found
