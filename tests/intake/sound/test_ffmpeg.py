"""What ffmpeg is told, and how it is found."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from probata.intake.installed import said_by
from probata.intake.sound import ffmpeg
from probata.intake.sound.ffmpeg import CODECS, FORMATS, Installed, found, source

ONE = Installed("/usr/bin/ffmpeg", "7.1", "fd:")


def told(name: str, words: tuple[str, ...]) -> str:
    return words[words.index(name) + 1]


def test_it_may_open_its_standard_input_and_nothing_else() -> None:
    words = ONE.words(start_ms=0, samples=10, rate=16_000)
    assert told("-protocol_whitelist", words) == "fd"
    assert words.count("-i") == 1
    assert told("-i", words) == "fd:"
    assert "-nostdin" in words
    assert words[-1] == "pipe:1"
    for lists in ("hls", "concat", "dash", "sdp", "rtsp", "imf", "image2", "tedcaptions", "lavfi", "vobsub", "srt"):
        assert lists not in told("-format_whitelist", words).split(",")
    assert not {"h264", "hevc", "vp9", "av1", "png", "mjpeg", "ass", "subrip"} & {
        *told("-codec_whitelist", words).split(",")
    }


def test_every_option_of_the_input_stands_before_it() -> None:
    words = ONE.words(start_ms=5_000, samples=10, rate=16_000)
    there = words.index("-i")
    assert all(words.index(one) < there for one in words if one.endswith("whitelist") or one == "-ss")


@pytest.mark.parametrize(
    ("start", "early", "first"), [(0, "0.000", 0), (1_500, "0.000", 24_000), (5_250, "3.250", 32_000)]
)
def test_it_begins_before_the_time_and_cuts_to_it(start: int, early: str, first: int) -> None:
    words = ONE.words(start_ms=start, samples=100, rate=16_000)
    assert told("-ss", words) == early
    assert told("-af", words).endswith(f"atrim=start_sample={first}:end_sample={first + 100}")


def test_the_names_are_those_of_the_ffmpeg_of_this_machine(installed: Installed) -> None:
    formats = {name for line in _said(installed, "-demuxers") for name in line.split(",")}
    assert not {*FORMATS} - formats - {"amrnb", "amrwb"}
    assert len({*CODECS} & {*_said(installed, "-decoders")}) > 50


def _said(one: Installed, what: str) -> list[str]:
    rows = (line.split() for line in said_by(one.program, "-hide_banner", what).splitlines())
    return [row[1] for row in rows if len(row) > 1]


def test_newer_versions_open_by_number_and_older_ones_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert source(["Input:", "fd", "file", "pipe"]) == "fd:"
    assert source(["file", "pipe"]) == "file:/proc/self/fd/0"
    monkeypatch.setattr("sys.platform", "darwin")
    assert source(["file", "pipe"]) == "pipe:0"


def test_it_is_found_by_what_it_says_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    _script(
        tmp_path / "ffmpeg",
        'case "$1" in -version) echo "ffmpeg version n8.0-3-gabc Copyright";; *) echo "Input: fd file";; esac',
    )
    one = found()
    assert one is not None
    assert (one.title, one.source, one.program) == ("ffmpeg n8.0-3-gabc", "fd:", str(tmp_path / "ffmpeg"))
    monkeypatch.setenv("PATH", "/nowhere")
    assert found() is None


@pytest.mark.parametrize("says", ["echo nothing", "exit 3", "printf 'ffmpeg version \\033[2J'"])
def test_what_does_not_say_that_it_is_ffmpeg_is_none(says: str, tmp_path: Path) -> None:
    _script(tmp_path / "other", says)
    assert ffmpeg._asked(str(tmp_path / "other")) is None


def _script(path: Path, says: str) -> None:
    path.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
