"""One table of the numbers that a passage counts: each with its noun, its words, its sentence. English.

A number that is an age behind a name, a share ("one in five") or the piece of a date is no row of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import counts_in, noun_of, thing_of
from probata.method.report.claims.reading.model import Counted
from probata.method.report.claims.reading.phrase import ACTIVE
from probata.method.report.claims.reading.shares import shares_in
from probata.method.report.claims.reading.wholes import parts_in

_SENTENCE = re.compile(r"(?<!\b(?:Mr|Ms|Dr|No|St))(?<!\bMrs)[.!?][’'\")]*\s+(?=[^\W_a-z]|[(“\"'‘])")
_AGE = re.compile(r"\b[A-Z][\w'-]+\s*(?:,\s*|\()(?:aged\s+)?\Z|\b[A-Z][\w'-]+,\s*\d\d?\s+and\s+\Z")
_AGE_ENDS = re.compile(r"\s*(?:[;,.)]|and\s+\d|\Z)")
_SOMEBODY = re.compile(
    r"(?i)[a-z]\s+(?:to|by|in|at|of|from|with|for|on|as)\s+(?:(?:more\s+than|only)\s+)?\Z|\b(?:no|any|the|this|that|each|every)\s+(?:(?!other|remaining|last)[a-z]+\s+)?\Z"
)
"""Before a "one" that counts nothing: "to one workshop"."""
_OF_THEM = re.compile(r"(?i)\A\s+of\s+(?:them|whom|which|these|those)\b(?=\s)")
_JOINT = re.compile(r"(?i)[,;:(–—]\s*(?:(?:and|while|whereas|but|plus|with)\s+)?|\s(?:and|while|whereas|but|plus)\s+")
_STOP = re.compile(r"[;)]|\s[–—]\s|\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what its passage says of it.

    Attributes:
        number, value: as written, exact.
        sentence: the place of its sentence in the passage, from 0.
        noun, thing: what stands counted behind it; ``thing`` is empty where the noun is left out.
        before: the words from the last comma, "and" or the beginning of the sentence to the number.
        after: the words behind it up to the next number of a list, or to the end of what is said of it.
        joined: whether a comma, an "and" or the like joins it to the number before, in the same sentence.
        whole: of "26 of the 40", the 40.
    """

    number: Number
    value: int
    sentence: int
    noun: Counted
    thing: str
    before: str
    after: str
    joined: bool
    whole: Number | None

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.number.span.start


@remembered
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Every number of a passage that counts something, in order; the wholes of "26 of 40" stand with their parts."""
    inside = [one for one in shares_in(text) if one.figure is not None]
    beside = {one.part.span: one.whole for one in parts_in(text) if one.beside}
    wholes = {one.span for one in beside.values()}
    found = [
        one
        for one in counts_in(text)
        if one.span not in wholes
        and not _bracketed(text, one)
        and not any(s.start <= one.span.start < s.end for s in inside)
        and not (one.value == 1 and _SOMEBODY.search(text[: one.span.start]))
        and not (_AGE.search(text[: one.span.start]) and _AGE_ENDS.match(text, one.span.end))
    ]
    ends = [0, *(each.end() for each in _SENTENCE.finditer(text)), len(text)]
    return tuple(_row(text, found, at, ends, beside.get(one.span)) for at, one in enumerate(found))


def _row(text: str, found: Sequence[Number], at: int, ends: Sequence[int], whole: Number | None) -> Quantity:
    one = found[at]
    sentence = max(n for n, end in enumerate(ends[:-1]) if end <= one.span.start)
    low, high = ends[sentence], ends[sentence + 1]
    last = max(low, found[at - 1].span.end if at else 0)
    cut = _last_joint(text, last, one.span.start)
    end = whole.span.end if whole else one.span.end
    behind = min(found[at + 1].span.start if at + 1 < len(found) else high, high)
    stop = _last_joint(text, end, behind) if behind < high else None
    closing = _STOP.search(text, end, stop[0] if stop else behind)
    return Quantity(
        one,
        int(one.value or 0),
        sentence,
        noun_of(text, whole or one),
        "" if whole or noun_of(text, one).words in ACTIVE else thing_of(text, one),
        text[cut[1] if cut else last : one.span.start],
        _OF_THEM.sub("", text[end : closing.start() if closing else behind].rstrip(" .!?,")),
        bool(at and found[at - 1].span.end > low and cut),
        whole,
    )


def _bracketed(text: str, one: Number) -> bool:
    """ "(1) cost, (2) time": the place of an item, or a number that stands behind its own words."""
    return text[: one.span.start].endswith("(") and text.startswith(")", one.span.end)


def _last_joint(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the last comma, bracket or "and" before a number begins and ends."""
    found = [each.span() for each in _JOINT.finditer(text, start, end)]
    return found[-1] if found else None
