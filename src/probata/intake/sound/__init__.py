"""sound: what is heard in a recording at a time, decoded by the ffmpeg of this machine.

Knows: how ffmpeg is found and begun behind walls, what it may open of a file, what its answers may look like.
Does not know: records, players, what becomes of the samples.
Words defined here:
    sample  how loud it is at one moment: 16 bits with a sign, the lower byte first
    rate    samples in a second
    sound   the samples of a time of a recording, in one channel
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.intake.sound.decoding import Sound as Sound
    from probata.intake.sound.decoding import decoded as decoded

_OFFERS = {"Sound": "decoding", "decoded": "decoding"}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
