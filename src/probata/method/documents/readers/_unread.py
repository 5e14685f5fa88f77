"""Formats that no reader takes, known by their first bytes, so that the message can say what to do instead."""

from __future__ import annotations

from probata.method.documents.old_formats import OLE2, old_format
from probata.record.errors import Unreadable

_WORD = "Save it as .docx, .pdf or .txt and add that; keep the original beside it."
_PASSWORD = "Open it with its password, save it without, and add that."  # noqa: S105 (advice, no password)
_UNPACK = "Unpack it and add the files that it holds."
_KNOWN = (
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a file packed by Zstandard", _UNPACK),
    (b"SQLite format 3\x00", "an SQLite database", "Export its tables as .csv and add those."),
    (b"%!PS", "a PostScript file", "Convert it to .pdf and add that."),
    (b"\x7fELF", "a program", ""),
    (b"MZ", "a program", ""),
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_OLE_KINDS = (
    (
        "EncryptedPackage",
        "a Word file or workbook under a password",
        _PASSWORD,
    ),
)


def refuse_known(data: bytes, name: str) -> None:
    """Raise Unreadable, saying what it is and what to do, when the bytes begin like a format that is not read."""
    refuse_ole(data, name)
    if _OPEN_DOCUMENT in data[:100]:
        raise _no_reader(
            "an OpenDocument file of another kind (a drawing, a formula)", name, "Save it as .pdf and add that."
        )
    if data[4:8] == b"ftyp":
        raise _no_reader("a camera's raw picture in an MPEG-4 container", name, "Save it as .jpg or .tif and add that.")
    if (old := old_format(data)) is not None:
        raise Unreadable(old.refusal, where=name, next_step=_WORD)
    for magic, kind, next_step in _KNOWN:
        if data.startswith(magic) and not _only_text(magic, data):
            raise _no_reader(kind, name, next_step)


def refuse_ole(data: bytes, name: str) -> None:
    """Raise Unreadable for a compound file of old Office programs or for an encrypted new one."""
    if not data.startswith(OLE2):
        return
    for stream, kind, next_step in _OLE_KINDS:
        if stream.encode("utf-16-le") in data:
            raise _no_reader(kind, name, next_step)
    if (old := old_format(data)) is not None:
        from probata.method.documents.readers._old_word import is_locked, is_sound

        if not is_sound(data):
            raise _no_reader(f"{old.title}, cut off or damaged", name, "Get a sound copy.")
        if is_locked(data):
            raise _no_reader(f"{old.title} under a password", name, _PASSWORD)
        raise Unreadable(old.refusal, where=name, next_step=_WORD)
    raise _no_reader("a compound file of an old Office program", name, _WORD)


def _only_text(magic: bytes, data: bytes) -> bool:
    """Three magics (BZh, MZ, ID3, ...) are letters that a text may begin with; binary formats soon show a NUL."""
    return magic.isalnum() and b"\x00" not in data[:512]


def _no_reader(kind: str, name: str, next_step: str) -> Unreadable:
    return Unreadable(f"No reader for this: it is {kind}.", where=name, next_step=next_step)
