"""Numbers of ratio phrases: multiples, fractions, percentages, percentage points, plain numbers; alone or as a range.

Other ways of writing one thing ("40%", "40 per-cent", "threefold", "3x") are put in one form before anything is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from probata.method.statements.numerals import FRACTION_WORD, NUMERAL, NUMERAL_WORD, fraction_of, glyph, number_of


class Measured(StrEnum):
    """In what a number is said."""

    TIMES = "times"
    FOLD = "fold"
    PARTS = "parts"
    PERCENT = "per cent"
    POINTS = "percentage points"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a ratio phrase; a percentage is a part of one. ``within``: said as part of a whole."""

    number: Decimal
    measured: Measured
    step: Decimal = Decimal(1)
    parts: int | None = None
    within: bool = False


_TIMES = {
    "twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5,
}  # fmt: skip
BECAME = {
    "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": 0,
}  # fmt: skip
_PART = rf"(?:{FRACTION_WORD}|halves)s?"
_SCALE_BEHIND = r"(?! an? (?:hundred|thousand|million|billion|trillion|dozen|score)\b)"
_VALUES = (
    rf"(?P<above>(?:{NUMERAL_WORD})(?:-(?:{NUMERAL_WORD}))?|\d+|an?)[ -](?P<below>{_PART})\b{_SCALE_BEHIND}"
    rf"|(?P<half>half)\b{_SCALE_BEHIND}"
    rf"|(?P<some>{NUMERAL}) (?:in|out of)(?: every)? (?P<every>{NUMERAL})\b"
    r"|(?P<upper>\d{1,3})/(?P<lower>\d{1,4})\b"
    rf"|(?P<word>{'|'.join(_TIMES)})\b"
    rf"|(?P<number>{NUMERAL})"
    r"(?:(?P<percent>%)|(?P<points> %points| points)\b|(?P<times> times)\b|(?P<fold>[ -]?fold)\b)?"
)
_BECOMING = rf"(?P<became>{'|'.join(BECAME)})(?:ed|es|ing)\b"
_VALUE = re.compile(_VALUES)
START = re.compile(rf"(?<![\w.,:/-])(?:{_BECOMING}|(?:{_VALUES})(?![\w½⅓⅔¼¾⅕⅛+/:]|[.,]\d))")
TO_ONE = re.compile(rf"(?<![\w.,:/-])(?P<number>{NUMERAL})(?: to |:)(?:one|1)\b(?! in\b)")
_JOIN = re.compile(r" ?- ?to | to | or | and |(?<=[\d%])-(?=\d)")
_SAME_THING = (
    (r"[\u2010-\u2015]", "-"),
    ("’", "'"),
    (r"[ -]?(?:%|per[ -]?cent|pct)[ -]points?\b|[ -]percentage[ -]points?\b| pp\b", " %points"),
    (r"[ -]?(?:%(?!points)|per[ -]?cent\b|pct\b)", "%"),
    (r"a score of times", "20 times"),
    (r"(?<=\d) ?[x×](?![\w-])", " times"),
    (r"[~≈] ?(?=\d)", "about "),
    (rf"\b((?:{NUMERAL_WORD})|\d+)fold\b", r"\1 fold"),
    (rf"\bby a factor of ({NUMERAL})(?![\w,.-])", r"by \1 fold"),
    (r"\b(an?) (?:full|whole|mere|bare) ", r"\1 "),
)
"""Ways of writing that mean one thing, put in one form in this order."""
NUMBERS_LEFT = re.compile(
    rf"\d|(?<![\w-])(?:{NUMERAL}|half|halves|{'|'.join(_TIMES)}|(?:{'|'.join(BECAME)})(?:ed|es|ing)"
    rf"|(?:{FRACTION_WORD})s?|dozens|hundreds|thousands|millions|[a-z]+fold|not|nor|never|\w+n't)\b|%"
)


def plain(text: str) -> str:
    """One space, one dash, one sign for per cent; other ways to write one thing become one."""
    low = re.sub(r"[\s\u00a0\u202f\u2009]+", " ", text.lower()).strip(" \"'“”‘’.,;:!?()")
    for pattern, one in _SAME_THING:
        low = re.sub(pattern, one, low)
    return low


def ends_of(bare: str, start: re.Match[str]) -> tuple[Value, Value, int] | None:
    """The number twice, or the two ends of a range, and where they end; None where they are no number or range."""
    low, high, end = _both(bare, start)
    if low is None or high is None:
        return None
    first = low if low is high else _as_upper(low, high)
    return None if first is None or (low is not high and first.number >= high.number) else (first, high, end)


def _both(bare: str, start: re.Match[str]) -> tuple[Value | None, Value | None, int]:
    first = _value(start)
    joined = _JOIN.match(bare, start.end())
    second = _VALUE.match(bare, joined.end()) if joined else None
    if joined and second and (joined[0] != " and " or re.search(r"\bbetween (?:[a-z]+ )?$", bare[: start.start()])):
        return first, _value(second), second.end()
    apart = re.search(rf"\bbetween (?P<a>{NUMERAL}) and (?P<b>(?:{NUMERAL})(?:%|[ -][a-z]+)?)", bare)
    then = _VALUE.match(bare, apart.start("b")) if apart else None
    if first is None and apart and then:  # "between two and three times": read as one numeral at first
        low = number_of(apart["a"])
        return (None if low is None else Value(low, Measured.NUMBER)), _value(then), then.end()
    return first, first, start.end()


def _value(found: re.Match[str]) -> Value | None:  # noqa: PLR0911 (one return a form of number)
    if found["half"]:
        return Value(Decimal("0.5"), Measured.PARTS, parts=2)
    if found["below"]:
        return _parts(fraction_of(found["above"], found["below"]))
    if found["upper"]:
        return _parts(_proper(Decimal(found["upper"]), Decimal(found["lower"])))
    if found["some"]:
        return _parts(_proper(number_of(found["some"]), number_of(found["every"])), within=True)
    if found["word"]:
        return Value(Decimal(_TIMES[found["word"]]), Measured.TIMES)
    if re.fullmatch("[½⅓⅔¼¾⅕⅛]", found["number"]) and found.end() == found.end("number"):
        return _parts(glyph(found["number"]))
    number = number_of(found["number"])
    return None if number is None or number <= 0 else _measured(found, number)


def _measured(found: re.Match[str], number: Decimal) -> Value:
    step = _step(found["number"], number)
    if found["percent"]:
        return Value(number / 100, Measured.PERCENT, step / 100)
    for name, measured in (("points", Measured.POINTS), ("times", Measured.TIMES), ("fold", Measured.FOLD)):
        if found[name]:
            return Value(number, measured, step)
    return Value(number, Measured.NUMBER, step)


def _step(said: str, number: Decimal) -> Decimal:
    """The last place that is said: of 12.5 a tenth, of 3,000 a thousand, of 40 one."""
    exponent = number.normalize().as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    if places >= 3:  # people round to thousands, not to tens
        return Decimal(10) ** places
    decimals = re.search(r"(?:\.(\d+)|(?<=\d),(\d{1,2}))$", said)
    return Decimal(10) ** (-len(decimals[1] or decimals[2]) if decimals else min(0, places))


def _proper(above: Decimal | None, below: Decimal | None) -> tuple[int, int] | None:
    whole = [one for one in (above, below) if one is not None and one == one.to_integral_value() and one > 0]
    return (int(whole[0]), int(whole[1])) if len(whole) == 2 and whole[0] < whole[1] else None


def _parts(of: tuple[int, int] | None, *, within: bool = False) -> Value | None:
    return Value(Decimal(of[0]) / of[1], Measured.PARTS, parts=of[1], within=within) if of else None


def _as_upper(low: Value, high: Value) -> Value | None:
    """The lower end in the unit of the upper: "20 to 30 per cent", "two- or threefold"; None where they differ."""
    if low.measured is Measured.NUMBER and high.measured is Measured.PERCENT:
        return Value(low.number / 100, Measured.PERCENT, high.step)
    if low.measured in (Measured.NUMBER, high.measured) and high.measured is not Measured.PARTS:
        return low
    return low if low.measured is high.measured else None
