"""Which player is taken, and that it gets the samples and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from probata.intake.sound.decoding import Sound
from probata.intake.sound.players import Player, played, players

EVERY = ("paplay", "pw-play", "aplay", "play", "ffplay")
SOUND = Sound(bytes(range(256)) * 2_000, 16_000, 0, "ffmpeg 5")
Script = Callable[[str, str], Path]


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """Makes a program, the only folder with programs being the one in which it is."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    def made(name: str, says: str) -> Path:
        path = tmp_path / "bin" / name
        path.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
        path.chmod(0o700)
        return path

    return made


@pytest.mark.parametrize("there", [EVERY, ("ffplay", "aplay"), ("play",), ()])
def test_those_that_are_there_are_tried_in_one_order(there: tuple[str, ...]) -> None:
    found = players(16_000, lambda name: f"/bin/{name}" if name in there else None)
    assert [one.name for one in found] == [name for name in EVERY if name in there]
    assert all(one.program == f"/bin/{one.name}" for one in found)


@pytest.mark.parametrize("rate", [8_000, 16_000, 48_000])
def test_each_is_told_the_rate_and_that_the_samples_are_bare(rate: int) -> None:
    raw = {"paplay": "--raw", "pw-play": "--raw", "aplay": "raw", "play": "raw", "ffplay": "s16le"}
    for one in players(rate, lambda name: name):
        assert any(word in (str(rate), f"--rate={rate}") for word in one.arguments), one.name
        assert raw[one.name] in one.arguments


def test_a_player_gets_exactly_the_samples(script: Script, tmp_path: Path) -> None:
    script("aplay", f"/bin/cat > '{tmp_path}/heard'; echo \"$@\" > '{tmp_path}/words'")
    assert played(SOUND, players(SOUND.rate)) == "aplay"
    assert (tmp_path / "heard").read_bytes() == SOUND.samples
    assert (tmp_path / "words").read_text() == "-q -t raw -f S16_LE -r 16000 -c 1 -\n"


def test_where_one_ends_with_an_error_the_next_plays(script: Script, tmp_path: Path) -> None:
    script("paplay", "exit 1")
    script("aplay", f"/bin/cat > '{tmp_path}/heard'")
    assert played(SOUND, players(SOUND.rate)) == "aplay"
    assert (tmp_path / "heard").read_bytes() == SOUND.samples


def test_where_none_plays_nothing_was_played(script: Script) -> None:
    script("aplay", "exec /bin/cat > /dev/null; exit 1")
    script("play", "exit 3")
    gone = Player("gone", "/nowhere/gone", ())
    assert played(SOUND, [*players(SOUND.rate)[1:], gone]) == ""
    assert played(SOUND, ()) == ""


def test_it_finds_the_sound_of_the_system_and_no_secret(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROBATA_PASSPHRASE", "words")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    script("aplay", f"/bin/cat > /dev/null; /usr/bin/env > '{tmp_path}/environment'")
    assert played(SOUND, players(SOUND.rate)) == "aplay"
    told = (tmp_path / "environment").read_text()
    assert "XDG_RUNTIME_DIR=/run/user/7" in told
    assert "PASSPHRASE" not in told


def test_who_stops_listening_stops_the_player(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    def stopped(process: object, _samples: bytes) -> None:
        begun.append(process.pid)  # type: ignore[attr-defined]  # it is a process
        raise KeyboardInterrupt

    script("aplay", "exec /bin/sleep 60")
    monkeypatch.setattr("subprocess.Popen.communicate", stopped)
    with pytest.raises(KeyboardInterrupt):
        played(SOUND, players(SOUND.rate))
    assert begun
    assert not Path(f"/proc/{begun[0]}").exists()
