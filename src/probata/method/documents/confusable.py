"""Confusable: letters of other alphabets that a reader takes for Latin ones, and names that look the same for it.

Unicode Technical Standard 39 (Security Mechanisms) calls such pairs confusable, and what a name looks like its
skeleton. Its table is not shipped here. Listed are small letters of the Cyrillic, Greek and Armenian alphabets,
some capitals, Latin letters that no folding takes apart, and figures that look like letters: what is not listed is not
found. Which script a letter is of, is told by its name in Unicode's data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

PAIRS = {
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
"""Small letter -> the Latin one that it looks like."""
GREEK_CAPITALS = {"Η": "H", "Μ": "M", "Ν": "N", "Υ": "Y", "Ζ": "Z"}
"""Whose small letters look like other ones, or like none."""
CAPITALS = {sign.upper(): latin.upper() for sign, latin in PAIRS.items() if len(sign.upper()) == 1}
UNSEEN = dict.fromkeys(
    map(ord, "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u180b\u180c\u180d\u180f"), ""
) | dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)), "")
"""Signs that show nothing, for ``str.translate``."""
_FIGURES = {"0": "O", "1": "l", "I": "l", "|": "l"}
_SKELETON = str.maketrans(CAPITALS | PAIRS | GREEK_CAPITALS | _FIGURES)
_TOGETHER = (("rn", "m"), ("vv", "w"))
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
"""Scripts with letters of one shape; a word that mixes others of them can be seen to."""
_WORD = re.compile(r"[^\W\d_]+")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def skeleton(name: str) -> str:
    """What a name looks like; names of one skeleton are taken for each other."""
    plain = name if name.isascii() else _plain(name)
    looks = plain.translate(_SKELETON)
    for two, one in _TOGETHER:
        looks = looks.replace(two, one)
    return looks


def _plain(name: str) -> str:
    """Without signs that show nothing, and without compatibility forms."""
    shown = "".join(
        sign for sign in unicodedata.normalize("NFKC", name.translate(_SKELETON)) if unicodedata.category(sign) != "Cf"
    )
    return unicodedata.normalize("NFC", shown.translate(UNSEEN))


def mixed(name: str) -> tuple[str, ...]:
    """The scripts that one word of the name mixes though their letters look alike, in small letters; none mostly."""
    if name.isascii():
        return ()
    for word in _WORD.findall(unicodedata.normalize("NFC", name)):
        found = {script for sign in word if (script := unicodedata.name(sign, "").partition(" ")[0]) in _ALIKE}
        if len(found) > 1:
            return tuple(script.capitalize() for script in _ALIKE if script in found)
    return ()


def remarks(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """What is odd about names that stand in one list: name -> sentences; nothing for what is not."""
    several = list(dict.fromkeys(names))
    like: dict[str, list[str]] = {}
    for name in several:
        like.setdefault(skeleton(name), []).append(name)
    found = {name: _odd(name, [each for each in like[skeleton(name)] if each != name]) for name in several}
    return {name: said for name, said in found.items() if said}


def _odd(name: str, twins: list[str]) -> tuple[str, ...]:
    said = []
    if _TURNING.search(name):
        said.append("it holds signs that turn the direction of writing, and may not be what it looks like")
    if scripts := mixed(name):
        said.append(f"one word of it mixes {' and '.join(scripts)} letters")
    said += [f"it looks like {twin}, and is another name{_letters(name)}" for twin in twins[:1]]
    return tuple(said)


def _letters(name: str) -> str:
    """Which of its letters are not what they look like."""
    odd = dict.fromkeys(f"U+{ord(sign):04X}" for sign in name if sign in CAPITALS or sign in PAIRS)
    return f" ({', '.join(list(odd)[:5])})" if odd else ""
