"""What an outsider is given who kept a checkpoint: proof that today's log still begins with it.

Pure: bytes in, answer out. docs/spec/log.md, section 5. Whoever wants to check it without this file needs Ed25519,
SHA-256 and RFC 9162, section 2.1.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    """``nodes`` lead from the old checkpoint to the new one, or to the joined head when there is one.

    ``key``: the 32 bytes of the public key that is said to have signed; empty where the proof does not say.
    """

    old: Checkpoint
    new: bytes
    nodes: tuple[bytes, ...]
    joined: Joined | None = None
    key: bytes = b""

    def as_json(self) -> dict[str, Json]:
        """The documented proof object."""
        made: dict[str, Json] = {
            "format": FORMAT,
            "old": _tree(self.old),
            "new": self.new.decode("utf-8"),
            "proof": [node.hex() for node in self.nodes],
        }
        if self.key:
            made["key"] = self.key.hex()
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
    if not leads(proof, new.checkpoint):
        raise BadValue("The log does not begin with the checkpoint that was kept.")
    if not is_joined(proof, new.checkpoint):
        raise BadValue("The history of the checkpoint that was kept is not joined to the newer one.")
    return new.checkpoint


def read(document: bytes) -> Proof:
    """The proof of these bytes of JSON, whatever the spaces and order of keys; BadValue for anything else.

    Nothing of it is checked yet.
    """
    try:
        found = _exactly(parsed(document), {"format", "old", "new", "proof"}, {"joined", "key"})
        if found["format"] != FORMAT:
            raise BadValue(f"Not a proof of the form {FORMAT}.")
        joined = _read_joined(found["joined"]) if "joined" in found else None
        (key,) = _nodes([found["key"]]) if "key" in found else (b"",)
        return Proof(_read_tree(found["old"]), _text(found["new"]).encode(), _nodes(found["proof"]), joined, key)
    except UnicodeEncodeError:
        raise BadValue("A part of the proof is no text.") from None


def parsed(document: bytes) -> Json:
    """The JSON of a proof; BadValue for what is no plain JSON in UTF-8, too long, or says one key twice."""
    import json

    if len(document) > PROOF_LIMIT:
        raise BadValue(f"A proof is at most {PROOF_LIMIT} bytes long.")
    try:
        loaded = json.loads(document.decode("utf-8"), object_pairs_hook=_once)
        return canonical.load(canonical.dump(loaded))
    except (ValueError, RecursionError):
        raise BadValue("A proof is JSON in UTF-8.") from None


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


def leads(proof: Proof, new: Checkpoint) -> bool:
    """Whether its nodes lead from the old checkpoint to this one, or to the head that is joined to it."""
    head = proof.joined.head if proof.joined else new
    return merkle.extends(proof.old.root.raw, proof.old.size, head.root.raw, head.size, proof.nodes)


def is_joined(proof: Proof, new: Checkpoint) -> bool:
    """Whether there is nothing to join, or an entry of the newer tree names the head of the joined history."""
    joined = proof.joined
    if joined is None:
        return True
    seq = joined.entry.get("seq")
    named = joined.entry.get("act") == JOIN and joined.entry.get("detail") == joining(joined.head)
    if not named or type(seq) is not int:
        return False
    return merkle.includes(new.root.raw, new.size, entry_leaf(joined.salt, joined.entry), seq - 1, joined.path)


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
    found = _exactly(value, {"head", "entry", "salt", "path"})
    (salt,) = _nodes([found["salt"]])
    return Joined(_read_tree(found["head"]), _object(found["entry"]), salt, _nodes(found["path"]))


def _read_tree(value: Json) -> Checkpoint:
    found = _exactly(value, {"size", "root"})
    size = found["size"]
    if type(size) is not int or size < 0:
        raise BadValue("The size of a tree is a whole number.")
    return Checkpoint(size, Digest(_text(found["root"])))


def _object(value: Json) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise BadValue("A part of the proof is no object with named fields.")
    return value


def _nodes(value: Json) -> tuple[bytes, ...]:
    if not isinstance(value, list):
        raise BadValue("A part of the proof is no list of hashes.")
    return tuple(Digest(_text(one)).raw for one in value)


def _exactly(value: Json, keys: set[str], perhaps: frozenset[str] | set[str] = frozenset()) -> Mapping[str, Json]:
    found = _object(value)
    if not keys <= set(found) <= keys | perhaps:
        raise BadValue("The proof lacks a part, or has one that no proof has.")
    return found


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise BadValue("A part of the proof is no text.")
    return value
