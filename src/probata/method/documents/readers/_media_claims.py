"""_media_claims: what libmediainfo says of a recording, as claims, chapters and limits. Claims, never facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from probata.method.documents.model import Declared
from probata.method.documents.readers._image_claims import MAX_VALUE, POSITION
from probata.method.documents.readers._media_library import Track

SOURCE = "media container"
MAX_CLAIMS = 200
MAX_CHAPTERS = 2_000
LONGEST = 366 * 24 * 3600 * 1000
"""Milliseconds that a recording may claim; a year is a fault of its header."""
_PLACES = re.compile(r"location|position|gps|latitude|longitude|altitude|^xyz$|geo|\bcity\b|country", re.IGNORECASE)
_ISO_6709 = re.compile(r"(?<!\S)[+-]\d{1,9}(?:\.\d+[+-]\d{1,9}(?:\.\d+)?|[+-]\d{1,9}(?:\.\d+)?/)")
"""A point of the earth written out (ISO 6709, annex H): with a fraction, or ended by a stroke; a date has neither."""
_NAMES = {
    "movie": "title",
    "track": "title",
    "performer": "author",
    "artist": "author",
    "author": "author",
    "director": "author",
    "com_apple_quicktime_author": "author",
    "recorded_date": "recorded",
    "com_apple_quicktime_creationdate": "recorded",
    "encoded_date": "created",
    "tagged_date": "modified",
    "encoded_application": "software",
    "encoded_library": "encoder",
    "encoded_hardware": "device",
    "com_apple_quicktime_make": "device maker",
    "com_apple_quicktime_model": "device",
    "com_apple_quicktime_software": "software",
    "make": "device maker",
    "model": "device",
    "encoded_operationsystem": "system",
    "encoded_by": "encoded by",
    "format": "container",
}
_TECHNICAL = re.compile(
    r"@.*|.*Count|Format_.*|CodecID.*|FileSize|Duration.*|OverallBitRate.*|FrameRate.*|StreamSize.*|HeaderSize|DataSize"
    r"|FooterSize|IsStreamable|Delay.*|Cover.*|Conformance.*|IsTruncated|ErrorDetectionType|Attachments|Menus|PCR_.*"
    r"|pointer_field|section_length|extra|UniqueID|ID|StreamOrder|Interleav.*|MuxingMode.*|MD5_.*|Encoded_Library_.+"
)
_CODECS = {"Video": "video codec", "Audio": "audio codec", "Text": "subtitle format", "Image": "picture format"}
_OF_TRACK = {"Title": "track title", "Language": "language", "Encoded_Library": "encoder", "Rotation": "rotation"}
_CHAPTER = re.compile(r"_(\d{1,4})_(\d\d)_(\d\d)_(\d{3})")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.000)? UTC")


def duration(tracks: Sequence[Track]) -> int | None:
    """Milliseconds, as the container or else its longest track claims; None when nobody does."""
    whole = [_milliseconds(one.get("Duration")) for one in tracks if one.get("@type") == "General"]
    each = [_milliseconds(one.get("Duration")) for one in tracks if one.get("@type") in ("Audio", "Video")]
    return max(filter(None, whole), default=None) or max(filter(None, each), default=None)


def clock(milliseconds: int) -> str:
    """``0:03:12.480``."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def claims(tracks: Sequence[Track]) -> tuple[Declared, ...]:
    """The claims, each once; where a recording was made is noted and not given."""
    length = duration(tracks)
    found = [*([Declared("duration", clock(length), SOURCE)] if length is not None else [])]
    for one in tracks:
        found += _of_whole(one) if one.get("@type") == "General" else _of_track(one)
    kinds = Counter(str(one.get("@type", "")) for one in tracks)
    told = [f"{kinds[kind]} {word}" for kind, word in _KINDS.items() if kinds[kind]]
    return tuple(dict.fromkeys([*found[:MAX_CLAIMS], Declared("tracks", ", ".join(told) or "none", SOURCE)]))


_KINDS = {"Video": "video", "Audio": "audio", "Text": "subtitles", "Image": "picture", "Other": "other"}


def chapters(tracks: Sequence[Track]) -> tuple[tuple[int, str], ...]:
    """Beginning in milliseconds and title of each chapter, in order of time."""
    found = []
    for one in tracks:
        for key, value in _extra(one).items() if one.get("@type") == "Menu" else ():
            told = _CHAPTER.fullmatch(str(key))
            title = plain(value)
            if told and title:
                hours, minutes, seconds, rest = map(int, told.groups())
                found.append((((hours * 60 + minutes) * 60 + seconds) * 1000 + rest, title))
    return tuple(sorted(dict.fromkeys(found)))[:MAX_CHAPTERS]


def limits(tracks: Sequence[Track]) -> Iterator[str]:
    """What is in the recording and was not read, and what is wrong with it."""
    kinds = Counter(str(one.get("@type", "")) for one in tracks)
    whole = next((one for one in tracks if one.get("@type") == "General"), {})
    extra = _extra(whole)
    if duration(tracks) is None:
        yield "its container does not say how long it is"
    if extra.get("IsTruncated"):
        yield "cut off: the file ends before its container says that it does; its length may be less than it says"
    elif any("ConformanceErrors" in _extra(one) for one in tracks):
        yield "its container has faults, as in a file that is cut off or damaged; its length may be other than it says"
    if kinds["Text"]:
        yield f"holds {kinds['Text']} {'track' if kinds['Text'] == 1 else 'tracks'} of subtitles, not read"
    if whole.get("Cover"):
        yield "holds an attached picture, not read"
    if extra.get("Attachments"):
        yield f"holds attached files, not read: {plain(extra['Attachments'])[:300]}"
    if kinds["Other"]:
        yield f"holds {kinds['Other']} of timed data that is neither sound nor picture (positions, ...), not read"
    for field, value in _pairs(whole):
        if len(value) > MAX_VALUE:
            yield f"what it says under “{field}” is too long for a claim and was left out"


def plain(value: object) -> str:
    """Text without control characters and half letters; "" for what is none."""
    if not isinstance(value, str):
        return ""
    kept = "".join(sign if sign.isprintable() else " " for sign in value if not "\ud800" <= sign <= "\udfff")
    return " ".join(kept.split())


def _of_whole(whole: Track) -> Iterator[Declared]:
    for field, value in _pairs(whole):
        if _PLACES.search(field) or _ISO_6709.search(value):
            yield Declared("position", POSITION, SOURCE)
        elif len(value) <= MAX_VALUE:
            yield Declared(field, _STAMP.sub(r"\1T\2Z", value), SOURCE)


def _pairs(whole: Track) -> Iterator[tuple[str, str]]:
    for key, value in (*whole.items(), *_extra(whole).items()):
        if not _TECHNICAL.fullmatch(key) and plain(value):
            yield _NAMES.get(key.lower(), plain(key).replace("_", " ").lower()[:60]), plain(value)


def _of_track(track: Track) -> Iterator[Declared]:
    if any(_PLACES.search(key) or _ISO_6709.search(plain(value)) for key, value in _extra(track).items()):
        yield Declared("position", POSITION, SOURCE)
    codec = _CODECS.get(str(track.get("@type")))
    if codec and plain(track.get("Format")):
        yield Declared(codec, plain(track["Format"]), SOURCE)
    if plain(track.get("Width")) and plain(track.get("Height")):
        yield Declared("dimensions", f"{plain(track['Width'])} x {plain(track['Height'])}", SOURCE)
    for key, field in _OF_TRACK.items():
        value = plain(track.get(key))
        if value and value != "0.000":
            yield Declared(field, value[:MAX_VALUE], SOURCE)


def _extra(track: Track) -> Mapping[str, object]:
    found = track.get("extra")
    return found if isinstance(found, dict) else {}


def _milliseconds(value: object) -> int | None:
    try:
        found = int(Decimal(plain(value)) * 1000)
    except (InvalidOperation, ValueError, OverflowError):
        return None
    return found if 0 < found <= LONGEST else None
