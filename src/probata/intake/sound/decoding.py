"""decoding: the sound of a time of a recording, decoded behind walls from the bytes of a stranger.

ffmpeg runs in a child that may read nothing but the recording and its own libraries, open no connection and write no
file. What it answers is counted before it is believed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from probata.intake.sandbox.begun import Beginner, shared
from probata.intake.sandbox.hearing import Heard, heard
from probata.intake.sandbox.limits import MIB, Limits
from probata.intake.sandbox.programs import Command
from probata.intake.sound.ffmpeg import INSTALL, NOT_INSTALLED, Installed, found
from probata.record.counted import counted
from probata.record.errors import BadUse, Unreadable

RATE = 16_000
"""Samples a second: as many as speech needs, and what models of speech take."""
RATES = (8_000, 48_000)
MOST_MS = 3_600_000
"""An hour in one answer is 110 MiB at the usual rate."""
WIDTH = 2
"""Bytes of a sample."""
SECONDS, MEMORY = 120, 1024 * MIB
_PATIENCE = 5
"""How much longer than its processor time it may take on the clock: other work goes on here, too."""
_NOT_BEGUN = 127
"""What a program ends with whose libraries lie where it may not look (ld.so)."""


@dataclass(frozen=True, slots=True)
class Sound:
    """``samples`` (16 bits with a sign, lower byte first, one channel) of ``rate`` a second from ``start_ms`` on, by
    which program they were decoded, and which walls were lacking around it, in words."""

    samples: bytes = field(repr=False)
    rate: int
    start_ms: int
    by: str
    lacking: tuple[str, ...] = ()

    @property
    def duration_ms(self) -> int:
        """How long it is, rounded down; less than was asked for where the recording ends before."""
        return len(self.samples) // WIDTH * 1000 // self.rate

    @property
    def end_ms(self) -> int:
        """Where in the recording it ends."""
        return self.start_ms + self.duration_ms

    @property
    def sha256(self) -> str:
        """Of the samples, in hexadecimal digits."""
        return hashlib.sha256(self.samples).hexdigest()


def decoded(
    data: bytes,
    *,
    start_ms: int,
    end_ms: int,
    rate: int = RATE,
    by: Beginner | None = None,
    installed: Installed | None = None,
    seconds: int = SECONDS,
) -> Sound:
    """The sound of a recording (``data``: the bytes of its file) from ``start_ms`` to ``end_ms``, which it may end
    before. ``seconds`` of processor time are given to it; ``by`` makes the child and ``installed`` is the ffmpeg to
    take, where not those of this process and machine.

    Raises BadUse for a time that is empty or longer than an hour, for a rate below 8000 or above 48000, and where
    ffmpeg is not installed; Unreadable where the file has no sound or none in that time, is damaged, or costs too much.
    """
    samples = _asked(start_ms, end_ms, rate)
    one = installed or found()
    if one is None:
        raise BadUse(NOT_INSTALLED, next_step=INSTALL)
    begins, within = by or shared(), Limits(seconds_in_all=seconds, memory=MEMORY)
    words = one.words(start_ms=start_ms, samples=samples, rate=rate)
    begun = begins.run(Command(one.program, (*one.before, *words), one.reads, {}), data, within)
    said = _checked(heard(begun, seconds=seconds * _PATIENCE, most=samples * WIDTH), one, seconds)
    return Sound(said, rate, start_ms, one.title, begins.lacking(within, programs=True))


def _asked(start_ms: int, end_ms: int, rate: int) -> int:
    """How many samples that time has."""
    if not RATES[0] <= rate <= RATES[1]:
        raise BadUse(f"Sound is decoded at {RATES[0]} to {RATES[1]} samples a second, not at {rate}.")
    if not 0 <= start_ms < end_ms:
        raise BadUse("The time is empty: there is nothing to hear in it.")
    if end_ms - start_ms > MOST_MS:
        raise BadUse("The time is longer than an hour.", next_step="Take it in shorter pieces.")
    return -(-(end_ms - start_ms) * rate // 1000)


def _checked(heard: Heard, one: Installed, seconds: int) -> bytes:
    """What it said, where that is a whole number of samples, as many as were asked for or fewer."""
    if heard.late:
        raise Unreadable(f"Decoding this time took {one.title} longer than {counted(seconds, 'second')}.")
    if heard.too_much or len(heard.said) % WIDTH:
        raise Unreadable(f"{one.title} gave no sound answer: other samples than it was asked for.")
    if heard.status == _NOT_BEGUN:
        raise BadUse(
            f"{one.title} does not begin behind walls: its libraries lie outside the folders of the system.",
            next_step="Install the ffmpeg of the system's own packages.",
        )
    if heard.status:
        raise Unreadable(
            f"{one.title} cannot decode it: it has no sound, is damaged, or is of a format that is not decoded here."
        )
    if not heard.said:
        raise Unreadable("There is no sound in this time.", next_step="Name a time before the recording's end.")
    return heard.said
