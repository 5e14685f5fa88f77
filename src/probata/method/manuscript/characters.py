"""Signs that nobody sees and no font prints: control characters, directions, private-use ones, halves of pairs."""

from __future__ import annotations

import re

from probata.method.manuscript.onefile import OneFile

BYTE_ORDER_MARK = "\ufeff"
UNPRINTABLE = re.compile(
    "[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""What embeds or overrides a direction of text (Unicode Standard Annex 9): words print in another order than they
are read in. Categories Cc (without tab, LF, CR), Cs, Co, and the noncharacters of the first and the last planes."""


def report_unprintable(file: OneFile) -> None:
    """A fault for each unprintable sign, by its code point; a byte order mark is one anywhere but at the start."""
    for found in UNPRINTABLE.finditer(file.source):
        file.fault(
            found.start(),
            found.end(),
            f"The {_kind(found[0])} character U+{ord(found[0]):04X} cannot be printed.",
            "Delete it; it often comes with text copied from another program.",
        )
    at = file.source.find(BYTE_ORDER_MARK, 1)
    while at >= 0:
        file.fault(at, at + 1, "A byte order mark (U+FEFF) stands inside the text.", "Delete this invisible sign.")
        at = file.source.find(BYTE_ORDER_MARK, at + 1)


def _kind(sign: str) -> str:
    return "direction" if sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" else "control or private-use"
