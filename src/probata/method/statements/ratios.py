"""Ratios in words against their two numbers: "nearly three times" of 131 pages fits 45 pages and not 80.

Whether a phrase fits is computed, within tolerances that stand in ``roughness.py`` and are printed with the answer.
Where English allows two readings ("three times more than": three times as much, or four), both are accepted and the
answer says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from probata.method.statements.ratio_kinds import Kind
from probata.method.statements.ratio_numbers import Measured
from probata.method.statements.ratio_phrases import RatioPhrase, ratio_phrase
from probata.method.statements.roughness import NEARLY_FROM, TOLERANCE, Allowed, Manner, Room, allowed
from probata.record.errors import BadValue

_HALF, _ONE, _HUNDRED = Decimal("0.5"), Decimal(1), Decimal(100)
_MARGIN = 30
"""Operands are read between 10^-30 and 10^30; beyond that, a figure is a slip."""
_DIFFERENCES = (Kind.DIFFERENCE, Kind.DIFFERENCE_FEWER, Kind.POINTS, Kind.POINTS_FEWER)
_SHRINKING = (Kind.FEWER, Kind.TIMES_FEWER, Kind.DIFFERENCE_FEWER, Kind.POINTS_FEWER)


@dataclass(frozen=True, slots=True)
class RatioFit:
    """Whether words for a ratio fit two numbers: the ratio, and the range that the words allow.

    For words of a difference ("12 more than", "five percentage points") ``difference`` is true; ``low`` and ``high``
    bound the first number less the second. ``readings`` are the ways in which English allows the words; with more than
    one of them ``ambiguous`` is true, either is accepted, and ``low`` and ``high`` are those of the one that fits, else
    of the first.
    """

    fits: bool
    ratio: Decimal
    low: Decimal
    high: Decimal | None
    says: str
    readings: tuple[str, ...] = ()
    difference: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether English allows the words in more than one way."""
        return len(self.readings) > 1


def ratio_fits(words: str, first: Decimal | int, second: Decimal | int) -> RatioFit:
    """Whether ``first`` is to ``second`` as the words say ("nearly three times", "20 per cent more", "a third of").

    Ranges: "nearly" and "almost" n: from 0.94 n up to n, "just under" without n itself, "just over" as far above; a
    plain or "about" n: within 10 % of n; "well over" and "well under" beyond that; "more than" above n; "less than"
    below; "at least" and "up to" with n itself; "exactly" n alone. Of "20 per cent more" it is the 20 that is rough. A
    part is held closer where another would be nearer: a fraction within half a step of its kind ("nine in ten": 0.85
    to 0.95), a percentage within a tenth of what is missing from 100 as well, and never closer than it is said. Plain
    differences ("12 more than") are exact to their last place; the figures of percentage points are percentages.
    The ratio is rounded to two places for print only.
    Raises BadValue when the words say no ratio that is read for sure, or a number is not above zero.
    """
    phrase = ratio_phrase(words)
    if phrase is None:
        raise BadValue("These words say no ratio that can be read for sure.", where="ratio")
    a, b = Decimal(first), Decimal(second)
    if not all(one.is_finite() and one > 0 and abs(one.adjusted()) <= _MARGIN for one in (a, b)):
        raise BadValue("A ratio needs two numbers above zero.", where="ratio")
    with localcontext() as context:
        context.prec = 100
        return _held(phrase, a, b)


def _held(phrase: RatioPhrase, a: Decimal, b: Decimal) -> RatioFit:
    points = Kind.POINTS in phrase.kinds or Kind.POINTS_FEWER in phrase.kinds
    if points and max(a, b) > _HUNDRED:
        raise BadValue("Percentage points lie between two percentages.", where="ratio")
    difference = phrase.kinds[0] in _DIFFERENCES
    ratio = a / b
    value = a - b if difference else ratio
    every = [(kind, span_of(phrase, kind)) for kind in phrase.kinds]
    inside = [one for one in every if one[1].holds(value)]
    span = (inside or every)[0][1]
    readings = tuple(f"{kind}: {_range(each)}" for kind, each in every)
    shown = _short(ratio)
    computed = f"{a:f} - {b:f} = {value:f}" if difference else f"{a:f} / {b:f} = {shown}"
    two = " (English allows two readings; either is accepted)" if len(every) > 1 else ""
    allow = " or ".join(_range(each) for _, each in every)
    says = f"{computed}; the words allow {allow}{two}: {'fits' if inside else 'does not fit'}"
    return RatioFit(bool(inside), shown, span.low, span.high, says, readings, difference)


def _short(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"))


def _range(one: Allowed) -> str:
    if not one.low.is_finite():
        return f"{_tidy(one.high or Decimal(0)):f} or less"
    low = f"{_tidy(one.low):f}"
    return f"from {low} up" if one.high is None else f"from {low} to {_tidy(one.high):f}"


def _tidy(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.0001")).normalize()


def span_of(phrase: RatioPhrase, kind: Kind) -> Allowed:
    """What one reading of a phrase allows for the ratio, or for the difference."""
    low, high = (allowed(phrase.manner, number, _room(phrase, kind, number)) for number in (phrase.low, phrase.high))
    said = Allowed(low.low, high.high, low.open_low, high.open_high)
    if phrase.low != phrase.high and phrase.manner is Manner.PLAIN:
        said = Allowed(phrase.low, phrase.high)
    if kind is Kind.MORE:
        return Allowed(
            _ONE + max(said.low, Decimal(0)),
            None if said.high is None else _ONE + said.high,
            said.open_low,
            said.open_high,
        )
    if kind is Kind.SHARE and phrase.within and (said.high is None or said.high > 1):
        return Allowed(said.low, _ONE, said.open_low)
    return _turned(said, kind) if kind in _SHRINKING else said


def _turned(said: Allowed, kind: Kind) -> Allowed:
    """The same seen from the second number: 30 per cent fewer leaves 0.7, three times fewer a third."""
    if kind is Kind.FEWER:
        low = Decimal(0) if said.high is None else max(Decimal(0), _ONE - said.high)
        return Allowed(low, _ONE - max(said.low, Decimal(0)), said.open_high, said.open_low)
    if kind is Kind.TIMES_FEWER:
        low = Decimal(0) if said.high is None else _ONE / said.high
        return Allowed(low, _ONE / said.low if said.low else None, said.open_high, said.open_low)
    if said.high is None:
        return Allowed(Decimal("-Infinity"), -said.low, open_high=said.open_low)
    return Allowed(-said.high, -said.low, said.open_high, said.open_low)


def _room(phrase: RatioPhrase, kind: Kind, number: Decimal) -> Room:
    tenth, near = TOLERANCE * number, (_ONE - NEARLY_FROM) * number
    if kind in _DIFFERENCES:
        exact = phrase.step * Decimal("0.49")
        return Room(exact, max(tenth, exact), max(near, phrase.step), exact)
    if phrase.measured is Measured.PERCENT:
        return _room_of_percent(phrase.step, kind, number, (tenth, near))
    if phrase.parts:
        step = _HALF / phrase.parts
        left = _ONE - number if number < 1 else number
        return Room(min(tenth, step), min(tenth, step), min(near, left / 2))
    return Room(tenth, tenth, near)


def _room_of_percent(step: Decimal, kind: Kind, number: Decimal, of: tuple[Decimal, Decimal]) -> Room:
    tenth, near = of
    half = step / 2
    if kind in (Kind.SHARE, Kind.FEWER) and number <= 1:
        left = _ONE - number
        return Room(
            max(min(tenth, TOLERANCE * left), half),
            max(min(tenth, left / 2), half),
            max(min(near, left / 2), step),
            half,
        )
    return Room(max(tenth, half), max(tenth, half), max(near, step), half)


def whole_numbers_that_fit(words: str, first: int, most: int = 100_000) -> tuple[int, int] | None:
    """The smallest and the largest whole second number with which the words are true; None when there is none.

    "nearly three times" of 131 pages: 44 to 46. ``most`` bounds an answer without an upper end. Of words with two
    readings both ends may belong to different ones. Raises BadValue as :func:`ratio_fits` does.
    """
    ratio_fits(words, first, min(first, 1))
    phrase = ratio_phrase(words)
    spans = [(span_of(phrase, kind), kind in _DIFFERENCES) for kind in phrase.kinds] if phrase else []
    ends = {one for span, apart in spans for one in _seconds(span, Decimal(first), most, difference=apart)}
    fitting = [one for one in sorted(ends) if _true(words, first, one)]
    return (fitting[0], fitting[-1]) if fitting else None


def _true(words: str, first: int, second: int) -> bool:
    try:
        return ratio_fits(words, first, second).fits
    except BadValue:
        return False  # no percentage


def _seconds(span: Allowed, first: Decimal, most: int, *, difference: bool) -> list[int]:
    """Whole second numbers about both ends of a range, from which the outermost that fit are taken."""
    if difference:
        low = first - span.high if span.high is not None else Decimal(1)
        high = first - span.low if span.low.is_finite() else Decimal(most)
    else:
        low = first / span.high if span.high else Decimal(1)
        high = first / span.low if span.low > 0 else Decimal(most)
    least = max(1, int(low.to_integral_value(ROUND_FLOOR)) - 1)
    last = min(most, int(high.to_integral_value(ROUND_CEILING)) + 1)
    near = (*range(least, least + 4), *range(last - 3, last + 1))
    return [one for one in near if 1 <= one <= most]
