"""Conditions reach what is made of a file: over standing ties and old ones, and until they are lifted there."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert

from probata.record.ref import Ref
from probata.store import handling, inheriting, ties
from probata.store.decisions import Decision
from probata.store.tables import documents
from probata.store.ties import Tie, TieKind, Why
from tests.store.test_arrivals import put
from tests.store.test_handling import BOTH

MANY = 5
ITEMS = [Ref.of("item", bytes([number] * 16)) for number in range(1, MANY + 1)]
DOCS = [Ref.of("doc", bytes([number] * 16)) for number in range(1, MANY + 1)]
R, T, C, N, X = ITEMS
HERE = (TieKind.CORRECTED, TieKind.MACHINE)
SAID = st.lists(
    st.tuples(st.sampled_from(list(TieKind)), st.permutations(range(MANY)).map(lambda every: every[:2]), st.booleans()),
    max_size=12,
)


@pytest.fixture
def five(connection: Connection) -> Connection:
    for item, document in zip(ITEMS, DOCS, strict=True):
        put(connection, item)
        connection.execute(insert(documents).values(ref=str(document), item=str(item), position=1))
    return connection


NUMBERS = count(1)


def tie(connection: Connection, kind: TieKind, item: Ref, of: Ref, *, stands: bool = True) -> None:
    ref = Ref.of("tied", next(NUMBERS).to_bytes(16))
    pair = DOCS[ITEMS.index(item)], DOCS[ITEMS.index(of)]
    ties.save(connection, BOTH, Tie(ref, kind, *pair, stands, "2031", "m", Why()))


def say(connection: Connection, item: Ref, answer: str = handling.STANDS, word: str = "lead only") -> None:
    ref = Ref.of("decision", next(NUMBERS).to_bytes(16))
    made = Decision(ref, handling.CONDITION, handling.binds_condition(item, word), answer, "", "m", "2031", "")
    handling.save(connection, BOTH, item, made, handling.Note("why"))


def reached(connection: Connection) -> set[Ref]:
    return {*inheriting.reaching(connection, handling.standing(connection))}


def test_nothing_is_reached_without_a_condition(five: Connection) -> None:
    tie(five, TieKind.TRANSCRIPT, T, R)
    assert reached(five) == set()


@pytest.mark.parametrize("kind", list(TieKind))
def test_it_reaches_what_is_made_of_it_and_back_from_what_was_made_here(five: Connection, kind: TieKind) -> None:
    tie(five, kind, T, R)
    say(five, R)
    assert reached(five) == {T}
    say(five, R, handling.LIFTED)
    assert reached(five) == set()
    say(five, T)
    assert reached(five) == ({R} if kind in HERE else set())


def test_it_goes_on_over_steps_of_any_kind_with_its_day(five: Connection) -> None:
    tie(five, TieKind.MACHINE, T, R)
    tie(five, TieKind.CORRECTED, C, T)
    tie(five, TieKind.NEWER, N, C)
    say(five, R, f"{handling.UNTIL}2090-01-01", "embargo")
    found = inheriting.reaching(five, handling.standing(five))
    assert found.keys() == {T, C, N}
    for [one] in found.values():
        assert (one.word, one.until, one.item) == ("embargo", "2090-01-01", R)


def test_what_was_only_refused_as_a_proposal_carries_nothing(five: Connection) -> None:
    tie(five, TieKind.TRANSCRIPT, T, R, stands=False)
    say(five, R)
    assert reached(five) == set()


def test_lifted_there_it_reaches_it_no_more_until_it_is_laid_on_anew(five: Connection) -> None:
    tie(five, TieKind.NEWER, N, R)
    tie(five, TieKind.NEWER, T, R)
    say(five, R)
    say(five, N, handling.LIFTED, "embargo")
    assert reached(five) == {N, T}
    say(five, N, handling.LIFTED)
    assert reached(five) == {T}
    say(five, R, f"{handling.UNTIL}2090-01-01")
    assert reached(five) == {N, T}


def test_a_tie_that_was_taken_back_carries_until_it_is_lifted_there_and_then_never_more(five: Connection) -> None:
    tie(five, TieKind.TRANSCRIPT, T, R)
    say(five, R)
    tie(five, TieKind.TRANSCRIPT, T, R, stands=False)
    assert reached(five) == {T}
    say(five, T, handling.LIFTED)
    say(five, R, f"{handling.UNTIL}2090-01-01")
    assert reached(five) == set()
    tie(five, TieKind.TRANSCRIPT, T, R)
    assert reached(five) == {T}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=SAID, of=st.sampled_from(ITEMS))
def test_no_tie_ever_loosens_whatever_is_said_of_ties(five: Connection, said: list[object], of: Ref) -> None:
    """The law: nothing but lifting takes a condition from a file that it held for."""
    with five.begin_nested() as nested:
        say(five, of)
        before: set[Ref] = set()
        for kind, pair, stands in said:  # type: ignore[misc]  # as SAID draws them
            tie(five, kind, ITEMS[pair[0]], ITEMS[pair[1]], stands=stands)  # type: ignore[has-type]
            now = reached(five)
            assert before <= now
            before = now
        nested.rollback()


def test_what_was_made_here_of_what(five: Connection) -> None:
    tie(five, TieKind.CORRECTED, C, T)
    tie(five, TieKind.NEWER, N, T)
    tie(five, TieKind.MACHINE, T, R)
    assert inheriting.made_of(five).here == {C: {T}, T: {R}}
    tie(five, TieKind.CORRECTED, C, T, stands=False)
    assert inheriting.made_of(five).here == {T: {R}}
