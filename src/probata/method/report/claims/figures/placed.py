"""What a sentence places in one of its ranges: an average, an example, an extreme. English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.figures.extremes import extremes_in, limits_in
from probata.method.report.claims.figures.ranges import Range, dated, ranges_in, unit_of, use_in
from probata.method.report.claims.reading.counts import noun_of
from probata.method.report.claims.reading.model import Use
from probata.method.report.english.said import stem, stems
from probata.method.report.english.small_words import words

_MIDDLE = re.compile(
    r"(?i)\b(?:averag(?:e[sd]?|ing)|means?|median|typical(?:ly)?|on\s+average)\b(?P<of>(?:\s+[a-z]+){0,5})\s*[(,:]?\s*[$€£¥]?\Z"
)
_MIDDLE_BEHIND = re.compile(
    r"(?i)[\s-]*(?:[^\W\d_]+)?(?:\s+(?:a|per|each)(?:\s+\w+)?)?\s*,?\s*\(?(?:on\s+average|in\s+the\s+mean|(?:being|is|was)\s+(?:the|their)\s+(?:average|mean|median))\b\)?\s*(?:[.;,)]|\Z)"
)
_RIGHT_BEHIND = re.compile(
    r"(?i)(?:\s+[\w-]+){0,6}?\s*[,;:(–—.]\s*(?:(?:and|with|but|that|is|or|it|they|was|were|took|lasted|about|some|cost|weighed|ran|to|in|fact)\s+)*\Z"
)
"""What stands between a range and the average behind it, where nothing else has become the subject."""
_THINGS = frozenset(map(stem, words("age number figure value length duration size sum amount score all one it")))
"""What an average is of, without saying of what."""
_LINKS = words("""
of was is being at stood came to about around the a an for in paid which near nearly some lasted them they had has have
were it each these those every between
""")
_ONE = re.compile(
    r"(?i)\b(?:one|the\s+(?:youngest|oldest|eldest|lowest|highest|longest|shortest|largest|smallest|least|most|cheapest|dearest|heaviest|lightest|latest|last|first)|"
    r"for\s+(?:example|instance)|e\.g\.,?|such\s+as|another)\b[^.;\d]{0,45}\Z"
)
_NEXT = re.compile(
    r"(?i)[^.]*\.\s+the\s+(?:youngest|oldest|eldest|lowest|highest|longest|shortest|largest|smallest)(?:\s+(?P<noun>[a-z]+))?(?:\s+of\s+(?:them|these|all))?\s+"
    r"(?:was|were|is|lasted|took|came\s+to|cost)\s+\Z"
)
"""An extreme in a sentence of its own, right behind that of the range."""
_BUT = re.compile(
    r"(?i)\b(?:except|exception\w*|but|although|though|however|while|only|apart\s+from|save|outlier\w*|other|others|whereas|in\s+\d{4}|fined?\s+again|earlier|later|before|after|most\w*|usually|mainly|normally|generally|"
    r"typically|not|plus|in\s+addition|total|together|from\s+other|as\s+well)\b"
)
_MOSTLY = re.compile(
    r"(?i)\b(?:most|mostly|usually|mainly|normally|generally|typically|often|ordinarily|sometimes|many|some)\b"
)
_ELSEWHERE = re.compile(
    r"(?i)[;,.]\s*(?:and\s+|but\s+|while\s+)?(?:in|on|at|during|among|for|under|by|after|before|from)\s+(?!average\b|the\s+mean\b|all\b|an\s+average\b|a\s+mean\b)|"
    r"\b(?:in|during|after|before|since|until|by)\s+(?:\d{4}|winter|summer|spring|autumn|the\s+(?:first|second|other|last|next|following)\b)|\b(?:excluding|without|counting|other|others|another|outside|except\w*)\b"
)
"""Another time or place than that of the range."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A number that a sentence says lies in a range, and the range."""

    start: int
    end: int
    value: Fraction
    within: Range

    @property
    def outside(self) -> bool:
        """Whether it does not; an average may touch an end."""
        low, high = sorted((self.within.low, self.within.high))
        return not low <= self.value <= high


@remembered
def placed_in(text: str) -> tuple[Placed, ...]:
    """Every average, example or extreme that a text tells of its one range."""
    plain = [one for one in ranges_in(text) if not one.inverted]
    ends = [one for one in (*extremes_in(text), *limits_in(text)) if not one.inverted]
    if len(plain) > 1:
        return ()
    found = [told for one in numbers(text) if (told := _placed(text, one, plain)) is not None]
    if len(ends) == 1 and not plain:
        found += [told for one in numbers(text) if (told := _average(text, one, ends[0])) is not None]
    return tuple(found)


def _placed(text: str, one: Number, ranges: list[Range]) -> Placed | None:
    if not ranges or not _can_be(text, one) or ranges[0].start <= one.span.start < ranges[0].end:
        return None
    within = ranges[0]
    if average := _average(text, one, within):
        return average
    head = text[within.end : one.span.start]
    if one.span.start < within.end or _BUT.search(text[within.end :]) or _MOSTLY.search(text[: within.start]):
        return None
    if not _same(text, one, within, middle=False):
        return None
    near = _ONE.search(head) and not re.search(r"[.]\s", head)
    return (
        Placed(one.span.start, one.span.end, _value(one, within), within) if near or _next(text, head, within) else None
    )


def _next(text: str, head: str, within: Range) -> bool:
    found = _NEXT.fullmatch(head)
    if not found:
        return False
    return not found["noun"] or found["noun"] in ("of", "one") or stem(found["noun"]) in stems(text[: within.end])


def _can_be(text: str, one: Number) -> bool:
    return (
        one.value is not None
        and one.kind in ("integer", "decimal", "percent")
        and not dated(text, one)
        and not one.approximate
    )


def _average(text: str, one: Number, within: Range) -> Placed | None:
    """An average of what the range is told of, in its time and place."""
    if not _can_be(text, one) or within.start <= one.span.start < within.end:
        return None
    behind = within.end <= one.span.start and _RIGHT_BEHIND.fullmatch(text[within.end : one.span.start])
    if not (_told_middle(text, one) or (behind and _MIDDLE_BEHIND.match(text, one.span.end))):
        return None
    first, last = min(within.end, one.span.end), max(within.start, one.span.start)
    if (
        _MOSTLY.search(text[: within.start])
        or _ELSEWHERE.search(text[first:last])
        or not _same(text, one, within, middle=True)
    ):
        return None
    return Placed(one.span.start, one.span.end, _value(one, within), within)


def _value(one: Number, within: Range) -> Fraction:
    """In what the range is told in: "from 4 to 9 per cent, with an average of 6"."""
    value = one.value or Fraction(0)
    return value / 100 if within.use is Use.SHARE and one.kind != "percent" else value


def _told_middle(text: str, one: Number) -> bool:
    found = _MIDDLE.search(text[: one.span.start])
    if not found or not re.match(
        r"[\s-]*(?:[^\W\d_]+)?(?:\s+(?:old|of\s+age|each|a\s+\w+|per\s+\w+))?\s*(?:[.;,)]|\Z)|\s+(?:[a-z]+\s+){1,3}(?:in|to)\s+(?:each|every|a)\b",
        text[one.span.end :],
    ):
        return False
    named = {stem(word) for word in found["of"].lower().split() if word not in _LINKS} - _THINGS
    return named <= stems(text[: found.start()])


def _same(text: str, one: Number, within: Range, *, middle: bool) -> bool:
    """Whether a number is told of the same thing as a range: its unit, or none of its own."""
    use, unit = use_in(text, one), unit_of(text, one)
    if unit and within.noun and unit == within.noun:
        return True
    if within.use is Use.AGE:
        return use is Use.AGE or (use in (Use.COUNT, Use.DURATION) and not noun_of(text, one).head)
    if use is within.use is Use.MONEY and middle:
        return True
    bare = not noun_of(text, one).head and use is Use.COUNT
    return bare and (middle or within.use in (Use.MONEY, Use.MEASURE, Use.DURATION, Use.AGE) or _closes(text, one))


def _closes(text: str, one: Number) -> bool:
    return bool(re.match(r"\s*(?:[.;,)]|\Z)", text[one.span.end :]))
