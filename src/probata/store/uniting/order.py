"""What the log says about the order of rows: each comes where the act that made it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from probata.record.errors import Damaged
from probata.store.strands import History, Log, histories
from probata.store.uniting.acts import BOUND, NAMED, WHOLE
from probata.store.uniting.history import act_of, joins
from probata.store.uniting.model import Act, AnyRows, Copy, Pair

_LAST = 2**62


def in_order(log: Log) -> list[bytes]:
    """The leaves of all entries of a merged log, each after everything that whoever made it had before them."""
    paths = list(histories(log).values())
    brought = joins(paths)
    seen: dict[bytes, None] = {}

    def walk(path: History) -> None:
        for kept in path:
            if kept.leaf not in seen:
                walk(brought.get(kept.leaf, ()))
            seen.setdefault(kept.leaf)

    for path in paths:
        walk(path)
    return list(seen)


def entries(log: Log) -> dict[bytes, Act]:
    """Leaf -> act and detail, of every entry."""
    return {kept.leaf: act_of(kept) for strand in log for kept in strand.own}


def own_acts(mine: Log, theirs: Log) -> tuple[Act, ...]:
    """What the first log has and the other has not."""
    known = entries(theirs)
    return tuple(said for leaf, said in entries(mine).items() if leaf not in known)


def acts_of(side: Copy) -> dict[bytes, Act]:
    """Leaf -> act and detail, in the order of the copy's own log."""
    said = entries(side.log)
    return {leaf: said[leaf] for leaf in in_order(side.log)}


def places(pair: Pair, table: str) -> dict[str, tuple[int, ...]]:
    """Ref -> its place: that of the act that made the row, then that among the rows of this act."""
    found: dict[str, tuple[int, ...]] = {}
    for side in pair.both:
        for ref, place in _anchored(side, table, pair.at).items():
            found[ref] = min(place, found.get(ref, place))
    return found


def fitting(rows: AnyRows, leaves: Sequence[bytes], what: str) -> AnyRows:
    """The rows, if there are as many as entries that made one; else Damaged."""
    if len(rows) != len(leaves):
        raise Damaged(f"The log tells of {len(leaves)} {what}, and there are {len(rows)}.")
    return rows


def _anchored(side: Copy, table: str, at: Mapping[bytes, int]) -> dict[str, tuple[int, ...]]:
    """Ref -> (place of the act that made it, place among the rows of that act)."""
    rows, whose = side.rows[table], _makers(side, table)
    found: dict[str, tuple[int, ...]] = {}
    many: dict[int, int] = {}
    for row in rows:
        leaf = whose.get(row["ref"])
        if leaf is None:
            family = _family(row)
            many[_LAST + family] = many.get(_LAST + family, 0) + 1
            found[row["ref"]] = (_LAST + family, many[_LAST + family] if family else 0)
            continue
        many[at[leaf]] = many.get(at[leaf], 0) + 1
        found[row["ref"]] = (at[leaf], many[at[leaf]])
    return found


def _family(row: Mapping[str, Any]) -> int:
    """Of rows that no entry names: from 1 for those of one file, in their order (one copy alone has new ones); 0 for
    others, which go by their Refs."""
    kind = row.get("kind")
    return next((number for number, kinds in enumerate(WHOLE.values(), 1) if kind in kinds), 0)


def _makers(side: Copy, table: str) -> dict[str, bytes]:
    """Ref -> leaf of the entry of the act that made the row."""
    if table == "interviews":
        return _interviews_of(side)
    found: dict[str, bytes] = {}
    withdrawn: dict[str, bytes] = {}
    for leaf, (act, detail) in acts_of(side).items():
        if act in NAMED and NAMED[act] in detail:
            found.setdefault(str(detail[NAMED[act]]), leaf)
        if act == "withdraw":
            withdrawn.setdefault(str(detail["interview"]), leaf)
    if table == "decisions":
        for row in side.rows[table]:
            if row["kind"] == "withdrawal" and row["binds"] in withdrawn:
                found.setdefault(row["ref"], withdrawn[row["binds"]])
        found |= _bound(side)
    return found


def _bound(side: Copy) -> dict[str, bytes]:
    """Entries of requests and holds say whom they are about; the last rows about somebody are of the last entries,
    since rows that were erased were before them."""
    found: dict[str, bytes] = {}
    for act, (kind, fits) in BOUND.items():
        leaves: dict[str, list[bytes]] = {}
        for leaf, (done, detail) in acts_of(side).items():
            if done == act:
                leaves.setdefault(str(detail["of"]), []).append(leaf)
        for of, each in leaves.items():
            rows = [row for row in side.rows["decisions"] if row["kind"] == kind and row["binds"] == of]
            refs = [row["ref"] for row in rows if fits(row["answer"])]
            found |= dict(zip(reversed(refs), reversed(each), strict=False))
    return found


def _interviews_of(side: Copy) -> dict[str, bytes]:
    """Entries say how many interviews are new by each table; they stand in that order."""
    leaves = [
        leaf for leaf, (act, detail) in acts_of(side).items() if act == "interviews" for _ in range(int(detail["new"]))
    ]
    rows = fitting(side.rows["interviews"], leaves, "interviews")
    return {row["ref"]: leaf for row, leaf in zip(rows, leaves, strict=True)}
