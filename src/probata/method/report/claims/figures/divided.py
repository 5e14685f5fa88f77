"""Shares that divide one whole: "30 per cent were women, 45 per cent men and the remaining 35 per cent children".

Read are shares in a row of which each part belongs to one: the last is "the rest", or all are of one known division
(women and men, yes and no). Shares of several bases are no such row. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.shares import share_told

_BETWEEN = re.compile(
    r"(?i)(?P<words>[^.;:()\d]{1,80}?)\s*(?:[,;]\s*(?:and\s+|while\s+|with\s+|but\s+)?|\s+(?:and|while)\s+)"
    r"(?P<rest>(?:the\s+)?(?:remaining|other|rest,?|last)\s+(?:of\s+)?)?(?:only\s+|another\s+|a\s+further\s+)?\Z"
)
_REST_BEHIND = re.compile(r"(?i)(?:[^.;:\d]{0,60},\s*)?\bthe\s+(?:rest|remainder)\b")
_OF_ONE = re.compile(r"(?i)\s+of\s+(?:the\s+)?(?!(?:them|these|those|whom|all|the\s+total)\b)")
_FOR_ONE = re.compile(r"(?i)\s+(?:for|among|amongst|in)\s+(?!(?:it|them|favour)\b)")
"""Each has a rate of its own: "a rate of 75 per cent for men and 50 per cent for women"."""
_KINDS = (
    ("women|woman|female|females", "men|man|male|males", "children|minors|boys|girls"),
    ("women|female", "men|male", "unknown"),
    ("girls", "boys"),
    ("yes|in\\s+favour|for\\s+it|agreed|agree", "no|against(?:\\s+it)?|disagreed|disagree|refused",
     "undecided|abstained|no\\s+answer|did\\s+not\\s+answer|unsure|gave\\s+no\\s+answer"),
    ("adults", "children|minors"),
    ("literate", "illiterate"),
    ("urban", "rural"),
    ("armed", "unarmed"),
    ("employed", "unemployed", "retired|in\\s+training|students"),
    ("convicted", "acquitted"),
    ("granted", "rejected|refused", "pending|withdrawn|still\\s+pending"),
)  # fmt: skip
_FORMS = tuple(tuple(re.compile(rf"(?i)\b(?:{one})\b") for one in kind) for kind in _KINDS)
_END = re.compile(r"[.;:()]|\Z")
_LOOSE = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Divided:
    """Shares at ``start`` to ``end`` that together are all of something, or (``short``) at most that, and their sum."""

    start: int
    end: int
    total: Fraction
    loose: Fraction
    at_most: bool

    @property
    def fits(self) -> bool:
        """Whether they add up to a whole, as far as rounding allows."""
        over = self.total - 1
        return over <= self.loose and (self.at_most or -over <= self.loose)


@remembered
def divided_in(text: str) -> tuple[Divided, ...]:
    """Every row of shares of a text that divide one whole, in order."""
    found = [one for one in numbers(text) if share_told(text, one)]
    rows: list[list[tuple[Number, str, str]]] = []
    for at, one in enumerate(found):
        joint = _BETWEEN.fullmatch(text[found[at - 1].span.end : _start(one)]) if at else None
        if joint and rows and found[at - 1].kind == one.kind:
            rows[-1].append((one, joint["words"], joint["rest"] or ""))
        else:
            rows.append([(one, "", "")])
    return tuple(told for row in rows if len(row) > 1 for told in _row(text, row))


def _start(one: Number) -> int:
    return one.approximate_span.start if one.approximate_span else one.span.start


def _row(text: str, row: Sequence[tuple[Number, str, str]]) -> Iterator[Divided]:
    shares = [one for one, _, _ in row]
    last = shares[-1].span.end
    end = _END.search(text, last)
    behind = text[last : end.start() if end else len(text)]
    words = [*(each[1] for each in row[1:]), behind]
    if any(one.approximate for one in shares) or _of_others(text, shares) or _REST_BEHIND.match(behind):
        return
    rest = bool(row[-1][2])
    kinds = _one_kind(words)
    if not rest and not kinds:
        return
    total = sum((one.value or Fraction(0) for one in shares), Fraction(0))
    loose = _LOOSE * len(shares) / 2 if shares[0].kind == "percent" else Fraction(1, 50)
    yield Divided(shares[0].span.start, last, total, loose, not rest)


def _of_others(text: str, shares: Sequence[Number]) -> bool:
    """Whether one of several has a base of its own: "60 per cent of the men and 52 per cent of the women"."""
    rates = all(_FOR_ONE.match(text, one.span.end) for one in shares)
    return rates or any(_OF_ONE.match(text, one.span.end) for one in shares[1:])


def _one_kind(words: Sequence[str]) -> bool:
    for kind in _FORMS:
        at = [[n for n, form in enumerate(kind) if form.search(one)] for one in words]
        if all(len(each) == 1 for each in at) and len({each[0] for each in at}) == len(words):
            return True
    return False
