"""machine_text: what a person's speech model wrote of a recording, anew as WebVTT and without what is unsound.

It is a proposal, and no transcript before somebody has heard the recording against it. So the file itself says what it
is, in lines of its header (W3C WebVTT: The Web Video Text Tracks Format, 4.1; readers of captions skip them), and names
the recording by its sum: two silent recordings get two files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from probata.method.documents.item import Item
from probata.method.documents.model import MarkKind, Reading
from probata.record.basis import Method
from probata.record.counted import counted
from probata.record.digest import Digest
from probata.record.errors import Unreadable
from probata.record.span import TimeRange

HEARD = "speech-model"
"""What stands in the reader of a document that a speech model wrote."""
SUBTITLES = frozenset({"read-vtt", "read-srt"})
_MARKS = frozenset("\u200c\u200d\u200e\u200f\u061c")
"""Signs that nobody sees and that Persian, Hindi and Arabic are written with: joiners, and marks of direction that turn
nothing but what stands beside them."""
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;"}
_BACKWARDS = "cues that end before they begin"
_NAME = 60
_NEXT = "Nothing was stored. Look at what the program writes, and give it other --arguments."


@dataclass(frozen=True, slots=True)
class Words:
    """A cue: when, who says it (as the machine tells voices apart, or nothing), and what."""

    time: TimeRange
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class Written:
    """The file, and sentences on what was changed or left out."""

    data: bytes = field(repr=False)
    limits: tuple[str, ...]


def is_machine(item: Item) -> bool:
    """Whether a speech model wrote it."""
    return HEARD in item.reader.partition("/")[0].split("+")


def told(reading: Reading, limits: Sequence[str]) -> Reading:
    """The reading of such a file, with who wrote it."""
    method = Method(f"{reading.reader.name}+{HEARD}", reading.reader.version)
    return replace(reading, reader=method, limits=(*limits, *reading.limits))


def written(reading: Reading, *, length: int, by: str, recording: Digest) -> Written:
    """What the machine wrote (``reading``), as a file of its own; ``length`` of the recording in milliseconds, ``by``:
    the program's file name.

    Words beyond the recording's end, times that go backwards and what is no subtitles raise Unreadable with the
    sentence to tell: the machine heard something else, or counts otherwise. What is left out is told.
    """
    if reading.reader.name not in SUBTITLES:
        raise Unreadable("What it wrote is neither VTT nor SRT.", where=by, next_step=_NEXT)
    cues = list(_cues(reading))
    _check(cues, reading, length, by)
    sound = [_within(one, length) for one in cues]
    clean = [replace(one, who=_line(one.who)[:_NAME], words=_seen(one.words)) for one in sound]
    kept = [one for one in clean if one.words]
    if not kept:
        raise Unreadable("It wrote subtitles without a single word.", where=by, next_step=_NEXT)
    head = f"WEBVTT\nMade-by: a machine ({_line(by)}), heard by nobody\nRecording: SHA-256 {recording.hex}\n\n"
    return Written((head + "\n".join(map(_spelled, kept))).encode(), tuple(_limits(reading, cues, length)))


def _cues(reading: Reading) -> Iterator[Words]:
    for one in reading.marks:
        if one.kind is MarkKind.CUE and one.span.length and isinstance(one.place, TimeRange):
            yield Words(one.place, one.by, one.span.of(reading.text))


def _check(cues: Sequence[Words], reading: Reading, length: int, by: str) -> None:
    if any(one.startswith(_BACKWARDS) for one in reading.limits):
        raise Unreadable("It wrote a cue that ends before it begins.", where=by, next_step=_NEXT)
    for number, (one, following) in enumerate(pairwise(cues), start=2):
        if following.time.start < one.time.start:
            raise Unreadable(f"Its times go backwards at cue {number}.", where=by, next_step=_NEXT)
    late = next((number for number, one in enumerate(cues, start=1) if one.time.start >= length), 0)
    if late:
        raise Unreadable(
            f"Its cue {late} begins at {_time(cues[late - 1].time.start)}, and the recording ends at {_time(length)}: "
            "it heard something else, or counts time otherwise.",
            where=by,
            next_step=_NEXT,
        )


def _within(one: Words, length: int) -> Words:
    """The cue, which ends with the recording: models count in steps of their own and go beyond it."""
    return replace(one, time=TimeRange(one.time.start, min(one.time.end, length)))


def _limits(reading: Reading, cues: Sequence[Words], length: int) -> Iterator[str]:
    beyond = sum(one.time.end > length for one in cues)
    if beyond:
        yield f"the machine let {counted(beyond, 'cue')} end after the recording does, which end with it here"
    hidden = sum(not _is_seen(sign) for one in cues for sign in one.words)
    if hidden:
        signs = counted(hidden, "sign")
        yield f"{signs} that nobody sees or that turn the direction of writing were taken out of the machine's words"
    yield from (f"of what the machine wrote: {one}" for one in reading.limits)


def _is_seen(sign: str) -> bool:
    return sign == "\n" or sign in _MARKS or unicodedata.category(sign) not in _UNSEEN


def _seen(words: str) -> str:
    """The words on lines without blanks around them, without empty ones, and without what nobody sees."""
    bare = "".join(sign for sign in words if _is_seen(sign))
    return "\n".join(line for each in bare.splitlines() if (line := each.strip()))


def _line(words: str) -> str:
    """On one line, without what steers a header or a voice."""
    return " ".join(_seen(words.replace("-->", " ")).replace("<", " ").replace(">", " ").split())


def _spelled(one: Words) -> str:
    who = f"<v {_escaped(one.who)}>" if one.who else ""
    return f"{_time(one.time.start)} --> {_time(one.time.end)}\n{who}{_escaped(one.words)}\n"


def _escaped(words: str) -> str:
    return "".join(_ESCAPED.get(sign, sign) for sign in words)


def _time(milliseconds: int) -> str:
    """``01:02:03.004``."""
    seconds, parts = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{parts:03}"
