"""Names: when two spellings are the very same name, and when one may stand for the other.

A yes and a no ask differently. A yes is for the very name: letters keep their order and their vowel signs, since in
many scripts a mark is a letter. A no has to hold however a name is dressed up, so it folds what a reader may overlook.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from probata.method.documents.folding import fold, unspaced
from probata.method.testimony.lookalikes import as_it_looks, in_one_alphabet, shaped

_IGNORABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""What Unicode calls ignorable by default, with the other signs of control and format: nobody sees them in a name."""
_ACCENTED = frozenset({"LATIN", "GREEK"})
"""Their letters with a mark are spellings of the bare ones."""
_POINTED = frozenset({"CYRILLIC", "ARABIC", "HEBREW"})
"""A mark that makes no letter of its own with them (a point, a stress) may be left out; ``й`` and ``آ`` are letters."""
_BARED = _ACCENTED | _POINTED
_RUN_ON = (
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1100, 0x11FF),  # Hangul
    (0x1950, 0x1B7F),  # Tai, Buginese, Balinese
    (0x3100, 0x31FF),  # Bopomofo, small Katakana
    (0xA960, 0xA9FF),  # Hangul, Javanese, Myanmar
    (0xAA60, 0xAADF),  # Myanmar, Tai Viet
    (0xAC00, 0xD7FF),  # Hangul
)
"""Beside those of :func:`unspaced`: scripts that set an office and its body without a space between."""
_LETTERS = ("Lu", "Ll", "Lt", "Lo")
_STROKES = str.maketrans("01i|", "olll")


def names_somebody(name: str) -> bool:
    """Whether a letter or digit stands in it."""
    return any(_kind(sign) in "LN" for sign in _plain(name))


@lru_cache(maxsize=1024)
def very_name(name: str) -> tuple[str, ...]:
    """What two spellings of the very same name have in common.

    Case, width, accents of Latin and Greek, points of Cyrillic, Arabic and Hebrew, unseen signs, the article, and the
    order of words make nobody another body. Without spaces between words there is no order that could be left out.
    """
    said = _words(_unmarked(_plain(name)), "LMNS")
    bare = [word for word in said if word != "the"] or said
    return tuple(bare if any(map(_run_on, name)) else sorted(bare))


def kin(said: str, wanted: str) -> bool:
    """Whether a no to ``said`` holds for ``wanted``: all words of one stand in the other, or nobody can tell.

    Look-alikes count as what they look like; in scripts without spaces a part of a name is a part of its letters.
    """
    asked = _guises(wanted)
    if any(_mixed(word) and _mixed(look) for word, look in zip(*asked, strict=False)):
        return True
    return any(_holds(one, other) for one in _guises(said) for other in asked)


def code_key(code_name: str) -> str:
    """A code name as it is compared: case, width, dashes, blanks and leading zeros make nobody another person.

    Between two digits something stays (1-12 is not 11-2). Where nothing but dashes would be compared, all of it is.
    """
    plain = _plain(code_name)
    apart = re.sub(r"(?<=\d)[\W_]+(?=\d)", "-", plain)
    kept = "".join(sign for sign in apart if sign == "-" or _kind(sign) in "LMNS")
    joined = re.sub(r"(?<!\d)-|-(?!\d)", "", kept)
    return re.sub(r"(?<!\d)0+(?=\d)", "", joined) or "".join(plain.split())


def _plain(name: str) -> str:
    """Without unseen signs, case and width."""
    return unicodedata.normalize("NFKC", _IGNORABLE.sub("", name)).casefold()


@lru_cache(maxsize=1024)
def _guises(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name as they are, and as they look."""
    seen = _IGNORABLE.sub("", name)
    looks = as_it_looks(unicodedata.normalize("NFKC", as_it_looks(seen)))  # a width can hide what a sign looks like
    each = fold(seen), _latin(fold(shaped(looks)))
    return tuple(_bare(_words(_bared(one), "LMN")) for one in each)


def _bare(words: list[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word != "the") or tuple(words)


def _latin(text: str) -> str:
    """Every look-alike as a Latin letter (whose table reads words with Latin in them), strokes and rings as one."""
    return " ".join(in_one_alphabet("a" + word)[1:].translate(_STROKES) for word in text.split())


def _bared(text: str) -> str:
    """A folded text with plain digits, without marks over letters of alphabets or of another script than the mark."""
    kept, script = "", ""
    for sign in unicodedata.normalize("NFC", text):
        if _kind(sign) != "M":
            script = _script(sign)
        elif script in _BARED or script != _script(sign):
            continue
        kept += str(unicodedata.decimal(sign, sign))
    return kept


def _unmarked(text: str) -> str:
    """Accents of Latin and Greek gone, and of other alphabets whatever mark made no letter of its own."""
    kept, script = "", ""
    for sign in "".join(unicodedata.normalize("NFD", one) if _script(one) in _ACCENTED else one for one in text):
        mark = unicodedata.category(sign) in ("Mn", "Me")
        script = script if mark else _script(sign)
        kept += "" if mark and script in _BARED else sign
    return kept


def _words(text: str, kinds: str) -> list[str]:
    return "".join(sign if _kind(sign) in kinds else " " for sign in text).split()


def _holds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    shorter, longer = sorted(("".join(one), "".join(other)), key=len)
    return shorter == longer or (any(map(_run_on, shorter)) and shorter in longer)


def _mixed(word: str) -> bool:
    """Whether letters of several alphabets stand in one word: nobody can say how it reads."""
    letters = (sign for sign in word if unicodedata.category(sign) in _LETTERS and not _run_on(sign))
    return len(set(map(_script, letters))) > 1


def _run_on(sign: str) -> bool:
    return unspaced(sign) or any(low <= ord(sign) <= high for low, high in _RUN_ON)


def _kind(sign: str) -> str:
    return unicodedata.category(sign)[0]


def _script(sign: str) -> str:
    """The first word of the character's name: its script, for letters."""
    return unicodedata.name(sign, "").partition(" ")[0]
