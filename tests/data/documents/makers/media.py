"""Recordings, transcripts with times, and pictures of more kinds. Everything in them is invented.

What only a program can write was made once and is kept in the folder ``good/``: with ffmpeg 5.1 a second of silence and
of one colour (landing.mp4 and landing.webm with title, author, time and position; landing.webm with subtitles and two
chapters; voice.opus; voice.mp3 with a picture attached), with pillow-heif two pictures in one container (gate.heic).
"""

from __future__ import annotations

import io
import struct
import wave
from pathlib import Path

GOOD = Path(__file__).parents[1] / "good"
KEPT = ("landing.mp4", "landing.webm", "voice.opus", "voice.mp3", "gate.heic")

CALL_SRT = (
    "\ufeff1\r\n00:00:41,000 --> 00:00:43,500 X1:40 X2:600 Y1:20 Y2:50\r\nBRENLOW: <i>And in April?</i> {\\an8}\r\n\r\n"
    "2\r\n00:00:43,000 --> 00:00:46,250\r\nDRIVER: They took us to\r\n\r\n"
    "3\r\n00:00:46,250 --> 00:00:48,000\r\nDRIVER: the quarry (INVENTED).\r\nBRENLOW: When?\r\n\r\n"
    "4\r\n00:00:40,000 --> 00:00:40,500\r\nDRIVER: مساء الخير، هذا مُختلَق\r\n"
)
BARE_SRT = (
    "00:00:01.000 --> 00:00:02.500\nThe bell stayed\n00:00:02.500 --> 00:00:04.000\non its hook in\n1984\n\n"
    "00:00:05.000 --> 00:00:04.000\nINVENTED, and backwards.\n\n00:00:06.000 --> 00:00:07.000\n\n"
)
CALL_VTT = """WEBVTT - Evening call (INVENTED)
Kind: captions
Language: en

STYLE
::cue { color: papayawhip }

REGION
id:low width:40%

NOTE taken down by Tirren Vosk

opening
00:41.000 --> 00:43.500 line:0 position:20%
<v Otta Brenlow>And in <b>April</b> &amp; May?</v>
<v.loud Driver>No <00:42.000>one asked.

00:44.000 --> 00:45.000
Nobody came.

00:45.000 --> 01:00:46.000
Nobody came.
Then the buses did.

Words that stand in no cue.
"""
LONG_GRID = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 2.5
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "Brenlow (INVENTED)"
        xmin = 0
        xmax = 2.5
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 1.25
            text = "And in ""April""? ! no note"
        intervals [2]:
            xmin = 1.25
            xmax = 1.5
            text = ""
        intervals [3]:
            xmin = 1.5
            xmax = 2.5
            text = "ни одного
2.5 intervals [9]"
    item [2]:
        class = "TextTier"
        name = "bell"
        xmin = 0
        xmax = 2.5
        points: size = 1
        points [1]:
            number = 1.5005
            mark = "rings"
"""
SHORT_GRID = (
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n2.5\n<exists>\n1\n"IntervalTier"\n"words (INVENTED)"\n'
    '0\n2.5\n3\n0\n1.25\n"They read out"\n1.25\n2\n"the number of the lease"\n2\n2.5\n"first'
)


def wav() -> bytes:
    """A second and a half of silence with the claims of a recorder."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(1000)
        sound.writeframes(b"\x80" * 1500)
    said = b"".join(
        _chunk(key, words)
        for key, words in (
            (b"INAM", b"Voice note (INVENTED)\x00"),
            (b"IART", b"Nessa Quorle\x00"),
            (b"ICRD", b"2019-04-12\x00"),
        )
    )
    body = out.getvalue()[8:] + _chunk(b"LIST", b"INFO" + said)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunk(key: bytes, data: bytes) -> bytes:
    return key + struct.pack("<I", len(data)) + data + b"\x00" * (len(data) % 2)


def amr(frames: int = 50) -> bytes:
    """AMR of 12.2 kbit/s: frames of 32 bytes for 20 milliseconds each."""
    return b"#!AMR\n" + (b"\x3c" + bytes(31)) * frames


def cropped() -> bytes:
    """A JPEG of 400 x 150 that carries a view of 160 x 120, as a phone leaves it behind when it crops; turned."""
    from PIL import Image

    view = io.BytesIO()
    Image.new("RGB", (160, 120), (120, 130, 140)).save(view, "JPEG", quality=30)
    return _with_view((400, 150), view.getvalue())


def _with_view(size: tuple[int, int], view: bytes) -> bytes:
    """EXIF with a first directory (orientation) and a second one that leads to a smaller view."""
    from PIL import Image

    first = struct.pack("<HHHIHHI", 1, 0x0112, 3, 1, 6, 0, 8 + 18)
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 8 + 18 + 30, 0x0202, 4, 1, len(view), 0)
    exif = b"Exif\x00\x00II*\x00" + struct.pack("<I", 8) + first + second + view
    out = io.BytesIO()
    Image.new("RGB", size, (30, 60, 90)).save(out, "JPEG", quality=30, exif=exif)
    return out.getvalue()


def frames(format: str, *sizes: tuple[int, int]) -> bytes:
    """Pictures of these sizes in one file."""
    from PIL import Image

    made = [Image.new("RGB", size, (40 * number, 60, 90)) for number, size in enumerate(sizes)]
    out = io.BytesIO()
    made[0].save(out, format, save_all=True, append_images=made[1:])
    return out.getvalue()


def good() -> dict[str, bytes]:
    """Every good file by name."""
    return {
        **{name: (GOOD / name).read_bytes() for name in KEPT},
        "voice.wav": wav(),
        "voice-cut.wav": wav()[:-400],
        "call.srt": CALL_SRT.encode(),
        "bare.srt": BARE_SRT.encode(),
        "call.vtt": CALL_VTT.encode(),
        "call.TextGrid": LONG_GRID.encode("utf-16"),
        "short.TextGrid": SHORT_GRID.encode(),
        "cropped.jpg": cropped(),
        "moving.gif": frames("GIF", (24, 16), (24, 16), (24, 16)),
        "scan.tif": frames("TIFF", (24, 32), (48, 32)),
    }


def broken() -> dict[str, bytes]:
    """Every broken file by name; each must be refused with a reason."""
    return {
        "no-times.srt": b"These are words (INVENTED)\nwithout any times.\n",
        "no.vtt": b"00:01.000 --> 00:02.000\nINVENTED\n",
        "other.TextGrid": b'File type = "ooTextFile"\nObject class = "Pitch 1"\n\n0\n2.5\n',
        "playlist.mp3": b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n/etc/hostname\n",
        "no.mp4": b"This is not a recording at all.",
        "empty.mp3": b"ID3\x04\x00\x00\x00\x00\x00\x00",
        "cut.gif": frames("GIF", (24, 16), (24, 16))[:-20],
        "cut.heic": (GOOD / "gate.heic").read_bytes()[:-120],
        "raw.cr3": b"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom",
    }
