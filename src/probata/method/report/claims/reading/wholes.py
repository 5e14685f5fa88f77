"""Parts and wholes: "26 of 40", "of the 40 interviewed, 26", "40 people. Twelve of these people". English.

A part that points back ("of them", "of which") may point at several numbers: all that it can mean are kept, and who
compares them objects only where none of them fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import can_be_of, counts_in, each_of, noun_of, told_with
from probata.method.report.claims.reading.nouns import counted_at

_DET = r"(?:(?:the|all|these|those|our|its|their|a\s+total\s+of|an?\s+[a-z]+\s+of|some|about)\s+)*"
_OF = re.compile(rf"(?i)\s+(?:out\s+)?of\s+{_DET}\Z")
_OUT_OF = re.compile(rf"(?i)\s+(?:out\s+of|(?:from\s+)?among)\s+{_DET}\Z")
_OPENS = re.compile(
    r"(?i)(?:\A|[;:(.]\s*|,\s+(?:and|but|while)\s+|[–—]\s*)(?:(?:out\s+)?of|from\s+among|among|amongst)\s+(?:all\s+)?"
    r"(?:(?:the|these|those|our|its|their|an?|some|about)\s+)*(?:(?!number\b)[a-z-]+\s+of\s+)?(?:the\s+)?\Z"
)
_LEADS = re.compile(
    r"(?i)[^;.]{0,90}?,\s*(?:an?\s+(?:\w+\s+){0,2}?(?:majority|total|minority|handful)\s*\(|(?:(?:only|about|some|just|as\s+many\s+as|at\s+least|in|for|to|with|a\s+(?:majority|total)\s+(?:of\s+)?\(?|the\s+"
    r"(?:\w+\s+){1,2}(?:\w+ed|refused|sent|found|held|lost|took|kept))\s+)*)\Z"
)
_VERB_LEADS = re.compile(
    r"(?i)[^;.,\d]{0,60}?,\s*(?:the|its|their|our|we|they|it|he|she)\b(?:\s+(?!was|were|is|are|than|for|after|by|in|on|at|to|until|since|age)[a-z-]+){0,4}\s+\Z"
)
_LIST = re.compile(
    r"(?i)(?:[^;.:()]|\([^)]{0,40}\)){0,60}?(?:,|\band\b|\bwhile\b)\s*(?:and\s+|only\s+|another\s+|the\s+other\s+)*\Z"
)
_BACK = re.compile(
    r"(?i)\s+(?:[a-z-]+\s+)?(?:out\s+)?of\s+(?:(?P<bare>whom|which|them|(?:these|those)(?!\s+(?:who|which|that|whose|from|in|with|\w+ed)\b))|"
    r"(?:the|these|those)\s+(?P<noun>[a-z-]+(?:\s+[a-z-]+){0,2}))"
)
_BACK_BEFORE = re.compile(
    r"(?i)[^;:]{0,60}?,?\s*[(–—]?\s*of\s+(?:whom|which)\s+(?:(?:it|we|they|he|she|the\s+[a-z]+)\s+(?:[a-z]+\s+){1,6})?"
    r"(?:only\s+|about\s+|just\s+)*\Z"
)
_BACK_OPENS = re.compile(
    r"(?i)(?:\A|[.;:–—(]\s*|,\s*(?:and\s+)?)(?:(?:out\s+)?of|among|in|from)\s+(?:them|these|those|(?:these|those)\s+(?P<noun>[a-z-]+))"
    r"(?:,\s*|\s+)(?:only\s+|about\s+|some\s+|at\s+least\s+|as\s+many\s+as\s+)*\Z"
)
_INCLUDING = re.compile(
    r"(?i)\s*[,(;–—]?\s*(?:including|among\s+(?:them|whom|which)|counting)(?:\s+(?:were|was|are))?\s+(?:the\s+)?\Z"
)
_EVERY = re.compile(r"(?i)\s+(?:of|in|out\s+of)\s+(?:every|each)\b")
_EACH = re.compile(r"(?i)(?:\s+[a-z-]+){0,2}?\s+(?:each|apiece|per)\b")
_SHARE = re.compile(r"(?i)\s+(?:in|out\s+of)\s+(?:\w+)\s+(?:of\s+(?:the|all|these|those)|[a-z-]+s)\b")
_FARTHEST = 220
_LONG = 120
_KNOWN = 4
_RIGHT = 30
_SO_MANY = re.compile(r"(?i)\s+of\s+(?:them|these)\)")


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part and its whole, as written. ``beside``: "26 of 40"; ``others``: what else the whole may be."""

    part: Number
    whole: Number
    beside: bool
    others: tuple[Number, ...] = ()

    @property
    def wholes(self) -> tuple[Number, ...]:
        """All that the whole may be."""
        return (self.whole, *self.others)


@remembered
def parts_in(text: str) -> tuple[PartOf, ...]:
    """Every part of a whole that a text tells in figures, in order; what is not plain is left out."""
    counts = [
        one for one in counts_in(text) if not _EVERY.match(text, one.span.end) and not _EACH.match(text, one.span.end)
    ]
    found: list[PartOf] = []
    done: set[int] = set()
    for at, one in enumerate(counts):
        if one.span.start in done:
            continue
        beside = _beside(text, one, counts[at + 1] if at + 1 < len(counts) else None)
        wholes = () if beside else _wholes(text, one, counts[:at])
        if beside:
            found.append(PartOf(one, beside, True))
            done |= {one.span.start, beside.span.start}
        elif wholes:
            found.append(PartOf(one, wholes[0], False, wholes[1:]))
            done.add(one.span.start)
    return tuple(found)


def wholes_of(text: str) -> dict[int, Number]:
    """The place of each part and its whole."""
    return {one.part.span.start: one.whole for one in parts_in(text)}


def _beside(text: str, part: Number, whole: Number | None) -> Number | None:
    """The whole of "26 of 40", "18 nurses out of 15"; "one in five" is a share and no part."""
    if whole is None:
        return None
    if _OF.fullmatch(text[part.span.end : whole.span.start]):
        return None if part.value in (1, 2) and _SHARE.match(text, part.span.end) else whole
    behind = told_with(text, part)
    if behind > part.span.end and _OUT_OF.fullmatch(text[behind : whole.span.start]) and can_be_of(text, part, whole):
        return whole
    return None


def _wholes(text: str, part: Number, before: list[Number]) -> tuple[Number, ...]:
    if _SO_MANY.match(text, part.span.end) and text[: part.span.start].endswith("("):
        return ()  # "hexadecimal digits (128 of them)"
    near = [one for one in before if part.span.start - one.span.end <= _FARTHEST]
    known = [one for one in near if noun_of(text, one).head and (one.value or 0) > 1]
    return _told_back(text, part, near, known) if known else ()


def _told_back(text: str, part: Number, near: list[Number], known: list[Number]) -> tuple[Number, ...]:
    back = _BACK.match(text, part.span.end)
    if back:
        return _back(text, known, near, back["noun"], part)
    gap = text[known[-1].span.end : part.span.start]
    if _INCLUDING.search(gap) and (found := _included(text, part, near, known)) is not None:
        return found
    if _BACK_BEFORE.fullmatch(gap):
        return _bare(text, near, part)
    opens = _BACK_OPENS.search(text[: part.span.start])
    if opens and opens[0].rstrip()[-1:] != "," and not opens["noun"] and noun_of(text, part).head:
        return ()  # "of these 15 boats" points back at all fifteen
    if opens:
        return _back(text, known, near, opens["noun"], part)
    return next(((whole,) for whole in reversed(near) if _opened(text, part, whole, near)), ())


def _included(text: str, part: Number, near: list[Number], known: list[Number]) -> tuple[Number, ...] | None:
    """What "including" goes with: the part of a pair ("19 of 45 were dry, among them 7"), else the number before it."""
    mine, its = noun_of(text, part), noun_of(text, known[-1])
    if known[-1] is not near[-1]:
        return None
    if len(near) > 1 and _OF.fullmatch(text[near[-2].span.end : near[-1].span.start]):
        return (near[-2],) if not mine.head or mine.head == its.head else ()
    if _BACK_OPENS.search(text[: part.span.start]):
        return None
    return (known[-1],) if mine.head == its.head or (each_of(mine) and each_of(its)) else ()


def _back(text: str, known: list[Number], near: list[Number], noun: str | None, part: Number) -> tuple[Number, ...]:
    """What "of them" or "of those wells" may point at: of a noun, those that count it."""
    if noun is None:
        return _bare(text, near, part)
    head = counted_at(" " + noun, 0)[0].head
    return tuple(one for one in reversed(known) if head and noun_of(text, one).head == head)


def _bare(text: str, near: list[Number], part: Number) -> tuple[Number, ...]:
    """What a bare "of them" may point at: a number near enough in size; else it points at what no number tells."""
    wholes = tuple(reversed(near[-_KNOWN:]))
    value = part.value or 0
    if any(value <= (one.value or 0) for one in wholes):
        return wholes
    right_before = (
        part.span.start - wholes[0].span.end <= _RIGHT and "." not in text[wholes[0].span.end : part.span.start]
    )
    return wholes if right_before or value <= 2 * max(one.value or 0 for one in wholes) else ()


def _opened(text: str, part: Number, whole: Number, before: list[Number]) -> bool:
    """ "Of the 40 interviewed, 26 ..., 12 ... and 2 ...": the first behind the comma, and what is listed with it."""
    if part.span.start - whole.span.end > _LONG or not noun_of(text, whole).head or (whole.value or 0) <= 1:
        return False
    if not _OPENS.search(text[: whole.span.start]) or not can_be_of(text, part, whole):
        return False
    between = [one for one in before if one.span.start > whole.span.start]
    if not between:
        gap = text[whole.span.end : part.span.start]
        right_behind = told_with(text, whole) + 1 == part.span.start  # "of the 90 tents 27 were torn"
        return right_behind or bool(
            _LEADS.fullmatch(gap) or (not noun_of(text, part).head and _VERB_LEADS.fullmatch(gap))
        )
    return bool(_LIST.fullmatch(text[between[-1].span.end : part.span.start])) and _opened(
        text, between[-1], whole, before[: before.index(between[-1])]
    )
