"""Ratios as a sentence tells them: "doubled", "three times as many", "by a third", "a drop of 40 per cent". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, approximation_before, numbers

_UP = (
    r"(?:r(?:ose|isen|ises?|ising)|increas(?:ed?|es|ing)|gr(?:ew|own|ows?|owing)|climb(?:ed|s|ing)?|went\s+up|soar(?:ed|s|ing)?|"
    r"jump(?:ed|s|ing)?|up|swell(?:ed)?|swollen|raised|expand(?:ed|s|ing)?|widened)"
)
_DOWN = (
    r"(?:f(?:ell|allen|alls?|alling)|decreas(?:ed?|es|ing)|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|shr[aiu]nk(?:s|ing)?|went\s+down|"
    r"reduc(?:ed?|es|ing)|cut|down|reductions?|lower(?:ed|s|ing)?|slashed|dwindl(?:ed?|es|ing)|sank|sunk|plunged|slumped|contracted|trimmed)"
)
_CHANGE = re.compile(rf"(?i)\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_BY = re.compile(r"(?i)\bby\s+(?:[\w-]+\s+){0,2}\Z")
_RIGHT_BEFORE = re.compile(
    r"(?i)\b(?:rose|grew|fell|increased|decreased|dropped|declined|up|down|climbed)\s+(?:(?:by|some|a|an|about|nearly|almost|over|more|than|just)\s+)*\Z"
)
_NOUN_UP, _NOUN_DOWN = r"increase|rise|growth|jump|surge|gain", r"decrease|fall|drop|decline|reduction|cut|loss"
_INCREASE = re.compile(
    rf"(?i)\b(?:an?|the|this)\s+(?:[a-z]+\s+)?(?:(?P<up>{_NOUN_UP})|(?P<down>{_NOUN_DOWN}))\s+(?:of|by)\s+(?:\w+\s+){{0,2}}\Z"
)
_INCREASE_BEHIND = re.compile(
    rf"(?i)\s+(?:(?P<up>{_NOUN_UP}|more|higher|larger)|(?P<down>{_NOUN_DOWN}|less|fewer|lower|smaller))\b"
)
_POINTS = re.compile(r"(?i)points?\b")
_FURTHER = re.compile(r"(?i)\b(?:further|another|additional|again)\s+(?:by\s+)?\Z")
_TIMES = re.compile(
    r"(?i)\s+times\s+(?:as\b|more\b|the\b|that\b|its\b|what\b|those\b|over\b|higher\b|larger\b|greater\b|bigger\b|their\b|less\b)|\s+times(?=\s*(?:,|;|\.|\Z|to\b|from\b|between\b|in\b))"
)
_GREW = re.compile(rf"(?i)\b{_UP}\s+(?:(?:by|to|about|nearly|almost|some|more|than|over|roughly|just)\s+)*\Z")
_MORE_TIMES = re.compile(r"(?i)times\s+(?:more|higher|larger|greater|bigger|over)\b")
_COMPARES = re.compile(
    r"(?i)\s*(?:times\s+)?(?:as\s+(?:many|much|high|large|long|often)|the\b|that\b|its\b|what\b|those\b|of\s+(?:it|that|those|what|the|this)\b|more\b|their\b)"
)
_SHARE_OF = re.compile(
    r"(?i)\s*(?:(?:of\s+(?:it|that|this|what\b[^,.;]{0,40}|the\s+(?:sum|amount|figure|number|total|former|first)[^,.;]{0,25}))|(?:that|the)\s+(?:number|amount|sum|figure|total)|as\s+(?:many|much)[^,.;]{0,40})?\s*(?:[.;,)–—]|\Z)"
)
_OF_IT = re.compile(
    r"(?i)\s+of\s+(?:it|that|this|what\b[^,.;]{0,40}|(?:that|this|the)\s+(?:sum|amount|figure|number|total|wage|price|rent|budget|fee|rate)(?:\s+[^,.;\d]{1,30})?)\s*(?:[,:;(.–—]|\Z)"
)
_IS_BEFORE = re.compile(
    r"(?i)(?:\b(?:was|were|is|are|been|average|received|got|paid|reached|spent|kept|only|just|to|or|being|saw|earned)|[,;:(–—])\s+(?:(?:in\s+fact|on\s+average|only|just|about|barely|no\s+more\s+than)\s+)*\Z"
)
_COMMA_BEFORE = re.compile(r"(?i)[,;:(–—]\s*(?:that\s+is,?\s+|or\s+|which\s+is\s+)?(?:just\s+|only\s+)?\Z")
_IN_HALF = re.compile(r"(?i)\b(?:cut|split|sliced)\s+in\s+half\b|\bcut\s+to\s+half\b|\bfell\s+to\s+half\b")
_HALF_AS = re.compile(
    r"(?i)\bhalf\s+(?:as\s+(?:many|much|high|large|long)|(?:the|that|its)\s+(?:number|figure|amount|sum|total)|of\s+what|what)\b"
)
_TWICE_BEFORE = re.compile(
    r"(?i)\b(?:was|were|been|be|him|her|them|it|me|us|questioned|beaten|caught|visited|asked|arrested|went|came)\s+\Z"
)
NEVER = re.compile(
    r"\bmay\b|(?i:\b(?:not|never|if|would|could|might|will|should|expected|planned\s+to|per(?!\s+cent)|an\s+hour|each|minus)\b)"
)
"""Words with which a sentence tells no change that took place, or one of rates."""
_REACH = 90
_AROUND, _NEARLY = Fraction(1, 10), Fraction(1, 7)
_ABOVE = frozenset(
    ("more than", "over", "just over", "well over", "at least", "above", "no less than", "not less than")
)
_BELOW = frozenset(("less than", "fewer than", "under", "just under", "up to", "at most", "below", "well under"))
UNTOLD = _ABOVE | _BELOW
"""Words of approximation with which a number says too little to divide by it."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """What was said: the new number over the old one (``points``: the difference of two percentages).

    ``change``: told as something that happened; ``compares``: told of two things side by side. ``more``: "three times
    more", which some mean as four times. ``of_it``: a fraction that points back at a number: "a third of that".
    """

    start: int
    end: int
    said: Fraction
    approximate: str
    points: bool = False
    times: bool = False
    change: bool = True
    compares: bool = False
    more: bool = False
    of_it: bool = False

    def holds(self, old: Fraction, new: Fraction) -> bool:
        """Whether two numbers have this ratio, as roughly as its words say."""
        real = new - old if self.points else new / old
        if self.times:
            return _near(self.said, real, self.approximate) or (
                self.more and _near(self.said + 1, real, self.approximate)
            )
        return _by(self, real)

    def told(self, old: Fraction, new: Fraction) -> str:
        """What two numbers make, in words."""
        if self.points:
            return f"{short(100 * (new - old))} percentage points"
        real = new / old
        return f"{short(real)} times as much" if self.times else f"a change of {short(100 * (real - 1))} per cent"


def short(value: Fraction) -> str:
    """At most two places."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def _by(ratio: Ratio, real: Fraction) -> bool:
    base = 0 if ratio.points else 1
    said, done = abs(ratio.said - base), abs(real - base)
    if (ratio.said - base) * (real - base) < 0:
        return False
    step = Fraction(1, 100)
    if ratio.approximate in _ABOVE:
        return done >= said - step
    if ratio.approximate in _BELOW:
        return done <= said + step
    return abs(done - said) <= (said / 5 + step if ratio.approximate else max(step, said / 25))


def _near(said: Fraction, real: Fraction, approximate: str) -> bool:
    if said < 1:  # halved
        if approximate in _ABOVE | _BELOW:
            return real >= said * Fraction(97, 100) if approximate in _ABOVE else real <= said * Fraction(103, 100)
        if approximate in ("nearly", "almost", "close to"):  # from below, or from above where it fell to it
            return abs(real - said) <= said * _NEARLY
        said, real = 1 / said, 1 / real if real else Fraction(0)
    if approximate in _ABOVE:
        return real >= said * Fraction(97, 100)
    if approximate in _BELOW:
        return real <= said * Fraction(103, 100)
    if approximate in ("nearly", "almost", "close to"):
        return said * (1 - _NEARLY) <= real <= said * Fraction(102, 100)
    return abs(real - said) <= said * (_NEARLY if approximate else _AROUND)


@remembered
def ratios_in(text: str) -> tuple[Ratio, ...]:
    """Every ratio that a text tells, in order, none overlapping another."""
    found = [*_halves(text), *(ratio for one in numbers(text) if (ratio := _ratio(text, one)) is not None)]
    kept: list[Ratio] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


@remembered
def verbs_in(text: str) -> tuple[Ratio, ...]:
    """The verbs of a text that say a rise (``said`` above one) or a fall."""
    return tuple(
        Ratio(found.start(), found.end(), Fraction(2 if found["up"] else 1, 1 if found["up"] else 2), "")
        for found in _CHANGE.finditer(text)
        if found[0].lower() not in ("up", "down", "cut", "raised", "reduction", "reductions")
    )


def _halves(text: str) -> Iterator[Ratio]:
    for found in _IN_HALF.finditer(text):
        yield Ratio(found.start(), found.end(), Fraction(1, 2), "", times=True)
    for found in _HALF_AS.finditer(text):
        words = _words_before(text, found.start())
        yield Ratio(found.start(), found.end(), Fraction(1, 2), words, times=True, change=False, compares=True)


def _words_before(text: str, at: int) -> str:
    found = approximation_before(text, at)
    return found[0] if found else ""


def _ratio(text: str, one: Number) -> Ratio | None:
    """The ratio that a number says: doubled, three times as many, by a third, a rise of 10 points, less than half."""
    if one.value is None:
        return None
    if one.kind == "multiple":
        return _multiple(text, one)
    if one.kind in ("integer", "decimal", "fraction") and (times := _TIMES.match(text, one.span.end)):
        return _times(text, one, times)
    return _part(text, one) if one.kind in ("percent", "fraction") else None


def _multiple(text: str, one: Number) -> Ratio | None:
    start, end, value = one.span.start, one.span.end, one.value or Fraction(0)
    words = text[start:end].lower()
    compares = bool(_COMPARES.match(text, end))
    if words in ("twice", "thrice", "double", "triple", "treble", "quadruple") and not compares:
        trailing = _COMMA_BEFORE.search(text[: _from(one)]) and re.match(r"\s*(?:[.;)]|\Z)", text[end:])
        grew = re.search(r"(?i)\b(?:to|had|would|than|nearly|almost)\s+\Z", text[:start]) and words != "twice"
        if not trailing and not grew:
            return None
    return Ratio(
        start,
        end,
        value,
        one.approximate,
        times=True,
        change=words not in ("twice", "thrice"),
        compares=compares or words == "twice",
    )


def _from(one: Number) -> int:
    return one.approximate_span.start if one.approximate_span else one.span.start


def _times(text: str, one: Number, times: re.Match[str]) -> Ratio | None:
    before = text[: _from(one)]
    grew = bool(_GREW.search(before)) or bool(_GREW.search(text[: one.span.start]))
    compares = bool(_COMPARES.match(text, one.span.end)) or bool(
        re.match(
            r"(?i)\s+times\s+(?:as|more|the|that|its|what|those|higher|larger|greater|bigger|their)\b",
            text[one.span.end :],
        )
    )
    if not (grew or compares) or (one.value or 0) < 1:
        return None
    more = bool(_MORE_TIMES.match(text[one.span.end :].lstrip()))
    end = text.lower().index("times", one.span.end) + len("times")
    return Ratio(
        one.span.start,
        end,
        one.value or Fraction(0),
        one.approximate,
        times=True,
        change=grew,
        compares=compares,
        more=more or times[0].lower().strip() == "times over",
    )


def _part(text: str, one: Number) -> Ratio | None:
    start, end, value = one.span.start, one.span.end, one.value or Fraction(0)
    at = _from(one)
    points = bool(_POINTS.search(text[start:end]) or _POINTS.match(text[end:].lstrip()))
    found = _INCREASE.search(text[:at]) or _INCREASE_BEHIND.match(text, end) or _verb_before(text, at)
    if found is not None and not _FURTHER.search(text[:at]):
        said = value if found["up"] else -value
        return Ratio(start, end, said if points else 1 + said, one.approximate, points)
    of_it = bool(_OF_IT.match(text, end)) and bool(_IS_BEFORE.search(text[:at]))
    if not points and (of_it or (one.kind == "fraction" and _COMMA_BEFORE.search(text[:at]) and _of_it(text, one))):
        return Ratio(start, end, value, one.approximate, times=True, change=False, compares=True, of_it=of_it)
    return None


def _of_it(text: str, one: Number) -> bool:
    """Whether a fraction behind a comma is one of the number before it: "less than half", "a third of that"."""
    found = _SHARE_OF.match(text, one.span.end)
    return bool(found) and (
        bool(one.approximate) or bool(re.match(r"(?i)\s*(?:of|that|as|the)\b", text[one.span.end :]))
    )


def _verb_before(text: str, at: int) -> re.Match[str] | None:
    if not (_BY.search(text[:at]) or _RIGHT_BEFORE.search(text[:at])):
        return None
    verbs = [*_CHANGE.finditer(text, max(0, at - _REACH), at)]
    return verbs[-1] if verbs and not re.search(r"[.;]", text[verbs[-1].end() : at]) else None
