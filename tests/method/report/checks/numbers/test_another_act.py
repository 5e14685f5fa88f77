"""PB314: the sentence of a number says an act that its count does not count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.checks.numbers import another_act as rule
from tests.method.report.claimed_rightly import LET_BE
from tests.method.report.claims_world import records, said
from tests.method.report.more_world import found

OBJECTED = [
    "{count}`held:k` interviewees described pills.",
    "| What was described | Number |\n|---|---|\n| Given injections | {count}`pills:k` |",
    "- Injections: {count}`pills:k` people",
    "{count}`pills:k` of the interviewees were given pills and injections.",
    "{count}`held:k` of those interviewed had been beaten.",
    "{count}`worked:k` interviewees were sexually abused or raped.",
    "Pills ({count}`injections:k`) were described.",
    "Relatives interviewed: {count}`pills:k`.",
    "Of those who had been held, {count}`either:k` had been given pills or injections.",
    "{count}`pills:k` relatives described pills.",
    "{count}`calls:k` relatives described calls on a loudspeaker.",
    "Of the {count}`pills:n` people interviewed, {count}`pills:k` spoke at length about how they had worked.",
    "{count}`pills:n` people had worked in a hostel.",
    "{count}`held:k` people were raped.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_of_another_code_is_objected_to_once(source: str) -> None:
    assert len(said(rule, f"{source}\n")) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_counted_is_let_be(source: str) -> None:
    assert said(rule, f"{source}\n") == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, f"{OBJECTED[0]}\n", records(), language="fr") == []


_ACTS = {"held": "held in a hostel", "pills": "given pills", "injections": "given injections"}
_GROUPS = ("{k} of the {n} interviewees", "Of the {n} people interviewed, {k}", "{k} former residents", "In all, {k}")
_VERBS = ("had been", "were", "said that they had been", "reported having been")


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(sorted(_ACTS)), st.sampled_from(sorted(_ACTS)), st.sampled_from(_GROUPS), st.sampled_from(_VERBS)
)
def test_a_sentence_is_objected_to_exactly_where_its_act_is_not_the_count_s(
    counted: str, told: str, group: str, verb: str
) -> None:
    number = group.format(k=f"{{count}}`{counted}:k`", n=f"{{count}}`{counted}:n`")
    assert bool(said(rule, f"{number} {verb} {_ACTS[told]}.\n")) is (counted != told)


def test_the_message_says_what_is_counted_what_is_said_and_what_to_write() -> None:
    [(message, step)] = said(rule, "{count}`calls:k` interviewees had been held.\n")
    assert message.startswith("`calls` counts “calls to relatives” ('calls' among everyone); this sentence says “held”")
    assert "use `held`, which counts that" in step
    assert "says of [codes.calls]" in step


def test_a_narrower_group_is_offered_as_a_count_among_it() -> None:
    [(_, step)] = said(rule, "{count}`pills:k` of those who had worked were given pills.\n")
    assert 'probata count "pills" --among "worked" --save HANDLE' in step
