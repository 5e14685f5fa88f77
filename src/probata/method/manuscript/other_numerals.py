"""Numbers in other signs than digits and plain number words: XVII witnesses, 十七, a score of, threescore.

Letters and signs like these are mostly something else (Henry VIII, Part II, 统一, the score of a match), so that only
what says how many is read: a Roman numeral beside people or their accounts, Chinese numerals that make a number, and
the old English words for twenty and a gross in front of what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from probata.method.manuscript.spelled_numbers import NEAR, Said

_COUNTED = (
    r"(?:interviewees?|respondents|witness(?:es)?|deponents|people|persons|individuals|women|men|girls|boys|children|residents|relatives|"
    r"survivors|victims|detainees|prisoners|inmates|villagers|workers|mothers|fathers|parents|families|households|youths|teenagers|minors|"
    r"adults|inhabitants|officials|guards|testimonies|accounts|interviews|statements|deaths|cases|killings|incidents|documents)"
)
_ROMAN = re.compile(
    r"(?<![\w.’'-])(?P<sign>(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|"
    r"(?=[mdclxvi]{3})m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?![\w’'-])"
)
_BEHIND = re.compile(
    rf"(?:{NEAR}(?:out{NEAR})?of{NEAR}(?:(?:the|these|those|all|our){NEAR})?(?:[a-z-]+{NEAR})?{_COUNTED}|"
    rf"{NEAR}(?:[a-z-]+{NEAR})?{_COUNTED}|{NEAR}in{NEAR}(?:number|all|total)|"
    rf"{NEAR}(?:were|had|have|described|spoke|said|told|recalled|reported|gave){NEAR})(?![^\W_])"
)
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]*[ \u00a0]+\Z")
_NAMELESS = frozenset(("of", "the", "these", "those", "all", "heard", "some", "about", "only", "in", "on", "among"))
_ABBREVIATIONS = frozenset(("CC", "CD", "CI", "CM", "CV", "DC", "DI", "DM", "LI", "MC", "MD", "MI", "MM", "mix", "mil"))
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_ALIKE = ("〇零", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_SIGNS = {sign: value for value, signs in enumerate(_ALIKE) for sign in signs}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_COUNTERS = "名个個位人份例起家篇件户戶%％"
_CHINESE = re.compile(f"[{''.join((*_SIGNS, *_TENS, *_BIG))}]+")
_PART_BEHIND = re.compile(r"\s*[年月日号號章条條节節款项項届屆世分路街届楼]")
_ONLY_SCALES = re.compile(f"[{''.join((*_TENS, *_BIG))}]+")
_IDIOMS = frozenset(("一一", "万一", "萬一", "三三两两", "七八", "一二", "三四", "四五", "千万", "千萬", "万千"))

_OLD = re.compile(
    rf"(?<![^\W_])(?:(?P<score>threescore|fourscore)|(?P<many>an?|one|two|three|four|five|six|several){NEAR}"
    rf"(?:(?P<twenty>score)(?:{NEAR}or{NEAR}(?:more|so))?(?P<of>{NEAR}of(?!{NEAR}(?:the|an?|its|\d)))?|(?P<gross>gross){NEAR}of))(?![^\W_])",
    re.I,
)
_MANY = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SCORE, _GROSS = 20, 144


def other_numerals(masked: str) -> list[Said]:
    """Every number in such signs, in order."""
    found = [*_roman(masked), *_chinese(masked), *_old_words(masked)]
    return sorted(found, key=lambda one: one.start)


def _roman(masked: str) -> Iterator[Said]:
    for found in _ROMAN.finditer(masked):
        sign = found["sign"]
        if sign in _ABBREVIATIONS or not _BEHIND.match(masked, found.end()) or _named(masked, found.start()):
            continue
        yield Said(found.start(), found.end(), Fraction(_roman_value(sign.upper())), "integer")


def _named(masked: str, at: int) -> bool:
    """Whether a name stands right before it: Henry VIII, Part II. A word that only begins a sentence is none."""
    before = _NAME_BEFORE.search(masked, max(0, at - 40), at)
    return before is not None and before[0].strip().casefold() not in _NAMELESS


def _roman_value(sign: str) -> int:
    values = [_LETTERS[letter] for letter in sign]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < behind else one for one, behind in pairs)


def _chinese(masked: str) -> Iterator[Said]:
    for found in _CHINESE.finditer(masked):
        sign, counted = found[0], masked[found.end() : found.end() + 1] in tuple(_COUNTERS)
        if masked[found.start() - 1 : found.start()] == "第" or _PART_BEHIND.match(masked, found.end()):
            continue
        few = len(sign) == 1 or sign in _IDIOMS or _ONLY_SCALES.fullmatch(sign)
        if (few and not counted) or sign in ("一", "万一", "一一"):
            continue
        yield Said(found.start(), found.end(), Fraction(_chinese_value(sign)), "integer")


def _chinese_value(sign: str) -> int:
    if all(one in _SIGNS for one in sign):
        return int("".join(str(_SIGNS[one]) for one in sign))
    total, group, digit = 0, 0, 0
    for one in sign:
        if one in _SIGNS:
            digit = _SIGNS[one]
        elif one in _TENS:
            group, digit = group + (digit or 1) * _TENS[one], 0
        else:
            total, group, digit = total + (group + digit or 1) * _BIG[one], 0, 0
    return total + group + digit


def _old_words(masked: str) -> Iterator[Said]:
    for found in _OLD.finditer(masked):
        if found["score"]:
            yield Said(found.start(), found.end(), Fraction(60 if found[0][0] in "tT" else 80), "integer")
            continue
        many = _MANY.get(found["many"].lower())
        if found["twenty"] and not found["of"] and (many is None or many == 1):
            continue  # "a score", in a game
        size = _SCORE if found["twenty"] else _GROSS
        value = None if many is None else Fraction(many * size)
        yield Said(found.start(), found.end(), value, "vague" if value is None else "integer")
