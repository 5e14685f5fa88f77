"""What came in, of both copies: sealed where the file is that it is about."""

from __future__ import annotations

from probata.store.uniting.model import AnyRow, AnyRows, Pair, Part


def arrivals(pair: Pair, items: AnyRows) -> Part:
    """Every row of both, by time. What one copy left open of a file that lies in a compartment in the other is not
    kept: nobody can seal it here."""
    within = {row["ref"]: row["compartment"] for row in items}
    found: dict[str, AnyRow] = {}
    for row in pair.each("arrivals"):
        twin = found.get(row["ref"], row)
        found[row["ref"]] = _placed(row if row["compartment"] else twin, within)
    return Part({"arrivals": sorted(found.values(), key=lambda row: (row["at"], row["ref"]))})


def _placed(row: AnyRow, within: dict[str, str | None]) -> AnyRow:
    """Where the file is that holds it, or else where it is itself."""
    there = within.get(row["holder"]) or within.get(row["item"])
    return {**row, "compartment": there, "said": None} if there else row
