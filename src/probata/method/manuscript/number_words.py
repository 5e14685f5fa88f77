"""The English words that say a number, and what is only written like one. Closed lists, all of them here.

Other languages' number words are not read: there only digits are numbers. In English, what is in doubt is a number; a
person can write ``{fixed}`` with the reason, but nobody can see a number that was not looked for.
"""

from __future__ import annotations

import re
from fractions import Fraction

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "zero": 0, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
HUNDRED = 100
DOZEN = 12
VAGUE = frozenset((
    "dozens", "tens", "scores", "hundreds", "thousands", "millions", "billions", "halves", "thirds",
))  # fmt: skip
"""Words that say a number without saying which."""
PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
MULTIPLES: dict[str, int | Fraction] = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "quadruple": 4, "quadrupled": 4, "halve": Fraction(1, 2),
    "halved": Fraction(1, 2), "halving": Fraction(1, 2),
}  # fmt: skip
ORDINALS = frozenset((
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
    "hundredth", "thousandth", "millionth",
))  # fmt: skip
NO_FRACTION_BEHIND = frozenset((
    "party", "parties", "person", "persons", "people", "man", "woman", "child", "country", "countries", "state",
    "states", "kind", "time", "day", "week", "month", "year", "way", "one", "attempt", "group", "category",
    "reason",
))  # fmt: skip
"""Behind "a third" and its like these make it the third of a row: "a third party"."""

NOT_HALVES = re.compile(
    r"[\s-]+(?:asleep|awake|open|opened|closed|shut|empty|full|dead|naked|dressed|way|past|dark|blind|blinded|finished|built|buried|"
    r"hidden|forgotten|conscious|heartedly|expect\w*|knew|hoped)\b"
    r"|-(?!(?:an?|of|the|hours?|hourly|days?|weeks?|months?|years?|yearly|centur\w+|decades?|miles?|kilomet\w+|met\w+|lit\w+|kilos?|"
    r"pounds?|ton\w*|pints?|dozens?|hundred|thousand|million|billion|acres?|hectares?|shares?|rations?|and)\b)[^\W\d_]",
    re.IGNORECASE,
)
"""Behind "half" these make it "not wholly": "half asleep"; so does every word tied to it that is no measure."""

ONE_BEFORE = frozenset((
    "no", "any", "every", "some", "each", "the", "this", "which", "another", "loved",
))  # fmt: skip
"""Words before a lone "one" behind which it stands for a person or a thing: "no one", "each one", "the one"."""
ONE_BEHIND = re.compile(
    r"(?:\s+(?:another|day|by\s+one|must|can|cannot|could|may|might|should|would)\b|['’]s\b)", re.IGNORECASE
)
"""What stands behind a lone "one" that is no number: "one another", "one day", "one's", "one must"."""
ONE_BY = re.compile(r"\bone\s+by\s+\Z", re.IGNORECASE)

_FOLD = re.compile(r"([a-z]+)-?fold")
_SINGULAR = re.compile(r"s\Z")


def whole(word: str) -> int | None:
    """The value of a word below a hundred; None when it says none."""
    return UNITS.get(word, TEENS.get(word, TENS.get(word)))


def part_of(word: str) -> int | None:
    """The denominator of a fraction's word, in the singular or the plural; None when it is none."""
    return PARTS.get(word) or PARTS.get(_SINGULAR.sub("", word))


def fold(word: str) -> int | None:
    """How many times: "tenfold" is 10; None for another word."""
    found = _FOLD.fullmatch(word)
    if not found:
        return None
    return HUNDRED if found[1] == "hundred" else SCALES.get(found[1]) or whole(found[1])


_IN_PARTS = {f"{word}s" for word in PARTS if word != "halves"} | set(PARTS)
_FOLDS = {f"{word}fold" for word in (*UNITS, *TEENS, *TENS, "hundred", *SCALES)}
VOCABULARY = frozenset(
    {*UNITS, *TEENS, *TENS, *SCALES, "hundred", "dozen", "percent", "fold", *VAGUE, *_IN_PARTS, *_FOLDS, *MULTIPLES}
)
"""Every word that can begin or go on a number, in lower case."""
