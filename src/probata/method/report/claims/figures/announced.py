"""Numbers of things that a sentence announces against those that it lists: "on three days: 3, 5 and 7 May". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.model import DateClaim, Form, NumberClaim, Use
from probata.method.report.claims.reading.numbers import number_claims
from probata.method.report.model import Bound

_COLON = re.compile(r"\s+(?:[a-z][\w-]*\s+){0,5}?[a-z][\w-]*(?:\s+(?:to|in|of|at)\s+(?:the\s+)?[\w-]+)?\s*:\s")
_BOTH = re.compile(r"\s+(?:[a-z][\w-]*\s+){0,2}?[a-z][\w-]*s,\s+both\s+(?:(?:of\s+them\s+)?[a-z]+|of\s+which)\b")
_SENTENCES = re.compile(r"\s+(?:short\s+|brief\s+)?sentences?\.\s*[‘“\"']")
_END = re.compile(r"[.!?…](?=\s|\Z|[’”\"'])")
_TO = re.compile(r"(?i)\s*(?:to|and|until|till|through|–|—|-)\s*")
_OPEN = re.compile(
    r"(?i)\b(?:among|including|such\s+as|for\s+example|e\.g|inter\s+alia|etc|first|later|another|then|finally|again|each|"
    r"also)\b"
)
_LED = re.compile(r"(?i)\s*(?:(?:from|on|in|between)\s+)?(?:the\s+)?")
_MOST, _TWO = 12, 2


@dataclass(frozen=True, slots=True)
class Announced:
    """A number and how many there are of what it announces."""

    claim: NumberClaim
    listed: int


def announced(bound: Bound) -> Iterator[Announced]:
    """Every number of announced things that are fewer or more."""
    dates: dict[int, list[DateClaim]] = {}
    for one in date_claims(bound):
        dates.setdefault(id(one.sentence), []).append(one)
    for claim in number_claims(bound):
        if (
            claim.form not in (Form.DIGITS, Form.WORDS)
            or claim.use not in (Use.COUNT, Use.PAGES, Use.DURATION)
            or claim.approximate
        ):
            continue
        if claim.value is None or not 1 < claim.value <= _MOST or claim.passage.kind in ("heading", "quote"):
            continue
        listed = _listed(claim, dates.get(id(claim.sentence), []))
        if listed is not None and listed != claim.value:
            yield Announced(claim, listed)


def _listed(claim: NumberClaim, dates: list[DateClaim]) -> int | None:
    text, end = claim.text, claim.span.end
    if _BOTH.match(text, end):
        return _TWO
    colon = _COLON.match(text, end)
    if colon and not _OPEN.search(text, end):
        return _spans(text, colon.end(), dates)
    return _spoken(claim)


def _spans(text: str, start: int, dates: list[DateClaim]) -> int | None:
    """How many periods, else days, a list has that begins with one, where every item has one."""
    inside = [one for one in dates if one.span.start >= start]
    if not inside or not _LED.fullmatch(text[start : inside[0].span.start]):
        return None
    ties = [bool(_TO.fullmatch(gap)) for gap in _gaps(text, inside)]
    if len(ties) % 2 and all(tie is (at % 2 == 0) for at, tie in enumerate(ties)):
        return len(inside) // 2 if len(inside) > _TWO else None
    items = re.split(r"[,;]\s+(?:and\s+)?|\s+and\s+", text[start:].rstrip(" ."))
    single = not any(re.search(r"[–—-]|\bto\b", gap) for gap in _gaps(text, inside))
    days = single and all(one.day is not None for one in inside)
    return len(inside) if days and len(items) == len(inside) > 1 else None


def _gaps(text: str, inside: list[DateClaim]) -> list[str]:
    return [text[a.span.end : b.span.start] for a, b in pairwise(inside)]


def _spoken(claim: NumberClaim) -> int | None:
    """How many sentences the words have that are quoted right behind "a speech of three sentences"."""
    every = " ".join(one.printed for one in claim.passage.sentences)
    at = every.find(claim.text[claim.span.start :].strip()[:30])
    found = _SENTENCES.match(every, at + len(claim.words)) if at >= 0 else None
    if not found:
        return None
    closing = {"‘": "’", "“": "”", '"': '"', "'": "'"}[found[0][-1]]
    end = re.compile(rf"[.!?]{re.escape(closing)}").search(every, found.end())
    return len(_END.findall(every[found.end() : end.end()])) if end else None
