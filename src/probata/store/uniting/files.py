"""Files with their documents and what they claim of themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Copy, Pair, Part
from probata.store.uniting.order import places


@dataclass(frozen=True, slots=True)
class _Bundle:
    item: AnyRow
    parts: AnyRows
    claims: AnyRows


def files(pair: Pair) -> Part:
    """Every file of both, once; in the compartment if one copy has it there, public only if nobody says no."""
    told: list[Conflict] = []
    mine, theirs = (_bundles(side) for side in pair.both)
    chosen = {**theirs, **mine}
    for ref in sorted(mine.keys() & theirs.keys()):
        chosen[ref] = _bundle(pair, mine[ref], theirs[ref], told)
    order = places(pair, "items")
    found = _named_apart([chosen[ref] for ref in sorted(chosen, key=order.__getitem__)])
    rows = {
        "items": [one.item for one in found],
        "documents": [part for one in found for part in one.parts],
        "declared": [claim for one in found for claim in one.claims],
    }
    return Part(rows, told)


def _bundles(side: Copy) -> dict[str, _Bundle]:
    found = {row["ref"]: _Bundle(row, [], []) for row in side.rows["items"]}
    of_part: dict[str, str] = {}
    for row in sorted(side.rows["documents"], key=lambda row: row["position"]):
        found[row["item"]].parts.append(row)
        of_part[row["ref"]] = row["item"]
    for row in side.rows["declared"]:
        found[of_part[row["document"]]].claims.append(row)
    return found


def _bundle(pair: Pair, one: _Bundle, other: _Bundle, told: list[Conflict]) -> _Bundle:
    if bool(one.item["compartment"]) != bool(other.item["compartment"]):
        told.append(Conflict("file that is in a compartment in one copy", one.item["ref"], "in the compartment"))
        return one if one.item["compartment"] else other
    first = min(one, other, key=lambda each: ([part["name"] or "" for part in each.parts], each.item["name"] or ""))
    return replace(first, item={**first.item, "public": _public(pair, one.item, other.item, told)})


def _public(pair: Pair, one: AnyRow, other: AnyRow, told: list[Conflict]) -> bool:
    if one["public"] == other["public"]:
        return bool(one["public"])
    marked = [side.touched("mark", "item", one["ref"]) for side in pair.both]
    if marked[0] != marked[1]:
        return bool((one if marked[0] else other)["public"])
    told.append(Conflict("file that only one copy says is public", one["name"], "not public"))
    return False


def _named_apart(found: Sequence[_Bundle]) -> list[_Bundle]:
    """Documents of files with one name are told apart as `add` does it, in the merged order."""
    names = [part["name"] for one in found for part in one.parts if part["name"]]
    doubled = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set()
    alike = {one.item["name"] for one in found if any(part["name"] in doubled for part in one.parts)}
    mine = [bool(one.item["name"]) and one.item["name"] in alike for one in found]
    taken = {part["name"] for one, is_mine in zip(found, mine, strict=True) if not is_mine for part in one.parts}
    return [_free(one, taken) if is_mine else one for one, is_mine in zip(found, mine, strict=True)]


def _free(one: _Bundle, taken: set[str]) -> _Bundle:
    """The file with the first name that no other document has; its own are taken then."""
    number, free = 1, one.item["name"]
    while not taken.isdisjoint({free, *(f"{free}#{part['position']}" for part in one.parts)}):
        number += 1
        free = f"{one.item['name']} ({number})"
    many = len(one.parts) > 1
    parts = [{**part, "name": f"{free}#{part['position']}" if many else free} for part in one.parts]
    taken.update(part["name"] for part in parts)
    return replace(one, parts=parts)
