"""What is left of a whole: "Of the 24 samples, 18 contained lead. The other six were clean". English.

A whole and its parts are read as elsewhere; what is told as the rest has to be the whole without some of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.listed import OVERLAPS
from probata.method.report.claims.reading.counts import counts_in, noun_of, thing_of, told_with
from probata.method.report.claims.reading.shares import shares_in
from probata.method.report.claims.reading.wholes import PartOf, parts_in
from probata.method.report.english.said import is_past

_REST = re.compile(
    r"(?i)(?:\A|[.;:,(–—]\s*|\b(?:and|while|but|with|leaving|of|for|to)\s+)(?:all\s+)?the\s+(?:other|remaining|rest,?)\s+(?:of\s+)?\Z"
)
_ARE_LEFT = re.compile(
    r"(?i)(?:\s+[a-z-]+){0,2}?\s+(?:who|which|that)\s+(?:(?:are|were|have\s+been|had\s+been)\s+(?:left|spared)|remain(?:s|ed)?)\b"
)
_THE = re.compile(r"(?i)(?:\A|[.;:,]\s+|\b(?:and|while|but)\s+)(?:the|these|those)\s+\Z")
_LEAVING = re.compile(
    r"(?i)\b(?:which|that|this)\s+(?:leaves|left)\s+(?:it|them|us|him|her|the\s+\w+)?\s*(?:with\s+)?(?:only\s+|just\s+)?\Z|\bleaving\s+(?:(?:it|them|us)\s+)?(?:with\s+)?(?:only\s+|just\s+)?\Z"
)
_AFTER_REST = re.compile(r"(?i)\s*(?:%|per\s?cent)|\s+(?:or|to|days?|weeks?|months?|years?|hours?|minutes?)\b")
_LOST = re.compile(
    r"(?i)\s+(?:of\s+(?:them|these|those)\s+)?(?:(?:have|had|has|were|was)\s+)?(?:since\s+|been\s+|then\s+)*"
    r"(?:died|sold|lost|destroyed|burnt|burned|sunk|scrapped|dismissed|stolen|closed|left|killed|released|felled|sank|resigned|withdrawn|"
    r"dropped\s+out|removed|returned|paid\s+back|given\s+away)\b"
)
_MORE = re.compile(
    r"(?i)\b(?:bought|added|joined|new|another|further|born|came\s+back|arrived|hired|gained|planted\s+again)\b"
)
_OF_ITS_OWN = re.compile(r"(?i)\s+(?:in|at|on|of|from|near|with|under|along)\b")
_GOES_ON = re.compile(r"(?i)\s+(?:who|which|that|were|was|are|had|have|did)\b|,\s+(?:who|which|whom)\b")
_ANYTHING = frozenset(("items", "cases", "ones", "instances", "others", "entries", "pieces"))
"""Words under which anything is counted once more."""
_PARTS = 4
_NEVER_MORE = 400
"""Code points between a part and what is left."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """What is left, at ``start`` to ``end``, of ``whole``: ``told``, and ``left``, all that it can be."""

    start: int
    end: int
    told: int
    whole: int
    left: tuple[int, ...]

    @property
    def fits(self) -> bool:
        """Whether some of the parts leave as much."""
        return self.told in self.left


def remainders_in(text: str) -> tuple[Remainder, ...]:
    """Every remainder of a text, in order."""
    inside = [one for one in shares_in(text) if one.figure is not None]
    found = [one for one in counts_in(text) if not any(s.start <= one.span.start < s.end for s in inside)]
    return tuple(told for at, one in enumerate(found) if at > 1 and (told := _remainder(text, found[:at], one)))


def _remainder(text: str, before: Sequence[Number], one: Number) -> Remainder | None:
    if one.approximate or _AFTER_REST.match(text, one.span.end) or not _told_as_rest(text, one):
        return None
    known = [each for each in parts_in(text) if each.part.span.end <= one.span.start]
    whole, parts = _of_one_whole(text, known, before) or _of_what_was_lost(text, before) or (None, [])
    if whole is None or whole.approximate or any(each.approximate for each in parts):
        return None
    if one.span.start - parts[-1].span.end > _NEVER_MORE or not _same_things(text, one, whole):
        return None
    value, each_value = int(whole.value or 0), [int(each.value or 0) for each in parts]
    sizes = [len(parts)] if _apart(text, parts) else range(1, len(parts) + 1)
    left = {value - sum(some) for size in sizes for some in combinations(each_value, size)}
    left |= {first - behind for first, behind in combinations(each_value, 2)}  # a part may have parts of its own
    told = int(one.value or 0)
    return Remainder(one.span.start, told_with(text, one), told, value, tuple(sorted(left)))


def _apart(text: str, parts: Sequence[Number]) -> bool:
    """Whether parts are told in one sentence as such that nobody is in two of them."""
    end = re.search(r"[.;]\s", text[parts[-1].span.end :])
    words = text[parts[0].span.start : parts[-1].span.end + (end.start() if end else 0)]
    return not re.search(r"[.;]\s", words) and not OVERLAPS.search(words)


def _told_as_rest(text: str, one: Number) -> bool:
    head = text[: one.span.start]
    if _REST.search(head) or _LEAVING.search(head):
        return True
    return bool(_THE.search(head) and _ARE_LEFT.match(text, one.span.end))


def _of_one_whole(text: str, known: Sequence[PartOf], before: Sequence[Number]) -> tuple[Number, list[Number]] | None:
    """The one whole of all parts told before; no other number may stand between that could be a part, too."""
    if not known or len(known) > _PARTS or len({each.value for one in known for each in one.wholes}) != 1:
        return None
    whole = known[0].whole
    told = {one.part.span for one in known} | {each.span for one in known for each in one.wholes}
    others = [one for one in before if one.span not in told and one.span.start > whole.span.start]
    parts = [one.part for one in known] + [one for one in others if not thing_of(text, one)]
    if any(thing_of(text, one) for one in others):
        return None
    return whole, sorted(parts, key=lambda each: each.span.start)


def _of_what_was_lost(text: str, before: Sequence[Number]) -> tuple[Number, list[Number]] | None:
    """ "The depot had 18 buses. Four were sold": what is lost is told by its verb, and nothing is added."""
    if len(before) < 2 or _MORE.search(text):
        return None
    whole, parts = before[0], list(before[1:])
    if not noun_of(text, whole).head or len(parts) > 1 or not all(_LOST.match(text, one.span.end) for one in parts):
        return None
    return whole, parts


def _same_things(text: str, one: Number, whole: Number) -> bool:
    """Whether no noun tells the rest apart from the whole."""
    mine, its = noun_of(text, one), noun_of(text, whole)
    behind = text[told_with(text, one) :]
    if mine.head and _OF_ITS_OWN.match(behind):
        return False
    if mine.head and is_past(mine.words.split()[0]) and not _GOES_ON.match(behind):
        return True  # "the remaining fifteen worked double shifts"
    plural = mine.words.rsplit(maxsplit=1)[-1:] if mine.words else []
    named = bool(plural) and plural[0].endswith("s") and not plural[0].endswith("ss")
    return not mine.head or mine.head == its.head or not named or not its.head or mine.words in _ANYTHING
