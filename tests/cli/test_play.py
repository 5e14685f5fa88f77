"""probata play: what a person sees, and what a program gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.intake.sound.ffmpeg import found
from tests.commands import Run
from tests.intake.sound.tones import tones

VTT = "WEBVTT\n\n00:00.000 --> 00:08.000\nThe gate was \x1b[31mopen.\n"


@pytest.fixture
def call(inquiry: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    """A recording with its transcript; no player is there."""
    one = found()
    if one is None:
        pytest.skip("left out: hearing recordings, which needs ffmpeg")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "ffmpeg").symlink_to(one.program)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "ca\u202ell.wav").write_bytes(tones())
    (tmp_path / "call.vtt").write_text(VTT, encoding="utf-8")
    assert run("add", tmp_path / "ca\u202ell.wav", tmp_path / "call.vtt").status == 0
    assert run("tied", "call.vtt", "--transcript-of", "ca\u202ell.wav", "--by", "A. I.").status == 0
    return "ca\u202ell.wav"


def test_loudness_times_and_words_are_shown_and_that_nothing_was_played(call: str, run: Run) -> None:
    told = run("play", call, "--time", "0:02-0:04")
    assert told.status == 0
    assert "ca<U+202E>ll.wav  0:02-0:04" in told.out
    assert f"  0:02 |{'▇' * 60}| 0:04" in told.out
    assert "said in call.vtt" in told.out
    assert "open." in told.out
    assert "\x1b[31m" not in told.out
    assert "no player of bare samples is installed" in told.err
    assert "--out CLIP.wav" in told.err


def test_quiet_says_nothing_of_players(call: str, run: Run) -> None:
    told = run("play", call, "--time", "0:02-0:04", "--quiet")
    assert "player" not in told.out + told.err


def test_a_program_gets_the_object_alone(call: str, run: Run) -> None:
    told = run("play", call, "--time", "2-4", "--json", "--quiet")
    assert told.json["time"] == [2_000, 4_000]
    assert told.err == ""
    assert told.json["loudness"] == [-15] * 60


def test_a_clip_is_written_and_the_place_told(call: str, run: Run) -> None:
    told = run("play", call, "--time", "2-4", "--out", "clip.wav")
    assert told.status == 0
    assert "written, readable by anybody who gets it: clip.wav" in told.out
    assert Path("clip.wav").stat().st_size == 44 + 64_000
    assert run("play", call, "--time", "2-4", "--out", "clip.wav").status == 2


def test_a_saved_place_is_heard_by_its_handle(call: str, run: Run) -> None:
    assert run("cite", call, "--time", "2-4", "--save", "gate").status == 0
    assert run("play", "--place", "gate", "--json", "--quiet").json["time"] == [2_000, 4_000]
    told = run("play", call)
    assert told.status == 2
    assert "--place HANDLE" in " ".join(told.err.split())
