"""Names that propose a transcript."""

from __future__ import annotations

from probata.method.documents.pairing import pairs


def test_names_that_differ_in_their_ending_alone_are_proposed() -> None:
    names = ["a/1.mp3", "a/1.vtt", "b/1.vtt", "a/1.en.SRT", "a/2.txt", "a/3.wav", "a/3.png", "a/1.MP3.txt"]
    assert list(pairs(names)) == [("a/1.vtt", "a/1.mp3"), ("a/1.en.SRT", "a/1.mp3"), ("a/1.MP3.txt", "a/1.mp3")]


def test_of_several_recordings_of_one_name_none_is() -> None:
    assert list(pairs(["a.mp3", "a.mp4", "a.vtt"])) == []
    assert list(pairs(["a.vtt", ".vtt", "", "a"])) == []
