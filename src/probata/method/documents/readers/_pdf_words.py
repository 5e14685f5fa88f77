"""Words of a PDF page from PDFium: all signs in one call, boxes and drawing of words in runs of calls.

A call from Python into PDFium takes longer than what PDFium does in it. So nothing is asked sign by sign but for the
few that stand for something else in the text of a page than they do one by one.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, repeat
from typing import Any, NamedTuple

MAX_CHARACTERS = 1_000_000
"""Characters of one page; a page of a telephone book has some ten thousand."""
UNTOLD = "\ufffd"
_HYPHEN = "\x02"  # PDFium's sign for a hyphen at which a line ends; it swallows the line end
_INVISIBLE = 3
_WORD = re.compile(rf"([^\s{_HYPHEN}]*{_HYPHEN}|[^\s{_HYPHEN}]+)(\s*)")
# Of a hyphen at a line end and of a sign without a letter the text of a page says one and the same (U+FFFE).
_ASKED = re.compile("[\x00\x02\ufffe\uffff\ud800-\udfff]")
_SIDES = 4  # left, top, right, bottom of FS_RECTF, each a C float


class Runs(NamedTuple):
    """The words of a page, column by column: what is written, the first and the last sign, whether a line ends."""

    texts: list[str]
    firsts: list[int]
    lasts: list[int]
    ends: list[bool]


class Sides(NamedTuple):
    """The boxes of words, column by column, in the page's own coordinates, which grow to the right and upwards."""

    lefts: list[float]
    bottoms: list[float]
    rights: list[float]
    tops: list[float]


def letters(text: Any) -> str:
    """The signs of a text page, one for each that PDFium counts; U+FFFD has the place of one without a letter.

    ``FPDFText_GetText`` leaves out some signs that are counted, and writes those beyond U+FFFF as two units. Where it
    gives another number of signs than there are, each is asked for by itself.
    """
    from pypdfium2 import raw

    count = min(MAX_CHARACTERS, max(0, int(raw.FPDFText_CountChars(text))))
    told = _told(text, count)
    if len(told) != count:
        return "".join(_letter(raw.FPDFText_GetUnicode(text, at)) for at in range(count))
    return _ASKED.sub(lambda found: _letter(raw.FPDFText_GetUnicode(text, found.start())), told)


def runs(signs: str) -> Runs:
    """The words among the signs: runs without white space; a hyphen at a line end ends one."""
    found = _WORD.findall(signs)
    steps = (len(word) + len(gap) for word, gap in found)
    firsts = list(accumulate(steps, initial=len(signs) - len(signs.lstrip())))[:-1]
    lasts = [first + len(word) - 1 for first, (word, _) in zip(firsts, found, strict=True)]
    ends = [word[-1] == _HYPHEN or (gap != " " and ("\n" in gap or "\r" in gap)) for word, gap in found]
    if found:
        ends[-1] = True
    texts = [word for word, _ in found]
    if _HYPHEN in signs:
        texts = [word.replace(_HYPHEN, "-") for word in texts]
    return Runs(texts, firsts, lasts, ends)


def boxes(text: Any, found: Runs) -> Sides:
    """The boxes around the first and the last sign of each word."""
    left, top, right, bottom = _sides(text, found.firsts)
    left2, top2, right2, bottom2 = _sides(text, found.lasts)
    return Sides(_least(left, left2), _least(bottom, bottom2), _most(right, right2), _most(top, top2))


def _sides(text: Any, at: Sequence[int]) -> list[array[float]]:
    """Left, top, right and bottom of these signs."""
    from pypdfium2 import raw

    kept = (raw.FS_RECTF * len(at))()
    size, base = ctypes.sizeof(raw.FS_RECTF), ctypes.addressof(kept)
    deque(map(_loose_box(), repeat(_handle(text)), at, range(base, base + size * len(at), size)), maxlen=0)
    each = array("f", bytes(kept))
    return [each[side::_SIDES] for side in range(_SIDES)]


def _least(one: array[float], other: array[float]) -> list[float]:
    """The lesser of each two; signs of one font have the same height, and most words need no look."""
    if one.tobytes() == other.tobytes():
        return one.tolist()
    return [b if b < a else a for a, b in zip(one, other, strict=True)]


def _most(one: array[float], other: array[float]) -> list[float]:
    """The greater of each two."""
    if one.tobytes() == other.tobytes():
        return one.tolist()
    return [b if b > a else a for a, b in zip(one, other, strict=True)]


def unseen(text: Any, found: Runs) -> Iterator[bool]:
    """Of each word whether it is drawn in the invisible mode, as the text under scans is."""
    from pypdfium2 import raw

    for first in found.firsts:
        drawn = raw.FPDFText_GetTextObject(text, first)
        yield bool(drawn) and is_unseen(drawn)


def is_unseen(drawn: Any) -> bool:
    """Whether a text object is drawn in that mode."""
    from pypdfium2 import raw

    return bool(raw.FPDFTextObj_GetTextRenderMode(drawn) == _INVISIBLE)


def _told(text: Any, count: int) -> str:
    """What PDFium calls the text of the page."""
    from pypdfium2 import raw

    kept = (ctypes.c_ushort * (2 * count + 2))()  # twice what is asked for: room for two units a sign, and the end
    units = int(raw.FPDFText_GetText(text, 0, count, kept)) - 1 if count else 0
    return bytes(memoryview(kept).cast("B")[: 2 * max(0, units)]).decode("utf-16-le", "surrogatepass")


def _letter(code: int) -> str:
    """One sign; what is none is U+FFFD, so that its place is kept and can be counted."""
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return UNTOLD
    return chr(code)


@cache
def _loose_box() -> Any:
    """FPDFText_GetLooseCharBox for an address instead of a structure, so that nothing is made in Python for a call."""
    from pypdfium2 import raw

    of = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    return of(ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0)


def _handle(text: Any) -> int:
    return ctypes.cast(text.raw, ctypes.c_void_p).value or 0
