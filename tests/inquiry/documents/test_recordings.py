"""Which recording is meant: by its name, by its transcript's, by a place that was saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.correct import correct
from probata.inquiry.documents.recordings import cited, recording, said
from probata.inquiry.entry.door import Opened
from probata.inquiry.tied import take_back, transcript
from probata.record.errors import BadUse, NotFound
from probata.record.span import TimeRange
from tests.inquiry.tying_kit import SETTINGS, VTT, sound, taken, written
from tests.interviewing import without_compartments

FIXED = VTT.replace("Nobody counted us.", "Nobody counted us there.")


@pytest.fixture
def calls(opened: Opened, tmp_path: Path) -> Opened:
    """Two recordings, the transcript of the first, and a text."""
    for name, text in (("call.wav", sound()), ("call-2.wav", sound(2)), ("call.vtt", VTT), ("plain.txt", "No times.")):
        written(tmp_path / "in", name, text)
    taken(opened, *sorted((tmp_path / "in").iterdir()))
    return opened


def named(opened: Opened, name: str) -> str:
    return recording(opened, name, "play").document.name


def test_a_recording_is_meant_before_a_text_with_the_same_word_in_its_name(calls: Opened) -> None:
    assert named(calls, "call.wav") == "call.wav"
    assert named(calls, "-2") == "call-2.wav"
    assert named(calls, str(recording(calls, "call.wav", "play").document.ref)) == "call.wav"
    with pytest.raises(BadUse, match="2 documents have this in their name"):
        named(calls, "call")
    with pytest.raises(NotFound, match="No document has this name"):
        named(calls, "nothing")


def test_a_transcript_leads_to_its_recording_as_long_as_it_is_tied(calls: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="no recording, and it is tied to none"):
        named(calls, "call.vtt")
    transcript(calls, "call.vtt", "call.wav", by="A. I.")
    assert named(calls, "call.vtt") == "call.wav"
    correct(calls, "call.vtt", written(tmp_path, "fixed.vtt", FIXED), settings=SETTINGS, by="A. I.", reason="heard")
    assert named(calls, "fixed.vtt") == named(calls, "call.vtt") == "call.wav"
    take_back(calls, "call.vtt", "call.wav", by="A. I.")
    for name in ("call.vtt", "fixed.vtt", "plain.txt"):
        with pytest.raises(BadUse, match="tied to none"):
            named(calls, name)


def test_a_saved_place_leads_to_the_recording_and_its_time(calls: Opened) -> None:
    cite(calls, "call-2.wav", Asked(time="0.5-1"), "alone")
    with pytest.raises(BadUse, match="no recording, and it is tied"):
        cite(calls, "call.vtt", Asked(time="0-0.5"), "words"), cited(calls, "words", "play")
    transcript(calls, "call.vtt", "call.wav", by="A. I.")
    cite(calls, "call.wav", Asked(time="0.2-0.5"), "gate")
    cite(calls, "call.vtt", Asked(time="0-0.5"), "words")
    cite(calls, "call.vtt", Asked(words="The gate"), "only-words")
    found = {handle: cited(calls, handle, "play") for handle in ("alone", "gate", "words")}
    assert {handle: (one.document.name, time) for handle, (one, time) in found.items()} == {
        "alone": ("call-2.wav", TimeRange(500, 1000)),
        "gate": ("call.wav", TimeRange(200, 500)),
        "words": ("call.wav", TimeRange(0, 500)),
    }
    take_back(calls, "call.vtt", "call.wav", by="A. I.")
    assert cited(calls, "gate", "play")[0].document.name == "call.wav", "what was cited stays what it was"


def test_what_is_no_place_of_a_recording_is_refused(calls: Opened) -> None:
    cite(calls, "plain.txt", Asked(words="No times."), "plain")
    with pytest.raises(BadUse, match="no time of a recording"):
        cited(calls, "plain", "play")
    with pytest.raises(NotFound, match="No place is saved"):
        cited(calls, "nothing", "play")


def test_the_words_of_a_time_are_those_of_the_transcript_as_it_was_corrected(calls: Opened, tmp_path: Path) -> None:
    def words(start: int, end: int) -> str | None:
        found = said(calls, recording(calls, "call.wav", "play"), TimeRange(start, end), "play")
        return None if found is None else found.words.of(found.transcript.text) if found.words else ""

    assert words(0, 500) is None
    transcript(calls, "call.vtt", "call.wav", by="A. I.")
    assert (words(0, 500), words(0, 1500)) == ("The gate was open.", "The gate was open.\nNobody counted us.")
    correct(calls, "call.vtt", written(tmp_path, "fixed.vtt", FIXED), settings=SETTINGS, by="A. I.", reason="heard")
    assert (words(800, 900), words(1500, 1501)) == ("Nobody counted us there.", "")


def test_who_does_not_hold_its_compartment_hears_of_none(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "call.wav", sound()), of="S-1")
    cite(opened, "call.wav", Asked(time="0-0.5"), "gate")
    assert cited(opened, "gate", "play")[0].document.name == "call.wav"
    other = without_compartments(opened)
    with pytest.raises(NotFound, match="not among the documents that you may open") as fault:
        cited(other, "gate", "play")
    assert "call" not in str(fault.value)
    with pytest.raises(NotFound):
        recording(other, "call.wav", "play")
