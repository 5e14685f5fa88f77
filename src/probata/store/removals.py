"""The file ``removals``: a sealed line for each compartment that two members had destroyed, and for each withdrawal.

It lies beside the database, is backed up apart and grows only. What an older copy of the database still holds can be
erased again by it, and what it still allows blocked again. A line names Refs, members and numbers, never a code name;
it is signed, and sealed for members alone: whoever has the file sees how many lines there are. The form is in
docs/spec/inquiry.md, section 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.canonical import Json, dump, load
from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing.keys import signature_fits
from probata.signing.model import Checkpoint
from probata.store import fresh, sealed_lines

if TYPE_CHECKING:
    from probata.signing.keys import SigningKey

DOMAIN = b"probata/1/removal\n"
"""In front of what is signed, so that no signature over anything else is one over a removal."""
NAME = "removals"
ERASE, WITHDRAW = "erase", "withdraw"
"""What a line tells; the acts in the log have the same names."""
_FIELDS = {
    *("act", "asked", "at", "compartment", "confirmed", "digests", "inquiry", "interview", "items", "log"),
    *("sequence", "signature"),
}
_BACKUP = "Put the newest backup of the file removals in its place; nothing was erased by this command."


@dataclass(frozen=True, slots=True)
class Keys:
    """Of which inquiry a list is, the key that seals its lines, and the inquiry's key, which signs them."""

    inquiry: Ref
    sealing: Withheld[bytes]
    signing: SigningKey

    def _place(self, sequence: int) -> bytes:
        return f"probata/1/{self.inquiry}/removal/{sequence}".encode("ascii")


@dataclass(frozen=True, slots=True)
class Removal:
    """One line. Of an erasure: the compartment that was destroyed (None for an interview that had none), and the
    interview that went with it; ``asked`` and ``confirmed`` are two members. Of a withdrawal: the interview, and the
    member who recorded it. ``log``: the tree over the log just before. ``at`` is what the machine claimed.

    ``items`` lay in the compartment; in an older copy they may lie open, from before it was made.
    ``digests``: by which keyed digests decisions know the texts that went. Nobody can work them out, or tell what they
    stand for, without the key that was destroyed.
    """

    sequence: int
    compartment: Ref | None
    interview: Ref | None
    at: str
    log: Checkpoint
    asked: Ref
    confirmed: Ref | None
    act: str = ERASE
    digests: tuple[str, ...] = ()
    items: tuple[Ref, ...] = ()

    def __post_init__(self) -> None:
        """Raises BadValue for a line that tells neither an erasure nor a withdrawal."""
        erased = self.act == ERASE and self.confirmed and (self.compartment or self.interview)
        more = self.confirmed or self.compartment or self.digests or self.items
        withdrawn = self.act == WITHDRAW and self.interview and not more
        if not (erased or withdrawn):
            raise BadValue("A removal is an erasure by two members, or the withdrawal of an interview by one.")

    @property
    def what(self) -> tuple[str, Ref | None, Ref | None]:
        """What it did, whatever its number is: two lists are compared by it."""
        return self.act, self.compartment, self.interview


def read(path: Path, keys: Keys) -> tuple[Removal, ...]:
    """Every removal in order; none where there is no file. Raises Damaged, with the line, for anything else than what
    :func:`append` wrote under the inquiry's keys."""
    return tuple(_line(one, path, at, keys) for at, one in enumerate(_lines(path), start=1))


def append(path: Path, keys: Keys, more: Sequence[Removal]) -> None:
    """Adds removals, which go on counting where the file ends: written beside it, synced, renamed over it.

    Raises Damaged, and writes nothing, when the file is not what was written; BadValue for a number out of order.
    """
    there = read(path, keys)
    if [one.sequence for one in more] != list(range(len(there) + 1, len(there) + len(more) + 1)):
        raise BadValue("A removal has to count on from the last one.")
    old = path.read_bytes() if there else b""
    fresh.replace(path, old + b"".join(_sealed(one, keys) for one in more))


def put(path: Path, keys: Keys, lines: Sequence[Removal]) -> None:
    """Replaces the file by these lines, sealed anew, as merging numbers them. BadValue for a number out of order."""
    if [one.sequence for one in lines] != list(range(1, len(lines) + 1)):
        raise BadValue("Removals count from 1 without gaps.")
    fresh.replace(path, b"".join(_sealed(one, keys) for one in lines))


def _sealed(one: Removal, keys: Keys) -> bytes:
    said = _json(one, keys.inquiry)
    signed = dump({**said, "signature": keys.signing.sign(DOMAIN + dump(said)).hex()})
    return sealed_lines.seal(keys.sealing, keys._place(one.sequence), signed) + b"\n"


def _json(one: Removal, inquiry: Ref) -> dict[str, Json]:
    return {
        "act": one.act,
        "asked": str(one.asked),
        "at": one.at,
        "compartment": str(one.compartment) if one.compartment else None,
        "confirmed": str(one.confirmed) if one.confirmed else None,
        "digests": list(one.digests),
        "inquiry": str(inquiry),
        "interview": str(one.interview) if one.interview else None,
        "items": [str(each) for each in one.items],
        "log": {"root": one.log.root.hex, "size": one.log.size},
        "sequence": one.sequence,
    }


def _lines(path: Path) -> list[bytes]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    if not data:  # a backup has the file always, so that it can be named
        return []
    if not data.endswith(b"\n"):
        raise Damaged("The file of removals is cut off.", where=str(path), next_step=_BACKUP)
    return data[:-1].split(b"\n")


def _line(data: bytes, path: Path, at: int, keys: Keys) -> Removal:
    try:
        opened = sealed_lines.opened(keys.sealing, keys._place(at), data)
        return _removal(opened, at, keys)
    except (BadValue, TypeError, ValueError, KeyError, AttributeError):
        where = f"{path} line {at}"
        raise Damaged(
            "This removal is not what the inquiry's keys sealed and signed.", where=where, next_step=_BACKUP
        ) from None


def _removal(data: bytes, at: int, keys: Keys) -> Removal:
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
        confirmed=Ref.parse(said["confirmed"]) if said["confirmed"] else None,
        act=said["act"],
        digests=tuple(said["digests"]),
        items=tuple(Ref.parse(one) for one in said["items"]),
    )
    signature = bytes.fromhex(said.pop("signature"))
    if said != _json(found, keys.inquiry) or not signature_fits(keys.signing.public, DOMAIN + dump(said), signature):
        raise BadValue("Not signed by this inquiry.")
    return found
