"""_cues: words with the times in which they are said, as subtitles and annotations of recordings have them.

The canonical text is the words alone, cue after cue in the order of the file, each on lines of its own; its times are
the place of its mark. Not the file itself, since a sentence runs on from cue to cue: with numbers and times between its
halves nobody would find or quote it, and later steps would read the times as figures. What is taken out is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building
from probata.record.errors import Unreadable
from probata.record.span import TimeRange

MAX_CUES = 100_000
"""A hundred hours of talk, four seconds a cue, are ninety thousand."""
_LINE = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(r"</?(b|i|u|s|em|strong|font|c|ruby|rt|lang|v|span)(?:[ \t.][^<>\n]{0,300})?/?>", re.IGNORECASE)
_LOOKS = re.compile(r"\{\\[^{}\n]{0,300}\}")
_NAME = re.compile(r"(?:- ?)?([^\W\d_][^:\n<>]{0,39}):[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Milliseconds from and to, and who says which words; "" for nobody named. ``lead`` stands before the words."""

    start: int
    end: int
    voices: tuple[tuple[str, str, str], ...]  # (who, what stands before the words, words)


@dataclass(slots=True)
class Told:
    """What was seen and is not among the words, for the limits."""

    tags: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)

    def limits(self) -> Iterator[str]:
        """A sentence for each kind."""
        if self.tags:
            yield "marks of looks were taken out of the words: " + ", ".join(sorted(self.tags)[:20])
        for says, count in sorted(self.seen.items()):
            yield f"{says} ({count:,})"


def lines(text: str) -> list[str]:
    """The lines of a file without its byte order mark; CR, LF and both end one."""
    return _LINE.split(text.removeprefix("\ufeff"))


def milliseconds(hours: str | None, minutes: str, seconds: str, parts: str) -> int:
    """A time in the notation of subtitles; ``5`` after the comma is half a second."""
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int(parts.ljust(3, "0")[:3])


def plain(words: str, told: Told) -> str:
    """The words without tags for looks, which are told."""

    def gone(found: re.Match[str]) -> str:
        if found.re is _LOOKS or found[1].lower() != "v":  # the end of a voice, which the mark tells
            told.tags[found[1].lower() if found.re is _TAG else "{\\…}"] += 1
        return ""

    bare = _LOOKS.sub(gone, _TAG.sub(gone, words))
    return "\n".join(line.strip() for line in bare.split("\n")).strip()


def with_names(cues: Sequence[Cue]) -> list[Cue]:
    """The cues with their speakers, where every one of them begins with a name and a colon; else as they are."""
    bare = [cue.voices[0][2] for cue in cues if cue.voices]
    told = [_NAME.match(words) for words in bare]
    names = {found[1] for found in told if found}
    if len(bare) < 2 or not all(told) or any(name[0].islower() for name in names):
        return list(cues)
    return [Cue(cue.start, cue.end, tuple(_voices(cue, names))) for cue in cues]


def _voices(cue: Cue, names: set[str]) -> Iterator[tuple[str, str, str]]:
    who, lead, words = "", "", list[str]()
    for line in (line for _by, _lead, text in cue.voices for line in text.split("\n")):
        found = _NAME.match(line)
        if found and found[1] in names:
            if words:
                yield who, lead, "\n".join(words)
            who, lead, words = found[1].strip(), found[0], [line[found.end() :]]
        else:
            words.append(line)
    yield who, lead, "\n".join(words)


def write(cues: Iterable[Cue], to: Building) -> None:
    """Each cue on lines of its own, marked with its time and its speaker; a name before the words is in no mark."""
    for cue in cues:
        for who, lead, words in cue.voices:
            to.gap("\n")
            to.write(lead)
            with to.marked(MarkKind.CUE, TimeRange(min(cue.start, cue.end), max(cue.start, cue.end)), who):
                to.write(words)
        to.gap("\n")


def check(cues: Sequence[Cue], told: Told, name: str) -> None:
    """Tell what is odd about the times; raises Unreadable when there are more cues than any talk has."""
    if len(cues) > MAX_CUES:
        raise Unreadable(f"The file holds more than {MAX_CUES:,} cues.", where=name, next_step="Add it in parts.")
    for cue in cues:
        told.seen["cues that end before they begin"] += cue.end < cue.start
        told.seen["cues without words"] += not cue.voices
    for one, two in pairwise(cues):
        told.seen["cues that stand before an earlier one; the order of the file was kept"] += two.start < one.start
        told.seen["cues that overlap the one before in time"] += one.start <= two.start < one.end
        told.seen["cues that repeat the last line before them, as rolling captions do"] += _repeats(one, two)
    told.seen = +told.seen


def _repeats(one: Cue, two: Cue) -> bool:
    if not one.voices or not two.voices:
        return False
    return one.voices[-1][2].rpartition("\n")[2] == two.voices[0][2].partition("\n")[0]
