"""Instruments are data files; what nobody wrote about was not examined."""

from __future__ import annotations

from importlib.resources import files

import pytest

from probata.method.findings.elements import complete, read_instrument, unexamined
from probata.method.findings.model import Cell, CellState, Matrix
from probata.record.errors import BadInput
from tests.method.findings.writing import INSTRUMENT

SMALL = read_instrument(INSTRUMENT, "small.toml")
HOUSE = sorted(
    (one for one in (files("probata.method.findings") / "instruments").iterdir() if one.name.endswith(".toml")),
    key=lambda one: one.name,
)


def matrix(**states: CellState) -> Matrix:
    return Matrix("m", SMALL, {key: Cell(key, state) for key, state in states.items()})


@pytest.mark.parametrize("path", HOUSE, ids=lambda one: one.name)
def test_each_instrument_of_the_house_reads_and_is_called_as_its_file(path: object) -> None:
    made = read_instrument(path.read_text(encoding="utf-8"), path.name)  # type: ignore[attr-defined]  # a Traversable
    assert f"{made.name}.toml" == path.name  # type: ignore[attr-defined]  # as above
    assert made.label
    assert made.cites


def test_the_house_has_article_7_with_its_six_contextual_elements_and_eleven_acts() -> None:
    [article] = [read_instrument(one.read_text(), one.name) for one in HOUSE if one.name == "rome-statute-7.toml"]
    assert [one.key for one in article.elements if one.contextual] == ["C1", "C2", "C3", "C4", "C5", "C6"]
    assert [one.key for one in article.elements if not one.contextual] == list("abcdefghijk")


def test_elements_come_in_the_order_of_the_file() -> None:
    assert [one.key for one in SMALL.elements] == ["K1", "K2", "a"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("[acts]", "[deeds]"), "'deeds' is unknown"),
        (('cites = "an invented instrument, article 1"', ""), "'cites' is missing"),
        (('K2 = "knowledge"', 'a = "knowledge"'), "key of another one"),
        (('K2 = "knowledge"', '"K 2" = "knowledge"'), "is no key"),
        (('K2 = "knowledge"', "K2 = 2"), "not a text"),
    ],
)
def test_a_faulty_instrument_is_refused(change: tuple[str, str], told: str) -> None:
    with pytest.raises(BadInput, match=told):
        read_instrument(INSTRUMENT.replace(*change), "small.toml")


def test_an_instrument_without_elements_is_refused() -> None:
    with pytest.raises(BadInput, match="no element"):
        read_instrument('name = "n"\nlabel = "l"\ncites = "c"\n', "n.toml")


def test_contextual_elements_without_a_cell_are_unexamined() -> None:
    assert [one.key for one in unexamined(matrix(K1=CellState.MET))] == ["K2"]
    assert unexamined(matrix(K1=CellState.MET, K2=CellState.NOT_MET)) == ()


def test_a_label_is_complete_when_all_contextual_elements_and_an_act_are_met() -> None:
    met, indicated = CellState.MET, CellState.INDICATIONS
    assert complete(matrix(K1=met, K2=met, a=met))
    assert not complete(matrix(K1=met, K2=indicated, a=met))
    assert not complete(matrix(K1=met, K2=met, a=indicated))
    assert not complete(matrix(K1=met, K2=met))
