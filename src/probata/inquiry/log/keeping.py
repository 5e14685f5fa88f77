"""log --checkpoint and --prove: what others keep of this log, and the proof that it still begins with that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.log.signing_key import origin, signing_key
from probata.record.canonical import Json
from probata.record.counted import counted
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, BadUse, Damaged, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.signing import Checkpoint
    from probata.store.checkpoints import Signed


@dataclass(frozen=True, slots=True)
class Written:
    """A checkpoint in a file: number of entries, root, and the key by which others can know its signature."""

    path: Path
    size: int
    root: str
    fingerprint: str
    verifier_key: str

    def as_json(self) -> dict[str, Json]:
        """The documented checkpoint object."""
        return {
            "checkpoint": str(self.path),
            "size": self.size,
            "root": self.root,
            "fingerprint": self.fingerprint,
            "verifier_key": self.verifier_key,
        }


def checkpoint(opened: Opened, out: Path) -> Written:
    """Signs how the log stands now and writes it to ``out``, which must not exist.

    The act is an entry itself, the last of the tree that is signed; when nothing was done since, the same checkpoint is
    written again. Raises Damaged, with the place, for a log that does not hold: nothing is signed over it.
    """
    from probata.signing.checkpoint import verifier_key

    authorise(opened, "keep")
    if out.exists():
        raise AlreadyThere("The checkpoint would overwrite a file.", where=str(out))
    with transact(opened) as connection:
        key = signing_key(connection)
        signed = current(connection, opened)
    write_whole(out, signed.note)
    at = signed.checkpoint
    return Written(out, at.size, at.root.hex, key.fingerprint, verifier_key(origin(opened), key.public))


def current(connection: Connection, opened: Opened) -> Signed:
    """The checkpoint of the log as it is now, signed in this transaction unless it was before."""
    from probata.signing.checkpoint import signed as sign
    from probata.store import checkpoints, log
    from probata.store.log_audit import CHECKPOINT

    _holds(connection, opened)
    there = next((one for one in checkpoints.everything(connection) if one.checkpoint == _head(connection)), None)
    if there:
        return there
    record(connection, opened, CHECKPOINT, {"size": log.last(connection) + 1})
    at = _head(connection)
    made = checkpoints.Signed(at, sign(origin(opened), at, signing_key(connection)))
    checkpoints.save(connection, made)
    return made


def prove(opened: Opened, since: str) -> dict[str, Json]:
    """The proof object (docs/spec/log.md) that leads from ``since`` to the newest signed checkpoint.

    ``since`` is a number of entries, or the file of a checkpoint that somebody kept. Raises NotFound when the log does
    not begin with it, or nothing newer was signed yet. Writes nothing.
    """
    from probata.store import checkpoints, log
    from probata.store.log_proving import prove as proven

    authorise(opened, "log")
    with look(opened) as connection:
        everything = log.everything(connection)
        public = signing_key(connection).public
        found = proven(everything, _since(connection, since), checkpoints.everything(connection))
    if found is None:
        raise NotFound(
            "No signed checkpoint of this log vouches for that one.",
            where=since,
            next_step="Sign how the log stands now (--checkpoint); `probata log --verify --against` says whether it is "
            "this log's at all.",
        )
    return replace(found, key=public).as_json()


def _since(connection: Connection, since: str) -> Checkpoint:
    """The tree of so many entries of the main strand, or the one that a file signs."""
    from probata.signing import Checkpoint
    from probata.signing.checkpoint import read
    from probata.signing.merkle import prefix_roots
    from probata.store import log
    from probata.store.strands import MAIN, histories

    if not (since.isascii() and since.isdigit()):
        return read(_bytes(Path(since))).checkpoint
    leaves = [kept.leaf for kept in histories(log.everything(connection))[MAIN]]
    size = int(since) if len(since) < 16 else len(leaves) + 1
    found = prefix_roots(leaves, {size})
    if size not in found:
        raise BadUse(f"The log has {counted(len(leaves), 'entry', 'entries')}.", where=since)
    return Checkpoint(size, Digest(found[size].hex()))


def _bytes(path: Path) -> bytes:
    from probata.signing.checkpoint import NOTE_LIMIT

    with path.open("rb") as file:
        return file.read(NOTE_LIMIT + 1)


def _holds(connection: Connection, opened: Opened) -> None:
    from probata.store.log_audit import Asked, audit

    found = audit(connection, Asked(origin(opened), signing_key(connection).public, {}))
    if found.faults:
        first = found.faults[0]
        raise Damaged(f"The log does not hold: {first.says}", where=first.where)


def _head(connection: Connection) -> Checkpoint:
    from probata.signing import Checkpoint
    from probata.store import log

    size, root = log.checkpoint(connection)
    return Checkpoint(size, Digest(root.hex()))
