"""Recordings for tests: each second has a tone of its own, so that it can be told which second was heard."""

from __future__ import annotations

import io
import subprocess
import wave
from pathlib import Path

import numpy as np

RATE = 16_000
SECONDS = 8
FIRST, STEP = 300, 200
HALF = RATE // 2


def tone(second: int) -> int:
    """How often it swings in that second of a recording."""
    return FIRST + STEP * second


def tones(seconds: int = SECONDS, rate: int = RATE) -> bytes:
    """The recording as WAV."""
    each = np.arange(rate) / rate
    waves = [np.sin(2 * np.pi * tone(second) * each) for second in range(seconds)]
    return as_wav((8_000 * np.concatenate(waves)).astype("<i2").tobytes(), rate)


def as_wav(samples: bytes, rate: int = RATE) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return out.getvalue()


def encoded(folder: Path, name: str, *arguments: str, before: tuple[str, ...] = ()) -> bytes:
    """The recording as the ffmpeg of this machine writes it under this name."""
    source, made = folder / "tones.wav", folder / name
    source.write_bytes(tones())
    begins = ("ffmpeg", "-nostdin", "-loglevel", "error", "-y", *before, "-i", str(source))
    subprocess.run([*begins, *arguments, str(made)], check=True, timeout=120)  # noqa: S603 (our own recording)
    return made.read_bytes()


def heard(samples: bytes, rate: int = RATE) -> list[int]:
    """The tone of each half second, to the nearest of those that a recording has; 0 where it is silent."""
    values = np.frombuffer(samples, "<i2").astype(float)
    half = rate // 2
    return [_heard(values[at : at + half], rate) for at in range(0, len(values) - half + 1, half)]


def _heard(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]], rate: int) -> int:
    if np.sqrt(np.mean(values**2)) < 100:
        return 0
    loudest = np.argmax(np.abs(np.fft.rfft(values))) * rate / len(values)
    return FIRST + STEP * round((float(loudest) - FIRST) / STEP)
