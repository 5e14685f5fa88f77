from __future__ import annotations

import io
import wave

from hypothesis import given
from hypothesis import strategies as st

from probata.intake.sound.clip import wav
from probata.intake.sound.decoding import Sound


@given(samples=st.binary(max_size=400).map(lambda one: one[: len(one) // 2 * 2]), rate=st.integers(8_000, 48_000))
def test_another_program_reads_the_same_samples(samples: bytes, rate: int) -> None:
    data = wav(Sound(samples, rate, 1_000, "ffmpeg 5"))
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, rate)
        assert file.readframes(10_000) == samples
    assert len(data) == 44 + len(samples), "and nothing stands in it that tells where they come from"
