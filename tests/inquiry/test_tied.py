"""tied: which document is the transcript of which recording, what may be, and the words of a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.correct import correct
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.tied import listed, take_back, transcript
from probata.record.errors import BadUse
from probata.record.span import TimeRange
from probata.store import basis
from tests.inquiry.tying_kit import SETTINGS, VTT, sound, tables, taken, written
from tests.interviewing import without_compartments

TYPED = "[00:00] The gate was open.\n[00:01] Nobody counted us, I think.\n"


@pytest.fixture
def calls(opened: Opened, tmp_path: Path) -> Opened:
    """A recording with its transcript, another text with times, and one without."""
    written(tmp_path / "in", "call.wav", sound()), written(tmp_path / "in", "call.vtt", VTT)
    written(tmp_path / "in", "typed.txt", TYPED), written(tmp_path / "in", "plain.txt", "No times.")
    taken(opened, *sorted((tmp_path / "in").iterdir()))
    return opened


def test_a_transcript_of_the_same_name_is_proposed_until_somebody_decides(calls: Opened) -> None:
    assert listed(calls).proposed == (("call.vtt", "call.wav"),)
    assert cite(calls, "call.wav", Asked(time="0-0.5"), "a").words == ""
    done = transcript(calls, "call.vtt", "call.wav", by="A. I.", reason="heard it")
    assert [(one.kind, one.document, one.of, one.by, one.reason) for one in done.ties] == [
        ("transcript", "call.vtt", "call.wav", "A. I.", "heard it")
    ]
    assert done.proposed == ()
    back = take_back(calls, "call.vtt", "call.wav", by="A. I.")
    assert (back.ties, back.proposed) == ((), ())


def test_a_proposal_that_somebody_refused_does_not_come_again(calls: Opened) -> None:
    assert take_back(calls, "call.vtt", "call.wav", by="A. I.").proposed == ()


def test_a_time_of_a_recording_has_the_words_of_its_transcript(calls: Opened) -> None:
    transcript(calls, "call.vtt", "call.wav", by="A. I.")
    found = cite(calls, "call.wav", Asked(time="0-0:00.5"), "a")
    assert (found.words, found.transcript, found.span) == ("The gate was open.", "call.vtt", TimeRange(0, 500))
    with look(calls) as connection:
        assert len(basis.under(connection, str(found.ref))) == 2
    with pytest.raises(BadUse, match=r"1\.5 seconds long"):
        cite(calls, "call.wav", Asked(time="0-2"), "a")
    whole = cite(calls, "call.wav", Asked(), "a")
    assert (whole.words, whole.transcript) == ("", "")


def test_a_transcript_typed_by_hand_is_one_and_the_last_that_was_tied_speaks(calls: Opened, tmp_path: Path) -> None:
    transcript(calls, "call.vtt", "call.wav", by="A. I.")
    transcript(calls, "typed.txt", "call.wav", by="A. I.")
    assert cite(calls, "call.wav", Asked(time="1.2-1.4"), "a").words == "Nobody counted us, I think."
    assert cite(calls, "typed.txt", Asked(time="0-0.5"), "a").words == "The gate was open."
    path = written(tmp_path, "read.txt", TYPED.replace(", I think", ""))
    correct(calls, "typed.txt", path, by="B", reason="heard again", settings=SETTINGS)
    found = cite(calls, "call.wav", Asked(time="1.2-1.4"), "a")
    assert (found.words, found.transcript) == ("Nobody counted us.", "read.txt")


def test_what_is_none_is_refused(calls: Opened) -> None:
    for document, recording, match in (
        ("plain.txt", "call.wav", "no words with times"),
        ("call.vtt", "typed.txt", "no recording"),
        ("call.vtt", "plain.txt", "no recording"),
    ):
        with pytest.raises(BadUse, match=match):
            transcript(calls, document, recording, by="A. I.")
    with pytest.raises(BadUse, match="somebody's decision"):
        transcript(calls, "call.vtt", "call.wav", by=" ")


def test_a_recording_in_a_compartment_has_its_transcript_there(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "call.wav", sound()), of="S-1")
    taken(opened, written(tmp_path, "call.vtt", VTT))
    with pytest.raises(BadUse, match="do not lie in the same place"):
        transcript(opened, "call.vtt", "call.wav", by="Zorblatt")
    assert listed(opened).proposed == ()
    from probata.inquiry.add import add

    add(opened, [tmp_path / "call.vtt"], public=False, settings=SETTINGS, progress=lambda *_: None, of="S-1")
    assert listed(opened).proposed == (("call.vtt", "call.wav"),)
    transcript(opened, "call.vtt", "call.wav", by="Zorblatt", reason="she said so")
    assert cite(opened, "call.wav", Asked(time="0-0.5"), "a").words == "The gate was open."
    seen = tables(opened)
    for words in ("Zorblatt", "she said so", "call.vtt", "gate was open"):
        assert words not in seen
    other = without_compartments(opened)
    assert (listed(other).ties, listed(other).closed) == ((), 1)


def test_a_recording_that_goes_into_a_compartment_takes_its_transcript_along(calls: Opened, tmp_path: Path) -> None:
    transcript(calls, "call.vtt", "call.wav", by="Zorblatt")
    taken(calls, tmp_path / "in" / "call.wav", of="S-1")
    seen = tables(calls)
    for words in ("Zorblatt", "call.vtt", "gate was open."):
        assert words not in seen.replace(TYPED, "").replace(repr(TYPED.encode())[2:-1], "")
    assert [one.by for one in listed(calls).ties] == ["Zorblatt"]
    assert cite(calls, "call.wav", Asked(time="0-0.5"), "a").words == "The gate was open."
