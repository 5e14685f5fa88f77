"""PB455: a standard of proof other than the declared one."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import proof_exceeded as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "The Mission applied the standard of proof of reasonable grounds to conclude.\n\nIt has been established "
        "beyond any reasonable doubt that the lorry belonged to the mill.\n"
    ),
    (
        "Its findings rest on the balance of probabilities, the standard of this review.\n\nThe review found "
        "conclusively proven that the valve had been shut by hand.\n"
    ),
    "Our standard is “reasonable grounds to believe”.\n\nThere is no doubt that the mayor signed the order.\n",
    (
        "We work with reasonable grounds to believe as our standard of proof.\n\nThe evidence proves beyond "
        "question that the well was poisoned.\n"
    ),
    (
        "Whether any officer is guilty is for a court to decide.\n\nIt is proven beyond doubt that the officers "
        "forged the log.\n"
    ),
    (
        "The Panel's standard was clear: reasonable grounds.\n\nThe team established with certainty that the "
        "bridge was mined.\n"
    ),
]

LET_BE = [
    (
        "The standard is reasonable grounds to believe, which is lower than proof beyond reasonable doubt.\n\n"
        "There are reasonable grounds to believe that the mill burned.\n"
    ),
    (
        "The standard is reasonable grounds to believe.\n\nThe district court found beyond reasonable doubt that "
        "the clerk had lied.\n"
    ),
    (
        "The standard is reasonable grounds to believe.\n\nThe mayor said that it was proved beyond doubt that "
        "the well was clean.\n"
    ),
    "The standard is reasonable grounds to believe.\n\nIt is not proved beyond doubt that the mill burned.\n",
    "The standard of living fell. There is no doubt that prices rose.\n",
    "No doubt prices rose. The report makes no claim on its standard of proof.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert [one.code for one in rule.run(bound(source))] == [rule.CODE]


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
