"""Naming: bytes to names, where a container does not say in which alphabet it wrote them.

The care of ``decode``: UTF-8 where all of them are, one old encoding only where it explains them all without doubt,
else what the format prescribes, with a limit that says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from probata.method.documents.guess import guess
from probata.record.errors import Unreadable

_SAMPLE = 20_000
"""Bytes of names that are enough to tell an alphabet by."""


def named(raw: Sequence[bytes], fallback: str) -> tuple[list[str], list[str]]:
    """The names, and limits on how they were read.

    Args:
        raw: every name of the container that does not say its alphabet.
        fallback: the encoding that the format prescribes (ZIP: cp437), or "latin-1", which loses nothing.
    """
    odd = [each for each in raw if not each.isascii()]
    if not odd:
        return [each.decode("ascii") for each in raw], []
    encoding, limit = _encoding(odd, fallback)
    return [each.decode("ascii" if each.isascii() else encoding, "replace") for each in raw], [limit] if limit else []


def _encoding(odd: Sequence[bytes], fallback: str) -> tuple[str, str]:
    many = "1 name was" if len(odd) == 1 else f"{len(odd):,} names were"
    if all(map(_is_utf8, odd)):
        return "utf-8", ""
    sample = b"\n".join(dict.fromkeys(odd))[:_SAMPLE]
    try:
        encoding = guess(sample.replace(b"/", b"\n").replace(b"_", b" ").replace(b"\x00", b""), "names")
    except Unreadable:
        return fallback, f"{many} written in an alphabet that cannot be told: read as {fallback}, perhaps wrongly"
    return encoding, f"{many} read as {encoding}; nobody declared it"


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
