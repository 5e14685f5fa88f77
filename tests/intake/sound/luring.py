"""Files that look like recordings to ffmpeg and name other files and addresses, as ffmpeg's formats allow it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping

ELSEWHERE = "/etc/passwd"


def _hls(at: str) -> str:
    return f"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{at}\n#EXT-X-ENDLIST\n"


def _dash(port: int) -> str:
    return (
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
        'mediaPresentationDuration="PT9S">'
        f'<Period><AdaptationSet mimeType="audio/mp4"><Representation id="1" bandwidth="1"><BaseURL>'
        f"http://127.0.0.1:{port}/a.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>"
    )


LURES: Mapping[str, Callable[[int], str]] = {
    "a playlist that names a file": lambda _port: _hls(f"file://{ELSEWHERE}"),
    "a playlist that names an address": lambda port: _hls(f"http://127.0.0.1:{port}/a.ts"),
    "a playlist that joins a file to an address": lambda port: _hls(f"concat:http://127.0.0.1:{port}/x?|{ELSEWHERE}"),
    "a playlist whose key is elsewhere": lambda port: _hls("data:audio/mpeg;base64,AAAA").replace(
        "#EXTINF", f'#EXT-X-KEY:METHOD=AES-128,URI="http://127.0.0.1:{port}/key"\n#EXTINF', 1
    ),
    "a list of pieces that names a file": lambda _port: f"ffconcat version 1.0\nfile '{ELSEWHERE}'\nduration 10\n",
    "a list of pieces that names an address": lambda port: (
        f"ffconcat version 1.0\nfile 'http://127.0.0.1:{port}/a.wav'\nduration 10\n"
    ),
    "a manifest with an address": _dash,
    "a session that is sent elsewhere": lambda port: (
        f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio {port} RTP/AVP 0\n"
    ),
    "subtitles whose words are in another file": lambda _port: (
        f"# VobSub index file, v7 (do not modify this line!)\nid: en, index: 0\ntimestamp: 00:00:01:000, "
        f"filepos: 000000000\n# {ELSEWHERE}\n"
    ),
    "a redirection": lambda port: f"[Reference]\nRef1=http://127.0.0.1:{port}/a.wav?MSWMExt=.asf\n",
    "a list of songs": lambda port: f"#EXTM3U\n{ELSEWHERE}\nhttp://127.0.0.1:{port}/a.mp3\n",
    "words of a filter": lambda _port: f"amovie={ELSEWHERE}",
}


def lure(name: str, port: int) -> bytes:
    """The file."""
    return LURES[name](port).encode()


def inside_of_a_tag(port: int) -> bytes:
    """A playlist behind a tag of MP3 (ID3v2.3), which is where ffmpeg looks on for what the file is."""
    words = base64.b64encode(b"x" * 90)
    return b"ID3\x03\x00\x00\x00\x00\x00\x78" + words + _hls(f"http://127.0.0.1:{port}/a.ts").encode()
