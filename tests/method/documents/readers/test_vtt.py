"""WebVTT: voices, notes, entities, and what is about looks."""

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import vtt
from probata.record.errors import Unreadable
from probata.record.span import TimeRange


def read(body: str) -> list[tuple[MarkKind, str, object, str]]:
    reading = vtt.read(f"WEBVTT\n\n{body}".encode(), "a.vtt")
    return [(mark.kind, mark.span.of(reading.text), mark.place, mark.by) for mark in reading.marks]


def test_each_voice_of_a_cue_is_a_mark_with_the_time_of_the_cue() -> None:
    found = read("00:41.000 --> 01:00:43.500 line:0\n<v.loud Ott &amp; Co>And &lt;April&gt;?</v> <v Driver>No.\n")
    time = TimeRange(41_000, 3_643_500)
    assert found == [(MarkKind.CUE, "And <April>?", time, "Ott & Co"), (MarkKind.CUE, "No.", time, "Driver")]


def test_notes_are_comments_and_styles_are_told() -> None:
    reading = vtt.read(b"WEBVTT\n\nNOTE by T. Vosk\nin May\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\na\n", "a")
    assert [(one.kind, one.span.of(reading.text)) for one in reading.marks] == [
        (MarkKind.COMMENT, "by T. Vosk\nin May"),
        (MarkKind.CUE, "a"),
    ]
    assert any("blocks of style" in limit for limit in reading.limits)


def test_what_stands_in_no_cue_is_kept_and_told() -> None:
    reading = vtt.read(b"WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nloose words\n", "a")
    assert reading.text == "a\n\nloose words"
    assert any("stand in no cue" in limit for limit in reading.limits)


def test_the_head_is_a_claim() -> None:
    reading = vtt.read(b"WEBVTT - Evening call\nLanguage: en\nodd\n\n00:01.000 --> 00:02.000\na\n", "a")
    assert [(one.field, one.value) for one in reading.declared] == [
        ("title", "Evening call"),
        ("language", "en"),
        ("header", "odd"),
    ]


def test_it_is_known_by_its_first_word() -> None:
    assert vtt.recognises(b"\xef\xbb\xbfWEBVTT\r\n")
    assert not vtt.recognises(b"WEBVTTS")
    with pytest.raises(Unreadable, match="does not begin with WEBVTT"):
        vtt.read(b"words", "a.vtt")
