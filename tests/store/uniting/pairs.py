"""Two small copies as rows and acts, for the tests of what becomes of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.signing.model import Checkpoint
from probata.store.removals import Removal
from probata.store.strands import Entry, Kept, Log
from probata.store.uniting.model import AnyRows, Copy, Pair
from probata.store.uniting.whole import paired
from tests.store.logs_kit import MEMBER, alone, first, main_of

Acts = Sequence[tuple[str, Mapping[str, Any]]]
TABLES = (
    *(
        "facts",
        "members",
        "compartments",
        "sealed",
        "items",
        "arrivals",
        "assessments",
        "ties",
        "likenesses",
        "documents",
        "declared",
        "decisions",
    ),
    *("checkpoints", "stamps", "interviews", "codebooks", "codings", "saved", "basis", "stale", "published"),
    *("signed", "handed"),
)


def ref(kind: str, number: int) -> Ref:
    return Ref.of(kind, bytes([number]) * 16)


def log_of(log: Log, acts: Acts) -> Log:
    """The log of a copy that went on with these acts on its main strand."""
    main = list(main_of(log))
    for act, detail in acts:
        salt = hashlib.sha256(f"{len(main)} {act} {detail}".encode()).digest()
        main.append(Kept.of(Entry(len(main) + 1, "2031-05-06T07:08:09Z", str(MEMBER), act, dict(detail)), salt))
    return (*alone(main), *log[1:])


def copy(acts: Acts = (), *, lines: Sequence[Removal] = (), start: Log | None = None, **rows: AnyRows) -> Copy:
    """A copy that went on with these acts, with these rows."""
    tables: dict[str, AnyRows] = {table: rows.get(table, []) for table in TABLES}
    return Copy(log_of(start or first(), acts), tables, removals=tuple(lines))


def pair(one: Copy, other: Copy) -> Pair:
    """Both, where whoever merges holds every key."""
    return paired(
        one, other, lambda compartment, digest: f"{compartment} {digest}", lambda item, _: [f"text of {item}"]
    )


def line(number: int, sequence: int = 1, size: int = 1, **said: Any) -> Removal:
    """An erasure by two members."""
    tree = Checkpoint(size, Digest("0" * 64))
    two = (ref("member", 1), ref("member", 2))
    return Removal(sequence, ref("compartment", number), ref("interview", number), "2031-05-06", tree, *two, **said)
