"""Values of one fact: which numbers are proposed as one, which exclude each other, and floors that only rise."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.measuring import measures
from probata.method.statements.reading import statements
from probata.method.statements.renderings import Source
from probata.method.statements.values import Fact, against, shared, values
from probata.record.ref import Ref

PAIRS = Path(__file__).parents[2] / "data/statements/values.jsonl"
FLOORS = {"first": (19, 30), "second": (8, 15), "third": (7, 15)}
"""Of 20 and 30 pairs written before the rules, then twice of 10 and 15 written after them: together, apart."""


def source(text: str, number: int = 1) -> Source:
    return Source(Ref.of("doc", number.to_bytes(16, "big")), text, statements(text))


def found(*texts: str) -> tuple[Fact, ...]:
    return values(source(text, number) for number, text in enumerate(texts, start=1))


def said(fact: Fact) -> list[str]:
    return [one.says for one in fact.values]


@cache
def pairs() -> list[Any]:
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def together(pair: Any) -> Fact | None:
    wanted = [pair["value_a"].casefold(), pair["value_b"].casefold()]
    for fact in found(pair["a"], pair["b"]):
        given = [(one.of, one.words.casefold()) for value in fact.values for one in value.given]
        if len({of for of, words in given if any(one in words or words in one for one in wanted)}) > 1:
            return fact
    return None


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_pairs_of_one_fact_come_together_and_others_stay_apart(name: str) -> None:
    mine = [one for one in pairs() if one["set"] == name]
    right = [together(one) is not None for one in mine if one["one_fact"]]
    apart = [together(one) is None for one in mine if not one["one_fact"]]
    assert (sum(right), sum(apart)) >= FLOORS[name]
    assert sum(apart) >= FLOORS[name][1]


def test_what_excludes_each_other_is_said_of_every_pair_that_comes_together() -> None:
    for one in pairs():
        fact = together(one) if one["one_fact"] and one["exclude"] is not None else None
        if fact:
            assert bool(fact.excluding) == one["exclude"], one["a"]


LETTER = "The joint letter on the Dorn quarry was signed by {} states, diplomats said."


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        ("about 40", "39", False),
        ("about 40", "46", True),
        ("more than 40", "41", False),
        ("more than 40", "40", True),
        ("at least 40", "40", False),
        ("nearly 40", "41", True),
        ("up to 40", "12", False),
        ("fewer than 40", "40", True),
        ("40", "41", True),
    ],
)
def test_a_rough_number_excludes_only_what_it_cannot_be(one: str, other: str, excludes: bool) -> None:
    [fact] = found(LETTER.format(one), LETTER.format(other))
    assert bool(fact.excluding) is excludes


def test_rounded_millions_leave_half_of_their_last_figure() -> None:
    fine = "The Dorn mill paid a fine of ${} over the spill."
    assert not found(fine.format("10 million"), fine.format("10.2 million"))[0].excluding
    assert found(fine.format("10.1 million"), fine.format("10.2 million"))[0].excluding == ()
    assert found(fine.format("10.1 million"), fine.format("11 million"))[0].excluding


def test_units_of_one_kind_are_compared_and_the_coarser_gives_half_a_step() -> None:
    held = "The convoy was held at the Mirk checkpoint for {}."
    assert not found(held.format("three hours"), held.format("170 minutes"))[0].excluding
    assert found(held.format("three hours"), held.format("90 minutes"))[0].excluding


def test_minutes_without_a_number_is_a_value_of_its_own() -> None:
    released = "The commissioner released the Dorn report {} before her mandate ended."
    [fact] = found(released.format("minutes"), released.format("11 minutes"), released.format("three hours"))
    assert said(fact) == ["minutes", "11 minutes", "three hours"]
    assert fact.excluding == ((0, 2), (1, 2))


def test_one_mouth_that_gives_two_numbers_in_one_sentence_gives_two_facts() -> None:
    text = "The Dorn letter was signed by 12 states in spring, the Dorn letter was signed by 14 states in all."
    assert found(text) == ()


def test_the_same_number_everywhere_is_no_competing_value() -> None:
    assert found(LETTER.format("40"), LETTER.format("40")) == ()


def test_nothing_and_one_document_give_nothing() -> None:
    assert values([]) == ()
    assert found(LETTER.format("40")) == ()
    assert found("") == ()


def test_the_order_of_the_documents_changes_nothing() -> None:
    texts = [LETTER.format(many) for many in ("about 40", "39", "46", "22")]
    one = values(source(text, number) for number, text in enumerate(texts))
    other = values(reversed([source(text, number) for number, text in enumerate(texts)]))
    assert one == other


@given(st.integers(1, 400), st.integers(1, 400))
def test_two_exact_numbers_exclude_each_other_unless_they_are_equal(a: int, b: int) -> None:
    facts = found(LETTER.format(a), LETTER.format(b))
    assert bool(facts) == (a != b)
    assert all(one.excluding == ((0, 1),) for one in facts)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([one[key] for one in pairs() for key in ("a", "b")]), max_size=6))
def test_every_place_is_in_one_fact_and_both_tests_are_symmetric(texts: list[str]) -> None:
    sources = [source(text, number) for number, text in enumerate(texts)]
    places = [(one.of, one.span) for fact in values(sources) for each in fact.values for one in each.given]
    assert len(places) == len(set(places))
    every = [one for each in sources for one in measures(each)]
    for a in every:
        for b in every:
            assert against(a, b) == against(b, a)
            assert shared(a, b) == shared(b, a)


@given(st.text(max_size=200), st.text(max_size=200))
def test_nothing_raises(a: str, b: str) -> None:
    values([source(a, 1), source(b, 2)])
