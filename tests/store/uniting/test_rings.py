"""rings: everybody and every key of both keyrings, without what the logs say was taken away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.record.errors import BadUse
from probata.store.ring import Member, Ring
from probata.store.uniting import rings
from tests.store.uniting.pairs import copy, pair, ref

A, B, C = (ref("member", number) for number in (1, 2, 3))
NAME = f"compartment {ref('compartment', 1)}"
NOTHING = rings.Said(frozenset(), frozenset(), {}, frozenset())


def member(who: object, role: str = "lead", sealed: bytes = b"s") -> Member:
    return Member(who, role, b"p", "passphrase", sealed)  # type: ignore[arg-type] (a Ref)


def ring(generation: int, *members: Member, keys: tuple[object, ...] = ()) -> Ring:
    return Ring({one.ref: one for one in members}, {(who, NAME): b"k" for who in keys}, generation)  # type: ignore[misc] (Refs)


def test_both_ways_give_the_same_with_a_later_number_than_any_other_keyring() -> None:
    one, other = ring(3, member(A), member(B), keys=(A,)), ring(7, member(A), member(C, "coder"), keys=(A, C))
    made = rings.joined(one, other, NOTHING)
    assert made == rings.joined(other, one, NOTHING)
    assert (set(made.members), set(made.sealed), made.generation) == ({A, B, C}, {(A, NAME), (C, NAME)}, 8)
    assert rings.joined(made, other, NOTHING).generation == rings.joined(other, made, NOTHING).generation == 8


def test_a_copy_that_has_everything_keeps_its_number_if_it_is_later() -> None:
    small, whole = ring(3, member(A)), ring(5, member(A), member(B))
    assert rings.joined(whole, small, NOTHING).generation == 5
    assert rings.joined(replace(whole, generation=2), small, NOTHING).generation == 4


def test_what_the_logs_say_was_taken_away_is_gone() -> None:
    both = ring(3, member(A), member(B), keys=(A, B))
    assert set(rings.joined(both, both, replace(NOTHING, removed=frozenset({B}))).members) == {A}
    assert set(rings.joined(both, both, replace(NOTHING, taken=frozenset({(B, NAME)}))).sealed) == {(A, NAME)}
    assert rings.joined(both, both, replace(NOTHING, destroyed=frozenset({NAME}))).sealed == {}


def test_a_keyring_without_a_lead_or_with_a_key_that_nobody_holds_is_refused() -> None:
    both = ring(3, member(A), member(B, "coder"), keys=(B,))
    with pytest.raises(BadUse, match="nobody would lead"):
        rings.joined(both, both, replace(NOTHING, removed=frozenset({A})))
    with pytest.raises(BadUse, match="Nobody would hold"):
        rings.joined(both, both, replace(NOTHING, taken=frozenset({(B, NAME)})))
    with pytest.raises(BadUse, match="another role"):
        rings.joined(both, ring(3, member(A), member(B, "reader"), keys=(B,)), NOTHING)


def test_a_lock_stands_that_one_copy_changed_and_of_two_one_the_same() -> None:
    act = ("passwd", {"member": str(A)})
    old, new = ring(1, member(A)), ring(2, member(A, sealed=b"new"))
    told = rings.said(pair(copy(), copy([act])), frozenset())
    assert rings.joined(old, new, told).members[A].sealed_private_key == b"new"
    told = rings.said(pair(copy([act]), copy()), frozenset())
    assert rings.joined(new, old, told).members[A].sealed_private_key == b"new"
    sides = copy([act]), copy([("add", {}), act])
    stands = [
        rings.joined(mine, theirs, rings.said(pair(*both), frozenset())).members[A].sealed_private_key
        for mine, theirs, both in ((old, new, sides), (new, old, sides[::-1]))
    ]
    assert stands[0] == stands[1]
    assert [one.kind for one in rings.said(pair(*sides), frozenset()).conflicts] == [
        "passphrase changed in both copies"
    ]
