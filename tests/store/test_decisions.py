from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from probata.record.ref import Ref
from probata.store.decisions import Decision, save, standing
from probata.store.tables import decisions

if TYPE_CHECKING:
    from sqlalchemy import Connection

YES = Decision(
    ref=Ref.of("decision", bytes(16)),
    kind="shared text",
    binds='[["ba78",0,40]]',
    answer="yes",
    reason="Both print the agency's line.",
    by="member-x",
    at="2031-05-06T07:08:09Z",
    seen='{"rule":"shared-text/1"}',
)
NO = replace(YES, ref=Ref.of("decision", bytes([1] * 16)), answer="no", reason="Seen again.")


def test_a_decision_comes_back_as_it_was_taken(connection: Connection) -> None:
    save(connection, YES)
    assert standing(connection) == {(YES.kind, YES.binds): YES}


def test_a_later_decision_stands_and_the_earlier_is_kept(connection: Connection) -> None:
    for decision in (YES, NO):
        save(connection, decision)
    assert standing(connection) == {(NO.kind, NO.binds): NO}
    kept = connection.execute(select(decisions.c.answer).order_by(decisions.c.number)).scalars()
    assert list(kept) == ["yes", "no"]


def test_decisions_on_other_matters_stand_beside_each_other(connection: Connection) -> None:
    other_text = replace(NO, binds='[["ba78",0,41]]')
    other_kind = replace(NO, ref=Ref.of("decision", bytes([2] * 16)), kind="person link")
    for decision in (YES, other_text, other_kind):
        save(connection, decision)
    assert set(standing(connection).values()) == {YES, other_text, other_kind}


def test_no_decision_is_written_twice(connection: Connection) -> None:
    save(connection, YES)
    with pytest.raises(IntegrityError):
        save(connection, YES)
