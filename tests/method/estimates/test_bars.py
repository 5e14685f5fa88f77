"""The fan in a terminal."""

from __future__ import annotations

from probata.method.estimates import Asked, estimate
from probata.method.estimates.bars import WIDE, bars
from tests.method.estimates.study_tables import STUDIES


def _drawn(name: str) -> dict[str, str]:
    lines = [(line, one) for line, one in bars(estimate(STUDIES[name], Asked())) if one]
    return {one.name: line[11 : 11 + WIDE] for line, one in lines if one}


def test_each_method_has_one_line_of_the_same_scale() -> None:
    drawn = _drawn("kosovo")
    assert list(drawn) == ["chao", "chapman", "loglinear"]
    assert len({line.index("┆") for line in drawn.values()}) == 1
    assert "○" in drawn["chao"]
    assert "●" in drawn["loglinear"]
    assert drawn["loglinear"].index("━") < drawn["loglinear"].index("●") < drawn["loglinear"].rindex("━")


def test_a_refused_method_has_an_empty_line() -> None:
    assert set(_drawn("artificial_three").values()) == {next(iter(_drawn("artificial_three").values()))}
    assert set(_drawn("artificial_three")["loglinear"]) == {" ", "┆"}


def test_the_last_line_is_the_scale() -> None:
    [scale] = [line for line, one in bars(estimate(STUDIES["kosovo"], Asked())) if one is None]
    assert "25,000" in scale
    assert "4,400 documented by name" in scale
