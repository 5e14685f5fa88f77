"""Claims of a PDF: what its document information dictionary says of it (ISO 32000-2, 14.3.3).

What stands there was written by whoever made the file. An entry that is no text at all (a number, a list, a dictionary
that leads back to itself) is given as nothing by PDFium and cannot be told from one that is missing; one that is broken
or too long is left out by itself, and a limit says so.
"""

from __future__ import annotations

import ctypes
import re

from probata.method.documents.model import Declared

SOURCE = "PDF properties"
MAX_BYTES = 1_000_000
"""Bytes of one claim in UTF-16; an honest one has some hundred."""
_INFO = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Creator": "application",
    "Producer": "producer",
    "CreationDate": "created",
    "ModDate": "modified",
}
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?")


def claims_of(document: object) -> tuple[tuple[Declared, ...], tuple[str, ...]]:
    """What is declared, in the order of the specification, and a limit for each claim that cannot be read."""
    declared, limits = [], []
    for key, field in _INFO.items():
        try:
            value = _clean(_value(document, key))
        except ValueError as fault:
            limits.append(f"what it declares as {field} {fault}: it was left out")
            continue
        said = date(value) if "Date" in key else value.strip()
        if said:
            declared.append(Declared(field, said, SOURCE))
    return tuple(declared), tuple(limits)


def date(text: str) -> str:
    """``D:20190412093000+02'00'`` as ``2019-04-12T09:30:00+02:00``; text that is no such date stays as it is."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return text.strip()
    year, month, day, hour, minute, second, utc, hours, minutes = found.groups()
    written = "-".join(part for part in (year, month, day) if part)
    if not (day and hour):
        return written
    zone = "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    return f"{written}T{hour}:{minute or '00'}:{second or '00'}{zone}"


def _value(document: object, key: str) -> str:
    """One entry, "" when there is none; ValueError, with what is wrong with it, for one that cannot be read."""
    from pypdfium2 import raw

    name = key.encode("ascii")
    size = int(raw.FPDF_GetMetaText(document, name, None, 0))
    if size > MAX_BYTES:
        raise ValueError(f"has more than {MAX_BYTES // 2:,} signs")
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, name, buffer, size)
    try:
        return buffer.raw[: size - 2].decode("utf-16-le")
    except UnicodeDecodeError:
        raise ValueError("is no sound text") from None


def _clean(text: str) -> str:
    return text.replace("\x00", "")
