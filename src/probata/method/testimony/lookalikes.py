"""Lookalikes: letters of other alphabets that a reader takes for Latin ones, and signs that show nothing.

A name with one Cyrillic letter in it looks the same on paper and is another string; so is one with an invisible sign
inside. Unicode Technical Standard 39 (Security Mechanisms) calls such pairs confusable; listed here are small letters
of the Cyrillic, Greek and Armenian alphabets, and Latin letters that no folding takes apart.
"""

from __future__ import annotations

import re

_PAIRS = {
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "һ": "h", "н": "h", "і": "i", "ї": "i", "ј": "j",
    "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "ц": "u",
    "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "ү": "y", "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k",
    "μ": "u", "ν": "v", "ο": "o", "ρ": "p", "σ": "o", "τ": "t", "υ": "u", "χ": "x", "γ": "y", "ω": "w", "ϲ": "c",
    "ϳ": "j", "օ": "o", "ս": "u", "ց": "g", "հ": "h", "ո": "n", "ք": "p", "ı": "i", "ł": "l", "ø": "o", "đ": "d",
    "ħ": "h", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ŧ": "t",
    "ꓮ": "a", "ꓐ": "b", "ꓚ": "c", "ꓓ": "d", "ꓰ": "e", "ꓝ": "f", "ꓖ": "g", "ꓧ": "h", "ꓲ": "i", "ꓙ": "j", "ꓗ": "k",
    "ꓡ": "l", "ꓟ": "m", "ꓠ": "n", "ꓳ": "o", "ꓑ": "p", "ꓣ": "r", "ꓢ": "s", "ꓔ": "t", "ꓴ": "u", "ꓦ": "v", "ꓪ": "w",
    "ꓫ": "x", "ꓬ": "y", "ꓜ": "z",
}  # fmt: skip
_LETTERS = str.maketrans(_PAIRS)
_GREEK_CAPITALS = {"Η": "H", "Μ": "M", "Ν": "N", "Υ": "Y", "Ζ": "Z"}
"""Whose small letters look like other ones, or like none."""
_CAPITALS = {sign.upper(): latin.upper() for sign, latin in _PAIRS.items() if len(sign.upper()) == 1}
_ALIKE = str.maketrans(_CAPITALS | _PAIRS | _GREEK_CAPITALS)
_FOREIGN = re.compile(r"[^\W\d_\x00-\x7f]+")
_SHAPES = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True)) | {
    chr(first + at): letter
    for first in (0x1F150, 0x1F170, 0x1F1E6)  # in black circles, in black squares, of flags
    for at, letter in enumerate("abcdefghijklmnopqrstuvwxyz")
}
_SHAPED = str.maketrans(_SHAPES)
_UNSEEN = dict.fromkeys(
    map(ord, "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u180b\u180c\u180d\u180f"), ""
) | dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)), "")


def in_one_alphabet(word: str) -> str:
    """A folded word without signs that show nothing, in Latin letters where Latin letters stand in it already.

    A word wholly in another alphabet stays: it is one of that alphabet, and reads otherwise.
    """
    if word.isascii():
        return word
    seen = word.translate(_UNSEEN)
    mixed = any("a" <= letter <= "z" for letter in seen)
    return seen.translate(_LETTERS) if mixed else seen


def shaped(text: str) -> str:
    """A text of the same length with small capitals and letters in black shapes, which no folding opens, as letters."""
    return text if text.isascii() else text.translate(_SHAPED)


def as_it_looks(text: str) -> str:
    """A text of the same length in which words that are made of look-alikes alone stand in Latin letters.

    Such a word may be one of its own alphabet. Who asks whether somebody could be read there wants to see it so, too.
    """
    return text if text.isascii() else _FOREIGN.sub(_looks, text)


def _looks(found: re.Match[str]) -> str:
    seen = found[0].translate(_ALIKE)
    return seen if seen.isascii() else found[0]
