"""Accuracy floors that only rise, on passages written for this project; nobody looks at the held-out half's errors."""

import pytest

from tests.method.statements.conftest import Parse
from tests.method.statements.scoring import Score, score

FLOORS = {
    "development": Score(0.99, 0.98, 0.98, 0.02, 0.05, 97),
    "held_out": Score(0.97, 0.95, 0.88, 0.08, 0.05, 42),
}


def _holds(found: Score, floor: Score) -> None:
    assert found.gold == floor.gold
    assert found.lenient >= floor.lenient
    assert found.strict >= floor.strict
    assert found.joint >= floor.joint
    assert found.wrong <= floor.wrong
    assert found.abstained <= floor.abstained


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_patterns_alone_stay_above_the_floor(name: str) -> None:
    _holds(score(name, None), FLOORS[name])


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_dependency_rules_stay_above_the_floor(name: str, parse: Parse) -> None:
    _holds(score(name, parse), FLOORS[name])
