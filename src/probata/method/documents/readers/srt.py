"""Subtitles as SubRip writes them: a number, a line of times, words, an empty line. There is no specification.

Files without numbers, without empty lines, with tags of HTML, with positions, in any encoding are read all the same.
"""

from __future__ import annotations

import re

from probata.method.documents.decode import decode
from probata.method.documents.model import Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._cues import Cue, Told, check, lines, milliseconds, plain, with_names, write
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-srt", 1)
SUFFIXES = (".srt",)
SAYS = "Subtitles (SubRip): the words, each cue with its time and, where every cue begins with a name, its speaker."
_TIMES = re.compile(
    r"\s{0,20}(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})\s{0,20}-{1,2}>"
    r"\s{0,20}(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})(.*)"
)
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}(?:\d{1,9}\s{1,99})?\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]{0,9}-->")
_NEXT = "If it is a transcript without times, add it as .txt."


def recognises(head: bytes) -> bool:
    """Whether the file begins with the times of a cue, after its number or without."""
    return _HEAD.match(head) is not None


def read(data: bytes, name: str) -> Reading:
    """The words of the cues in the order of the file; raises Unreadable for a file without any."""
    decoded = decode(data, name)
    told, each = Told(), lines(decoded.text)
    places = [number for number, line in enumerate(each) if _TIMES.fullmatch(line)]
    if not places:
        raise Unreadable("The file holds no line with the times of a cue.", where=name, next_step=_NEXT)
    heads = [_head(each, place) for place in places]
    cues = [
        _cue(each[place], each[place + 1 : end], told)
        for place, end in zip(places, [*heads[1:], len(each)], strict=True)
    ]
    check(cues, told, name)
    to = Building(name)
    stray = plain("\n".join(each[: heads[0]]), told)
    if stray:
        told.seen["stretches of words that stand in no cue"] += 1
        to.write(stray)
        to.gap("\n\n")
    write(with_names(cues), to)
    return Reading(to.text(), METHOD, to.sorted_marks(), (), (*decoded.limits, *told.limits()))


def _head(each: list[str], place: int) -> int:
    """Where the cue begins: its number stands before its times, on the first line or after an empty one.

    A number that follows words without an empty line between is theirs, unless words were never followed by one.
    """
    if place and each[place - 1].strip().isdecimal() and (place == 1 or not each[place - 2].strip()):
        return place - 1
    return place


def _cue(times: str, words: list[str], told: Told) -> Cue:
    found = _TIMES.fullmatch(times)
    assert found is not None  # noqa: S101 (it was chosen because it matches)
    told.seen["cues that say where on the picture they stand, which was not kept"] += bool(found[9].strip())
    said = plain("\n".join(words), told)
    voices = (("", "", said),) if said else ()
    return Cue(milliseconds(*found.group(1, 2, 3, 4)), milliseconds(*found.group(5, 6, 7, 8)), voices)
