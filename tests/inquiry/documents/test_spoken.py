"""What is a recording, what a transcript, and what was said in a time."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.documents import spoken, texts, tied
from probata.inquiry.entry.door import Opened, look, transact
from probata.record.span import TimeRange
from probata.store.ties import TieKind, Why
from tests.inquiry.tying_kit import VTT, sound, taken, written


def test_the_words_of_a_time_are_those_of_the_transcript(opened: Opened, tmp_path: Path) -> None:
    paths = [written(tmp_path, name, data) for name, data in (("a.wav", sound()), ("a.vtt", VTT), ("a.txt", "words"))]
    taken(opened, *paths)
    loaded = texts.load(opened)
    recording, subtitles, plain = (texts.named(loaded, one.name) for one in paths)
    assert [spoken.is_recording(one) for one in (recording, subtitles, plain)] == [True, False, False]
    assert [spoken.is_transcript(one) for one in (recording, subtitles, plain)] == [False, True, False]
    with look(opened) as connection:
        assert spoken.spoken(loaded.of, tied.standing(connection), recording, TimeRange(0, 500)) is None
    with transact(opened) as connection:
        pair = subtitles.document.ref, recording.document.ref
        tied.tie(opened, connection, TieKind.TRANSCRIPT, pair, Why())
    with look(opened) as connection:
        found = spoken.spoken(loaded.of, tied.standing(connection), recording, TimeRange(0, 500))
        beyond = spoken.spoken(loaded.of, tied.standing(connection), recording, TimeRange(9_000, 9_500))
    assert found is not None
    assert found.words is not None
    assert found.words.of(found.transcript.text) == "The gate was open."
    assert beyond is not None
    assert beyond.words is None


def test_files_that_came_together_are_proposed_by_their_names() -> None:
    assert spoken.proposed(iter(["a/x.vtt", "a/x.mp3", "b/x.vtt"])) == (("a/x.vtt", "a/x.mp3"),)
