"""SubRip as it is found: without numbers or empty lines, with tags, with any end of line."""

import pytest

from probata.method.documents.readers import srt
from probata.record.errors import Unreadable
from probata.record.span import TimeRange


def cues(text: str) -> list[tuple[str, object, str]]:
    reading = srt.read(text.encode(), "a.srt")
    return [(mark.span.of(reading.text), mark.place, mark.by) for mark in reading.marks]


def test_numbers_and_times_are_no_words() -> None:
    text = "1\n00:00:41,000 --> 00:00:43,500\nWe were taken to\n\n2\n00:00:43,500 --> 00:00:45,000\nthe quarry.\n"
    assert srt.read(text.encode(), "a").text == "We were taken to\nthe quarry."
    assert cues(text) == [
        ("We were taken to", TimeRange(41_000, 43_500), ""),
        ("the quarry.", TimeRange(43_500, 45_000), ""),
    ]
    assert cues(text.replace("\n", "\r\n")) == cues(text)
    assert cues("\ufeff" + text) == cues(text)


def test_a_number_at_the_end_of_words_is_theirs() -> None:
    text = "00:00:01.000 --> 00:00:02.000\nin\n1984\n00:00:02.000 --> 00:00:03.000\nor later\n"
    assert [words for words, *_rest in cues(text)] == ["in\n1984", "or later"]


def test_an_empty_line_inside_a_cue_loses_nothing() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\none\n\ntwo\n\n2\n00:00:02,000 --> 00:00:03,000\nthree\n"
    assert [words for words, *_rest in cues(text)] == ["one\n\ntwo", "three"]


def test_words_before_the_first_cue_are_kept_and_told() -> None:
    reading = srt.read(b"Heard by T. Vosk\n\n1\n00:00:01,000 --> 00:00:02,000\none\n", "a")
    assert reading.text == "Heard by T. Vosk\n\none"
    assert any("stand in no cue" in limit for limit in reading.limits)
    assert len(reading.marks) == 1


@pytest.mark.parametrize(
    "head", [b"1\r\n00:00:01,000 --> 00:00:02,000\r\n", b"\xef\xbb\xbf00:00:01.000 --> 00:00:02.000\n"]
)
def test_it_is_known_by_its_first_times(head: bytes) -> None:
    assert srt.recognises(head)


def test_what_has_no_times_is_none() -> None:
    assert not srt.recognises(b"WEBVTT\n\n00:01.000 --> 00:02.000")
    with pytest.raises(Unreadable, match="no line with the times"):
        srt.read(b"1\nwords\n", "a.srt")
