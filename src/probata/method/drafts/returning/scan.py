"""returning_scan: forms of a draft that the reading does not tell apart, counted in the bytes of its main part."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from probata.method.documents.word.model import Draft
from probata.method.drafts.returning.model import Left

MAX_PICTURE = 64 * 2**20
"""Bytes of one picture, unpacked."""
_FORMS = {
    "docx": (
        ("cells that are joined", rb'<\w+:(?:gridSpan\s[^>]*val="(?:[2-9]|[1-9][0-9]+)"|vMerge\b)'),
        ("runs in a colour", rb'<\w+:(?:color|highlight)\s[^>]*val="(?!auto|000000|none)'),
        ("runs that are underlined", rb'<\w+:u\s[^>]*val="(?!none)'),
        ("runs that are struck out", rb'<\w+:d?strike(?:/>|\s[^>]*val="(?:1|true|on)")'),
    ),
    "odt": (
        ("cells that are joined", rb'number-(?:columns|rows)-spanned="(?:[2-9]|[1-9][0-9]+)"'),
        ("styles with a colour", rb'fo:color="#(?!000000)'),
        ("styles that are underlined", rb'text-underline-style="(?!none)'),
        ("styles that are struck out", rb'text-line-through-style="(?!none)'),
    ),
}


def forms(data: bytes, draft: Draft) -> Iterator[Left]:
    """What of the draft's form the report language has no way to say, counted."""
    main = _part(data, draft.main)
    for what, pattern in _FORMS.get(draft.kind, ()):
        count = len(re.findall(pattern, main))
        if count:
            yield Left(f"The language has no {what} ({count}).")


def picture(data: bytes, part: str) -> bytes:
    """The bytes of a picture in the package; none where it is not there, or larger than a picture should be."""
    return _part(data, part.removeprefix("./"), MAX_PICTURE)


def _part(data: bytes, name: str, most: int = 400_000_000) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package, package.open(name) as part:
            found = part.read(most + 1)
            return found if len(found) <= most else b""
    except (zipfile.BadZipFile, KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, OSError):
        return b""
