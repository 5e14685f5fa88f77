"""Parts and wholes in one sentence: "26 of 40", "of the 40 interviewed, 26", "40 people, 12 of whom". English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.dated import dates_in
from probata.method.report.claims.model import Form, Use
from probata.method.report.claims.nouns import PEOPLE, counted_at
from probata.method.report.claims.uses import use_of
from probata.method.report.english.said import is_past

_OF = re.compile(r"(?i)\s+(?:out\s+)?of\s+(?:(?:the|all|these|those|our|a\s+total\s+of)\s+)*\Z")
_OPENS = re.compile(
    r"(?i)(?:\A|[;:(]\s*|,\s+and\s+)(?:out\s+of|of|among)\s+(?:all\s+)?(?:the|these|those|our|its)?\s*(?:total\s+of\s+)?\Z"
)
_LEADS = re.compile(
    r"[^;.]{0,90}?,\s*(?:only\s+|about\s+|some\s+|at\s+least\s+|a\s+(?:majority|total)\s+(?:of\s+)?\(?)?\Z"
)
_LIST = re.compile(
    r"(?i)(?:[^;.:()]|\([^)]{0,40}\)){0,60}?(?:,|\band\b|\bwhile\b)\s*(?:and\s+|only\s+|another\s+|the\s+other\s+)*\Z"
)
_WHOM = re.compile(r"(?i)\s+of\s+(?:whom|which|them|these)\b")
_WHOM_BEFORE = re.compile(r"(?i)[^;.:]{0,50}?,?\s*\(?of\s+(?:whom|which)\s+(?:only\s+|about\s+)?\Z")
_INCLUDING = re.compile(r"(?i)\s*[,(]?\s*(?:including|among\s+(?:them|whom|which))\s+(?:the\s+)?\Z")
_NEAR = re.compile(r"[^.:]{0,60}\Z")
_EVERY = re.compile(r"(?i)\s+(?:of|in|out\s+of)\s+(?:every|each)\s")
_YEARS = range(1900, 2101)
_LONG = 120


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part and its whole: places in the text, and values as written. ``beside``: "26 of 40", nothing between."""

    part: Number
    whole: Number
    beside: bool


@remembered
def parts_in(text: str) -> tuple[PartOf, ...]:
    """Every part of a whole that a sentence tells in figures, in order; what is not plain is left out."""
    counts = [one for one in numbers(text) if _counts(text, one)]
    found: list[PartOf] = []
    done: set[int] = set()
    for at, one in enumerate(counts):
        for whole in reversed(counts[:at]):
            if one.span.start in done or one.span.start - whole.span.end > _LONG:
                break
            if _is_part(text, one, whole, counts[:at]):
                done.add(one.span.start)
                found.append(PartOf(one, whole, False))
        if at + 1 < len(counts) and _OF.fullmatch(text[one.span.end : counts[at + 1].span.start]):
            found.append(PartOf(one, counts[at + 1], True))
            done |= {one.span.start, counts[at + 1].span.start}
    return tuple(found)


def wholes_of(text: str) -> dict[int, Number]:
    """The place of each part and its whole."""
    return {one.part.span.start: one.whole for one in parts_in(text)}


def _counts(text: str, one: Number) -> bool:
    if one.kind != "integer" or one.value is None or any(d.start <= one.span.start < d.end for d in dates_in(text)):
        return False
    form = Form.DIGITS if text[one.span.start].isdigit() else Form.WORDS
    if text[one.span.start : one.span.end].isdigit() and one.value in _YEARS:
        return False
    return use_of(text, one.span.start, one.span.end, form, one.kind) is Use.COUNT and not _EVERY.match(
        text, one.span.end
    )


def _is_part(text: str, part: Number, whole: Number, before: list[Number]) -> bool:
    gap = text[whole.span.end : part.span.start]
    noun, _ = counted_at(text, whole.span.end)
    if not noun.head or (whole.value or 0) <= 1:
        return False
    if _WHOM.match(text, part.span.end):
        return bool(_NEAR.fullmatch(gap)) and whole is before[-1]
    if _WHOM_BEFORE.fullmatch(gap):
        return whole is before[-1]
    if _INCLUDING.search(gap) and whole is before[-1]:
        mine, _ = counted_at(text, part.span.end)
        return mine.head == noun.head or (mine.head in PEOPLE and noun.head in PEOPLE)
    return _opened(text, part, whole, before)


def _opened(text: str, part: Number, whole: Number, before: list[Number]) -> bool:
    """ "Of the 40 interviewed, 26 ..., 12 ... and 2 ...": the first behind the comma, and what is listed with it."""
    if not _OPENS.search(text[: whole.span.start]):
        return False
    between = [one for one in before if one.span.start > whole.span.start]
    mine, _ = counted_at(text, part.span.end)
    whole_noun, _ = counted_at(text, whole.span.end)
    if mine.head and mine.head != whole_noun.head and not is_past(mine.words):
        return False
    if not between:
        return bool(_LEADS.fullmatch(text[whole.span.end : part.span.start]))
    return bool(_LIST.fullmatch(text[between[-1].span.end : part.span.start])) and _opened(
        text, between[-1], whole, before[: before.index(between[-1])]
    )
