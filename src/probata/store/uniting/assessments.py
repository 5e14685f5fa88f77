"""What people wrote about items, of both copies: every version stays, in the order of the merged log."""

from __future__ import annotations

from probata.record.errors import BadUse
from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Pair, Part
from probata.store.uniting.order import places


def assessments(pair: Pair, items: AnyRows) -> Part:
    """Every row of both, sealed where its file lies. Raises BadUse for one that lies open in its copy, was never in the
    other, and is about a file that lies in a compartment there: nobody can seal it here."""
    within = {row["ref"]: row["compartment"] for row in items}
    found: dict[str, AnyRow] = {}
    for row in pair.each("assessments"):
        twin = found.get(row["ref"], row)
        found[row["ref"]] = row if row["compartment"] else twin
    for row in found.values():
        _refuse_open(row, within)
    order = places(pair, "assessments")
    rows = [found[ref] for ref in sorted(found, key=lambda ref: (order[ref], ref))]
    return Part({"assessments": rows}, [*_both_wrote(pair)])


def _refuse_open(row: AnyRow, within: dict[str, str | None]) -> None:
    if within.get(row["item"]) and not row["compartment"]:
        raise BadUse(
            "One copy wrote a record about a file that lies in a compartment in the other.",
            where=row["item"],
            next_step="Put the file into the compartment in both copies, or write the record in the one that has it "
            "there. Nothing was changed.",
        )


def _both_wrote(pair: Pair) -> list[Conflict]:
    """Items about which both copies wrote something since they parted; which record it is, a cell alone may say."""
    known = pair.one.refs("assessments") & pair.other.refs("assessments")
    new = [{row["item"] for row in side.rows["assessments"] if row["ref"] not in known} for side in pair.both]
    stands = "every version is kept; of each record the later in the merged log stands"
    return [Conflict("records about one file in both copies", item, stands) for item in sorted(new[0] & new[1])]
