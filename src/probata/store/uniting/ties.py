"""Which document is what of which other, of both copies: every row, in the order of the acts that said so."""

from __future__ import annotations

from probata.store.uniting.model import AnyRow, AnyRows, Pair, Part
from probata.store.uniting.order import places


def ties(pair: Pair, items: AnyRows, documents: AnyRows) -> Part:
    """Every row of both. Its reason lies where the documents lie; what one copy left open of documents that lie in a
    compartment in the other is not kept: nobody can seal it here."""
    within = {row["ref"]: row["compartment"] for row in items}
    lies = {row["ref"]: within.get(row["item"]) for row in documents}
    found: dict[str, AnyRow] = {}
    for row in pair.each("ties"):
        twin = found.get(row["ref"], row)
        found[row["ref"]] = _placed(row if row["compartment"] else twin, lies)
    order = places(pair, "ties")
    return Part({"ties": [found[ref] for ref in sorted(found, key=lambda ref: (order[ref], ref))]})


def _placed(row: AnyRow, lies: dict[str, str | None]) -> AnyRow:
    there = lies.get(row["document"]) or lies.get(row["of"])
    return {**row, "compartment": there, "said": None} if there else row
