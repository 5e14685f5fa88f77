"""PB305: disjunctions that a sentence shortens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.numbers import shortened_alternatives
from probata.method.testimony.model import Code
from tests.method.report import world
from tests.method.report.more_world import found, words


@pytest.mark.parametrize(
    "source",
    [
        "{count}`involved:k` of the {count}`involved:n` interviewees had been held.",
        "Of the {count}`involved:n`, {count}`involved:k` were being held in hostels.",
        "{count}`involved:percent` of the interviewees worked in hostels.",
        "{count}`medicine:of` described injections.",
        "{count}`medicine:words|Almost all|answered`, described pills.",
        "Of those who had been held, {count}`medicine:k` described pills or injections.",
        "{count}`involved:k` of the {count}`involved:n` interviewees had been held and worked in a hostel.",
        "{count}`medicine:of` described pills and injections.",
        "{count}`held:k` of the {count}`held:n` interviewees had been held or worked in a hostel.",
        "{count}`held:k` had been held or had worked; {count}`involved:n` were interviewed.",
        "| group | number |\n|---|---|\n| Had been held | {count}`involved:k` |",
        "| group | people who worked |\n|---|---|\n| East | {count}`involved:k` |",
    ],
)
def test_saying_one_of_several_is_one_objection(source: str) -> None:
    assert len(found(shortened_alternatives, f"{source}\n")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "{count}`involved:of` interviewees had been held in a hostel or had been working in one.",
        "{count}`involved:k` people held by the State or workers in its hostels.",
        "{count}`medicine:of` described pills, injections or both.",
        "{count}`involved:k` interviewees spoke of the hostels.",
        "{count}`involved:k` were people who had been held and people who had worked in a hostel.",
        "{count}`medicine:of` described pills and injections, or one of them: pills or injections.",
        "Of those who had been held or had worked, {count}`held:k` had been held.",
        "{count}`held:k` of the people who were held or worked there had been held.",
        "{count}`held:k` of the {count}`held:n` interviewees had been held.",
        "{count}`involved:k` had been held or had worked; {count}`held:k` had been held.",
        "{count}`held:k` had been held, and {count}`involved:k` had been held or had worked there.",
        "{count}`held:k` had been held. {count}`medicine:k` described pills or injections.",
        "Of the {count}`involved:n` people interviewed here, all had lived near hostels where others were held.",
    ],
)
def test_saying_all_or_none_of_them_is_right(source: str) -> None:
    assert found(shortened_alternatives, f"{source}\n") == []


def test_the_saved_count_of_what_is_said_is_offered_with_its_figures() -> None:
    [one] = found(shortened_alternatives, shortened_alternatives.BAD)
    assert "`held`" in one.next_step
    assert "21 of 40" in one.next_step


def test_the_own_words_of_a_derived_code_say_all_of_it() -> None:
    known = world.records()
    assert known.codebook is not None
    codes = {
        **known.codebook.codes,
        "involved": Code("involved", "in a hostel", ("had been held inside",), "held or worked"),
    }
    changed = replace(known, codebook=replace(known.codebook, codes=codes))
    assert found(shortened_alternatives, "{count}`involved:k` interviewees had been held inside.\n", changed) == []
    assert len(found(shortened_alternatives, "{count}`involved:k` interviewees had been held.\n", changed)) == 1


def test_the_number_and_the_words_that_do_not_go_with_it_are_pointed_at() -> None:
    source = "{count}`involved:k` of all {count}`involved:n` interviewees had been held in a hostel.\n"
    assert words(found(shortened_alternatives, source), source) == [source[: source.index(" in a")]]


def test_without_a_codebook_nothing_is_known() -> None:
    assert found(shortened_alternatives, shortened_alternatives.BAD, replace(world.records(), codebook=None)) == []
