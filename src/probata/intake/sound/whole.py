"""whole: all the sound of a recording, an hour after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from probata.intake.sound import decoding
from probata.intake.sound.decoding import Sound, decoded
from probata.record.errors import BadUse, Unreadable

MOST_MS = 12 * 3_600_000
"""Half a day is 1.3 GiB of samples, which are held in memory."""


def whole(data: bytes, claimed_ms: int) -> Sound:
    """The sound of a recording (``data``: the bytes of its file) from its beginning to where no more comes;
    ``claimed_ms`` is how long its container says that it is.

    Raises BadUse for one that is longer than MOST_MS; what ``decoded`` raises, also behind the first hour, as long as
    more was claimed.
    """
    pieces = list(_hours(data, claimed_ms))
    return replace(pieces[0], samples=b"".join(one.samples for one in pieces))


def _hours(data: bytes, claimed_ms: int) -> Iterator[Sound]:
    start = 0
    while True:
        if max(start, claimed_ms) > MOST_MS:
            raise BadUse(
                f"The recording is longer than {MOST_MS // 3_600_000} hours.",
                next_step="Cut it with a program of your own, and add the parts.",
            )
        try:
            hour = decoded(data, start_ms=start, end_ms=start + decoding.MOST_MS)
        except Unreadable:
            if start and start >= claimed_ms:
                return  # it ended with the hour
            raise
        yield hour
        start += decoding.MOST_MS
        if hour.duration_ms < decoding.MOST_MS:
            return
