"""Speech models for tests: programs that are a few lines of Python, and who may run them here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from probata.intake.sound.decoding import Sound
from probata.intake.sound.ffmpeg import found

decoding = pytest.mark.skipif(found() is None, reason="needs the Debian package ffmpeg")
SECOND = Sound(bytes(32_000), 16_000, 0, "a test")
SAYS = "WEBVTT\n\n00:00.000 --> 00:00.700\nThe gate was open.\n\n00:00.700 --> 00:01.400\nNobody counted us.\n"


def program(folder: Path, code: str, name: str = "hears.py") -> Path:
    """A program that is this code."""
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport os, socket, sys, time, wave\n{code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path
