"""Rows with Refs of their own, which are never changed: all of both; and codebooks, of which the newest stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from probata.record.errors import BadUse, Damaged
from probata.store import saved
from probata.store.uniting import holds
from probata.store.uniting.alike import MOVE
from probata.store.uniting.model import AnyRow, Conflict, Pair, Part
from probata.store.uniting.order import acts_of, fitting, places


def decisions(pair: Pair) -> Part:
    """Every decision; the later in the merged log stands, but a legal hold until somebody lifts it who knows of it."""
    merged = Part({"decisions": holds.in_order(_by_ref(pair, "decisions").rows["decisions"], holds.standing(pair.log))})
    both = _both_said(pair, merged, ("kind", "binds"), "answer")
    told = [Conflict("decision", f"{kind} {binds}", f"{_said(row)}, by {row['by']}") for (kind, binds), row in both]
    return replace(merged, conflicts=told)


def saved_rows(pair: Pair) -> Part:
    """Everything that was saved; of a handle the later in the merged log stands."""
    merged = _by_ref(pair, "saved")
    both = _both_said(pair, merged, ("handle",), "body", saved.CITED)
    told = [Conflict("saved under one handle", handle, f"the {row['kind']} {row['ref']}") for (handle,), row in both]
    return replace(merged, conflicts=told)


def handed(pair: Pair) -> Part:
    """Everything that was handed over."""
    return _by_ref(pair, "handed")


def compartments(pair: Pair) -> Part:
    """Every compartment. Raises BadUse for two of one person."""
    merged = _by_ref(pair, "compartments")
    for column in ("interview", "code_name"):
        named = [row[column] for row in merged.rows["compartments"] if row[column]]
        for name in sorted({name for name in named if named.count(name) > 1}):
            raise BadUse("Both copies made a compartment for this one by themselves.", where=name, next_step=MOVE)
    return merged


def codebooks(pair: Pair) -> Part:
    """Every codebook, in the order of the merged log."""
    found: dict[bytes, AnyRow] = {}
    newest = []
    for side in pair.both:
        leaves = [leaf for leaf, (act, _) in acts_of(side).items() if act == "codebook"]
        found |= dict(zip(leaves, fitting(side.rows["codebooks"], leaves, "codebooks"), strict=True))
        newest.append(side.rows["codebooks"][-1]["text"] if side.rows["codebooks"] else "")
    differ = newest[0] != newest[1] and all(side.did("codebook") for side in pair.both)
    told = [Conflict("codebook", "taken in by both copies", "the one that is later in the merged log")]
    return Part({"codebooks": [found[leaf] for leaf in sorted(found, key=pair.at.__getitem__)]}, told if differ else ())


def _said(row: AnyRow) -> str:
    """An answer as it may be told; what a request for erasure says is for those who confirm it."""
    words = str(row["answer"])
    return ("called off" if words == "{}" else "asked") if words.startswith("{") else words


def _by_ref(pair: Pair, table: str) -> Part:
    mine, theirs = (side.by_ref(table) for side in pair.both)
    for ref in sorted(mine.keys() & theirs.keys()):
        if mine[ref] != theirs[ref]:
            raise Damaged("The copies differ in a record that is never changed.", where=ref)
    order, rows = places(pair, table), {**theirs, **mine}
    return Part({table: [rows[ref] for ref in sorted(rows, key=lambda ref: (order[ref], ref))]})


def _both_said(
    pair: Pair, merged: Part, names: Sequence[str], what: str, kinds: Collection[str] = ()
) -> Iterable[tuple[tuple[str, ...], AnyRow]]:
    """What both copies said anew of one thing, and not alike: the thing, and what stands."""
    [(table, rows)] = merged.rows.items()
    new = [
        {tuple(row[n] for n in names): row[what] for row in side.rows[table] if row["ref"] not in known}
        for side, known in zip(pair.both, (pair.other.refs(table), pair.one.refs(table)), strict=True)
    ]
    for thing in sorted(new[0].keys() & new[1].keys()):
        last = [row for row in rows if tuple(row[n] for n in names) == thing][-1]
        if new[0][thing] != new[1][thing] and (not kinds or last["kind"] in kinds):
            yield thing, last
