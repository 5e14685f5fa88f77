"""Where a report says that a party was silent, about what, and what the record says of that. English."""

from __future__ import annotations

import pytest

from probata.method.report.english.said import stems
from probata.method.report.matching.silences import (
    ToldSilence,
    answering,
    general,
    not_searched,
    on_record,
    responses_of,
    says_otherwise,
    told_silence,
    told_silences,
    unanswered,
    unasked_party,
)
from probata.method.report.model import Bound
from probata.method.report.prose.pieces import each_piece
from tests.method.report.replied_world import bound, replies


def first(source: str) -> tuple[Bound, ToldSilence]:
    one = bound(source)
    return one, told_silences(one, replies())[0]


def test_a_silence_has_a_party_and_what_it_is_about() -> None:
    _, one = first("The State did not answer {ref}`F1`.")
    assert (one.party.name, one.findings, one.identified) == ("velmarra", ("F1",), False)
    _, other = first("The Inquiry did not identify an answer of Brineworks Ltd on pills.")
    assert (other.party.name, other.identified, stems("pills") <= other.about) == ("brineworks", True, True)


@pytest.mark.parametrize(
    "source",
    [
        "The interviewees did not answer.",
        "The Inquiry asked itself what Brineworks Ltd did with the boats and found no answer.",
        "Whether the State did not answer is not known.",
        "What the ambassador said is no answer to the extract.",
        "The ambassador said that the mission had not responded.",
    ],
)
def test_no_silence_of_a_party_is_told(source: str) -> None:
    assert told_silence(replies(), next(iter(each_piece(bound(source))))) is None


def test_a_disposition_says_that_it_was_answered_in_other_words() -> None:
    one, silence = first("The State did not answer to whom the use of water was granted.")
    there = answering(one, replies(), silence)
    assert there is not None
    assert there[1] == 5
    assert "paragraph 5" in says_otherwise(one, replies(), silence)


def test_an_unanswered_notice_is_borne_by_the_record() -> None:
    one, silence = first("Brineworks Ltd did not answer the summary.")
    assert general(silence)
    assert unanswered(replies(), silence)
    assert not responses_of(replies(), silence.party)
    assert not says_otherwise(one, replies(), silence)


def test_a_silence_on_record_is_found_by_its_finding() -> None:
    one, silence = first("The State did not respond on the pills ({ref}`F3`).")
    found = on_record(one, replies(), silence)
    assert found is not None
    assert found.finding == "F3"


def test_the_name_of_the_inquiry_is_no_matter_and_what_was_not_searched_is_told() -> None:
    source = "The Shore Watch did not identify an answer of Brineworks Ltd."
    with_name = bound(source, inquiry="Shore Watch")
    [one] = [each for each in told_silences(with_name, replies()) if each.identified]
    assert not one.about
    assert not_searched(replies(), one) == ("F3",)


def test_a_party_to_which_nothing_was_sent_is_told_from_one_that_was_asked() -> None:
    _, guild = first("The Salt Guild did not answer.")
    assert unasked_party(replies(), guild) == guild.party
    _, asked = first("Brineworks Ltd did not answer.")
    assert unasked_party(replies(), asked) is None
