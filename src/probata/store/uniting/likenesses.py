"""How pictures look, of both copies: derived, so that either will do."""

from __future__ import annotations

from probata.store.uniting.model import AnyRow, AnyRows, Pair, Part


def likenesses(pair: Pair, items: AnyRows) -> Part:
    """One row for each open item that either copy had one of. Of a file that lies in a compartment in one of them none
    is kept: nobody can seal it here, and it is made again."""
    lying_open = {row["ref"] for row in items if row["compartment"] is None}
    found: dict[str, AnyRow] = {}
    for row in sorted(pair.each("likenesses"), key=lambda row: (row["item"], row["method"], row["data"])):
        if row["item"] in lying_open:
            found[row["item"]] = row
    return Part({"likenesses": [found[item] for item in sorted(found)]})
