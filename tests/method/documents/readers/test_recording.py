"""Recordings: a length, claims, chapters; nothing is opened but the bytes; what is no recording is refused."""

from pathlib import Path

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import _media_library, recording
from probata.record.errors import Unreadable
from probata.record.span import TextSpan, TimeRange

GOOD = Path(__file__).parents[3] / "data/documents/good"


def good(name: str) -> bytes:
    return (GOOD / name).read_bytes()


@pytest.mark.parametrize(("name", "length"), [("voice.wav", 1_500), ("voice.opus", 1_007), ("landing.mp4", 1_000)])
def test_the_whole_recording_is_a_cue_without_words(name: str, length: int) -> None:
    reading = recording.read(good(name), name)
    assert (reading.text, reading.marks[0].kind) == ("", MarkKind.CUE)
    assert (reading.marks[0].span, reading.marks[0].place) == (TextSpan(0, 0), TimeRange(0, length))


def test_chapters_are_headings_with_their_times_and_nobody_says_them() -> None:
    reading = recording.read(good("landing.webm"), "a.webm")
    _whole, *chapters = reading.marks
    assert [(mark.kind, mark.span.of(reading.text), mark.place) for mark in chapters] == [
        (MarkKind.HEADING, "Before the gate (INVENTED)", TimeRange(0, 400)),
        (MarkKind.HEADING, "At the landing", TimeRange(400, 1_008)),
    ]


def test_where_it_was_recorded_is_in_nothing_that_is_read() -> None:
    assert b"+01.5000+002.2500/" in good("landing.webm")
    assert b"loci" in good("landing.mp4")  # 1.5 and 2.25 degrees as numbers
    for name in ("landing.mp4", "landing.webm"):
        shown = repr(recording.read(good(name), name))
        assert not any(part in shown for part in ("1.5", "2.25"))
        assert "position recorded, not shown" in shown


def test_a_file_cut_off_is_read_as_far_as_it_goes_and_says_so() -> None:
    assert any("cut off" in limit for limit in recording.read(good("voice-cut.wav"), "a.wav").limits)


def test_tables_that_lie_do_not_reach_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(_data: bytes) -> str:
        raise AssertionError("the library was asked")

    monkeypatch.setattr(_media_library, "_asked", asked)
    place = good("landing.mp4").index(b"elst") + 8
    reading = recording.read(good("landing.mp4")[:place] + b"\xaa" + good("landing.mp4")[place + 1 :], "a.mp4")
    assert reading.marks[0].place is None
    assert "damaged" in reading.limits[1]
    with pytest.raises(Unreadable, match="no recording of a known format"):
        recording.read(b"#EXTM3U\n#EXTINF:10,\n/etc/hostname\n", "a.ts")


def test_without_the_library_the_signature_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_data: bytes) -> str:
        raise _media_library.Missing

    monkeypatch.setattr(_media_library, "_asked", missing)
    reading = recording.read(good("voice.opus"), "a.opus")
    assert [(one.field, one.value) for one in reading.declared] == [("container", "Ogg")]
    assert "cannot be loaded" in reading.limits[1]
    assert reading.marks[0].place is None


def test_what_holds_neither_sound_nor_video_is_refused() -> None:
    with pytest.raises(Unreadable, match="neither sound nor video"):
        recording.read(b"ID3\x04\x00\x00\x00\x00\x00\x00", "a.mp3")
