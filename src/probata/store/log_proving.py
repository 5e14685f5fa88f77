"""Makes the proof that today's log begins with a checkpoint that somebody kept; signing/proof.py checks it."""

from __future__ import annotations

from collections.abc import Sequence

from probata.signing.merkle import consistency_proof, inclusion_proof, prefix_roots
from probata.signing.model import Checkpoint
from probata.signing.proof import Joined, Proof
from probata.store.checkpoints import Signed
from probata.store.strands import MAIN, History, Kept, Log, histories, joined_head


def prove(log: Log, old: Checkpoint, signed: Sequence[Signed]) -> Proof | None:
    """From ``old`` to the newest of the signed checkpoints on the main strand that vouches for it.

    Directly when the main strand begins with ``old``, otherwise through the entry that joins the history which does.
    None when no history of this log begins with it, or no signed checkpoint vouches for it yet.
    """
    paths = histories(log)
    main = paths[MAIN]
    newest = max((one for one in signed if begins(main, one.checkpoint)), key=_size, default=None)
    if newest is None:
        return None
    if begins(main, old):
        return _direct(main, old, newest)
    return next((proof for path in paths.values() if (proof := _through(main, path, old, newest))), None)


def begins(path: History, tree: Checkpoint) -> bool:
    """Whether a history begins with this tree."""
    return prefix_roots(_leaves(path), {tree.size}).get(tree.size) == tree.root.raw


def _direct(main: History, old: Checkpoint, newest: Signed) -> Proof | None:
    size = newest.checkpoint.size
    if old.size > size:
        return None
    return Proof(old, newest.note, consistency_proof(_leaves(main)[:size], old.size))


def _through(main: History, path: History, old: Checkpoint, newest: Signed) -> Proof | None:
    """Through the first join, inside the newest checkpoint, of a head of this history that lies behind ``old``."""
    size = newest.checkpoint.size
    if not begins(path, old):
        return None
    for kept in main[:size]:
        head = joined_head(kept.entry)
        if head and head.size >= old.size and begins(path, head):
            nodes = consistency_proof(_leaves(path)[: head.size], old.size)
            return Proof(old, newest.note, nodes, _joined(main, size, kept, head))
    return None


def _joined(main: History, size: int, kept: Kept, head: Checkpoint) -> Joined:
    path = inclusion_proof(_leaves(main)[:size], kept.entry.seq - 1)
    return Joined(head, kept.entry.as_json(), kept.salt, path)


def _leaves(path: History) -> list[bytes]:
    return [kept.leaf for kept in path]


def _size(one: Signed) -> int:
    return one.checkpoint.size
