"""Histories that parted, and how two copies of one log become one: pure, the same in either order, nothing lost.

A log is one history, until somebody copies the inquiry and both copies go on. Merging keeps both: from where they part,
the one whose first entry has the smaller leaf stays on the main strand, the other becomes a strand of its own, and an
entry on the main strand (``join``) names the other's head, so that the main head vouches for all of them. No clock is
asked, so that any number of copies give the same log in whatever order they are merged. docs/spec/log.md, section 3.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadInput
from probata.signing.merkle import root
from probata.signing.model import Checkpoint
from probata.signing.proof import JOIN, entry_leaf, joining

MAIN = "main"
_SALT = b"probata-log-join/1\x00"
_HEX = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: its number (from 1), the time that the machine claimed, who, what, and details as JSON.

    A join has neither time nor member: it follows from what was merged.
    """

    seq: int
    at: str
    member: str
    act: str
    detail: Json

    def as_json(self) -> dict[str, Json]:
        """What its leaf commits to."""
        return {"seq": self.seq, "at": self.at, "member": self.member, "act": self.act, "detail": self.detail}


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry with the salt of its leaf, and the leaf (32 bytes each)."""

    entry: Entry
    salt: bytes
    leaf: bytes

    @classmethod
    def of(cls, entry: Entry, salt: bytes) -> Kept:
        """The entry with the leaf that it has under this salt; BadValue when its detail has no canonical spelling."""
        return cls(entry, salt, entry_leaf(salt, entry.as_json()))


History: TypeAlias = tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """What one history has of its own: it shares the first ``fork`` entries with the strand called ``parent``.

    The main strand has no parent. Any other is called by its first own leaf, in hexadecimal.
    """

    name: str
    parent: str
    fork: int
    own: History


Log: TypeAlias = tuple[Strand, ...]


def histories(log: Log) -> dict[str, History]:
    """Name -> all entries of that strand's history, those that it shares included. Parents stand before their own."""
    found: dict[str, History] = {}
    for strand in log:
        found[strand.name] = (*found.get(strand.parent, ())[: strand.fork], *strand.own)
    return found


def merge(one: Log, other: Log) -> Log:
    """The log that holds the acts of both; the same for (other, one), and for any number of copies in any order.

    Joins that nothing followed yet are made anew, for all strands that the main one has not joined before. Raises
    BadInput when the two have no first entry in common: they are logs of two inquiries.
    """
    paths = [*histories(one).values(), *histories(other).values()]
    if len({path[0].leaf for path in paths if path}) > 1:
        raise BadInput("These are the logs of two different inquiries.", next_step="Merge copies of one inquiry.")
    return woven(paths)


def woven(paths: Iterable[History]) -> Log:
    """The one way in which these histories, that begin alike, are laid out as strands and joined.

    Main first, the others by where they part and by name; so no strand comes before the one that it parts from.
    """
    longest = _longest([settled(path) for path in paths])
    log: list[Strand] = []
    for place, path in enumerate(longest):
        fork = _shared(longest[place - 1], path) if place else 0
        parent = _owner(log, fork) if place else ""
        log.append(Strand(path[fork].leaf.hex() if place else MAIN, parent, fork, path[fork:]))
    if not log:
        return (Strand(MAIN, "", 0, ()),)
    return (_joined(longest, log[0]), *sorted(log[1:], key=lambda strand: (strand.fork, strand.name)))


def settled(path: History) -> History:
    """Without the joins at its end: they follow from what was merged, and are made anew."""
    end = len(path)
    while end and path[end - 1].entry.act == JOIN:
        end -= 1
    return path[:end]


def unjoined(history: History, heads: Iterable[Checkpoint]) -> list[Checkpoint]:
    """Those heads that no join of this history names, in the order in which they are to be joined."""
    named = {_names(kept.entry) for kept in history if kept.entry.act == JOIN}
    return sorted((head for head in heads if _key(head) not in named), key=_key)


def head_of(history: Sequence[Kept]) -> Checkpoint:
    """The size and root of the tree over a history."""
    return Checkpoint(len(history), Digest(root([kept.leaf for kept in history]).hex()))


def joined_head(entry: Entry) -> Checkpoint | None:
    """The head that a join names; None for every other entry, or one that is not formed like a join."""
    found = _names(entry)
    return Checkpoint(found[0], Digest(found[1])) if found else None


def _longest(paths: Sequence[History]) -> list[History]:
    """In the order of their leaves, without those that are the beginning of another."""
    in_order = sorted({tuple(kept.leaf for kept in path): path for path in paths}.items())
    ends = [(leaves, path) for leaves, path in in_order if path]
    return [
        path
        for place, (leaves, path) in enumerate(ends)
        if place + 1 == len(ends) or ends[place + 1][0][: len(leaves)] != leaves
    ]


def _shared(one: History, other: History) -> int:
    """How many entries both begin with."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a.leaf != b.leaf), min(len(one), len(other)))


def _owner(log: Sequence[Strand], fork: int) -> str:
    """The strand that has the last shared entry of its own: the one before, or the nearest above it that goes so far
    back."""
    named: Mapping[str, Strand] = {strand.name: strand for strand in log}
    strand = log[-1]
    while strand.fork >= fork and strand.parent:
        strand = named[strand.parent]
    return strand.name


def _joined(longest: Sequence[History], main: Strand) -> Strand:
    """The main strand with a join at its end for each head that it does not name yet."""
    before = head_of(main.own)
    heads = unjoined(main.own, [head_of(path) for path in longest[1:]])
    joins = [_join(len(main.own) + place, before, head) for place, head in enumerate(heads, 1)]
    return Strand(main.name, main.parent, main.fork, (*main.own, *joins))


def _join(seq: int, main: Checkpoint, head: Checkpoint) -> Kept:
    sizes = main.size.to_bytes(8, "big") + head.size.to_bytes(8, "big")
    salt = hashlib.sha256(_SALT + sizes + main.root.raw + head.root.raw).digest()
    return Kept.of(Entry(seq, "", "", JOIN, joining(head)), salt)


def _names(entry: Entry) -> tuple[int, str] | None:
    detail = entry.detail
    if entry.act != JOIN or not isinstance(detail, Mapping) or set(detail) != {"size", "root"}:
        return None
    size, named = detail["size"], detail["root"]
    formed = type(size) is int and isinstance(named, str) and _HEX.fullmatch(named)
    return (int(str(size)), str(named)) if formed else None


def _key(head: Checkpoint) -> tuple[int, str]:
    return head.size, head.root.hex
