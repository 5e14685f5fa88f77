"""Front matter in one line: the whole block in one line, as text dumps of web pages have it.

``title: “...” ShowToc: true date: “...” author: “...”`` with curly, straight or no quotation marks, names in any order.
Alone on its line it needs two names, one of them title, date or author, with values that look like such; with text
before or after it on the line, quoted title, date and author. So a line of dialogue never becomes front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.documents.claims import CHIEF, FENCE, KNOWN, NAMES, QUOTES, FrontMatter, chief, declared
from probata.record.span import TextSpan

MAX_BLOCK = 4_000
"""Characters of one block."""
MAX_MARKS = 40
"""Quotation marks inside one value that are looked at."""
MAX_NAME = 8
"""Words of a value that may be somebody's name."""
_KEY = re.compile(r"([A-Za-z_][\w.-]{0,40})[ \t]*:[ \t]*")
_NAME_BEFORE = re.compile(r"(?:\A|(?<=\s))\ufeff?(?:(?:-{3,}|\+{3}|[—–]{1,3})[ \t]+)?([A-Za-z_][\w.-]{0,40})[ \t]*\Z")
_LINE_END = re.compile(r"[\r\n]")
_SPACES = re.compile(r"[ \t]+")
# A value that only front matter writes: quoted, a list, a number, a switch, or one word before the next name.
_SIMPLE = re.compile(
    r"[\"'“„«‘\[{]|true\b|false\b|null\b|[\d.]+(?=\s|$)|[\w./#-]+(?=\s+[A-Za-z_][\w.-]*:|\s*$)", re.MULTILINE
)
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_SENTENCE_END = re.compile(r"[.?!][\s”\"’]|[?!]$|[^.]\.$")
_PARTICLES = "and und et y e de del da di du des van von der den la le al el bin ibn abu ben & of the"
_NAME_PARTICLES = frozenset(_PARTICLES.split())


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name and where its value stands, quotation marks excluded."""

    key: str
    low: int
    high: int
    quoted: bool

    @property
    def known(self) -> bool:
        return self.key.lower() in KNOWN


def in_one_line(text: str) -> Iterator[FrontMatter]:
    """Every block in one line of the text, in order."""
    end = 0
    for colon in re.finditer(":", text):
        low = max(end, colon.start() - 60)
        name = _NAME_BEFORE.search(text[low : colon.start()]) if colon.start() > end else None
        if name and name[1].lower() in KNOWN and (name.start() or low == 0 or text[low - 1].isspace()):
            found = _block_at(text, low + name.start(), low + name.start(1))
            if found is not None:
                yield found
                end = found.span.end


def _block_at(text: str, start: int, first: int) -> FrontMatter | None:
    """The block that begins here, its first name at ``first`` (a fence may stand before it)."""
    start += text[start] == "\ufeff"
    stop = _line_end(text, first)
    pairs, end = _pairs(text, first, stop)
    fence = FENCE.match(text, _skip(text, end, stop))
    if fence and start < first and not text[fence.end() : stop].strip():
        end = fence.end()
    whole = not text[end:stop].strip()
    if not _believed(pairs, text, whole=whole, opens=_opens_line(text, start)):
        return None
    return FrontMatter(TextSpan(start, end), tuple(declared(p.key, text[p.low : p.high], p.low) for p in pairs))


def _believed(pairs: list[_Pair], text: str, *, whole: bool, opens: bool) -> bool:
    """Alone on its line: two known names. With text before or after it on the line: quoted title, date and author."""
    known = [chief(pair.key) for pair in pairs if pair.known]
    heads = CHIEF.intersection(known)
    if len(set(known)) != len(known):
        return False
    quoted = all(pair.quoted for pair in pairs if chief(pair.key) in CHIEF)
    if whole and opens:
        return len(known) >= 2 and bool(heads) and all(_plausible(pair, text) for pair in pairs)
    return quoted and (len(heads) >= 2 if opens else len(heads) == 3)


def _plausible(pair: _Pair, text: str) -> bool:
    """Whether a value without quotation marks is one that a generator wrote, under a name that it writes small."""
    field, value = NAMES.get(pair.key.lower(), ""), text[pair.low : pair.high]
    if pair.quoted or not field:
        return True
    if not pair.key.islower() or not value:
        return False
    if field == "date":
        return bool(_YEAR.search(value)) and len(value) <= 40
    if field == "title":
        return len(value) <= 200 and not _SENTENCE_END.search(value)
    words = value.split()
    return len(words) <= MAX_NAME and all(not word[0].islower() or word in _NAME_PARTICLES for word in words)


def _pairs(text: str, start: int, stop: int) -> tuple[list[_Pair], int]:
    """Names with values from here on, up to the first that was there before, and where the last of them ends."""
    pairs: list[_Pair] = []
    seen: set[str] = set()
    at, end = start, start
    while key := _KEY.match(text, at, stop):
        if key[1].lower() not in KNOWN and not (pairs and _SIMPLE.match(text, key.end(), stop)):
            break
        pair = _value(text, key, stop) if key[1] not in seen else None
        if pair is None:
            break
        seen.add(key[1])
        pairs.append(pair)
        end = pair.high + pair.quoted
        at = _skip(text, end, stop)
    return pairs, end


def _value(text: str, key: re.Match[str], stop: int) -> _Pair | None:
    low = key.end()
    closing = QUOTES.get(text[low : low + 1])
    if closing:
        high = _closing(text, low + 1, stop, closing)
        return _Pair(key[1], low + 1, high, True) if high >= 0 else None
    return _Pair(key[1], low, _bare_end(text, low, stop), False)


def _closing(text: str, at: int, stop: int, closing: str) -> int:
    """The mark that closes a value: the first with a name, a fence or the line's end behind it, else the one that
    balances the marks opened inside."""
    opening = text[at - 1]
    marks = [place for place in range(at, stop) if text[place] in closing and text[place - 1] != "\\"]
    del marks[MAX_MARKS:]
    for place in marks:
        rest = _skip(text, place + 1, stop)
        if rest == stop or _KEY.match(text, rest, stop) or FENCE.match(text, rest, stop):
            return place
    balanced = (p for n, p in enumerate(marks) if opening in closing or text.count(opening, at, p) <= n)
    return next(balanced, -1)


def _bare_end(text: str, low: int, stop: int) -> int:
    """A value without quotation marks ends before the next known name, or before the closing fence."""
    for space in _SPACES.finditer(text, low, stop):
        following = _KEY.match(text, space.end(), stop)
        if following and (following[1].lower() in KNOWN or text[low : space.start()] in ("true", "false")):
            return space.start()
        fence = FENCE.match(text, space.end(), stop)
        if fence and fence.end() == stop:
            return space.start()
    return low + len(text[low:stop].rstrip())


def _skip(text: str, at: int, stop: int) -> int:
    while at < stop and text[at] in " \t,;":
        at += 1
    return at


def _opens_line(text: str, at: int) -> bool:
    """Whether only white space stands before this place on its line."""
    before = text[max(0, at - MAX_BLOCK) : at].rstrip("\ufeff \t")
    return before[-1:] in ("", "\n", "\r") and (at <= MAX_BLOCK or before != "")


def _line_end(text: str, at: int) -> int:
    """Where the line ends, or a little beyond the longest block: what goes on longer is not believed to be alone."""
    found = _LINE_END.search(text, at, at + MAX_BLOCK)
    return found.start() if found else min(len(text), at + MAX_BLOCK)
