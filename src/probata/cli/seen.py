"""What of evidence and names may be printed as it is: signs that steer a terminal, turn the order of letters or show
nothing come out as a replacement character, so that whoever reads sees that something is there.

Decided by Unicode category and not by a list, which the next version of Unicode would outgrow. What people write with
stays: joiners in Arabic and Indic words, a break in Khmer, a soft hyphen, the one selector behind an emoji.

Text of evidence (``safe``) keeps its lines and its length. A name of a stranger's (``name``: of a file, a sender, a
sheet, an author, a title) stands in a line of ours: what it hides is shown by its code, and nothing ends the line.
"""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

REPLACED = "\N{REPLACEMENT CHARACTER}"
_LOOKED_AT = re.compile(r"[^\w\x20-\x7e\t\n]|[\u115f\u1160\u3164\uffa0]")
"""Letters and digits are passed over, but for those that are fillers: a text of a million letters takes no second."""
_IN_NAMES = re.compile(r"[^\w\x20-\x7e]|[\u115f\u1160\u3164\uffa0]")
_BLANKS = re.compile(r"[ \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]{4,}")
"""More than names have; behind many, what follows (``.exe``) stands outside of the window."""
_MARKS = 4
"""Marks on one letter that are passed over (Unicode Technical Standard 39, 5.4: no orthography has more)."""
_STEERING = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_WRITTEN = frozenset("\xad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Of category Cf, and yet seen: signs over Arabic, Syriac and Kaithi numbers. A soft hyphen is in every other web
page."""
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and marks by category that show nothing: fillers, and what keeps marks apart."""
_NON_JOINER, _JOINER, _BREAK, _VOWEL_APART = "\u200c", "\u200d", "\u200b", "\u180e"
_BASES = frozenset(("Lo", "So", "Sm", "Sk", "Po", "Pd"))
_KEYCAP = "\u20e3"
_VIRAMA = 9
"""The combining class of what silences a vowel in scripts of India: a joiner behind it says how letters join."""
_SPACELESS = ("THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "CJK", "HIRAGANA", "KATAKANA", "TAI", "NEW TAI", "JAVANESE")


def safe(text: str) -> str:
    """Evidence and names as they may be shown; a tab and the end of a line stay."""
    return _LOOKED_AT.sub(lambda found: found[0] if _shows(text, found.start()) else REPLACED, text)


def name(text: str) -> str:
    """A stranger's name for a place in one line: each sign in it that steers, turns, hides or ends a line is shown by
    its code (``<U+202E>``), marks that flood a letter and long rows of blanks are counted."""
    shown = _IN_NAMES.sub(lambda found: found[0] if _named(text, found.start()) else _code(found[0]), text)
    return _BLANKS.sub(lambda found: f"<{len(found[0])} blanks>", _without_floods(shown))


def typed(text: str) -> str:
    """A name as a shell takes it: quoted where it has to be, and with codes (``$'...'`` of bash and zsh) where it would
    not be shown as it is."""
    if name(text) == text:
        return shlex.quote(text)
    return "$'" + "".join(_for_shell(text, at) for at in range(len(text))) + "'"


def apart(names: Sequence[str]) -> list[str]:
    """Names beside each other: those that look the same, and are not, are shown with each unseen sign by its code."""
    looks = Counter(_look(name) for name in set(names))
    return [_coded(name) if looks[_look(name)] > 1 else name for name in names]


def _for_shell(text: str, at: int) -> str:
    sign = text[at]
    if sign in "\\'":
        return f"\\{sign}"
    if sign.isalnum() or " " <= sign <= "~" or _named(text, at):
        return sign
    return f"\\U{ord(sign):08x}" if ord(sign) > 0xFFFF else f"\\u{ord(sign):04x}"


def _named(text: str, at: int) -> bool:
    """Whether a sign of a name stays: a soft hyphen, which few terminals show, does not."""
    return text[at] != "\xad" and _shows(text, at)


def _without_floods(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        map(_few, (list(run) for _, run in groupby(text, lambda sign: unicodedata.category(sign)[0] == "M")))
    )


def _few(run: list[str]) -> str:
    """Letters as they are; of marks no more than a letter has."""
    flood = len(run) > _MARKS and unicodedata.category(run[0])[0] == "M"
    return "".join(run[:_MARKS]) + f"<{len(run) - _MARKS} marks>" if flood else "".join(run)


def _shows(text: str, at: int) -> bool:
    sign = text[at]
    if _selector(sign):
        return _selects(text, at)
    if _harmless(sign):
        return True
    if sign in (_NON_JOINER, _JOINER):
        return _joins(text, at)
    before = text[at - 1 : at] if at else ""
    if sign == _BREAK:
        return _script(before).startswith(_SPACELESS) or _script(text[at + 1 : at + 2]).startswith(_SPACELESS)
    return sign == _VOWEL_APART and _script(before).startswith("MONGOLIAN")


@lru_cache(maxsize=4096)
def _harmless(sign: str) -> bool:
    return sign in _WRITTEN or (unicodedata.category(sign) not in _STEERING and sign not in _BLANK)


def _joins(text: str, at: int) -> bool:
    """Whether a joiner, or what keeps from joining, stands where scripts use it: behind a virama, in a word of Arabic
    letters, in Mongolian, or between two pictures (after RFC 5892, A.1 and A.2, without its table of joining types)."""
    before, after = _letter(text, at - 1, -1), _letter(text, at + 1, 1)
    if at and unicodedata.combining(text[at - 1]) == _VIRAMA:
        return True
    if _arabic(before):
        return text[at] == _JOINER or _arabic(after)
    if text[at] == _JOINER and before and after and unicodedata.category(after) in ("So", "Sm"):
        return unicodedata.category(before) in ("So", "Sk")
    return _script(before).startswith("MONGOLIAN") or (_arabic(after) and text[at] == _JOINER)


def _letter(text: str, at: int, step: int) -> str:
    """The nearest sign on this side that is no mark."""
    while 0 <= at < len(text) and unicodedata.category(text[at]) == "Mn":
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _arabic(sign: str) -> bool:
    return bool(sign) and unicodedata.bidirectional(sign) == "AL"


def _selector(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def _selects(text: str, at: int) -> bool:
    """Whether a variation selector has something to vary: one alone, behind what has variants. A row of them, or one
    behind a Latin letter, carries bytes that nobody sees."""
    before = text[at - 1 : at] if at else ""
    if not before:
        return False
    if before.isascii():
        return text[at + 1 : at + 2] == _KEYCAP
    kinds = ("Lo",) if text[at] > "\uffff" else _BASES
    return unicodedata.category(before) in kinds and before not in _BLANK


def _script(sign: str) -> str:
    return unicodedata.name(sign, "") if sign else ""


def _unseen(sign: str) -> bool:
    hides = unicodedata.category(sign) in _STEERING and sign not in _WRITTEN - {"\xad"}
    return hides or sign in _BLANK or _selector(sign)


def _look(name: str) -> str:
    return "".join(sign for sign in name if not _unseen(sign))


def _coded(name: str) -> str:
    return "".join(_code(sign) if _unseen(sign) else sign for sign in name)


def _code(sign: str) -> str:
    return f"<U+{ord(sign):04X}>"
