"""Folding: the form in which texts are searched. Two spellings that a reader takes for one fold to one.

Case, accents, Arabic vowel signs and letter variants, full-width and other compatibility forms, the kinds of
quotation mark and dash, invisible characters (joiners, direction marks) and every run of white space (line ends too,
so that a phrase is found over them) all fold. Marks that make another letter stay: voiced kana, Thai tones, the
signs of Indic scripts. Every folded character knows the code point that it came from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_VARIANTS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ـ": "",
        "’": "'",
        "‘": "'",
        "‛": "'",
        "ʻ": "'",
        "ʼ": "'",
        "ʹ": "'",
        "′": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "″": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‒": "-",
        "―": "-",
        "−": "-",
        "–": "-",
        "—": "-",
        "‑": "-",
    }
)
_BLANKS = re.compile(r"[\s\0]{2,}|[^\S ]|\0")
# Combining marks of these ranges tell words apart; everywhere else a reader may leave them out.
_KEPT_MARKS = ((0x0900, 0x1AAF), (0x3099, 0x309A), (0xA800, 0xABFF), (0x11000, 0x11FFF))


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and for each of its characters the index of the code point it came from."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the original behind folded characters ``start`` to ``end`` (``end`` above ``start``)."""
        return self.origin[start], self.origin[end - 1] + 1


class _Table(dict[int, str]):
    """Code point -> folded form, worked out once for each code point that turns up."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _fold_one(chr(code))
        return found


_TABLE = _Table()


def fold(text: str) -> str:
    """The folded form alone."""
    return _BLANKS.sub(" ", text.lower() if text.isascii() else text.translate(_TABLE))


def folded(text: str) -> Folded:
    """The folded form with its way back."""
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        for one in _TABLE[ord(character)]:
            if one == " " and characters and characters[-1] == " ":
                continue
            characters.append(one)
            origin.append(index)
    return Folded("".join(characters), tuple(origin))


def _fold_one(character: str) -> str:
    if character.isspace() or character == "\0":
        return " "
    if character.isascii():
        return character.lower()
    kind = unicodedata.category(character)
    if kind in _INVISIBLE:
        return _INVISIBLE[kind]
    known = character.translate(_VARIANTS)
    return known if known != character else _spread(character)


# Format characters show nothing. A lone surrogate is no character and can be neither stored nor looked up.
_INVISIBLE = {"Cf": "", "Cs": "\ufffd"}


def _spread(character: str) -> str:
    """Compatibility forms taken apart and in small letters (some show capitals only when apart), marks dropped."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character.casefold()).casefold())
    return "".join(c for c in apart if not _optional_mark(c)).translate(_VARIANTS)


def _optional_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 and not _within(character, _KEPT_MARKS)


def _within(character: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    code = ord(character)
    return any(low <= code <= high for low, high in ranges)


def unspaced(character: str) -> bool:
    """Whether it is a letter, mark or digit of a script written without spaces between words."""
    if character < "\u0e00":  # nearly every character there is; the ranges below are only asked for the others
        return False
    return _within(character, _UNSPACED) and unicodedata.category(character)[0] in "LMN"


_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x4DBF),  # Han extension A
    (0x4E00, 0x9FFF),  # Han
    (0xF900, 0xFAFF),  # Han compatibility
    (0x20000, 0x323AF),  # Han extensions B to H
)
