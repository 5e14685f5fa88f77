"""blocks: a response's text cut at blank lines, at its own numbers, and at headings, before it is made paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.reply.composing import Composed
from probata.record.span import TextSpan

_GAP = re.compile(r"\n[^\S\n]*(?:\n\s*)+|\f\s*|\u2029")
_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(
    r"[^\S\n]*(?P<label>(?:(?:§{1,2}|¶|[Pp]ara(?:graph|\.)?)[^\S\n]*)?[(\[]?(?P<number>\d{1,4}(?:\.\d{1,3}){0,3})"
    r"(?P<close>[.)\]:]|\.\)|\s*[–—-](?=\s))?)(?=\s|$)"
)
_LONG_LINE = 160
"""Signs: lines so long on average are paragraphs of their own, not lines of one."""
_HEADING_SIGNS, _HEADING_LINES = 100, 3
_ENDS = (".", ";", ":", "!", "?", ",", ")", "”", '"', "»", "。", "؟", "।")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch between blank lines or own numbers.

    ``label`` is the number that it begins with ("12."), ``number`` its value where it is one plain number. ``first``:
    it stands behind a blank line, not in the middle of a block. ``beside``: a running header or footer.
    """

    span: TextSpan
    label: str = ""
    number: int | None = None
    first: bool = True
    heading: bool = False
    beside: bool = False


def blocks_of(composed: Composed) -> list[Block]:
    """All blocks in order: every sign that is not white space stands in exactly one of them."""
    found: list[Block] = []
    for start, end in _between_gaps(composed.text):
        found += _parts(composed, start, end)
    return found


def _between_gaps(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    for gap in _GAP.finditer(text):
        if text[place : gap.start()].strip():
            yield place, gap.start()
        place = gap.end()
    if text[place:].strip():
        yield place, len(text)


def _parts(composed: Composed, start: int, end: int) -> Iterator[Block]:
    """A block as it is, or cut before the lines that begin with a number or are paragraphs by their length."""
    text = composed.text
    lines = [TextSpan(start + m.start(), start + m.end()) for m in _LINE.finditer(text[start:end]) if m[0].strip()]
    long = len(lines) > 1 and sum(one.length for one in lines[:-1]) / (len(lines) - 1) > _LONG_LINE
    cuts = [
        one.start for place, one in enumerate(lines) if place == 0 or long or _LABEL.match(text, one.start, one.end)
    ]
    for place, cut in enumerate(cuts):
        span = _trimmed(text, cut, cuts[place + 1] if place + 1 < len(cuts) else end)
        yield _block(composed, span, first=place == 0 or long)


def _block(composed: Composed, span: TextSpan, *, first: bool) -> Block:
    label, number = label_of(composed.text, span)
    return Block(
        span=span,
        label=label,
        number=number,
        first=first,
        heading=_is_heading(composed, span) and not label,
        beside=_within(composed.beside, span),
    )


def label_of(text: str, span: TextSpan) -> tuple[str, int | None]:
    """The own number at the head of a stretch, as it stands there, and its value where it is one plain number."""
    found = _LABEL.match(text, span.start, span.end)
    if not found or not _is_label(found, text, span.end):
        return "", None
    plain = "." not in found["number"]
    return found["label"].strip(), int(found["number"]) if plain else None


def _is_label(found: re.Match[str], text: str, end: int) -> bool:
    """A number with a sign behind it or a word before it; a bare one only where a wide gap follows it."""
    if found["close"] or not found["label"][0].isdecimal():
        return True
    return "." in found["number"] or re.match(r"\t|[^\S\n]{2,}\S", text[found.end() : end]) is not None


def _is_heading(composed: Composed, span: TextSpan) -> bool:
    if any(one.holds(span) for one in composed.headings):
        return True
    words = span.of(composed.text)
    short = len(words) <= _HEADING_SIGNS and words.count("\n") < _HEADING_LINES
    letters = [sign for sign in words if sign.isalpha()]
    return short and bool(letters) and not letters[0].islower() and not words.endswith(_ENDS)


def _within(spans: Sequence[TextSpan], span: TextSpan) -> bool:
    """Whether spans (of lines) cover a block but for white space."""
    inside = [one for one in spans if one.overlaps(span)]
    return bool(inside) and min(one.start for one in inside) <= span.start and _joined(inside, span)


def _joined(inside: Sequence[TextSpan], span: TextSpan) -> bool:
    place = span.start
    for one in inside:
        if one.start > place + 1:
            return False
        place = max(place, one.end)
    return place >= span.end


def _trimmed(text: str, start: int, end: int) -> TextSpan:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return TextSpan(start, end)
