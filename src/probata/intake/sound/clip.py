"""clip: a sound as a WAV file (RIFF; Multimedia Programming Interface and Data Specifications 1.0, 1991).

It holds the samples and nothing that would tell where they come from.
"""

from __future__ import annotations

import struct

from probata.intake.sound.decoding import WIDTH, Sound

_HEAD = struct.Struct("<4sI4s4sIHHIIHH4sI")
_LINEAR, _CHANNELS = 1, 1


def wav(sound: Sound) -> bytes:
    """The whole file."""
    size, a_second = len(sound.samples), sound.rate * WIDTH
    form = (b"fmt ", 16, _LINEAR, _CHANNELS, sound.rate, a_second, WIDTH, 8 * WIDTH)
    head = _HEAD.pack(b"RIFF", _HEAD.size - 8 + size, b"WAVE", *form, b"data", size)
    return head + sound.samples
