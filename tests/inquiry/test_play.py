"""play: the samples of a time, by whom they are heard, when they are written, and what the log says of it."""

from __future__ import annotations

import hashlib
import io
import wave
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.cite import Asked as Place
from probata.inquiry.cite import cite
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.play import Asked, Clip, play
from probata.inquiry.tied import transcript
from probata.intake.sound.ffmpeg import found
from probata.record.errors import AlreadyThere, BadUse, NotFound, Unreadable
from probata.record.span import TimeRange
from probata.store import log
from tests.inquiry.tying_kit import tables, taken, written
from tests.intake.sound.tones import RATE, SECONDS, encoded, heard, tone, tones

WORDS = "WEBVTT\n\n00:00.000 --> 00:02.000\nThe gate was open.\n\n00:02.000 --> 00:08.000\nNobody counted us.\n"


@pytest.fixture(autouse=True)
def _decoded() -> None:
    if found() is None:
        pytest.skip("left out: hearing recordings, which needs ffmpeg")


@pytest.fixture
def calls(opened: Opened, tmp_path: Path) -> Opened:
    """A recording with a tone for each second, and its transcript."""
    taken(opened, written(tmp_path / "in", "call.wav", tones()), written(tmp_path / "in", "call.vtt", WORDS))
    transcript(opened, "call.vtt", "call.wav", by="A. I.")
    return opened


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An aplay that writes down what it hears, the first player on the path."""
    place = tmp_path / "bin" / "aplay"
    place.parent.mkdir()
    place.write_text(f"#!/bin/sh\n/bin/cat > '{tmp_path}/heard'\n", encoding="utf-8")
    place.chmod(0o700)
    ffmpeg = Path(str(found() and found().program))  # type: ignore[union-attr]
    (place.parent / "ffmpeg").symlink_to(ffmpeg)
    monkeypatch.setenv("PATH", str(place.parent))
    return tmp_path / "heard"


def entries(opened: Opened, act: str) -> list[Any]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == act]


def test_a_player_hears_exactly_the_samples_of_the_time(calls: Opened, player: Path) -> None:
    shown: list[Clip] = []

    def before(clip: Clip) -> None:
        assert not player.exists(), "it is shown before it is heard"
        shown.append(clip)

    clip = play(calls, Asked("call.wav", "0:02-0:04"), shown=before)
    assert heard(player.read_bytes()) == [tone(2)] * 2 + [tone(3)] * 2
    assert clip.sound.sha256 == hashlib.sha256(player.read_bytes()).hexdigest()
    assert (clip.document, clip.time, clip.spelled, clip.ends) == ("call.wav", TimeRange(2_000, 4_000), "0:02-0:04", "")
    assert (clip.handed_to, clip.written_to, clip.missing) == ("aplay", "", "")
    assert (clip.transcript, clip.words) == ("call.vtt", "Nobody counted us.")
    assert set(clip.levels) <= {-16, -15}
    assert len(clip.line) == len(clip.levels) == 60
    assert [one.handed_to for one in shown] == [""]
    assert entries(calls, "play") == entries(calls, "view") == []


def test_a_saved_place_and_a_transcript_are_heard_too(calls: Opened, player: Path) -> None:
    cite(calls, "call.wav", Place(time="5-6"), "gate")
    assert play(calls, Asked(place="gate")).time == TimeRange(5_000, 6_000)
    assert heard(player.read_bytes()) == [tone(5)] * 2
    assert play(calls, Asked("call.vtt", "1-2")).document == "call.wav"
    assert heard(player.read_bytes()) == [tone(1)] * 2


def test_quiet_plays_nothing(calls: Opened, player: Path) -> None:
    clip = play(calls, Asked("call.wav", "0-1", quiet=True))
    assert (clip.handed_to, clip.missing) == ("", "")
    assert not player.exists()


def test_where_no_player_is_that_is_said(calls: Opened, player: Path) -> None:
    (player.parent / "bin" / "aplay").unlink()
    clip = play(calls, Asked("call.wav", "0-1"))
    assert clip.handed_to == ""
    assert "no player of bare samples is installed" in clip.missing
    (player.parent / "bin" / "play").symlink_to("/bin/false")
    assert "play could not play it" in play(calls, Asked("call.wav", "0-1")).missing


def test_a_clip_is_written_once_and_logged(calls: Opened, player: Path, tmp_path: Path) -> None:
    out = tmp_path / "clip.wav"
    clip = play(calls, Asked("call.wav", "6-7.5", out=out))
    with wave.open(io.BytesIO(out.read_bytes())) as file:
        assert file.readframes(100_000) == clip.sound.samples
    assert (clip.written_to, clip.handed_to) == (str(out), "")
    assert not player.exists()
    assert entries(calls, "play") == [{"document": str(clip.ref), "time": [6_000, 7_500]}]
    before = out.read_bytes()
    with pytest.raises(AlreadyThere):
        play(calls, Asked("call.wav", "0-1", out=out))
    assert out.read_bytes() == before
    assert len(entries(calls, "play")) == 1


def test_what_lies_in_a_compartment_is_heard_after_an_entry_and_never_written(
    opened: Opened, player: Path, tmp_path: Path
) -> None:
    taken(opened, written(tmp_path, "call.wav", tones()), of="S-1")
    opened.viewed.clear()
    already = len(entries(opened, "view"))
    seen: list[int] = []
    play(opened, Asked("call.wav", "2-3"), shown=lambda _clip: seen.append(len(entries(opened, "view")) - already))
    assert heard(player.read_bytes()) == [tone(2)] * 2
    assert seen == [1]
    assert entries(opened, "view")[-1]["for"] == "play"
    out = tmp_path / "clip.wav"
    with pytest.raises(BadUse, match=r"What lies in a compartment is not written into an open file\."):
        play(opened, Asked("call.wav", "2-3", out=out))
    assert not out.exists()
    assert "call.wav" not in tables(opened)
    assert entries(opened, "play") == []


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (Asked("call.wav"), "are needed"),
        (Asked(time="1-2"), "are needed"),
        (Asked("call.wav", "1-2", place="gate"), "are needed"),
        (Asked(), "are needed"),
        (Asked("call.wav", "7-9"), r"8 seconds long"),
        (Asked("call.wav", "2-2"), "is empty"),
        (Asked("call.wav", "2 to 3"), "A time is written"),
        (Asked("call.wav", "3-2"), "ends before it begins"),
    ],
)
def test_what_was_not_asked_rightly_is_refused(calls: Opened, asked: Asked, why: str) -> None:
    with pytest.raises(BadUse, match=why):
        play(calls, asked)


def test_one_that_ends_before_its_container_says_is_heard_to_its_end(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "long.flac", _claiming(encoded(tmp_path, "true.flac"), minutes=6_000)))
    clip = play(opened, Asked("long.flac", f"{SECONDS - 1}-{SECONDS + 2}", quiet=True))
    assert (clip.sound.duration_ms, clip.ends) == (1_000, "0:08")
    with pytest.raises(Unreadable, match="no sound in this time") as fault:
        play(opened, Asked("long.flac", f"{SECONDS + 2}-{SECONDS + 3}", quiet=True))
    assert fault.value.where == "long.flac"


def _claiming(flac: bytes, *, minutes: int) -> bytes:
    """The same with another number of samples in its head (RFC 9639, STREAMINFO)."""
    said = int.from_bytes(flac[18:26], "big") >> 36 << 36 | minutes * 60 * RATE
    return flac[:18] + said.to_bytes(8, "big") + flac[26:]


def test_a_recording_that_is_damaged_says_so_with_its_name(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "bad.ogg", b"OggS\x00\x02" + bytes(400)))
    with pytest.raises((Unreadable, NotFound), match=r"cannot decode it|No document") as fault:
        play(opened, Asked("bad.ogg", "0-1"))
    assert fault.value.where == "bad.ogg"


def test_the_object_is_the_documented_one(calls: Opened) -> None:
    clip = play(calls, Asked("call.wav", "2-3", quiet=True))
    assert clip.as_json() == {
        "document": "call.wav",
        "ref": str(clip.ref),
        "time": [2_000, 3_000],
        "duration": 1_000,
        "rate": 16_000,
        "sha256": clip.sound.sha256,
        "decoded_by": clip.sound.by,
        "loudness": list(clip.levels),
        "transcript": "call.vtt",
        "words": "Nobody counted us.",
        "handed_to": "",
        "written_to": "",
        "lacking": [],
    }
    assert "Nobody" not in repr(clip)
