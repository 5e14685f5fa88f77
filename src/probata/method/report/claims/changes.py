"""Changes and ratios told with both of their numbers: "doubled, from 40 to 80"; "131 pages, twice the 66". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, approximation_before, numbers
from probata.method.report.claims.dated import dates_in
from probata.method.report.claims.nouns import counted_at

_UP = r"(?:r(?:ose|isen|ises?|ising)|increas(?:ed?|es|ing)|gr(?:ew|own|ows?|owing)|climb(?:ed|s|ing)?|went\s+up|up)"
_DOWN = (
    r"(?:f(?:ell|allen|alls?|alling)|decreas(?:ed?|es|ing)|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|shr[aiu]nk|went\s+down|"
    r"reduced|cut|down|reductions?)"
)
_CHANGE = re.compile(rf"(?i)\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_BY = re.compile(r"(?i)\b(?:by|of)\s+(?:[\w-]+\s+){0,2}\Z")
_INCREASE = re.compile(
    r"(?i)\b(?:an?|the)\s+(?:(?P<up>increase|rise|growth)|(?P<down>decrease|fall|drop|decline|reduction))\s+of\s+(?:\w+\s+){0,2}\Z"
)
_INCREASE_BEHIND = re.compile(
    r"(?i)\s+(?:(?P<up>increase|rise|growth)|(?P<down>decrease|fall|drop|decline|reduction))\b"
)
_FROM = re.compile(r"(?i)\bfrom\s+(?:(?:about|some|around|nearly|almost)\s+)?\Z")
_TO = re.compile(r"(?i)(?:\s+[\w'-]+){0,5}?(?:,)?\s+to\s+(?:(?:about|some|around|nearly|almost)\s+)?\Z")
_POINTS = re.compile(r"(?i)points?\b")
_TIMES_THE = re.compile(r"(?i)(?:\s+times)?\s+(?:as\s+many\s+as\s+)?(?:the|its|those)\s+\Z")
_TIMES = re.compile(r"(?i)\s+times\s+(?:the|as\s+(?:many|much|long)\s+as\s+the)\b")
_FURTHER = re.compile(r"(?i)\b(?:further|another|additional|again)\s+(?:by\s+)?\Z")
_NOT = re.compile(r"(?i)\b(?:not|never|if|would|could|may|might|will|should|expected|planned|per(?!\s+cent)|instead)\b")
_SCALE = 100
_AROUND, _NEARLY = Fraction(1, 10), Fraction(1, 7)
_ABOVE = frozenset(("more than", "over", "just over", "well over", "at least", "above"))
_BELOW = frozenset(("less than", "fewer than", "under", "just under", "up to", "at most", "below"))


@dataclass(frozen=True, slots=True)
class Change:
    """A ratio at code points ``start`` to ``end``: whether it fits, its operands in words, and what they make."""

    start: int
    end: int
    fits: bool
    operands: str
    right: str


@dataclass(frozen=True, slots=True)
class _Ratio:
    """What was said: the new number over the old one (``points``: the difference of two percentages)."""

    start: int
    end: int
    said: Fraction
    approximate: str
    points: bool
    times: bool


@remembered
def changes_in(text: str) -> tuple[Change, ...]:
    """Every ratio of a sentence whose two numbers it tells, in order."""
    found = [one for one in numbers(text) if one.value is not None and not _dated(text, one)]
    return (*_from_to(text, found), *_times_the(text, found))


def _dated(text: str, one: Number) -> bool:
    return any(each.start < one.span.end and one.span.start < each.end for each in dates_in(text))


def _from_to(text: str, found: list[Number]) -> Iterator[Change]:
    pairs = [(old, new) for old, new in pairwise(found) if _is_from_to(text, old, new)]
    if len(pairs) != 1 or _NOT.search(text):
        return
    old, new = pairs[0]
    if not old.value or new.value is None or (old.kind == "percent") != (new.kind == "percent"):
        return
    if old.approximate or new.approximate or not 1 < new.value / old.value * _SCALE < _SCALE**2:
        return  # "from 110 to 165 million" leaves a word out
    ratios = [ratio for one in found if one not in (old, new) and (ratio := _ratio(text, one)) is not None]
    if len(ratios) == 1:
        yield _held(text, ratios[0], old, new)


def _is_from_to(text: str, old: Number, new: Number) -> bool:
    gap = text[old.span.end : new.span.start]
    for one in dates_in(gap):
        gap = gap[: one.start] + "x" * (one.end - one.start) + gap[one.end :]
    if old.kind not in ("integer", "decimal", "percent"):
        return False
    return bool(_FROM.search(text[: old.span.start]) and _TO.fullmatch(gap))


def _ratio(text: str, one: Number) -> _Ratio | None:
    """The ratio that a number of the sentence says: doubled, by a third, by 20 per cent, a rise of 10 points."""
    start, end, value = one.span.start, one.span.end, one.value or Fraction(0)
    if one.kind == "multiple":
        return _Ratio(start, end, value, one.approximate, False, True)
    if one.kind not in ("percent", "fraction"):
        return None
    at = one.approximate_span.start if one.approximate_span else start
    found = _INCREASE.search(text[:at]) or _INCREASE_BEHIND.match(text, end) or _verb_before(text, at)
    if found is None or _FURTHER.search(text[:at]):
        return None
    points = _POINTS.search(text[start:end]) or _POINTS.match(text[end:].lstrip())
    said = value if found["up"] else -value
    return _Ratio(start, end, said if points else 1 + said, one.approximate, bool(points), False)


def _verb_before(text: str, at: int) -> re.Match[str] | None:
    if not _BY.search(text[:at]):
        return None
    verbs = list(_CHANGE.finditer(text[:at]))
    return verbs[-1] if verbs else None


def _held(text: str, ratio: _Ratio, old: Number, new: Number) -> Change:
    before, after = old.value or Fraction(1), new.value or Fraction(0)
    real = after - before if ratio.points else after / before
    operands = " and ".join(text[one.span.start : one.span.end] for one in (old, new))
    return Change(ratio.start, ratio.end, _fits(ratio, real), operands, _told(ratio, real))


def _told(ratio: _Ratio, real: Fraction) -> str:
    if ratio.points:
        return f"{_short(100 * real)} percentage points"
    return f"{_short(real)} times as much" if ratio.times else f"a change of {_short(100 * (real - 1))} per cent"


def _short(value: Fraction) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def _fits(ratio: _Ratio, real: Fraction) -> bool:
    if ratio.times:
        return _near(ratio.said, real, ratio.approximate)
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
        said, real = 1 / said, 1 / real if real else Fraction(0)
    if approximate in _ABOVE:
        return real >= said * Fraction(97, 100)
    if approximate in _BELOW:
        return real <= said * Fraction(103, 100)
    if approximate in ("nearly", "almost", "close to"):
        return said * (1 - _NEARLY) <= real <= said * Fraction(102, 100)
    return abs(real - said) <= said * (_NEARLY if approximate else _AROUND)


def _times_the(text: str, found: list[Number]) -> Iterator[Change]:
    """ "131 pages, nearly three times the 46 pages": the same noun on both sides."""
    for new, times, old in zip(found, found[1:], found[2:], strict=False):
        behind = text[times.span.end : old.span.start]
        if not (times.kind == "multiple" or _TIMES.match(text, times.span.end)) or not _TIMES_THE.fullmatch(behind):
            continue
        one, _ = counted_at(text, new.span.end)
        other, _ = counted_at(text, old.span.end)
        if (
            not one.head
            or one.head != other.head
            or not old.value
            or _NOT.search(text[new.span.end : times.span.start])
        ):
            continue
        before = approximation_before(text, times.span.start)
        ratio = _Ratio(
            times.span.start, old.span.start, times.value or Fraction(0), before[0] if before else "", False, True
        )
        if ratio.said:
            held = _held(text, ratio, old, new)
            yield Change(times.span.start, old.span.end, held.fits, held.operands, held.right)
