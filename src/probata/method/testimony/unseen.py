"""Unseen: signs that nobody sees, and words that are empty to who reads them."""

from __future__ import annotations

import re
import unicodedata

from probata.record.echo import short

DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
"""What overrides or embeds a direction of text (Unicode Standard Annex 9): words print in another order."""
UNSEEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{DIRECTIONS}]")
"""Control characters (without tab, line ends and next line), and the directions."""
_INVISIBLE = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp", "Cn", "Co", "Cs"))
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
"""Signs of categories of their own that show nothing: fillers, joiners and the empty Braille pattern."""


def empty(words: str) -> bool:
    """Whether a reader sees nothing: white space, or signs of no width such as U+200B, and nothing else."""
    return all(_shows_nothing(sign) for sign in words)


def _shows_nothing(sign: str) -> bool:
    variation = "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
    return variation or sign in _BLANK_LETTERS or unicodedata.category(sign) in _INVISIBLE


def unseen_as_code(words: str) -> str:
    """Words for a place, short, with each unseen sign by its code."""
    return UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", short(words))
