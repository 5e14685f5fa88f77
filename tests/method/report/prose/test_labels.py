"""Labels of crimes, qualified or not."""

from __future__ import annotations

import pytest

from probata.method.report.prose.labels import MAY, OPEN, unqualified
from probata.method.report.prose.phrases import each_said
from tests.method.report import world


def bare(words: str) -> bool:
    return any(unqualified(said) for said in each_said(world.bound(words)))


@pytest.mark.parametrize(
    "words",
    ["The confinement constitutes crimes against humanity.", "This is genocide.", "War crimes were committed."],
)
def test_a_label_without_reserve_is_bare(words: str) -> None:
    assert bare(words)


@pytest.mark.parametrize(
    "words",
    [
        "The confinement may constitute crimes against humanity.",
        "There are indications that war crimes were committed.",
        "The ministry denied that this is genocide.",
        "The Statute defines what constitutes crimes against humanity.",
    ],
)
def test_a_label_with_one_or_of_others_is_not(words: str) -> None:
    assert not bare(words)


def test_what_is_possible_and_what_is_left_open_are_told_apart() -> None:
    assert MAY.search("it could amount to a crime")
    assert not MAY.search("it amounts to a crime")
    assert OPEN.search("knowledge was not examined")
    assert not OPEN.search("knowledge was examined")
