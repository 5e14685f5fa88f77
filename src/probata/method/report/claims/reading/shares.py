"""Shares: whether a percentage, a fraction or a word agrees with a share that was counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.kept import remembered
from probata.method.manuscript.numbers import Number, approximation_before, numbers, quantifiers
from probata.method.testimony.saying import TOLERANCE
from probata.record.span import TextSpan
from probata.signing.scale import Scale, fits

_WIDE = Fraction(1, 20)
"""How far "about" and "nearly" reach from a share."""
_WIDER = Fraction(3, 50)
"""How far below a fraction in words "almost" reaches: 61 per cent are almost two thirds."""
_ABOVE = frozenset(
    ("more than", "over", "just over", "well over", "above", "at least", "no less than", "not less than")
)
_BELOW = frozenset(("less than", "fewer than", "under", "just under", "below", "at most", "up to", "no more than"))
_NEARLY = frozenset(("nearly", "almost", "close to"))
_POINTS = re.compile(r"(?i)points?\b")
_LIKE: Mapping[str, str] = {
    "nearly all": "almost all",
    "virtually all": "almost all",
    "practically all": "almost all",
    "almost every": "almost all",
    "nearly every": "almost all",
    "virtually every": "almost all",
    "every": "all",
    "everyone": "all",
    "everybody": "all",
    "each": "all",
    "the majority": "a majority",
    "the bulk of": "a majority",
}
_HALF, _NONE, _ALL, _BIT = Fraction(1, 2), Fraction(0), Fraction(1), Fraction(1, 1000)
_FEW, _HARDLY = Fraction(7, 20), Fraction(3, 20)
_ENDS: Mapping[str, tuple[Fraction, Fraction]] = {
    **dict.fromkeys(("a minority", "the minority"), (_NONE, _HALF - _BIT)),
    **dict.fromkeys(("a small minority", "few", "a few", "only a few", "a handful", "just a few"), (_NONE, _FEW)),
    **dict.fromkeys(("very few", "almost none", "hardly any", "scarcely any", "barely any", "next to none",
        "almost nobody", "hardly anybody", "hardly anyone", "hardly one", "almost no one"), (_NONE, _HARDLY)),
    **dict.fromkeys(("none", "nobody", "no one", "not one", "not a single", "not a single one", "neither", "no"),
        (_NONE, _NONE)),
    **dict.fromkeys(("not all", "not every", "not everyone", "not everybody"), (_NONE, _ALL - _BIT)),
    **dict.fromkeys(("the vast majority", "a vast majority", "the overwhelming majority", "an overwhelming majority",
        "the great majority", "a great majority", "a large majority", "by far the most"), (Fraction(3, 5), _ALL)),
    **dict.fromkeys(("the greater part", "the better part", "the larger part", "the bulk"), (_HALF, _ALL)),
    **dict.fromkeys(("both",), (_ALL, _ALL)),
    **dict.fromkeys(("all but one", "all but two", "all but a few"), (_HALF, _ALL - _BIT)),
}  # fmt: skip
"""What words stand for that no scale of the house knows, least and most; a declared scale goes before it."""
_SHORT = ("no", "none", "both", "neither")
_LONGEST_FIRST = sorted((word for word in _ENDS if word not in _SHORT), key=len, reverse=True)
_SHARE_WORDS = re.compile(rf"(?i)(?<![^\W_])(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?![^\W_])")
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_RATIO = re.compile(
    rf"(?i)(?<![\w.,])(?P<part>{_SMALL})\s+(?P<joint>in|out\s+of|of)\s+(?:every\s+)?(?P<whole>{_SMALL}|twelve|twenty|a\s+hundred|hundred)"
    r"(?=\s+(?:of\s+(?:the|these|those|all|its|our|their|them)\b|(?:in|out\s+of|from)\s+the\b|[a-z-]+s\s+of\s+the\b)|\s*[(),])"
)
_NTH = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_EVERY_NTH = re.compile(rf"(?i)\bevery\s+(?P<nth>{'|'.join(_NTH)})\b(?:\s+one\b)?")
_NOT_BEFORE = re.compile(r"(?i)\b(?:not|nor|if|whether|did|do|does|in|at|after|for|above|than)\s+\Z")
_OF_A_BASE = re.compile(r"(?i)\bof\s+\Z")
_BASES = frozenset(("all", "every", "each", "both", "everyone", "everybody"))
"""Behind "of" they say of whom: "11 per cent of all patients"."""
_BUT = re.compile(r"(?i)\s+(?:but|except|other\s+than|save)\b")


def share_told(text: str, one: Number) -> bool:
    """Whether a number is a share: per cent that are no percentage points, or a fraction below one."""
    if one.value is None or one.kind not in ("percent", "fraction"):
        return False
    points = _POINTS.search(text[one.span.start : one.span.end]) or _POINTS.match(text[one.span.end :].lstrip())
    return not points and (one.kind == "percent" or one.value < 1)


def agrees(text: str, told: Number, share: Fraction) -> bool:
    """Whether a share may be told so: rounded or cut at the last place that is told, or as its words allow."""
    value = told.value or Fraction(0)
    if told.approximate in _ABOVE:
        return share >= value - _edge(text, told)
    if told.approximate in _BELOW:
        return share <= value + _edge(text, told)
    if told.approximate in _NEARLY:
        return value - (_WIDE if told.kind == "percent" else _WIDER) <= share <= value + _step(text, told)
    if told.approximate:
        return abs(share - value) <= _WIDE
    return abs(share - value) <= _step(text, told)


def _edge(text: str, told: Number) -> Fraction:
    """How far a share may lie on the wrong side of "more than half": as far as whole per cents are rounded."""
    return _step(text, told) if told.kind == "percent" else Fraction(1, 200)


def _step(text: str, told: Number) -> Fraction:
    """One in the last place of a percentage; of a fraction the tolerance of the house."""
    if told.kind != "percent":
        return TOLERANCE
    part = re.search(r"[.\u066b](\d+)", text[told.span.start : told.span.end])
    return Fraction(1, 100 * 10 ** len(part[1])) if part else Fraction(1, 100)


def word_fits(word: str, k: int, n: int, scale: Scale) -> bool:
    """Whether a word may stand for k of n on this scale; words that no scale knows fit everything."""
    if word in _ENDS and word not in scale:
        return _within(_ENDS[word], Fraction(k, n)) if n > 0 else True
    conditions = scale.get(word) or scale.get(_LIKE.get(word, ""))
    return conditions is None or n <= 0 or fits(conditions, k, n)


def _within(ends: tuple[Fraction, Fraction], share: Fraction) -> bool:
    return ends[0] <= share <= ends[1]


@dataclass(frozen=True, slots=True)
class Share:
    """A share that a text tells: its place, its words, and the figure it is, if it is one (``word``: else).

    ``spelled``: told in letters, as "half" or "one in five" is; ``every``: the n of "every n-th", for bases behind it.
    """

    start: int
    end: int
    words: str
    figure: Number | None
    spelled: bool

    def holds(self, text: str, k: int, n: int, scale: Scale) -> bool:
        """Whether it may stand for k of n."""
        if n <= 0:
            return True
        if self.figure is not None:
            return agrees(text, self.figure, Fraction(k, n))
        if self.words in ("half of", "half the"):
            before = approximation_before(text, self.start)
            return before is not None or abs(Fraction(k, n) - Fraction(1, 2)) <= TOLERANCE
        return word_fits(self.words, k, n, scale)


@remembered
def shares_in(text: str) -> tuple[Share, ...]:
    """Every share of a text, in figures or words, in order, none overlapping another."""
    found = [*_ratios(text), *_figures(text), *_words(text)]
    kept: list[Share] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _ratios(text: str) -> Iterator[Share]:
    """ "One in five", "three out of four", "every second": no counts, though they look like some."""
    for found in _RATIO.finditer(text):
        part, whole = (_value(found[name]) for name in ("part", "whole"))
        if part and whole and 0 < part < whole and not _counted(text, found):
            yield _ratio(text, found, Fraction(part, whole))
    for found in _EVERY_NTH.finditer(text):
        yield _ratio(text, found, Fraction(1, _NTH[found["nth"].lower()]))


def _counted(text: str, found: re.Match[str]) -> bool:
    """ "8 of 10," in digits counts; "3 in 10" and "three out of four of the shops" do not."""
    return (
        found["part"].isdigit() and found["joint"].lower() != "in" and not re.match(r"(?i)\s+of\s", text[found.end() :])
    )


def _ratio(text: str, found: re.Match[str], value: Fraction) -> Share:
    before = approximation_before(text, found.start())
    number = Number(TextSpan(*found.span()), value, "fraction", *(before or ("", None)))
    start = before[1].start if before else found.start()
    return Share(start, found.end(), found[0], number, True)


def _value(word: str) -> int | None:
    one = numbers(word)
    return int(one[0].value) if len(one) == 1 and one[0].value is not None else None


def _figures(text: str) -> Iterator[Share]:
    for one in numbers(text):
        if share_told(text, one):
            start = one.approximate_span.start if one.approximate_span else one.span.start
            words = text[start : one.span.end]
            yield Share(start, one.span.end, words, one, one.kind == "fraction" and not words[-1:].isdigit())


def _words(text: str) -> Iterator[Share]:
    for found in _SHARE_WORDS.finditer(text):
        yield Share(found.start(), found.end(), " ".join(found[0].lower().split()), None, True)
    for one in quantifiers(text):
        head = text[: one.span.start]
        if one.words in _BASES and _OF_A_BASE.search(head):
            continue
        if not _NOT_BEFORE.search(head) and not _BUT.match(text, one.span.end):
            yield Share(one.span.start, one.span.end, one.words, None, True)
