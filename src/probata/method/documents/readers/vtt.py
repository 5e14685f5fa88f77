"""Subtitles of the web (W3C WebVTT: The Web Video Text Tracks Format): cues with voices, notes, styles and regions."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from probata.method.documents.decode import decode
from probata.method.documents.model import Declared, MarkKind, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._cues import Cue, Told, check, lines, milliseconds, plain, with_names, write
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-vtt", 1)
SUFFIXES = (".vtt",)
SAYS = "Subtitles of the web (WebVTT): the words, each cue with its time and voice, and the notes between them."
_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|\Z)")
_TIMES = re.compile(
    r"\s{0,20}(?:(\d{1,5}):)?(\d\d):(\d\d)[.,](\d{3})\s{1,20}-->"
    r"\s{1,20}(?:(\d{1,5}):)?(\d\d):(\d\d)[.,](\d{3})(?:\s(.*))?"
)
_VOICE = re.compile(r"<v(?:\.[^<>\s]{0,99})?[ \t]+([^<>\n]{1,200})>")
_INNER_TIME = re.compile(r"<(?:\d{1,5}:)?\d\d:\d\d\.\d{3}>")
_CLAIM = re.compile(r"([A-Za-z][\w -]{0,39})[:=][ \t]*(\S.{0,1999})")
_SOURCE = "WebVTT header"


def recognises(head: bytes) -> bool:
    """Whether the file begins with the word that every such file begins with."""
    return _FIRST.match(head) is not None


def read(data: bytes, name: str) -> Reading:
    """Words and notes in the order of the file; raises Unreadable for what does not begin like one."""
    decoded = decode(data, name)
    each = lines(decoded.text)
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", each[0]):
        raise Unreadable(
            "The file does not begin with WEBVTT.",
            where=name,
            next_step="If it is a transcript without times, add it as .txt.",
        )
    blocks = list(_blocks(each))
    told, to = Told(), Building(name)
    cues = [_cue(block, told) for block in blocks[1:]]
    spoken = [cue for cue in cues if cue]
    check(spoken, told, name)
    named = iter(with_names(spoken) if not any(who for cue in spoken for who, _lead, _words in cue.voices) else spoken)
    for block, cue in zip(blocks[1:], cues, strict=True):
        if cue:
            write([next(named)], to)
        else:
            _beside(block, to, told)
    limits = (*decoded.limits, *told.limits())
    return Reading(to.text(), METHOD, to.sorted_marks(), tuple(_claims(blocks[0])), limits)


def _blocks(each: list[str]) -> Iterator[list[str]]:
    """Lines between empty ones; a line of times begins a block even where the empty line before it is missing."""
    block: list[str] = []
    for line in each:
        if not line.strip():
            if block:
                yield block
            block = []
        elif block and _TIMES.fullmatch(line) and any(_TIMES.fullmatch(one) for one in block):
            yield block
            block = [line]
        else:
            block.append(line)
    if block:
        yield block


def _claims(header: list[str]) -> Iterator[Declared]:
    title = header[0].removeprefix("WEBVTT").strip(" \t-")
    if title:
        yield Declared("title", title[:2000], _SOURCE)
    for line in header[1:]:
        found = _CLAIM.fullmatch(line.strip())
        if found:
            yield Declared(found[1].strip().lower(), found[2].strip(), _SOURCE)
        else:
            yield Declared("header", line.strip()[:2000], _SOURCE)


def _cue(block: list[str], told: Told) -> Cue | None:
    place = next((number for number, line in enumerate(block[:2]) if _TIMES.fullmatch(line)), None)
    found = _TIMES.fullmatch(block[place]) if place is not None else None
    if place is None or found is None:
        return None
    told.seen["cues that say how they stand on the picture, which was not kept"] += bool((found[9] or "").strip())
    told.seen["cues with a name of their own, which was not kept"] += bool(place and not block[0].strip().isdecimal())
    words = "\n".join(block[place + 1 :])
    told.seen["times inside cues, which were not kept"] += len(_INNER_TIME.findall(words))
    return Cue(
        milliseconds(*found.group(1, 2, 3, 4)),
        milliseconds(*found.group(5, 6, 7, 8)),
        tuple(_voices(_INNER_TIME.sub("", words), told)),
    )


def _voices(words: str, told: Told) -> Iterator[tuple[str, str, str]]:
    """Who says what: the words up to the next voice."""
    pieces = _VOICE.split(words)
    for who, said in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        bare = html.unescape(plain(said, told)).strip()
        if bare:
            yield " ".join(html.unescape(who).split()), "", bare


def _beside(block: list[str], to: Building, told: Told) -> None:
    """A note is a comment; styles and regions are about looks; what is none of them is kept as words."""
    first = block[0].split()[0]
    if first in ("STYLE", "REGION"):
        told.seen[f"blocks of {first.lower()}, which say how the words look and were not kept"] += 1
        return
    to.gap("\n\n")
    if first == "NOTE":
        with to.marked(MarkKind.COMMENT):
            to.write("\n".join([block[0][4:].strip(), *block[1:]]).strip())
    else:
        told.seen["stretches of words that stand in no cue"] += 1
        to.write("\n".join(block))
    to.gap("\n\n")
