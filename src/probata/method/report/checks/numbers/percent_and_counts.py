"""PB353: a percentage or a fraction that does not agree with the counts beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.shares import agrees, share_told
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.claims.wholes import PartOf, parts_in
from probata.method.report.model import Bound, Objection

CODE = "PB353"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A percentage or a fraction does not agree with the counts that stand beside it."
WHY = """Whoever divides has to arrive at the same share, rounded (the house's method, law 1). Where the counts were
corrected and the percentage was not, both are doubted."""
BAD = "Of the 40 interviewees, 26 (75 per cent) had been beaten.\n"
GOOD = "Of the {fixed}`40|an example` books, {fixed}`26|an example` ({fixed}`65|an example` per cent) were lent out.\n"
_OR = (
    r"(?:or\s+|that\s+is,?\s+|i\.e\.,?\s+|equal\s+to\s+|representing\s+|"
    r"amounting\s+to\s+)?(?:just\s+|only\s+)?(?:an?\s+)?"
)
_BEHIND_PART = re.compile(rf"(?i)(?:\s+[\w'-]+){{0,2}}?\s*[(\[,–—]\s*{_OR}\Z")
_BEHIND_WHOLE = re.compile(rf"(?i)(?:\s+[\w'-]+){{0,5}}?\s*[(\[,–—]\s*{_OR}\Z")
_BEFORE_PART = re.compile(r"(?i)(?:\s+of\s+(?:the\s+|all\s+)?[\w'-]+(?:\s+[\w'-]+){0,2})?\s*[(\[]\s*\Z")
_ROUGHLY = Fraction(3, 20)
"""How far a share of approximate counts may lie from them."""
_OF_OTHERS = re.compile(r"(?i)\s+of\s+(?:those|the|all|whom|these|them|answers|responses)\b")


def run(bound: Bound) -> Iterator[Objection]:
    """Rounding is allowed, "about" and the like are; percentage points are no share."""
    for telling in tellings(bound):
        pairs = parts_in(telling.text)
        shares = [one for one in numbers(telling.text) if share_told(telling.text, one)] if pairs else []
        for one in shares:
            pair = _pair_of(telling.text, one, pairs)
            if pair and not agrees(telling.text, one, _share(pair)) and not _near(one, pair):
                yield _objection(telling, one, pair)


def _pair_of(text: str, share: Number, pairs: tuple[PartOf, ...]) -> PartOf | None:
    """The counts that the share stands beside, when it stands beside some."""
    if _OF_OTHERS.match(text, share.span.end):
        return None
    start = share.approximate_span.start if share.approximate_span else share.span.start
    for one in reversed(pairs):
        if not one.whole.value:
            continue
        part, whole = one.part.span, one.whole.span
        last = whole if one.beside else part
        behind = _BEHIND_WHOLE if one.beside else _BEHIND_PART
        if last.end <= start and behind.fullmatch(text[last.end : start]):
            return one
        if one.beside and share.span.end <= part.start and _BEFORE_PART.fullmatch(text[share.span.end : part.start]):
            return one if text[share.span.start].isdigit() or share.kind == "percent" else None
    return None


def _near(share: Number, pair: PartOf) -> bool:
    """Whether the counts are themselves approximate and the share is not far from theirs."""
    rough = pair.part.approximate or pair.whole.approximate
    return bool(rough) and abs((share.value or 0) - _share(pair)) <= _ROUGHLY


def _share(pair: PartOf) -> Fraction:
    return (pair.part.value or Fraction(0)) / (pair.whole.value or Fraction(1))


def _objection(telling: Telling, share: Number, pair: PartOf) -> Objection:
    text = telling.text
    part, whole = (text[one.span.start : one.span.end] for one in (pair.part, pair.whole))
    per_cent = f"{float(100 * _share(pair)):.1f}".removesuffix(".0")
    message = f"“{text[share.span.start : share.span.end]}” stands beside {part} of {whole}, which is {per_cent} %."
    return telling.objection(
        CODE, share.span.start, share.span.end, message, "Look which of the three is wrong, or name the other base."
    )
