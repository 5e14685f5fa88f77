"""Automatic numbers as LibreOffice prints them: the levels of a list style, and the form of each number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.styles import whole

BULLET = "•"
MAX_LEVEL = 10
"""List styles have ten levels (ODF 1.3 part 3, 16.31)."""
_SIGN = re.compile(r"%([0-9]+)%(\.?)")
_ROMAN_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN_LETTERS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS = {
    "а, б, .., аа, бб, ... (ru)": "абвгдежзиклмнопрстуфхцчшщэюя",
    "а, б, .., аа, бб, ... (bg)": "абвгдежзийклмнопрстуфхцчшщюя",
    "α, β, γ, ...": "αβγδεζηθικλμνξοπρστυφχψω",
    "أ, ب, ت, ...": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ก, ข, ค, ...": "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
}
_DIGITS = {"١, ٢, ٣, ٤, ...": "٠١٢٣٤٥٦٧٨٩", "१, २, ३, ...": "०१२३४५६७८९", "๑, ๒, ๓, ...": "๐๑๒๓๔๕๖๗๘๙"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style.

    ``template`` ("%1%.%2%.") is LibreOffice's own spelling of what prefix, display levels and suffix say; it wins.
    """

    form: str
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shows: int = 1
    template: str | None = None
    sync: bool = False
    bullet: bool = False


NOTHING = Level("")


def levels(style: Node | None) -> dict[int, Level]:
    """The levels of a list style or of the outline, from 0."""
    nodes = style.nodes() if style else []
    return {whole(node.get("text:level"), 1, MAX_LEVEL) - 1: _level(node) for node in nodes if node.get("text:level")}


def _level(node: Node) -> Level:
    bullet = node.tag in ("text:list-level-style-bullet", "text:list-level-style-image")
    return Level(
        node.get("style:num-format"),
        node.get("style:num-prefix"),
        node.get("style:num-suffix"),
        whole(node.get("text:start-value", "1"), 0, 1_000_000),
        whole(node.get("text:display-levels", "1"), 1, MAX_LEVEL),
        node.attributes.get("loext:num-list-format"),
        node.get("style:num-letter-sync") == "true",
        bullet,
    )


def printed(style: dict[int, Level], counted: tuple[int, ...]) -> str:
    """The label of an item: ``counted`` holds the numbers of all levels down to its own."""
    own = style.get(len(counted) - 1, NOTHING)
    if own.bullet:
        return BULLET
    if own.template is not None:
        return _SIGN.sub(lambda sign: _from_template(style, counted, sign), own.template)
    shown = range(max(0, len(counted) - own.shows), len(counted)) if own.form else range(0)
    parts = [_at(style, counted, place) for place in shown]
    return own.prefix + ".".join(part for part in parts if part) + own.suffix


def _from_template(style: dict[int, Level], counted: tuple[int, ...], sign: re.Match[str]) -> str:
    level, dot = int(sign.group(1)[:3]), sign.group(2)
    text = _at(style, counted, level - 1) if 0 < level <= len(counted) else ""
    return text + dot if text or level == len(counted) else ""


def _at(style: dict[int, Level], counted: tuple[int, ...], place: int) -> str:
    level = style.get(place, NOTHING)
    return "" if level.bullet else formed(counted[place], level.form, level.sync)


def formed(number: int, form: str, sync: bool = False) -> str:
    """A number in a form of ODF 1.3 part 3, 19.507 ("1", "a", "I", ...); digits for forms that are not known."""
    if form in ("", "none"):
        return ""
    if number > 0 and form.lower() == "i":
        roman = _roman(number) if number < 4000 else str(number)
        return roman if form == "I" else roman.lower()
    if number > 0 and form.lower() == "a":
        letters = _lettered(number, _LATIN, sync)
        return letters.upper() if form == "A" else letters
    return _elsewhere(number, form)


def _elsewhere(number: int, form: str) -> str:
    small = form.lower()
    if number > 0 and small in _ALPHABETS:
        letters = _lettered(number, _ALPHABETS[small], sync=True)
        return letters if form == small else letters.upper()
    if form in _DIGITS:
        return "".join(_DIGITS[form][int(digit)] for digit in str(number))
    return str(number).zfill(form.partition(",")[0].count("0") + 1) if form.startswith("0") else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in zip(_ROMAN_VALUES, _ROMAN_LETTERS, strict=True):
        text += letters * (number // value)
        number %= value
    return text


def _lettered(number: int, alphabet: str, sync: bool) -> str:
    """With ``sync`` z is followed by aa, bb, cc; without by aa, ab, ac."""
    if sync:
        again, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * min(again + 1, 100)
    text = ""
    while number:
        number, place = divmod(number - 1, len(alphabet))
        text = alphabet[place] + text
    return text
