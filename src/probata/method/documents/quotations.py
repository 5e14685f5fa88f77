"""Quotation marks: what a text itself sets between them, with exact places.

Marks are read the way readers do: directional marks by their shape, straight ones by what stands beside them. An
apostrophe is none. A mark that is never closed is flagged and ends with its paragraph, or where the next quotation
with the same marks begins; it never swallows the rest of a text. Conventions follow the Unicode Standard, chapter
6.2 ("Quotation Marks"): “ ”, ‘ ’, „ “, ‚ ‘, « », » «, ‹ ›, 「 」, 『 』, ” ”, ” “, and straight marks. Two single marks
side by side, as old keyboards and typesetting leave them (''so'', ``so'', ,,so''), are one where both ends stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from probata.record.span import TextSpan

_MARK = re.compile("[\"'“”„‟‘’‚‛«»‹›「」『』﹁﹂﹃﹄｢｣〝〞〟＂]")
_KIND = {
    **dict.fromkeys('"“”„‟〝〞〟＂', "double"),
    **dict.fromkeys("'‘’‚‛", "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "small guillemet"),
    **dict.fromkeys("「」﹁﹂｢｣", "corner"),
    **dict.fromkeys("『』﹃﹄", "white corner"),
}
_DOUBLED = re.compile(r"(?<!['`‘’])(?:''|``|‘‘|’’)(?!['`‘’])|(?<!,),,(?!,)|(?<!‚)‚‚(?!‚)|[“”\"]")
_DOUBLED_OPENS = frozenset(["''", "``", "‘‘", ",,", "‚‚"])
_ONLY_OPENS = frozenset("„‟〝「『﹁﹃｢")
_ONLY_CLOSES = frozenset("〞〟」』﹂﹄｣")
_TURNED = frozenset("«»‹›")  # open or close, by the language
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\s*|[\f\u2029]\s*")
_LINE_END = re.compile(r"(?:\r\n|\r|\n|\u2028|\x85)")
_BEFORE_OPENING = frozenset("([{<—–―-/…|¿¡:=،") | frozenset("\"“„‘«‹「『'")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–―-/…|。，、；：！？）】》،؛؟") | frozenset("\"”’»›」』'“")
_ELISION = re.compile(r"(?:n['’](?=\s)|(?:\d\ds?|em|til|tis|twas|twere|cause|n|bout|round)\b(?![\"'’]))", re.IGNORECASE)
_NOTE = re.compile(r"\d{1,3}(?![\w'’])")
"""The number of a note, typed or left raised right behind a closing mark: ‘so it was said’55."""
_AYN = re.compile(r"‘[aeiouAEIOU]")
"""An opening single mark before a vowel is mostly a letter, as in ‘Abd and ‘ulama."""
_UNSPACED = ((0x0E00, 0x109F), (0x1780, 0x17FF), (0x2E80, 0xD7AF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF))
_HEBREW = (0x05D0, 0x05EA)
WRAPPED_AT_MOST = 120
"""A line longer than this many code points was not wrapped by hand, so its line end is a paragraph's end."""


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """One quotation. Spans count code points of the text that was scanned.

    ``marks`` runs from the opening mark to the end of the closing one; ``inner`` is what stands between them,
    without white space at its ends. ``closed`` is False when no closing mark was found; then both end together.
    ``depth`` is 0 for a quotation in the text, 1 for one inside a quotation. ``repeated`` are the places of opening
    marks that later paragraphs of one long quotation repeat; they lie in ``inner``.
    """

    marks: TextSpan
    inner: TextSpan
    closed: bool
    depth: int = 0
    repeated: tuple[int, ...] = ()


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, by the place of their opening marks. Raises nothing, takes linear time."""
    reading = _Reading(text)
    for start, end in paragraphs(text):
        reading.paragraph(start, end)
    reading.give_up_waiting()
    return _with_depth(reading.found)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph, in order.

    A blank line ends one. A single line end does where its block holds a line too long to be wrapped by hand.
    """
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        yield from _lines_or_block(text, start, blank.start())
        start = blank.end()
    yield from _lines_or_block(text, start, len(text))


def _lines_or_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = [start, *(line.end() for line in _LINE_END.finditer(text, start, end)), end]
    lines = [(a, b) for a, b in pairwise(cuts) if a < b]
    if any(b - a > WRAPPED_AT_MOST for a, b in lines):
        yield from lines
    elif start < end:
        yield start, end


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one. ``rival``: where the next one of its kind opened."""

    at: int
    kind: str
    rival: int | None = None
    width: int = 1
    repeated: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sight:
    """One mark and what stands beside it."""

    at: int
    mark: str
    before: str
    after: str
    may_open: bool
    may_close: bool
    doubled: bool = False

    @property
    def inside_a_word(self) -> bool:
        """Letters or digits of a spaced script on both sides: an apostrophe or an abbreviation, no quotation."""
        return all(side.isalnum() and not unspaced(side) for side in (self.before, self.after))

    @property
    def maybe_plural(self) -> bool:
        """Behind an s and before a space: "the workers’ house" or the end of ‘the workers’."""
        return self.before in ("s", "S") and self.after.isspace()


class _Reading:
    """One pass over a text: a stack of open marks, emptied at the end of each paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Quotation] = []
        self.stack: list[_Open] = []
        self.of_kind: dict[str, list[_Open]] = defaultdict(list)  # the same, apart by kind, so that a look is one step
        self.waiting: _Open | None = None  # open at the end of the last paragraph; the next may repeat its mark
        self.waiting_end = 0

    def paragraph(self, start: int, end: int) -> None:
        """Reads one paragraph, going on with a quotation whose opening mark it repeats."""
        sights = _sights(self.text, start, end)
        first = self._go_on(sights, start, end)
        closers_ahead = _apostrophes_ahead(sights)
        for sight, ahead in zip(sights[first:], closers_ahead[first:], strict=True):
            self._read(sight, ahead)
        self._end_paragraph(end)

    def give_up_waiting(self) -> None:
        """What still waits was never closed."""
        if self.waiting:
            self._unclosed(self.waiting, self.waiting_end)
        self.waiting = None

    def _go_on(self, sights: list[_Sight], start: int, end: int) -> int:
        if self.waiting is None or not self.text[start:end].strip():
            return 0
        if sights and self._repeats(sights[0], start):
            self.waiting.repeated.append(sights[0].at)
            self._push(self.waiting)
            self.waiting = None
            return 1
        self.give_up_waiting()
        return 0

    def _repeats(self, sight: _Sight, start: int) -> bool:
        return (
            self.waiting is not None
            and sight.mark == self.text[self.waiting.at]
            and not self.text[start : sight.at].strip()
        )

    def _read(self, sight: _Sight, closer_ahead: bool) -> None:
        kind = "doubled" if sight.doubled else _KIND[sight.mark]
        top = self.of_kind[kind][-1] if self.of_kind[kind] else None
        opener = self.text[top.at] if top else ""
        if kind == "doubled":
            turn = "opens" if sight.may_open else "closes"
        elif kind == "single":
            innermost = bool(self.stack) and self.stack[-1].kind == kind
            turn = _single(sight, opener if innermost else "", self.text, closer_ahead)
        else:
            turn = _other(sight, opener, self.text)
        if turn == "opens":
            if top and top.rival is None:
                top.rival = sight.at
            self._push(_Open(sight.at, kind, None, len(sight.mark)))
        elif turn == "closes" and top:
            self._close(top, sight.at, len(sight.mark))

    def _close(self, opened: _Open, at: int, width: int = 1) -> None:
        """What was opened inside and never closed ends here too."""
        while self.stack[-1] is not opened:
            self._unclosed(self._pop(), at)
        self._pop()
        inner = _trimmed(self.text, opened.at + opened.width, at)
        self.found.append(Quotation(TextSpan(opened.at, at + width), inner, True, 0, tuple(opened.repeated)))

    def _push(self, opened: _Open) -> None:
        self.stack.append(opened)
        self.of_kind[opened.kind].append(opened)

    def _pop(self) -> _Open:
        opened = self.stack.pop()
        self.of_kind[opened.kind].pop()
        return opened

    def _end_paragraph(self, end: int) -> None:
        for opened in self.stack:
            if self.waiting is None and opened.rival is None and opened.kind != "single":
                self.waiting, self.waiting_end = opened, end
            else:
                self._unclosed(opened, end)
        self.stack.clear()
        self.of_kind.clear()

    def _unclosed(self, opened: _Open, end: int) -> None:
        if self.text[opened.at] == "'" or _AYN.match(self.text, opened.at):
            return  # far more often an apostrophe or a letter than an opening mark
        inner = _trimmed(self.text, opened.at + opened.width, opened.rival or end)
        marks = TextSpan(opened.at, inner.end)
        self.found.append(Quotation(marks, inner, False, 0, tuple(opened.repeated)))


def _sights(text: str, start: int, end: int) -> list[_Sight]:
    """The marks of a paragraph in order, two single ones that stand for a double one as one."""
    pairs = dict(_doubled(text, start, end)) if any(text.find(one, start, end) >= 0 for one in _DOUBLED_OPENS) else {}
    if not pairs:
        return [_sight(text, mark.start(), start, end) for mark in _MARK.finditer(text, start, end)]
    hidden = {at + 1 for at, sight in pairs.items() if len(sight.mark) == 2}
    places = sorted(pairs.keys() | {mark.start() for mark in _MARK.finditer(text, start, end)} - hidden)
    return [pairs.get(at) or _sight(text, at, start, end) for at in places]


def _doubled(text: str, start: int, end: int) -> Iterator[tuple[int, _Sight]]:
    """Both ends of each quotation between doubled marks; one that has no other end is left to be what it was."""
    opened: _Sight | None = None
    for found in _DOUBLED.finditer(text, start, end):
        sight = replace(_sight(text, found.start(), start, end, len(found[0])), doubled=True)
        if opened is None:
            opens = found[0] in _DOUBLED_OPENS and sight.may_open and not sight.may_close
            opened = sight if opens else None
        elif sight.may_close and (len(found[0]) == 2 or opened.mark in (",,", "‚‚")):
            yield opened.at, replace(opened, may_close=False)
            yield sight.at, replace(sight, may_open=False)
            opened = None
        elif len(found[0]) == 1:
            opened = None  # another quotation begins before this one ends


def _sight(text: str, at: int, start: int, end: int, width: int = 1) -> _Sight:
    before = text[at - 1] if at > start else ""
    after = text[at + width] if at + width < end else ""
    room_before = not before or before.isspace() or before in _BEFORE_OPENING or unspaced(before)
    room_after = not after or after.isspace() or after in _AFTER_CLOSING or unspaced(after)
    may_open = room_before and bool(after) and not after.isspace()
    may_close = room_after and bool(before) and not before.isspace()
    return _Sight(at, text[at : at + width], before, after, may_open, may_close)


def _apostrophes_ahead(sights: list[_Sight]) -> list[bool]:
    """For each mark, whether the next one that is surely no apostrophe could close a single quotation."""
    ahead = [False] * len(sights)
    for index in range(len(sights) - 2, -1, -1):
        following = sights[index + 1]
        if following.mark in "'’" and following.inside_a_word:
            ahead[index] = ahead[index + 1]
        else:
            ahead[index] = following.mark in "'’" and following.may_close and not following.maybe_plural
    return ahead


def _single(sight: _Sight, opener: str, text: str, closer_ahead: bool) -> str:
    """What a single mark does: "opens", "closes" or nothing (""). ``opener``: the open single mark, if innermost."""
    if opener == "‘" and sight.mark == "’" and sight.before.strip() and _NOTE.match(text, sight.at + 1):
        return "closes"
    if sight.inside_a_word or _ELISION.match(text, sight.at + 1, sight.at + 8):
        return ""
    if sight.mark == "‚":
        return "opens" if sight.may_open else ""
    if opener and sight.may_close and (sight.mark in "'’" or opener == "‚"):
        return "" if sight.maybe_plural and closer_ahead else "closes"
    if sight.mark in "‘‛":
        return "opens" if sight.after and not sight.after.isspace() else ""
    return "opens" if sight.mark == "'" and sight.may_open else ""


def _other(sight: _Sight, opener: str, text: str) -> str:
    """What any other mark does; ``opener`` is the nearest open mark of its kind, or empty."""
    if sight.mark in _ONLY_OPENS:
        return "opens"
    if sight.mark in _ONLY_CLOSES:
        return "closes"
    if sight.mark in _TURNED:
        return _guillemet(sight, opener)
    if sight.mark == "“":
        return "closes" if opener and sight.may_close and not sight.may_open else "opens"
    if sight.mark == "”":
        return "closes" if opener else _if_opening(sight)
    return _straight(sight, opener, text)


def _guillemet(sight: _Sight, opener: str) -> str:
    if sight.mark in "«‹":
        return "closes" if opener in ("»", "›") and sight.may_close else "opens"
    turned = opener == sight.mark and sight.may_open and not sight.may_close
    return "closes" if opener and not turned else _if_opening(sight)


def _straight(sight: _Sight, opener: str, text: str) -> str:
    if _is(_HEBREW, sight.before) and _is(_HEBREW, sight.after) and not _is(_HEBREW, text[sight.at + 2 : sight.at + 3]):
        return ""  # gershayim: the mark of an abbreviation, before its last letter
    if opener:
        return "opens" if sight.may_open and not sight.may_close else "closes"
    return "" if sight.may_close and not sight.may_open else "opens"


def _if_opening(sight: _Sight) -> str:
    return "opens" if sight.may_open and not sight.may_close else ""


def unspaced(char: str) -> bool:
    """Whether a letter belongs to a script that sets quotation marks without spaces around them."""
    return char.isalnum() and any(_is(block, char) for block in _UNSPACED)


def _is(block: tuple[int, int], char: str) -> bool:
    return bool(char) and block[0] <= ord(char) <= block[1]


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return TextSpan(start, end)


def _with_depth(found: list[Quotation]) -> tuple[Quotation, ...]:
    ends: list[int] = []
    ordered = []
    for quotation in sorted(found, key=lambda one: (one.marks.start, -one.marks.end)):
        while ends and ends[-1] <= quotation.marks.start:
            ends.pop()
        ordered.append(replace(quotation, depth=len(ends)))
        ends.append(quotation.marks.end)
    return tuple(ordered)
