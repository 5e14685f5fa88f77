"""What an outsider is given who kept a checkpoint: proof that today's log still begins with it.

Pure: bytes in, answer out. docs/spec/log.md, section 5. Whoever wants to check it without this file needs Ed25519,
SHA-256 and RFC 9162, section 2.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.signing import checkpoint as notes
from probata.signing import merkle
from probata.signing.model import Checkpoint

FORMAT = "probata-log-proof/1"
JOIN = "join"
"""The act of an entry that names the head of another history, which was merged into this one."""
PROOF_LIMIT = 1_048_576
_ENTRY = b"probata-log/1\x00"


@dataclass(frozen=True, slots=True)
class Joined:
    """How a history that is not the main one hangs on it: its head, and the entry of the main one that names it."""

    head: Checkpoint
    entry: Mapping[str, Json]
    salt: bytes
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """``nodes`` lead from the old checkpoint to the new one, or to the joined head when there is one."""

    old: Checkpoint
    new: bytes
    nodes: tuple[bytes, ...]
    joined: Joined | None = None

    def as_json(self) -> dict[str, Json]:
        """The documented proof object."""
        made: dict[str, Json] = {
            "format": FORMAT,
            "old": _tree(self.old),
            "new": self.new.decode("utf-8"),
            "proof": [node.hex() for node in self.nodes],
        }
        return made if self.joined is None else {**made, "joined": _joined(self.joined)}


def entry_leaf(salt: bytes, entry: Mapping[str, Json]) -> bytes:
    """The leaf of one entry: the tree's leaf hash over a domain, the salt and the entry's canonical bytes."""
    return merkle.leaf_hash(_ENTRY + salt + canonical.dump(entry))


def joining(head: Checkpoint) -> dict[str, Json]:
    """What an entry that joins a history says: the size and root of its head."""
    return _tree(head)


def check(document: bytes, kept: bytes, public: bytes) -> Checkpoint:
    """The newer checkpoint, when the log that this key signed still begins with the ``kept`` one.

    Raises BadValue, saying which step does not hold, for everything else: whatever the bytes are, it ends.
    """
    old = notes.read(kept)
    if not notes.fits(old, public):
        raise BadValue("The checkpoint that was kept is not signed by this key.")
    proof = read(document)
    new = notes.read(proof.new)
    if new.origin != old.origin or not notes.fits(new, public):
        raise BadValue("The newer checkpoint is not of this log, or not signed by this key.")
    if proof.old != old.checkpoint:
        raise BadValue("The proof begins at another checkpoint than the one that was kept.")
    head = proof.joined.head if proof.joined else new.checkpoint
    if not _extends(old.checkpoint, head, proof.nodes):
        raise BadValue("The log does not begin with the checkpoint that was kept.")
    if proof.joined and not _is_joined(proof.joined, new.checkpoint):
        raise BadValue("The history of the checkpoint that was kept is not joined to the newer one.")
    return new.checkpoint


def read(document: bytes) -> Proof:
    """The proof of these bytes of JSON, in any spelling; BadValue for anything else. Nothing of it is checked yet."""
    try:
        found = _object(canonical.load(_canonical(document)))
        if found["format"] != FORMAT or not set(found) <= {"format", "old", "new", "proof", "joined"}:
            raise BadValue(f"Not a proof of the form {FORMAT}.")
        joined = _read_joined(found["joined"]) if "joined" in found else None
        return Proof(_read_tree(found["old"]), str(found["new"]).encode(), _nodes(found["proof"]), joined)
    except KeyError:
        raise BadValue("The proof lacks a part.") from None


def _canonical(document: bytes) -> bytes:
    """Whatever the spaces and order of keys; the strict reader then refuses what is no plain JSON."""
    import json

    if len(document) > PROOF_LIMIT:
        raise BadValue(f"A proof is at most {PROOF_LIMIT} bytes long.")
    try:
        return canonical.dump(json.loads(document))
    except (ValueError, RecursionError):
        raise BadValue("A proof is JSON in UTF-8.") from None


def _is_joined(joined: Joined, new: Checkpoint) -> bool:
    """Whether the entry names that head and stands in the newer tree."""
    seq = joined.entry.get("seq")
    named = joined.entry.get("act") == JOIN and joined.entry.get("detail") == joining(joined.head)
    if not named or not isinstance(seq, int):
        return False
    return merkle.includes(new.root.raw, new.size, entry_leaf(joined.salt, joined.entry), seq - 1, joined.path)


def _extends(old: Checkpoint, new: Checkpoint, nodes: Sequence[bytes]) -> bool:
    return merkle.extends(old.root.raw, old.size, new.root.raw, new.size, nodes)


def _tree(one: Checkpoint) -> dict[str, Json]:
    return {"size": one.size, "root": one.root.hex}


def _joined(joined: Joined) -> Json:
    return {
        "head": _tree(joined.head),
        "entry": joined.entry,
        "salt": joined.salt.hex(),
        "path": [node.hex() for node in joined.path],
    }


def _read_joined(value: Json) -> Joined:
    found = _object(value)
    (salt,) = _nodes([found["salt"]])
    return Joined(_read_tree(found["head"]), _object(found["entry"]), salt, _nodes(found["path"]))


def _read_tree(value: Json) -> Checkpoint:
    found = _object(value)
    size = found["size"]
    if type(size) is not int or size < 0:
        raise BadValue("The size of a tree is a whole number.")
    return Checkpoint(size, Digest(str(found["root"])))


def _object(value: Json) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise BadValue("A part of the proof is no object with named fields.")
    return value


def _nodes(value: Json) -> tuple[bytes, ...]:
    if not isinstance(value, list):
        raise BadValue("A part of the proof is no list of hashes.")
    return tuple(Digest(str(one)).raw for one in value)
