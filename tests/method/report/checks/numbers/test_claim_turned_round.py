"""PB316: a sentence that denies what its number counts, or affirms what it counts the absence of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.checks.numbers import claim_turned_round as rule
from tests.method.report.claimed_rightly import LET_BE
from tests.method.report.claims_world import records, said
from tests.method.report.more_world import found

OBJECTED = [
    "{count}`pills:k` of the {count}`pills:n` interviewees had NOT been given pills.",
    "{count}`pills:k` interviewees said that they had never been given any pills.",
    "{count}`not-held:k` of the {count}`not-held:n` interviewees had been held in a hostel.",
    "{count}`leave:k` said that they were free to leave.",
    "Not one of the rooms was empty: {count}`held:k` people had not been held there.",
    "{count}`pills-held:k` of those who had not been held described pills.",
    "* {count}`pills:k` of {count}`pills:n`: never given pills",
    "{count}`unpaid:k` of {count}`unpaid:n` who had worked described pay.",
    "No pills had been given to {count}`pills:k` of the interviewees.",
    "{count}`pills:words|some` of the interviewees were not given pills.",
    "{count}`either:k` interviewees denied having been given pills or injections.",
    "{count}`pills:no` were given pills.",
    "{count}`leave:no` said that they were not free to leave.",
    "| Group | Not held |\n|---|---|\n| All | {count}`held:k` |",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_is_turned_round_is_objected_to_once(source: str) -> None:
    assert len(said(rule, f"{source}\n")) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_counted_is_let_be(source: str) -> None:
    assert said(rule, f"{source}\n") == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, f"{OBJECTED[0]}\n", records(), language="fr") == []


_PHRASES = {"held": "held in a hostel", "pills": "given pills", "injections": "given injections"}


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(sorted(_PHRASES)),
    st.sampled_from(("", "not ", "never ")),
    st.sampled_from(
        ("{k} of the {n} interviewees had {no}been {it}", "Of the {n}, {k} said that they had {no}been {it}")
    ),
    st.sampled_from(("k", "no")),
)
def test_one_not_too_many_or_too_few_is_objected_to(handle: str, no: str, sentence: str, facet: str) -> None:
    number = {"k": f"{{count}}`{handle}:{facet}`", "n": f"{{count}}`{handle}:n`"}
    source = sentence.format(**number, no=no, it=_PHRASES[handle])
    assert bool(said(rule, f"{source}.\n")) is (bool(no) is (facet == "k"))


@pytest.mark.parametrize(
    "source",
    [
        "{count}`worked:k` interviewees had not worked for wages.",
        "{count}`held:k` interviewees had not been lawfully held.",
        "{count}`pills:k` were given pills, and nobody had not seen them.",
        "{count}`pills:k` did not refuse the pills.",
        "{count}`pills:unasked` were not asked about pills.",
    ],
)
def test_a_not_that_denies_something_else_is_let_be(source: str) -> None:
    assert said(rule, f"{source}\n") == []


def test_the_other_answer_and_the_opposite_count_are_offered() -> None:
    [(message, step)] = said(rule, "{count}`held:k` had never been held in a hostel.\n")
    assert "“held in a hostel” is denied here" in message
    assert "{count}`held:no`" in step
    assert "use `not-held`" in step


def test_a_missing_not_is_told_as_missing() -> None:
    [(message, step)] = said(rule, "{count}`not-held:k` had been held.\n")
    assert "without the “not” that is counted" in message
    assert "use `held`" in step
