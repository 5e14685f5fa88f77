"""Voice notes as small real recordings, made byte by byte, and transcripts with times."""

from __future__ import annotations

import io
import struct
import wave
from collections.abc import Iterator
from itertools import pairwise

from tests.pile.made import UNREADABLE, Made, chance
from tests.pile.words import ENGLISH, PEOPLE, RUSSIAN

WAVES, MP3S, OGGS, SRTS, VTTS, GRIDS = 6, 6, 7, 4, 3, 2
CALL = "voices/call transcript 0.srt"
"""The transcript of which the report cites seconds 41 to 52."""
SAID = "DRIVER: They took us to the quarry, and nobody wrote it down."


def files(seed: int) -> Iterator[Made]:
    """All of them: a time of each can be cited."""
    some = chance(seed, "voices")
    for number in range(WAVES):
        yield Made(f"voices/note {number}.wav", wav(2 + number), {"time": "0:00.500-0:01.500"})
    for number in range(MP3S):
        yield Made(f"voices/AUD-20190412-WA{number:04}.mp3", mp3(100 + number), {"time": "0:00-0:01"})
    for number in range(OGGS):
        yield Made(f"voices/PTT-20190412-WA{number:04}.opus", opus(100 + number), {"time": "0:00-0:01"})
    for number in range(SRTS):
        cues = _cues(some.randrange(5, 9), RUSSIAN if number % 2 else ENGLISH)
        yield Made(f"voices/call transcript {number}.srt", srt(cues), {"time": "0:41-0:52"})
    for number in range(VTTS):
        cues = _cues(4 + number, ENGLISH)
        body = "\n\n".join(f"{_clock(a, '.')} --> {_clock(b, '.')}\n<v {PEOPLE[number]}>{said}" for a, b, said in cues)
        yield Made(
            f"voices/meeting {number}.vtt", f"WEBVTT\n\nNOTE INVENTED\n\n{body}\n".encode(), {"time": "0:41-0:52"}
        )
    for number in range(GRIDS):
        yield Made(f"voices/tape {number}.TextGrid", grid(_cues(3 + number, ENGLISH)), {"time": "0:41-0:52"})
    yield Made("voices/lost.mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00", aside=UNREADABLE)


def wav(seconds: int) -> bytes:
    """Silence of one channel, eight bits, a thousand samples a second (RIFF WAVE)."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(1_000)
        sound.writeframes(b"\x80" * (1_000 * seconds))
    return out.getvalue()


def mp3(frames: int) -> bytes:
    """Frames of MPEG 1 layer III, 128 kbit/s, 44,100 a second, joint stereo: 417 bytes for 1,152 samples each."""
    return (b"\xff\xfb\x90\x64" + bytes(413)) * frames


def opus(packets: int) -> bytes:
    """Ogg pages (RFC 3533) of Opus (RFC 7845): two headers, then silence in packets of 20 milliseconds."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 8) + b"INVENTED" + struct.pack("<I", 0)
    pages = [_page(2, 0, 0, [head]), _page(0, 0, 1, [tags])]
    for number, start in enumerate(range(0, packets, 50), start=2):
        count = min(50, packets - start)
        last = 4 if start + count == packets else 0
        pages.append(_page(last, (start + count) * 960, number, [b"\xf8\xff\xfe"] * count))
    return b"".join(pages)


def _page(kind: int, position: int, number: int, packets: list[bytes]) -> bytes:
    body, sizes = b"".join(packets), bytes(len(each) for each in packets)
    head = b"OggS" + struct.pack("<BBqIII", 0, kind, position, 7, number, 0) + bytes([len(sizes)]) + sizes
    return head[:22] + struct.pack("<I", _crc(head + body)) + head[26:] + body


def _crc(data: bytes) -> int:
    """The checksum of Ogg: polynomial 04c11db7, nothing turned around."""
    crc = 0
    for byte in data:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ 0x04C11DB7) & 0xFFFFFFFF if crc & 0x80000000 else crc << 1
    return crc


Cue = tuple[int, int, str]


def _cues(count: int, tongue: tuple[str, ...]) -> list[Cue]:
    """One after the other; what is said from 41,000 to 52,000 milliseconds is one of them."""
    ends = [*range(0, 41_000, 41_000 // count)][:count]
    before = [(a, b, tongue[n % len(tongue)]) for n, (a, b) in enumerate(pairwise([*ends, 41_000]))]
    return [*before, (41_000, 52_000, SAID), (52_000, 55_000 + count, "INVENTED: the line went dead.")]


def _clock(at: int, sign: str) -> str:
    return f"{at // 3_600_000:02}:{at // 60_000 % 60:02}:{at // 1_000 % 60:02}{sign}{at % 1_000:03}"


def srt(cues: list[Cue]) -> bytes:
    """SubRip."""
    each = (f"{n}\r\n{_clock(a, ',')} --> {_clock(b, ',')}\r\n{said}\r\n" for n, (a, b, said) in enumerate(cues, 1))
    return "\r\n".join(each).encode()


def grid(cues: list[Cue]) -> bytes:
    """Praat's short text form."""
    each = "".join(f'{a / 1000}\n{b / 1000}\n"{said}"\n' for a, b, said in cues)
    end = cues[-1][1] / 1000
    tier = f'1\n"IntervalTier"\n"words"\n0\n{end}'
    head = f'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n{end}\n<exists>\n{tier}'
    return f"{head}\n{len(cues)}\n{each}".encode()
