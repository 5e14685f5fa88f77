"""Running: headers and footers of printed sheets, without the codes in them (ECMA-376 part 1, 18.3.1.39)."""

from __future__ import annotations

import re

_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z])')


def words_of(written: str) -> str:
    """What a header says: codes for page numbers, fonts and sides are gone, ``&&`` is an ampersand."""
    return " ".join(_CODES.sub(" ", written.replace("&&", "\ue000")).replace("\ue000", "&").split())
