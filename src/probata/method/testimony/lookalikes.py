"""Lookalikes: letters of other alphabets that a reader takes for Latin ones, and signs that show nothing.

A name with one Cyrillic letter in it looks the same on paper and is another string; so is one with an invisible sign
inside. Which letters are taken for which is listed in documents/confusable.
"""

from __future__ import annotations

import re

from probata.method.documents.confusable import CAPITALS, GREEK_CAPITALS, PAIRS, UNSEEN

_LETTERS = str.maketrans(PAIRS)
_ALIKE = str.maketrans(CAPITALS | PAIRS | GREEK_CAPITALS)
_FOREIGN = re.compile(r"[^\W\d_\x00-\x7f]+")
_SHAPES = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True)) | {
    chr(first + at): letter
    for first in (0x1F150, 0x1F170, 0x1F1E6)  # in black circles, in black squares, of flags
    for at, letter in enumerate("abcdefghijklmnopqrstuvwxyz")
}
_SHAPED = str.maketrans(_SHAPES)


def in_one_alphabet(word: str) -> str:
    """A folded word without signs that show nothing, in Latin letters where Latin letters stand in it already.

    A word wholly in another alphabet stays: it is one of that alphabet, and reads otherwise.
    """
    if word.isascii():
        return word
    seen = word.translate(UNSEEN)
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
