"""PB317: a number whose sentence narrows its group."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.checks.numbers import narrowed_group as rule
from tests.method.report.claimed_rightly import LET_BE
from tests.method.report.claims_world import records, said
from tests.method.report.more_world import found

OBJECTED = [
    "{count}`held:k` children who were held gave accounts.",
    "{count}`pills:k` of {count}`pills:n` women were given pills.",
    "Among the women interviewed, {count}`held:k` had been held.",
    "{count}`women-held:k` men had been held in a hostel.",
    "{count}`held:k` people from Upper had been held.",
    "| Group | Held in a hostel |\n|---|---|\n| Women | {count}`held:k` |",
    "{count}`worked:k` interviewees, all of them women, had worked in a hostel.",
    "{count}`held:percent` of the women had been held.",
    "Among girls and women, {count}`pills:k` described pills.",
    "{count}`pills:k` minors were given pills.",
    "{count}`pills:k` interviewees from the East were given pills.",
    "In Upper, {count}`pills:k` interviewees were given pills.",
    "{count}`not-women:k` women were interviewed.",
    "Women: {count}`pills:k` were given pills.",
    "| Group | Pills |\n|---|---|\n| Men | {count}`pills:k` |",
    "{count}`held-women:k` of the men had been held.",
    "{count}`pills:n` women were interviewed about pills.",
    "{count}`held:k` fishers of the East had been held.",
    "{count}`held:k` kiln workers from Upper had been held.",
    "Of the women, {count}`held:k` had been held.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_group_that_the_count_lacks_is_objected_to_once(source: str) -> None:
    assert len(said(rule, f"{source}\n")) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_counted_is_let_be(source: str) -> None:
    assert said(rule, f"{source}\n") == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, f"{OBJECTED[0]}\n", records(), language="fr") == []


_WORDS = {"women": "woman", "men": "man"}


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(("held", "pills", "held-women")),
    st.sampled_from(("women", "men", "women and men", "interviewees")),
    st.sampled_from(
        ("{k} {who} had been there", "Among the {who}, {k} had been there", "{k} of the {n} {who} had been there")
    ),
)
def test_a_group_is_objected_to_exactly_where_the_count_lacks_it(handle: str, who: str, sentence: str) -> None:
    source = sentence.format(k=f"{{count}}`{handle}:k`", n=f"{{count}}`{handle}:n`", who=who)
    lacking = who in _WORDS and not (handle == "held-women" and who == "women")
    assert bool(said(rule, f"{source}.\n")) is lacking


def test_a_group_to_which_everybody_belongs_narrows_nothing() -> None:
    known = records()
    women = tuple(replace(one, attributes={**one.attributes, "sex": "woman"}) for one in known.interviews)
    source = "{count}`held:k` of the {count}`held:n` women interviewed had been held.\n"
    assert found(rule, source, replace(known, interviews=women)) == []
    assert len(found(rule, source, known)) == 1


def test_the_count_among_the_group_is_offered() -> None:
    [(message, step)] = said(rule, "{count}`pills:k` women were given pills.\n")
    assert "is not restricted to them" in message
    assert 'probata count "pills" --among "sex = woman" --save HANDLE' in step


def test_another_value_is_told_as_another() -> None:
    [(message, _)] = said(rule, "{count}`held-women:k` men had been held.\n")
    assert "its sex is woman" in message
