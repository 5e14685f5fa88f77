"""What was written of an item that lies in a compartment in one copy alone: the other copy's open words are dropped."""

from __future__ import annotations

from dataclasses import replace

from probata.record.errors import BadUse
from probata.store import handling
from probata.store.uniting.model import Copy, Pair


def without_notes(pair: Pair, side: Copy, item: str) -> Copy:
    """The copy in which the item lies open, its notes on it emptied as store/enclosing.py does it: the other copy has
    sealed them. Raises BadUse for a note that the other copy never had, since none can be sealed here."""
    other = pair.other if side is pair.one else pair.one
    mine = {row["ref"] for row in side.rows["decisions"] if row["kind"] in handling.KINDS and item in row["binds"]}
    if mine - other.refs("decisions"):
        raise BadUse(
            "One copy marked a file that lies in a compartment in the other.",
            where=item,
            next_step="Put the file into the compartment in both copies, or mark it in the one that has it there. "
            "Nothing was changed.",
        )
    rows = [{**row, "reason": ""} if row["ref"] in mine else row for row in side.rows["decisions"]]
    return replace(side, rows={**side.rows, "decisions": rows})
