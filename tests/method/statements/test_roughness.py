"""Roughness: which words mean what, and what they allow."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.statements.roughness import (
    Allowed,
    Manner,
    Room,
    Roughly,
    allowed,
    manner_of,
    prefixes,
    roughly,
    suffixes,
)

_PREFIX, _SUFFIX = re.compile(prefixes("b")), re.compile(suffixes("s"))


@pytest.mark.parametrize(
    ("words", "manner"),
    [
        ("about", Manner.ABOUT),
        ("some", Manner.ABOUT),
        ("in the region of", Manner.ABOUT),
        ("more or less", Manner.ABOUT),
        ("nearly", Manner.NEARLY),
        ("all but", Manner.NEARLY),
        ("not quite", Manner.JUST_UNDER),
        ("just under", Manner.JUST_UNDER),
        ("just short of", Manner.JUST_UNDER),
        ("slightly fewer than", Manner.JUST_UNDER),
        ("just over", Manner.JUST_OVER),
        ("a little more than", Manner.JUST_OVER),
        ("well over", Manner.WELL_OVER),
        ("far more than", Manner.WELL_OVER),
        ("well below", Manner.WELL_UNDER),
        ("more than", Manner.MORE_THAN),
        ("upwards of", Manner.MORE_THAN),
        ("fewer than", Manner.LESS_THAN),
        ("no fewer than", Manner.AT_LEAST),
        ("not less than", Manner.AT_LEAST),
        ("as few as", Manner.AT_LEAST),
        ("no more than", Manner.UP_TO),
        ("as many as", Manner.UP_TO),
        ("at most", Manner.UP_TO),
        ("close to", Manner.CLOSE_TO),
        ("precisely", Manner.EXACTLY),
    ],
)
def test_a_prefix_has_one_meaning(words: str, manner: Manner) -> None:
    found = _PREFIX.fullmatch(words)
    assert found
    assert manner_of(found, "b") is manner


@pytest.mark.parametrize(
    ("words", "manner"),
    [("or so", Manner.ABOUT), ("or more", Manner.AT_LEAST), ("or less", Manner.UP_TO), ("at most", Manner.UP_TO)],
)
def test_a_suffix_has_one_meaning(words: str, manner: Manner) -> None:
    found = _SUFFIX.fullmatch(words)
    assert found
    assert manner_of(found, "s") is manner


def test_every_manner_belongs_to_a_kind_of_roughness() -> None:
    assert {roughly(manner) for manner in Manner} == set(Roughly)
    assert (roughly(Manner.JUST_UNDER), roughly(Manner.WELL_OVER)) == (Roughly.LESS_THAN, Roughly.MORE_THAN)


_NUMBER = st.decimals("0.1", "1000", places=2)
_LITTLE = st.decimals("0.01", "0.09", places=2)


@given(_NUMBER, _LITTLE)
def test_the_number_itself_belongs_to_these_manners_and_not_to_those(number: Decimal, little: Decimal) -> None:
    room = Room(little, little, little)
    holds = {manner for manner in Manner if allowed(manner, number, room).holds(number)}
    assert holds == {
        Manner.PLAIN, Manner.EXACTLY, Manner.ABOUT, Manner.NEARLY, Manner.CLOSE_TO, Manner.AT_LEAST, Manner.UP_TO,
    }  # fmt: skip


@given(_NUMBER, _LITTLE, _LITTLE, _NUMBER)
def test_more_room_never_allows_less(number: Decimal, one: Decimal, other: Decimal, value: Decimal) -> None:
    narrow, wide = sorted((one, other))
    for manner in (Manner.PLAIN, Manner.ABOUT, Manner.NEARLY, Manner.CLOSE_TO, Manner.JUST_UNDER, Manner.JUST_OVER):
        if allowed(manner, number, Room(narrow, narrow, narrow)).holds(value):
            assert allowed(manner, number, Room(wide, wide, wide)).holds(value)


def test_an_open_end_does_not_belong() -> None:
    two, three = Decimal(2), Decimal(3)
    assert Allowed(two, three).holds(three)
    assert not Allowed(two, three, open_high=True).holds(three)
    assert not Allowed(two, None, open_low=True).holds(two)


def test_what_division_leaves_over_makes_no_difference() -> None:
    third = Decimal(1) / 3
    assert Allowed(third * 2, None).holds(Decimal(28) / 42)
    assert not Allowed(third, None, open_low=True).holds(Decimal(14) / 42)
