"""Recordings whose boxes, frames and tables lie, or that name other files and machines."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import struct
from collections.abc import Iterator

from tests.hostile.golden import good


def files(_seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    yield from _boxes()
    yield from _waves()
    yield from _tags()
    yield from _tables(url)
    yield from _others()


def _boxes() -> Iterator[tuple[str, bytes]]:
    """Every box of the film with a size that is not its own."""
    film = good()["landing.mp4"]
    for box in (
        b"moov",
        b"mvhd",
        b"trak",
        b"mdia",
        b"minf",
        b"stbl",
        b"stsd",
        b"stsz",
        b"stco",
        b"udta",
        b"mdat",
        b"mdhd",
    ):
        at = film.find(box)
        if at > 3:
            for size in (0, 1, 7, 2**31, 2**32 - 1):
                yield f"sounds/mp4-{box.decode()}-{size}.mp4", film[: at - 4] + struct.pack(">I", size) + film[at:]
    for box in (b"stsz", b"stco", b"stts", b"stsc"):
        at = film.find(box)
        if at > 3:
            yield f"sounds/mp4-{box.decode()}-entries.mp4", film[: at + 8] + b"\xff" * 8 + film[at + 16 :]
    yield (
        "sounds/mp4-boxes-deep.mp4",
        film[:32] + b"".join(struct.pack(">I4s", 2**31 - n * 8, b"moov") for n in range(100_000)),
    )
    yield "sounds/mp4-boxes-empty.mp4", film + struct.pack(">I4s", 8, b"free") * 500_000
    yield "sounds/mp4-length.mp4", _with(film, b"mvhd", 16, b"\x00\x00\x00\x01\xff\xff\xff\xff")
    yield "sounds/mp4-no-scale.mp4", _with(film, b"mvhd", 16, b"\x00\x00\x00\x00\xff\xff\xff\xff")


def _with(data: bytes, after: bytes, by: int, told: bytes) -> bytes:
    at = data.index(after) + by
    return data[:at] + told + data[at + len(told) :]


def _waves() -> Iterator[tuple[str, bytes]]:
    wave = good()["voice.wav"]
    for key in (b"RIFF", b"fmt ", b"data", b"LIST", b"INAM"):
        for size in (0, 1, 2**31, 2**32 - 1):
            yield f"sounds/wav-{key.decode().strip()}-{size}.wav", _with(wave, key, 4, struct.pack("<I", size))
    for name, at in (("channels", 10), ("rate", 12), ("bytes", 16), ("bits", 22)):
        yield f"sounds/wav-{name}-nothing.wav", _with(wave, b"fmt ", at, bytes(2))
        yield f"sounds/wav-{name}-most.wav", _with(wave, b"fmt ", at, b"\xff\xff")
    yield "sounds/wav-chunks.wav", wave + b"LIST\x04\x00\x00\x00INFO" * 300_000


def _tags() -> Iterator[tuple[str, bytes]]:
    sound = good()["voice.mp3"]
    frame = sound[sound.index(b"\xff\xfb") :] if b"\xff\xfb" in sound else sound[-500:]
    yield "sounds/tag-size.mp3", b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f" + frame
    yield (
        "sounds/tag-frame.mp3",
        b"ID3\x04\x00\x00\x00\x00\x10\x00TIT2\xff\xff\xff\xff\x00\x00\x03x" + bytes(2_000) + frame,
    )
    yield "sounds/tags-10000.mp3", (b"ID3\x03\x00\x00\x00\x00\x00\x0bTIT2\x00\x00\x00\x01\x00\x00\x00") * 10_000 + frame
    yield (
        "sounds/tag-of-words.mp3",
        b"ID3\x03\x00\x00"
        + bytes([0, 0x7F, 0x7F, 0x7F])
        + (b"COMM\x00\x00\x03\xe8\x00\x00\x00eng\x00" + b"a" * 995) * 2_000
        + frame,
    )
    yield (
        "sounds/tag-packed.mp3",
        b"ID3\x04\x00\x00\x00\x00\x01\x00TIT2\x00\x00\x00\x20\x00\x09\x7f\x7f\x7f\x7f"
        + b"\x78\x9c"
        + bytes(200)
        + frame,
    )
    yield (
        "sounds/tag-chapters.mp3",
        b"ID3\x04\x00\x00\x00\x03\x00\x00"
        + b"CTOC\x00\x00\x00\x10\x00\x00a\x00\x03\x05a\x00a\x00a\x00a\x00a\x00" * 1_500
        + frame,
    )
    yield "sounds/frames-million.mp3", frame[:418] * 20_000
    yield "sounds/frame-none.mp3", b"\xff\xfb\xf0\x00" * 100_000


def _tables(url: str) -> Iterator[tuple[str, bytes]]:
    for name, words in {
        "m3u.mp3": f"#EXTM3U\n#EXTINF:10,\n{url}m3u\n/etc/passwd\n", "pls.mp3": f"[playlist]\nFile1={url}pls\n", "asx.wma": f'<asx version="3.0"><entry><ref href="{url}asx"/></entry></asx>',
        "smil.mp4": f'<smil><body><video src="{url}smil"/></body></smil>', "mpd.mp4": f'<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>{url}mpd</BaseURL><Period/></MPD>',
        "ism.mp4": f'<SmoothStreamingMedia MajorVersion="2"><StreamIndex Url="{url}ism"/></SmoothStreamingMedia>', "concat.mkv": "ffconcat version 1.0\nfile /etc/passwd\n",
        "cue.flac": f'FILE "{url}cue" WAVE\nTRACK 01 AUDIO\n', "sdp.ts": f"v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=control:{url}sdp\n", "xspf.ogg": f'<playlist><trackList><track><location>{url}xspf</location></track></trackList></playlist>',
    }.items():  # fmt: skip
        yield f"sounds/list-{name}", words.encode()
    film = good()["landing.mp4"]
    at = film.find(b"url ")
    address = url.encode() + b"dref\0"
    if at > 0:
        spoiled = film[: at - 4] + struct.pack(">I4sI", 12 + len(address), b"url ", 0) + address + film[at + 8 :]
        yield "sounds/mp4-data-elsewhere.mp4", spoiled
    yield (
        "sounds/mov-reference.mov",
        film[:32]
        + struct.pack(">I4s", 8 + 28 + len(address), b"rmra")
        + struct.pack(">I4sI4s", 28 + len(address), b"rdrf", 0, b"url ")
        + address,
    )


def _others() -> Iterator[tuple[str, bytes]]:
    opus, film = good()["voice.opus"], good()["landing.webm"]
    page = opus.index(b"OggS", 4)
    yield "sounds/ogg-segments.opus", opus[: page + 26] + b"\xff" + opus[page + 27 :]
    yield "sounds/ogg-tags.opus", opus.replace(b"OpusTags", b"OpusTags\xff\xff\xff\x7f", 1)
    yield "sounds/ogg-pages.opus", opus + (b"OggS\x00\x00" + bytes(20) + b"\x00") * 200_000
    yield "sounds/ogg-position.opus", opus[: page + 6] + b"\xff" * 7 + b"\x7f" + opus[page + 14 :]
    for at in (5, 40, 60, 100, 200):
        yield f"sounds/webm-{at}.webm", film[:at] + b"\x01\xff\xff\xff\xff\xff\xff\xff" + film[at + 8 :]
    yield "sounds/webm-deep.webm", film[:60] + b"\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff" * 50_000
    yield "sounds/flac-blocks.flac", b"fLaC" + b"\x04\x00\x00\x00" * 500_000
    yield "sounds/flac-picture.flac", b"fLaC\x06\xff\xff\xff" + b"\xff" * 200
    yield "sounds/flac-words.flac", b"fLaC\x84\x00\x00\x20\x04\x00\x00\x00abcd\xff\xff\xff\xff" + bytes(100)
    yield "sounds/amr-frames.amr", b"#!AMR\n" + b"\x3c" + b"\x04" * 1_000_000
    yield (
        "sounds/avi-index.avi",
        b"RIFF\xff\xff\xff\xffAVI LIST\xff\xff\xff\x7fhdrlavih\x38\x00\x00\x00"
        + b"\xff" * 56
        + b"idx1\xff\xff\xff\xff"
        + bytes(500),
    )
    yield (
        "sounds/asf-objects.wma",
        bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c") + b"\xff" * 8 + b"\xff\xff\xff\xff\x01\x02" + bytes(500),
    )
    yield (
        "sounds/aiff-rate.aiff",
        b"FORM\x00\x00\x00\x2eAIFFCOMM\x00\x00\x00\x12\xff\xff\xff\xff\xff\xff\xff\xff"
        + b"\x7f\xff"
        + b"\xff" * 8
        + b"SSND\x00\x00\x00\x08"
        + bytes(8),
    )
    yield "sounds/ts-packets.ts", (b"\x47\x40\x00\x10" + b"\xff" * 184) * 50_000
    yield "sounds/mpeg-packs.mpg", b"\x00\x00\x01\xba" * 200_000
    yield "sounds/caf-chunks.caf", b"caff\x00\x01\x00\x00desc\xff\xff\xff\xff\xff\xff\xff\xff" + bytes(200)
