"""The Merkle tree of RFC 9162 (Certificate Transparency 2.0), section 2.1: root, inclusion, consistency.

All functions take and give hashes as 32 bytes. ``leaves`` are leaf hashes, not the data behind them. A proof that
anybody hands in may be anything; the checks answer False and never raise. A root is only worth what signs it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from functools import reduce

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """SHA-256(0x00 || data)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right); the first byte keeps a node from passing for a leaf."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The Merkle tree hash (2.1.1); of no leaves, SHA-256 of nothing.

    Pairing level by level, a lone last node going up unchanged, is the same tree as the RFC's splitting at the
    largest power of two.
    """
    level = list(leaves)
    while len(level) > 1:
        above = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
        level = above + level[len(level) - len(level) % 2 :]
    return level[0] if level else EMPTY


def prefix_roots(leaves: Sequence[bytes], sizes: Collection[int]) -> dict[int, bytes]:
    """Size -> root of the tree over that many first leaves, for each size that there is; one pass over the leaves."""
    found = {0: EMPTY} if 0 in sizes else {}
    whole: list[tuple[int, bytes]] = []
    for size, leaf in enumerate(leaves, 1):
        whole.append((1, leaf))
        while len(whole) > 1 and whole[-2][0] == whole[-1][0]:
            (width, left), (_, right) = whole[-2:]
            whole[-2:] = [(2 * width, node_hash(left, right))]
        if size in sizes:
            found[size] = reduce(lambda right, one: node_hash(one[1], right), whole[-2::-1], whole[-1][1])
    return found


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The path from leaf ``index`` to the root (2.1.3.1); raises IndexError when there is no such leaf."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"There is no leaf {index} among {len(leaves)}.")
    path: list[bytes] = []
    while len(leaves) > 1:
        split = _split(len(leaves))
        near, far = leaves[:split], leaves[split:]
        if index >= split:
            near, far, index = far, near, index - split
        path.append(root(far))
        leaves = near
    return tuple(reversed(path))


def includes(tree: bytes, size: int, leaf: bytes, index: int, proof: Sequence[bytes]) -> bool:
    """Whether the proof leads from this leaf at this place to the root ``tree`` of ``size`` leaves (2.1.3.2)."""
    return root_of_proof(size, leaf, index, proof) == tree


def root_of_proof(size: int, leaf: bytes, index: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that the proof leads to from this leaf; None when it is no proof for this place and size."""
    if not 0 <= index < size:
        return None
    at, last, made = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return None
        if at & 1 or at == last:
            made = node_hash(step, made)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            made = node_hash(made, step)
        at, last = at >> 1, last >> 1
    return made if last == 0 else None


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> tuple[bytes, ...]:
    """The nodes that show the first ``old_size`` leaves to be a beginning of all (2.1.4.1).

    Raises IndexError unless ``0 <= old_size <= len(leaves)``. Of the empty tree and of the same tree it is empty.
    """
    if not 0 <= old_size <= len(leaves):
        raise IndexError(f"There were no {old_size} leaves among {len(leaves)}.")
    if old_size in (0, len(leaves)):
        return ()
    path: list[bytes] = []
    whole = True
    while old_size != len(leaves):
        split = _split(len(leaves))
        if old_size <= split:
            path.append(root(leaves[split:]))
            leaves = leaves[:split]
        else:
            path.append(root(leaves[:split]))
            leaves, old_size, whole = leaves[split:], old_size - split, False
    return tuple(reversed(path if whole else [*path, root(leaves)]))


def extends(old: bytes, old_size: int, new: bytes, new_size: int, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree ``new`` begins with all leaves of the tree ``old`` (2.1.4.2)."""
    if not 0 <= old_size <= new_size:
        return False
    if old_size in (0, new_size):
        return not proof and old == (new if old_size == new_size else EMPTY)
    path = [old, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    return bool(path) and _climb(path, old_size - 1, new_size - 1) == (old, new)


def _climb(path: list[bytes], at: int, last: int) -> tuple[bytes, bytes] | None:
    """The two roots that a consistency path leads to, or None when its length cannot be right."""
    while at & 1:
        at, last = at >> 1, last >> 1
    first = second = path[0]
    for step in path[1:]:
        if last == 0:
            return None
        if at & 1 or at == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            second = node_hash(second, step)
        at, last = at >> 1, last >> 1
    return (first, second) if last == 0 else None


def _split(size: int) -> int:
    """The largest power of two below ``size``, for a size of two or more."""
    return 1 << ((size - 1).bit_length() - 1)
