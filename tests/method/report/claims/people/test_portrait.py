"""portrait: which traits few people share together."""

from __future__ import annotations

import pytest

from probata.method.report.claims.people.portrait import Trait, gives_away

TOGETHER = [
    {Trait.PLACE, Trait.TIE},
    {Trait.PLACE, Trait.TRADE, Trait.DAY},
    {Trait.PLACE, Trait.AGE, Trait.ORIGIN},
    {Trait.PLACE, Trait.PICTURE},
]


@pytest.mark.parametrize("traits", TOGETHER)
def test_few_share_these(traits: set[Trait]) -> None:
    assert gives_away(frozenset(traits))


@pytest.mark.parametrize("traits", [{Trait.PLACE}, {Trait.PLACE, Trait.AGE}, {Trait.PLACE, Trait.DAY}, {Trait.TIE}])
def test_many_share_these(traits: set[Trait]) -> None:
    assert not gives_away(frozenset(traits))


@pytest.mark.parametrize("traits", TOGETHER)
def test_without_a_place_nothing_gives_away(traits: set[Trait]) -> None:
    assert not gives_away(frozenset(traits - {Trait.PLACE}))
