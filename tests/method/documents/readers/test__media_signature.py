"""What begins like a recording, and what only looks like it."""

from pathlib import Path

import pytest

from probata.method.documents.readers._media_signature import kind

GOOD = Path(__file__).parents[3] / "data/documents/good"
MP3 = b"\xff\xfb\x90\x00" + bytes(413)  # 128 kbit/s at 44.1 kHz: 417 bytes
AAC = b"\xff\xf1\x50\x40\x02\x1f\xfc" + bytes(9)  # 16 bytes


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"OggS", "Ogg"),
        (b"fLaC", "FLAC"),
        (b"#!AMR\n", "AMR"),
        (b"RIFF\x00\x00\x00\x00WAVE", "WAV"),
        (b"RIFF\x00\x00\x00\x00AVI ", "AVI"),
        (b"RIFF\x00\x00\x00\x00WEBP", ""),
        (b"\x1aE\xdf\xa3\x01\x00\x42\x82\x84webm", "Matroska"),
        (b"\x1aE\xdf\xa3\x01\x00\x42\x82\x84other", ""),
        (b"ID3\x04\x00\x00\x00\x00\x01\x00", "MP3"),
        (b"ID3 is how this text begins", ""),
        (b"\x00\x00\x00\x08wide\x00\x00\x03\x36mdat", "QuickTime"),
        (b"Set free, wide and far", ""),
        (MP3 + MP3, "MPEG audio"),
        (MP3 + b"words", ""),
        (AAC + AAC, "MPEG audio"),
        ("Words in UTF-16".encode("utf-16"), ""),
        ((b"\x47\x40\x00\x10" + bytes(184)) * 5, "MPEG"),
        (b"G" * 2000, ""),
        (b"\x00\x00\x00\x14ftypqt  \x00\x00\x02\x00", "MPEG-4"),
        (b"#EXTM3U\n/etc/hostname", ""),
        (b"", ""),
    ],
)
def test_a_kind_is_told_by_the_first_bytes(head: bytes, said: str) -> None:
    assert kind(head) == said


def test_every_golden_recording_is_one() -> None:
    names = ("landing.mp4", "landing.webm", "voice.opus", "voice.mp3", "voice.wav")
    assert all(kind((GOOD / name).read_bytes()[:4096]) for name in names)
    assert not any(kind((GOOD / name).read_bytes()[:4096]) for name in ("gate.heic", "gate.jpg", "call.vtt"))
