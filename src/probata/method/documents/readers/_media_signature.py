"""_media_signature: which kind of recording begins with these bytes.

Only what bears a binary signature goes to the library: given a playlist (HLS, DASH), which is text, it opens the files
that stand in it, and no reader may open a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.readers._brands import is_recording

_FIRST = (
    (b"OggS", "Ogg"),
    (b"fLaC", "FLAC"),
    (b"#!AMR\n", "AMR"),
    (b"#!AMR-WB\n", "AMR"),
    (bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"), "Windows Media"),
    (b"\x00\x00\x01\xba", "MPEG"),
    (b"\x00\x00\x01\xb3", "MPEG"),
    (b"caff\x00\x01", "Core Audio"),
)
_INSIDE = {
    (b"RIFF", b"WAVE"): "WAV",
    (b"RIFX", b"WAVE"): "WAV",
    (b"RF64", b"WAVE"): "WAV",
    (b"BW64", b"WAVE"): "WAV",
    (b"RIFF", b"AVI "): "AVI",
    (b"FORM", b"AIFF"): "AIFF",
    (b"FORM", b"AIFC"): "AIFF",
}
_OLD_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_KBITS = {  # ISO/IEC 11172-3 and 13818-3, by (version 1, layer): kilobits a second
    (True, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (True, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (False, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (False, 3): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def kind(head: bytes) -> str:
    """The kind of recording that begins so, "" for none."""
    found = next((name for magic, name in _FIRST if head.startswith(magic)), "")
    found = found or _INSIDE.get((head[:4], head[8:12]), "")
    return found or next((name for holds, name in _TESTS if holds(head)), "")


def _tagged(head: bytes) -> bool:
    """An ID3 tag (id3.org, ID3v2.4, 3.1): the letters alone may begin a text."""
    return head[:3] == b"ID3" and head[3:4] in (b"\x02", b"\x03", b"\x04") and all(one < 0x80 for one in head[6:10])


def _quicktime(head: bytes) -> bool:
    """QuickTime from before there was a first box with a name: the names are words, the size before them is not."""
    return head[4:8] in _OLD_QUICKTIME and b"\x00" in head[:4] and len(head) > 8


def _matroska(head: bytes) -> bool:
    return head.startswith(b"\x1aE\xdf\xa3") and (b"matroska" in head[:100] or b"webm" in head[:100])


def _transport(head: bytes) -> bool:
    """MPEG transport stream (ISO/IEC 13818-1, 2.4.3): a sync byte every 188 bytes, or every 192 with times before."""
    for first, step in ((0, 188), (4, 192)):
        places = range(first, len(head), step)
        synced = len(places) >= 4 and all(head[at] == 0x47 for at in places)
        if synced and any(byte == 0 or byte > 0x7F for byte in head[first : first + 188]):
            return True
    return False


def _frames(head: bytes) -> bool:
    """MPEG audio or AAC without a container: two frames, one behind the other."""
    sizes = _sizes(head)
    first = next(sizes, 0)
    return bool(first) and bool(next(sizes, 0))


def _sizes(head: bytes) -> Iterator[int]:
    at = 0
    while at + 7 <= len(head):
        size = _mpeg_size(head[at : at + 4]) or _adts_size(head[at : at + 7])
        if not size:
            return
        yield size
        at += size


def _mpeg_size(four: bytes) -> int:
    """Bytes of a frame of layer II or III; layer I is left out, since a text in UTF-16 begins like it."""
    version, layer = four[1] >> 3 & 3, 4 - (four[1] >> 1 & 3)
    bits, hertz = four[2] >> 4, four[2] >> 2 & 3
    if four[0] != 0xFF or four[1] < 0xE0 or version == 1 or layer not in (2, 3) or bits in (0, 15) or hertz == 3:
        return 0
    samples = 144 if layer == 2 or version == 3 else 72
    return samples * 1000 * _KBITS[version == 3, layer][bits - 1] // _HERTZ[version][hertz] + (four[2] >> 1 & 1)


def _adts_size(seven: bytes) -> int:
    """Bytes of a frame of AAC (ISO/IEC 14496-3, 1.A.2.2)."""
    if seven[0] != 0xFF or seven[1] & 0xF6 != 0xF0:
        return 0
    size = (seven[3] & 3) << 11 | seven[4] << 3 | seven[5] >> 5
    return size if size > 7 else 0


_TESTS = (
    (is_recording, "MPEG-4"),
    (_quicktime, "QuickTime"),
    (_matroska, "Matroska"),
    (_tagged, "MP3"),
    (_transport, "MPEG"),
    (_frames, "MPEG audio"),
)
