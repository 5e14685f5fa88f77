"""Pointing: what a place needs, below `probata cite`, whose tests go through every kind of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.documents import texts
from probata.inquiry.documents.pointing import Asked, pointed
from probata.inquiry.entry.door import Opened
from probata.record.errors import BadUse, NotFound
from probata.record.span import TextSpan, TimeRange
from tests.inquiry.tying_kit import VTT, sound, taken, written


def test_a_time_has_the_words_of_a_transcript_and_none_of_a_recording(opened: Opened, tmp_path: Path) -> None:
    taken(opened, *(written(tmp_path, name, data) for name, data in (("a.wav", sound()), ("a.vtt", VTT))))
    loaded = texts.load(opened)
    recording, subtitles = (texts.named(loaded, name) for name in ("a.wav", "a.vtt"))
    assert pointed(recording, Asked(time="0-0.5")) == (TimeRange(0, 500), None)
    place, words = pointed(subtitles, Asked(time="0:00–0:00.5"))
    assert place == TimeRange(0, 500)
    assert words is not None
    assert words.of(subtitles.text) == "The gate was open."
    with pytest.raises(BadUse, match="beyond its end"):
        pointed(recording, Asked(time="0-99:00"))
    with pytest.raises(NotFound, match="No cue"):
        pointed(subtitles, Asked(time="98:00-99:00"))
    with pytest.raises(BadUse, match="12-31"):
        pointed(recording, Asked(time="soon"))


def test_words_are_found_in_either_form_of_their_accents(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "a.txt", "Le the\u0301 e\u0301tait froid."), written(tmp_path, "b.txt", "le thé"))
    loaded = texts.load(opened)
    for name, words in (("a.txt", "thé était"), ("a.txt", "the\u0301"), ("b.txt", "the\u0301"), ("b.txt", "thé")):
        place, found = pointed(texts.named(loaded, name), Asked(words=words))
        assert isinstance(place, TextSpan)
        assert place == found


def test_one_place_is_named_in_one_way(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "a.txt", "words"))
    document = texts.named(texts.load(opened), "a.txt")
    assert pointed(document, Asked()) == (None, None)
    with pytest.raises(BadUse, match="not by several"):
        pointed(document, Asked(words="words", time="1-2"))
