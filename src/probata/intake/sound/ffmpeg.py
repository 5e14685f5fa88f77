"""ffmpeg: the program of this machine that decodes sound, its version, and with which words it is begun.

It gets a file of a stranger on its standard input and answers with bare samples on its standard output. A playlist or
a list of files inside that file is no format to it, and no address is a place that it may open (ffmpeg's manual,
"protocol_whitelist", "format_whitelist", "codec_whitelist").
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from probata.intake.installed import said_by

NAME = "ffmpeg"
NOT_INSTALLED = "ffmpeg, which decodes recordings, is not installed on this machine."
INSTALL = "Install it (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg) and try again."
FORMATS = (
    *("wav", "w64", "aiff", "au", "caf", "flac", "mp3", "aac", "ogg", "mov", "mp4", "m4a", "3gp", "3g2", "mj2"),
    *("matroska", "webm", "asf", "avi", "flv", "mpeg", "mpegts", "amr", "amrnb", "amrwb", "ac3", "eac3", "ape", "wv"),
)
"""Containers of recordings. None of them names other files: no playlist, no list of pieces, no subtitles."""
_PCM = ("s8", "u8", "s16le", "s16be", "s24le", "s24be", "s32le", "s32be", "f32le", "f32be", "f64le", "f64be")
CODECS = (
    *("aac", "aac_latm", "mp3", "mp3float", "mp2", "mp2float", "mp1", "mp1float", "opus", "libopus", "vorbis"),
    *("libvorbis", "flac", "alac", "speex", "libspeex", "amrnb", "amrwb", "libopencore_amrnb", "libopencore_amrwb"),
    *("wmav1", "wmav2", "wmapro", "wmavoice", "wmalossless", "ac3", "eac3", "dca", "ape", "wavpack", "nellymoser"),
    *("gsm", "gsm_ms", "libgsm", "libgsm_ms", "qcelp", "evrc", "g722", "g726", "g729", "adpcm_ms", "adpcm_ima_wav"),
    *("adpcm_ima_qt", "adpcm_g722", "adpcm_g726", "adpcm_yamaha", "adpcm_swf", "pcm_alaw", "pcm_mulaw", "qdm2"),
    *("pcm_dvd", "pcm_bluray", *(f"pcm_{one}" for one in _PCM)),
)
"""What decodes sound; nothing decodes pictures or subtitles."""
BEFORE_MS = 2_000
"""So much more is decoded before the time that is asked for, and cut away: the first samples after a jump are silent or
wrong in formats whose packets lean on those before (MP3, AAC, Opus, WMA)."""
_BY_NUMBER, _BY_NAME, _BY_PIPE = "fd:", "file:/proc/self/fd/0", "pipe:0"
_VERSION = re.compile(r"ffmpeg version ([\w.+~-]{1,60})")


@dataclass(frozen=True, slots=True)
class Installed:
    """A program, its version, by what name it opens its standard input, what comes before its arguments, and what it
    reads beside libraries."""

    program: str
    version: str
    source: str = _BY_NAME
    before: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """``ffmpeg 5.1.9``."""
        return f"{NAME} {self.version}"

    def words(self, *, start_ms: int, samples: int, rate: int) -> tuple[str, ...]:
        """What it is told: so many samples from ``start_ms`` on, of the first sound, in one channel.

        Where the file leaves a hole in time, there is silence, so that a sample's number tells its time.
        """
        early = max(0, start_ms - BEFORE_MS)
        first = (start_ms - early) * rate // 1000
        cut = f"aresample={rate}:async=1:first_pts=0,atrim=start_sample={first}:end_sample={first + samples}"
        return (
            *("-nostdin", "-hide_banner", "-loglevel", "quiet", "-threads", "1"),
            *("-protocol_whitelist", self.source.partition(":")[0], "-format_whitelist", ",".join(FORMATS)),
            *("-codec_whitelist", ",".join(CODECS), "-ss", f"{early / 1000:.3f}", "-i", self.source),
            *("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1", "-filter_threads", "1", "-af", cut),
            *("-ac", "1", "-f", "s16le", "-c:a", "pcm_s16le", "pipe:1"),
        )


def found() -> Installed | None:
    """The ffmpeg of this machine; None when there is none."""
    return _asked(shutil.which(NAME) or "")


@cache
def _asked(program: str) -> Installed | None:
    """What the program says of itself: it is the machine's own, and gets nothing of a stranger here."""
    version = _VERSION.match(said_by(program, "-version")) if program else None
    if version is None:
        return None
    return Installed(program, version[1], source(said_by(program, "-hide_banner", "-protocols").split()))


def source(protocols: Sequence[str]) -> str:
    """How standard input is opened so that it can be wound back: by its number alone where it knows how (from version 6
    on), else by the name that Linux has for it; elsewhere it cannot be wound."""
    if "fd" in protocols:
        return _BY_NUMBER
    return _BY_NAME if sys.platform == "linux" else _BY_PIPE
