"""PB502: a party is said not to have answered, and nothing is cited that shows what was sent and that
nothing came back.
"""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import unheard_silence as rule
from tests.method.report import replied_world
from tests.method.report.world import bound

OBJECTED = [
    "The State did not answer.",
    "The Ministry has not responded to the extract.",
    "The company declined to comment.",
    "The Ministry remained silent.",
    "The Ministry ignored our letters.",
    "There was no response from the company: no reply was received.",
    "The letters went unanswered.",
    "The mission never replied.",
    "The company had no comment.",
    "Brineworks Ltd failed to respond.",
    "The State did not answer the question to whom the use of water was granted.",
    "The Ministry didn't answer.",
]
LET_BE = [
    "The Ministry did not answer. {cite}`decree`",
    "{count}`medicine:silent|Two` interviewees did not answer.",
    "People who did not answer are counted apart.",
    "The women remained silent.",
    "The Ministry has not yet answered.[^a]\n\n[^a]: {cite}`decree`",
    "The Ministry answered on {date}`2 March 2022`.",
    "Guards did not answer when she knocked.",
    "The room was silent.",
    "The interviewee who was asked did not reply.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_silence_without_a_source_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_cited_silence_and_silent_people_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_a_note_of_another_sentence_is_no_evidence() -> None:
    source = "The decree exists.[^a] The text is long. The Ministry did not answer.\n\n[^a]: {cite}`decree`"
    assert list(rule.run(bound(source)))


def test_what_was_not_identified_says_where_it_was_looked_for_or_cites_the_search() -> None:
    assert list(rule.run(bound("The Inquiry did not identify an answer.")))
    assert not list(rule.run(bound("The Inquiry did not identify an answer. The register was searched.")))
    assert not list(rule.run(bound("The Inquiry did not identify an answer. {cite}`decree`")))


def test_the_note_of_the_sentence_before_is_no_evidence() -> None:
    assert list(rule.run(bound("The decree is in force.{cite}`decree` The Ministry did not respond to the letter.")))


def test_of_a_party_on_record_the_record_decides() -> None:
    for source in ("Brineworks Ltd did not answer.", "The State did not respond to {ref}`F1`."):
        assert replied_world.found(rule, source, replied_world.without())
        assert not replied_world.found(rule, source)
    assert replied_world.found(rule, "The League of Ports did not answer the letter.", replied_world.without())


@pytest.mark.parametrize(
    "source",
    [
        "The Salt Guild did not answer.",
        "The Salt Guild has so far not answered.",
        "No reply was received from the Salt Guild.",
    ],
)
def test_a_party_to_which_nothing_was_sent_left_nothing_unanswered(source: str) -> None:
    (one,) = replied_world.found(rule, source)
    assert "no notice to `guild` is on record" in one.message


def test_that_it_was_not_asked_may_be_said_with_it() -> None:
    assert not replied_world.found(rule, "The Salt Guild was not notified and so did not answer.")


@pytest.mark.parametrize(
    "source", ["The Ministry of Women and Families did not answer.", "The Workers' Union did not reply."]
)
def test_a_body_that_is_called_after_people_is_a_party(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", ["The deckhands did not answer.", "Weavers who were asked remained silent."])
def test_people_of_any_trade_are_no_party(source: str) -> None:
    assert not list(rule.run(bound(source)))
