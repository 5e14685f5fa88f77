"""The rules: each gives the figure that its rows give and no other, and judges words on the base that prints."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import five, heard

from probata.record.canonical import Json
from probata.record.grade import Grade
from probata.signing.case import Around, Case, Judged
from probata.signing.rules import RULES
from probata.signing.scale import HOUSE_SCALE
from probata.signing.verdict import Code


def judged(rule: dict[str, str], figure: Json, rows: Any = (), **more: Any) -> Judged:
    case = Case(
        sentence=more.pop("sentence", "A sentence."),
        figure=figure,
        rule=rule,
        grade=more.pop("grade", Grade.RECOMPUTED),
        rows=tuple(rows),
        around=Around(more.pop("earlier", {}), HOUSE_SCALE, {}),
    )
    assert not more
    return RULES[rule["name"]].judge(case)


def worded(word: str, of: str, *numbers: int, sentence: str = "") -> Judged:
    rule = {"name": "five-values", "word": word, "of": of}
    said = sentence or f"{word} of them described it"
    return judged(rule, five(*numbers), sentence=said, grade=Grade.CONSISTENT)


def test_the_list_of_rules_is_that_of_the_specification() -> None:
    assert set(RULES) == {
        "count-rows",
        "count-distinct",
        "at-least-at-most",
        "five-values",
        "ratio",
        "quotation",
        "certificate",
        "reading",
    }


def test_no_rule_but_the_two_that_can_be_judged_without_rows_is_ever_consistent() -> None:
    assert {name for name, rule in RULES.items() if Grade.CONSISTENT in rule.grades} == {"five-values", "ratio"}


def test_a_reading_is_never_computed() -> None:
    assert RULES["reading"].grades == (Grade.ATTESTED,)
    assert judged({"name": "reading"}, "about 12,000", ({},)).fault is Code.FIGURE


@given(st.integers(0, 30), st.integers(0, 30))
def test_count_rows_gives_the_number_of_rows_only(rows: int, figure: int) -> None:
    assert (judged({"name": "count-rows"}, figure, [{}] * rows).fault is None) == (rows == figure)


@given(st.lists(st.sampled_from(["A", "B", "C", None]), max_size=12), st.integers(0, 4))
def test_count_distinct_counts_different_texts_and_not_null(cells: list[str | None], figure: int) -> None:
    found = judged({"name": "count-distinct", "field": "text"}, figure, [{"text": cell} for cell in cells])
    assert (found.fault is None) == (figure == len({cell for cell in cells if cell is not None}))


@pytest.mark.parametrize("row", [{}, {"text": 1}, {"text": True}, {"text": ["A"]}, {"text": {"A": 1}}])
@pytest.mark.parametrize("figure", [0, 1, 2])
def test_a_row_without_a_text_in_its_field_is_a_fault(row: dict[str, Json], figure: int) -> None:
    rows = [{"text": "A"}, row]
    assert judged({"name": "count-distinct", "field": "text"}, figure, rows).fault is Code.FIGURE
    bounds = {"name": "at-least-at-most", "least": "text", "most": "text"}
    assert judged(bounds, {"least": figure, "most": figure}, rows).fault is Code.FIGURE


@pytest.mark.parametrize(
    ("least", "most", "right"), [(1, 2, True), (2, 2, False), (1, 1, False), (0, 2, False), (2, 1, False)]
)
def test_at_least_at_most_counts_two_fields(least: int, most: int, right: bool) -> None:
    rows = [{"surely": "S1", "perhaps": "S1"}, {"surely": None, "perhaps": "S2"}]
    rule = {"name": "at-least-at-most", "least": "surely", "most": "perhaps"}
    assert (judged(rule, {"least": least, "most": most}, rows).fault is None) is right


def test_at_least_is_never_more_than_at_most() -> None:
    rows = [{"a": "1", "b": "1"}, {"a": "2", "b": "1"}]
    rule = {"name": "at-least-at-most", "least": "a", "most": "b"}
    assert judged(rule, {"least": 2, "most": 1}, rows).fault is Code.FIGURE


@given(st.lists(st.integers(0, 6), min_size=5, max_size=5))
def test_five_values_are_counted_again_from_their_rows(numbers: list[int]) -> None:
    rule = {"name": "five-values"}
    assert judged(rule, five(*numbers), heard(*numbers)).fault is None
    for key in five(*numbers):
        wrong = {**five(*numbers), key: five(*numbers)[key] + 1}
        assert judged(rule, wrong, heard(*numbers)).fault is Code.FIGURE
        assert judged(rule, wrong, grade=Grade.CONSISTENT).fault is Code.FIGURE


def test_five_values_that_add_up_are_not_enough_when_the_rows_give_others() -> None:
    assert judged({"name": "five-values"}, five(2, 0, 0, 0, 0), heard(1, 1, 0, 0, 0)).fault is Code.FIGURE


def test_consistent_five_values_have_one_withheld_row_for_each_of_the_base() -> None:
    rule = {"name": "five-values"}
    assert judged(rule, five(17, 1, 2, 6, 0), grade=Grade.CONSISTENT).fault is None
    assert judged(rule, five(17, 1, 2, 6, 0), heard(17, 1, 2, 6, 0)).fault is None
    for other in ((17, 1, 2, 5, 0), (17, 1, 2, 7, 0), (16, 2, 2, 6, 0)):
        assert judged(rule, five(17, 1, 2, 6, 0), heard(*other)).fault is Code.FIGURE
    assert judged(rule, five(17, 1, 2, 6, 0), [*heard(17, 1, 2, 6, 0), {"heard": "else"}]).fault is Code.FIGURE


@pytest.mark.parametrize(
    "row", [{}, {"heard": "not mentioned"}, {"heard": None}, {"heard": 1}, {"heard": ["described"]}]
)
def test_a_sixth_value_is_a_fault(row: dict[str, Json]) -> None:
    rows = [*heard(1, 1, 1, 1, 1), row]
    for key in ("described", "not_asked", "cannot_tell"):
        figure = five(1, 1, 1, 1, 1)
        figure[key] += 1
        figure["base"] += 1
        assert judged({"name": "five-values"}, figure, rows).fault is Code.FIGURE


@pytest.mark.parametrize(
    ("word", "of", "numbers", "right"),
    [
        ("almost all", "answered", (17, 1, 2, 6, 0), True),
        ("almost all", "asked", (17, 1, 2, 6, 0), False),
        ("almost all", "everyone", (17, 1, 2, 6, 0), False),
        ("most", "everyone", (17, 1, 2, 6, 0), True),
        ("almost all", "everyone", (12, 1, 0, 27, 0), False),
        ("almost all", "answered", (12, 1, 0, 27, 0), True),
        ("all", "everyone", (5, 0, 0, 0, 0), True),
        ("all", "everyone", (5, 0, 0, 1, 0), False),
        ("some", "everyone", (2, 0, 0, 30, 8), True),
        ("one", "everyone", (1, 0, 0, 30, 8), True),
        ("one", "everyone", (2, 0, 0, 30, 8), False),
        ("many", "everyone", (5, 5, 5, 5, 0), True),
        ("all", "answered", (0, 0, 3, 3, 3), False),
        ("some", "everyone", (2, 0, 0, 0, 0), True),
    ],
)
def test_a_word_is_judged_on_the_base_that_its_sentence_prints(
    word: str, of: str, numbers: tuple[int, ...], right: bool
) -> None:
    assert (worded(word, of, *numbers).fault is None) is right
    assert worded(word, of, *numbers).fault in (None, Code.WORD)


def test_a_word_that_would_not_fit_everyone_says_so() -> None:
    assert "17 of 18 (answered), but not 26 (everyone)" in worded("almost all", "answered", 17, 1, 2, 6, 0).says
    assert "but not" not in worded("most", "answered", 17, 1, 2, 6, 0).says


def test_a_word_must_stand_in_the_sentence_in_capitals_or_not() -> None:
    assert worded("almost all", "answered", 9, 1, 0, 0, 0, sentence="ALMOST ALL said so").fault is None
    assert worded("almost all", "answered", 9, 1, 0, 0, 0, sentence="All said so").fault is Code.WORD


@pytest.mark.parametrize(
    "rule",
    [
        {"name": "five-values", "word": "most"},
        {"name": "five-values", "of": "everyone"},
        {"name": "five-values", "word": "countless", "of": "everyone"},
        {"name": "five-values", "word": "most", "of": "nobody"},
    ],
)
def test_a_word_without_its_base_or_scale_is_a_fault(rule: dict[str, str]) -> None:
    found = judged(rule, five(9, 1, 0, 0, 0), heard(9, 1, 0, 0, 0), sentence="most countless")
    assert found.fault is Code.WORD


@pytest.mark.parametrize(
    ("of", "to", "figure", "tolerance", "right"),
    [
        (131, 46, "2.85", "0.01", True),
        (131, 46, "3", "0.2", True),
        (131, 48, "3", "0.2", False),
        (9, 2, "4.5", "0", True),
        (1, 3, "0.333333333333333333", "0", False),
        ("1.5", "0.5", "3", "0", True),
        (0, 5, "0", "0", True),
        (5, 0, "0", "1", False),
        (0, 0, "0", "1", False),
        (None, 5, "0", "1", False),
        ({"base": 1}, 5, "0", "1", False),
        ("five", 5, "1", "1", False),
    ],
)
def test_a_ratio_fits_within_its_tolerance(of: Json, to: Json, figure: str, tolerance: str, right: bool) -> None:
    rule = {"name": "ratio", "of": "v1", "to": "v2", "tolerance": tolerance}
    found = judged(rule, figure, grade=Grade.CONSISTENT, earlier={"v1": of, "v2": to})
    assert (found.fault is None) is right


def test_a_ratio_knows_only_values_that_stand_before_it() -> None:
    rule = {"name": "ratio", "of": "v1", "to": "v9", "tolerance": "1"}
    assert judged(rule, "1", grade=Grade.CONSISTENT, earlier={"v1": 1}).fault is Code.FIGURE
