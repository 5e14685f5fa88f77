"""Recordings: no words, but how long they are and what their container claims (libmediainfo, from the bytes in memory).

What is said and seen in a recording is told by a transcript, which a person makes. The whole recording is one cue
without words, whose place is its time from beginning to end: ``cite --time`` refuses what lies beyond it. Where a
container does not say how long it is, the cue has no place. The titles of chapters are headings with their times, and
not cues: nobody says them. Where it was recorded is noted and never shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.method.documents.readers import _media_claims, _media_library, _media_tables
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._image_claims import POSITION
from probata.method.documents.readers._media_library import Garbled, Missing, Track
from probata.method.documents.readers._media_signature import kind
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import TextSpan, TimeRange

METHOD = Method("read-recording", 1)
SUFFIXES = (
    *(".mp3", ".m4a", ".m4b", ".wav", ".ogg", ".oga", ".opus", ".flac", ".amr", ".aac", ".wma", ".aiff", ".caf"),
    *(".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".3gp", ".3g2", ".mpg", ".mpeg", ".ts", ".mts", ".wmv"),
)
SAYS = "Recordings (sound and video): length, chapters and claims of the container; what is said and seen is not read."
LOADS = ("pymediainfo",)
_HEAD = 4096
_LIMIT = "a recording: what is said and seen in it was not read"
_NO_LIBRARY = "libmediainfo cannot be loaded on this machine: nothing but the first bytes of the recording was read"
_NO_ANSWER = "the tables of its container are damaged: nothing but the first bytes of the recording was read"
_NEXT = "Play it, and add a copy that a player has saved anew if it plays; add a transcript as .txt, .srt or .vtt."


def recognises(head: bytes) -> bool:
    """Whether the file begins with the signature of a recording."""
    return bool(kind(head[:_HEAD]))


def read(data: bytes, name: str) -> Reading:
    """A recording's length, chapters and claims; raises Unreadable for what holds neither sound nor video."""
    found = kind(data[:_HEAD])
    if not found:
        raise Unreadable("The file is no recording of a known format.", where=name, next_step=_NEXT)
    if found in ("MPEG-4", "QuickTime") and not _media_tables.sound(data):
        return _unasked(found, _NO_ANSWER)
    try:
        tracks = _media_library.tracks(data)
    except Missing:
        return _unasked(found, _NO_LIBRARY)
    except Garbled:
        return _unasked(found, _NO_ANSWER)
    if not any(one.get("@type") in ("Audio", "Video") for one in tracks):
        raise Unreadable(
            "The file begins like a recording and holds neither sound nor video.", where=name, next_step=_NEXT
        )
    reading = _reading(tracks, name)
    if found in ("MPEG-4", "QuickTime") and _media_tables.has_place(data):
        place = Declared("position", POSITION, _media_claims.SOURCE)
        return replace(reading, declared=tuple(dict.fromkeys((*reading.declared, place))))
    return reading


def _unasked(found: str, why: str) -> Reading:
    claim = Declared("container", found, _media_claims.SOURCE)
    return Reading("", METHOD, (Mark(MarkKind.CUE, TextSpan(0, 0)),), (claim,), (_LIMIT, why))


def _reading(tracks: Sequence[Track], name: str) -> Reading:
    length, chapters = _media_claims.duration(tracks), _media_claims.chapters(tracks)
    whole = Mark(MarkKind.CUE, TextSpan(0, 0), TimeRange(0, length) if length is not None else None)
    to = Building(name)
    ends = max(length or 0, chapters[-1][0]) if chapters else 0
    for (start, title), (end, _title) in pairwise([*chapters, (ends, "")]):
        with to.marked(MarkKind.HEADING, TimeRange(start, end)):
            to.write(title)
        to.gap("\n")
    limits = (_LIMIT, *_media_claims.limits(tracks), *_many(len(chapters)))
    return Reading(to.text(), METHOD, (whole, *to.sorted_marks()), _media_claims.claims(tracks), limits)


def _many(chapters: int) -> tuple[str, ...]:
    most = _media_claims.MAX_CHAPTERS
    return (f"has {most:,} chapters or more; those after were left out",) if chapters >= most else ()
