"""typed_times: a transcript that a person typed, with times at the beginning of its lines.

``[00:41] It was at night.`` or ``1:02:03 - ...``: what follows was said from then until the next time. A time in the
middle of a line is a time that somebody spoke of, and none of these.
"""

from __future__ import annotations

import re
from itertools import pairwise

from probata.method.documents.model import Mark, MarkKind
from probata.record.span import TextSpan, TimeRange

_LINE = re.compile(
    r"^[ \t]*(?:\[(?P<in>[\d:.,]+)\]|\((?P<round>[\d:.,]+)\)|(?P<bare>\d{1,3}(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?))"
    r"(?![\d:])[ \t]*[-–—:]?[ \t]*",
    re.MULTILINE,
)
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?")


def typed_times(text: str, length: int | None = None) -> tuple[Mark, ...]:
    """The cues of a typed transcript; none where fewer than two lines begin with a time, or the times go back.

    ``length``: milliseconds of the recording, where the last words end; without it they are said at a moment.
    """
    found = [(one, _milliseconds(one["in"] or one["round"] or one["bare"])) for one in _LINE.finditer(text)]
    starts = [(one.start(), one.end(), time) for one, time in found if time is not None]
    if len(starts) < 2 or any(a[2] > b[2] for a, b in pairwise(starts)):
        return ()
    last = starts[-1][2]
    ends = [*((start, time) for start, _, time in starts[1:]), (len(text), max(last, length or 0))]
    cues = []
    for (_, words, time), (end, until) in zip(starts, ends, strict=True):
        said = text[words:end]
        span = TextSpan(words, words + len(said.rstrip()))
        if span.length:
            cues.append(Mark(MarkKind.CUE, span, TimeRange(time, until)))
    return tuple(cues)


def _milliseconds(words: str) -> int | None:
    found = _TIME.fullmatch(words)
    if found is None:
        return None
    hours, minutes, seconds, more = found.groups()
    return 1000 * (3600 * int(hours or 0) + 60 * int(minutes) + int(seconds)) + int((more or "").ljust(3, "0"))
