"""Logs for the tests of what is proven about them: acts, copies that went on by themselves, signed checkpoints."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, SigningKey
from probata.signing.checkpoint import signed
from probata.store import checkpoints, log
from probata.store.checkpoints import Signed
from probata.store.log_audit import CHECKPOINT, STAMP, Asked
from probata.store.strands import MAIN, Entry, History, Kept, Log, Strand, histories

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEY, OTHER = SigningKey(Withheld(b"k" * 32)), SigningKey(Withheld(b"o" * 32))
ORIGIN = "probata/inquiry-aaaaaaaaaaaaaaaaaaaaaaaaaa"
MEMBER = Ref.of("member", bytes(16))


def kept(seq: int, says: str, act: str = "add", at: str = "2031-05-06T07:08:09Z") -> Kept:
    """An entry; ``says`` makes it and its salt different from others of its number."""
    salt = hashlib.sha256(f"{seq} {says}".encode()).digest()
    return Kept.of(Entry(seq, at, str(MEMBER), act, {"says": says}), salt)


def alone(history: Sequence[Kept]) -> Log:
    """A log that was never merged."""
    return (Strand(MAIN, "", 0, tuple(history)),)


def first(says: str = "new") -> Log:
    """A log with the one entry of making the inquiry."""
    return alone([kept(1, says, "new")])


def going_on(log: Log, *acts: str) -> Log:
    """The same copy after more acts, which go on its main strand."""
    main = list(histories(log)[MAIN])
    for act in acts:
        main.append(kept(len(main) + 1, act))
    return (Strand(MAIN, "", 0, tuple(main)), *log[1:])


def main_of(log: Log) -> History:
    """The history of the main strand."""
    return histories(log)[MAIN]


def write(connection: Connection, *acts: str) -> None:
    """Acts in the log of a database, with salts and times that differ."""
    for says in acts:
        number = log.last(connection) + 1
        salt = hashlib.sha256(f"{number} {says}".encode()).digest()
        log.append(connection, f"2031-05-06T07:08:{number % 60:02}Z", MEMBER, "add", {"says": says}, salt)


def sign(connection: Connection, key: SigningKey = KEY, origin: str = ORIGIN) -> Signed:
    """A checkpoint of the log of a database, with its entry."""
    number = log.last(connection) + 1
    log.append(connection, "2031-05-06T08:00:00Z", MEMBER, CHECKPOINT, {"size": number}, number.to_bytes(32, "big"))
    size, root = log.checkpoint(connection)
    tree = Checkpoint(size, Digest(root.hex()))
    made = Signed(tree, signed(origin, tree, key))
    checkpoints.save(connection, made)
    return made


def take_in(connection: Connection, one: Signed, response: bytes) -> None:
    """An authority's answer, with the entry that pins it."""
    stamp = checkpoints.save_stamp(connection, one.checkpoint, response)
    detail = {"answer": stamp.digest.hex, "size": one.checkpoint.size, "time": ""}
    log.append(connection, "2031-05-06T09:00:00Z", MEMBER, STAMP, detail, bytes(32))


def asked(kept_by_others: dict[str, bytes] | None = None, certificates: bytes | None = None) -> Asked:
    """What the tests hold a log against."""
    return Asked(ORIGIN, KEY.public, kept_by_others or {}, certificates)
