"""Annotations of speech made with Praat (its manual, "TextGrid file formats"), long and short, in UTF-8 or UTF-16.

Each tier stands under its name. Whether a tier is a speaker, words or sounds only its maker knows: nobody is named.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from decimal import Decimal

from probata.method.documents.decode import decode
from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._cues import Cue, Told, check, write
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-textgrid", 1)
SUFFIXES = (".textgrid",)
SAYS = "Annotations of speech (Praat TextGrid): every tier under its name, each interval and point with its time."
_FIRST = re.compile(
    r"\ufeff?\s{0,20}(?:File type\s{0,5}=\s{0,5})?\"ooTextFile(?: short)?\"\s{1,20}[^\"]{0,40}\"TextGrid\""
)
_TOKEN = re.compile(
    r"\"(?P<text>(?:[^\"]|\"\")*)\"|(?P<flag><[a-z]{1,20}>)|(?P<note>![^\n]*)"
    r"|(?<![\w\[.+-])(?P<number>[+-]?\d{1,18}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?)(?![\w\].])"
)
_NEXT = "Open it in Praat and save it as a text file; then add that."
_SECONDS = Decimal(366 * 24 * 3600)
Token = str | Decimal


def recognises(head: bytes) -> bool:
    """Whether the file begins as Praat begins such a file; with a byte order mark also in UTF-16."""
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return _FIRST.match(head[:400].decode("utf-16" if wide else "utf-8", "ignore")) is not None


def read(data: bytes, name: str) -> Reading:
    """The words of every tier in the order of the file; raises Unreadable for what is none."""
    decoded = decode(data, name)
    if not _FIRST.match(decoded.text[:400]):
        raise Unreadable("The file does not begin as Praat begins a TextGrid.", where=name, next_step=_NEXT)
    told, to, tokens = Told(), Building(name), _tokens(decoded.text)
    tiers, limits = 0, list(decoded.limits)
    try:
        for _head in range(4):  # file type, kind of object, beginning and end
            next(tokens)
        if next(tokens) == "<exists>":
            tiers = int(_number(next(tokens)))
            for _tier in range(tiers):
                _tell(tokens, to, told, name)
    except (StopIteration, _Other):
        limits.append("breaks off, or is not built as Praat builds it; what stands after that place was not read")
    if not to.length:
        limits.append("holds no words")
    if tiers > 1:
        limits.append(f"has {tiers:,} tiers one after the other; whether each is a speaker it does not say")
    return Reading(to.text(), METHOD, to.sorted_marks(), (), (*limits, *told.limits()))


class _Other(Exception):
    """Something stands there that does not belong there."""


def _tokens(text: str) -> Iterator[Token]:
    """Strings, numbers and flags; everything else is there for people (Praat's own rule)."""
    for found in _TOKEN.finditer(text):
        if found["text"] is not None:
            yield found["text"].replace('""', '"')
        elif found["number"]:
            yield Decimal(found["number"])
        elif found["flag"]:
            yield found["flag"]


def _tell(tokens: Iterator[Token], to: Building, told: Told, name: str) -> None:
    """One tier; what was read of it before it breaks off is kept."""
    kind, title = next(tokens), next(tokens)
    if kind not in ("IntervalTier", "TextTier") or not isinstance(title, str):
        raise _Other
    cues: list[Cue] = []
    try:
        for _end in range(2):
            _number(next(tokens))
        for _entry in range(int(_number(next(tokens)))):
            cues.append(_cue(tokens, kind == "TextTier"))
    finally:
        check(cues, told, name)
        told.seen.pop("cues without words", None)  # silence is an interval like any other
        to.gap("\n\n")
        with to.marked(MarkKind.HEADING):
            to.write(" ".join(title.split()))
        to.gap("\n")
        write(cues, to)


def _cue(tokens: Iterator[Token], point: bool) -> Cue:
    start = _number(next(tokens))
    end = start if point else _number(next(tokens))
    words = next(tokens)
    if not isinstance(words, str):
        raise _Other
    said = "\n".join(line.strip() for line in words.split("\n")).strip()
    return Cue(round(start * 1000), round(end * 1000), (("", "", said),) if said else ())


def _number(token: Token) -> Decimal:
    if not isinstance(token, Decimal) or not 0 <= token <= _SECONDS:
        raise _Other
    return token
