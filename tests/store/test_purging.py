"""Purging rejected proposals: all of each, none that is held, and no yes that stood before."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from probata.record.ref import Ref
from probata.store import decisions, purging

KINDS = frozenset({"credit", "statement"})


@pytest.fixture
def decided(connection: Connection) -> Connection:
    """A rejected once, B after a yes, C accepted after a no, D open; one of another kind with the same answer."""
    said = [
        ("credit", "A", "no"), ("credit", "B", "yes"), ("credit", "B", "no"), ("credit", "C", "no"),
        ("credit", "C", "yes"), ("statement", "D", "unsure"), ("legal hold", "E", "no"),
    ]  # fmt: skip
    for number, (kind, binds, answer) in enumerate(said):
        ref = Ref.of("decision", bytes([number] * 16))
        decisions.save(connection, decisions.Decision(ref, kind, binds, answer, "a reason", "N. N.", "2026", ""))
    return connection


def left(connection: Connection) -> dict[str, str]:
    return {binds: one.answer for (_, binds), one in decisions.standing(connection).items()}


def test_what_was_rejected_goes_with_every_answer_before_it(decided: Connection) -> None:
    found = purging.purge(decided, KINDS, ())
    assert (found.proposals, found.kept, len(found.gone)) == (2, 0, 3)
    assert left(decided) == {"C": "yes", "D": "unsure", "E": "no"}
    assert purging.purge(decided, KINDS, ()) == purging.Purged((), 0, 0)


def test_to_delete_the_noes_alone_would_bring_a_yes_back(decided: Connection) -> None:
    """The mutant: it shows that the test above has power."""
    for row in [rows[-1] for rows in purging.rejected(decided, KINDS).values()]:
        decided.execute(decisions.decisions.delete().where(decisions.decisions.c.ref == row.ref))
    assert left(decided)["B"] == "yes"


def test_what_a_hold_keeps_stays_whole(decided: Connection) -> None:
    found = purging.purge(decided, KINDS, {"B"})
    assert (found.proposals, found.kept) == (1, 1)
    assert left(decided) == {"B": "no", "C": "yes", "D": "unsure", "E": "no"}
