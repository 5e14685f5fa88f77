"""Files that both copies took in by themselves, and files that lie in a compartment in one copy alone: the pair as if
both copies had known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from probata.record.canonical import dump
from probata.record.errors import BadUse
from probata.record.ref import TOKEN_BYTES, Ref
from probata.store.same_files import SAME_FILE
from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Copy, Pair
from probata.store.uniting.notes import without_notes
from probata.store.uniting.renaming import rename_digests, rename_refs

MOVE = "Put back a copy of one of the two from before. Nothing was changed."


@dataclass(frozen=True, slots=True)
class _Twin:
    """One file under two Refs: that which stays, and the other."""

    low: AnyRow
    high: AnyRow
    names: Mapping[str, str]


def same_files(pair: Pair) -> tuple[Pair, list[Conflict]]:
    """One file that both copies took in by themselves: the smaller Ref stays, the others are kept on record."""
    twins = list(_twins(pair))
    names = known_names(pair)
    for one in twins:
        names |= one.names
    names = {old: last_name(names, old) for old in names}
    private = {ref for one in twins if one.low["public"] != one.high["public"] for ref in (_ref(one), one.high["ref"])}
    told = [_told(one) for one in twins] + [_not_public(one) for one in twins if _ref(one) in private]
    made = [_on_record(one) for one in twins]
    first = _with_saved(_made_private(pair.one, private), made)
    if not names:
        return pair, told
    return replace(
        pair, one=rename_refs(first, names), other=rename_refs(_made_private(pair.other, private), names)
    ), told


def known_names(pair: Pair) -> dict[str, str]:
    """Refs of files and of their documents that were given up for others, each with the next one."""
    names: dict[str, str] = {}
    for row in pair.each("saved"):
        if row["kind"] == SAME_FILE:
            names |= json.loads(row["body"])
    return names


def last_name(names: Mapping[str, str], name: str) -> str:
    """The Ref under which it stands now."""
    while name in names:
        name = names[name]
    return name


def enclosed(pair: Pair) -> Pair:
    """A file that lies in a compartment in one copy lies there; what names its text names the keyed digest."""
    one, other = pair.both
    there = [{row["ref"]: row["compartment"] for row in side.rows["items"]} for side in pair.both]
    for item in sorted(there[0].keys() & there[1].keys()):
        a, b = there[0][item], there[1][item]
        if a and b and a != b:
            raise BadUse("One file lies in two compartments, one in each copy.", where=item, next_step=MOVE)
        if a and not b:
            other = _keyed(replace(pair, one=one, other=other), other, item, a)
        elif b and not a:
            one = _keyed(replace(pair, one=one, other=other), one, item, b)
    return replace(pair, one=one, other=other)


def _keyed(pair: Pair, side: Copy, item: str, compartment: str) -> Copy:
    digests = [part["digest"] for part in side.rows["documents"] if part["item"] == item]
    side = without_notes(pair, side, item)
    return rename_digests(side, {digest: pair.keyed(compartment, digest) for digest in digests})


def _twins(pair: Pair) -> Iterable[_Twin]:
    by_digest = [{row["digest"]: row for row in side.rows["items"] if row["digest"]} for side in pair.both]
    for digest in sorted(by_digest[0].keys() & by_digest[1].keys()):
        low, high = sorted((side[digest] for side in by_digest), key=lambda row: row["ref"])
        if low["ref"] != high["ref"]:
            yield _Twin(low, high, _names(pair, low, high))


def _names(pair: Pair, low: AnyRow, high: AnyRow) -> dict[str, str]:
    parts = [_parts(pair, row) for row in (low, high)]
    spans = [[(part["position"], part["start"], part["end"], part["digest"]) for part in each] for each in parts]
    if spans[0] != spans[1]:
        raise BadUse(
            "Both copies took in one file, and read it differently: by two versions of Probata.",
            where=low["name"],
            next_step="Nothing was changed.",
        )
    return {high["ref"]: low["ref"], **{b["ref"]: a["ref"] for a, b in zip(*parts, strict=True)}}


def _parts(pair: Pair, item: AnyRow) -> AnyRows:
    found = {part["ref"]: part for part in pair.each("documents") if part["item"] == item["ref"]}
    return sorted(found.values(), key=lambda part: part["position"])


def _on_record(one: _Twin) -> AnyRow:
    body = dump(dict(one.names)).decode("utf-8")
    ref = Ref.of("same", hashlib.sha256(body.encode("utf-8")).digest()[:TOKEN_BYTES])
    return {"ref": str(ref), "handle": one.high["ref"], "kind": SAME_FILE, "body": body, "by": "", "at": ""}


def _with_saved(side: Copy, rows: AnyRows) -> Copy:
    return replace(side, rows={**side.rows, "saved": [*side.rows["saved"], *rows]})


def _made_private(side: Copy, private: set[str]) -> Copy:
    rows = [{**row, "public": False} if row["ref"] in private else row for row in side.rows["items"]]
    return replace(side, rows={**side.rows, "items": rows})


def _told(one: _Twin) -> Conflict:
    return Conflict("file added in both copies", one.low["name"], "kept once; the Refs of the other stay on record")


def _not_public(one: _Twin) -> Conflict:
    return Conflict("file that only one copy says is public", one.low["name"], "not public")


def _ref(one: _Twin) -> str:
    return str(one.low["ref"])
