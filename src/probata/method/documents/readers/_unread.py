"""Formats that no reader takes, known by their first bytes, so that the message can say what to do instead."""

from __future__ import annotations

from probata.record.errors import Unreadable

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_WORD = "Save it as .docx, .pdf or .txt and add that; keep the original beside it."
_UNPACK = "Unpack it and add the files that it holds."
_MEDIA = "Add a transcript as .txt or .docx; keep the recording beside it."
_KNOWN = (
    (b"{\\rtf", "an RTF file", _WORD),
    (b"PK\x03\x04", "a ZIP archive that is neither a Word file nor a workbook", _UNPACK),
    (b"PK\x05\x06", "an empty ZIP archive", ""),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an XZ archive", _UNPACK),
    (b"SQLite format 3\x00", "an SQLite database", "Export its tables as .csv and add those."),
    (b"ID3", "an MP3 recording", _MEDIA),
    (b"OggS", "an Ogg recording", _MEDIA),
    (b"fLaC", "a FLAC recording", _MEDIA),
    (b"#!AMR", "an AMR recording", _MEDIA),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM recording", _MEDIA),
    (b"%!PS", "a PostScript file", "Convert it to .pdf and add that."),
    (b"\x7fELF", "a program", ""),
    (b"MZ", "a program", ""),
    (b"GIF8", "a GIF picture", "Save it as .png and add that."),
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_OLE_KINDS = (
    (
        "EncryptedPackage",
        "a Word file or workbook under a password",
        "Open it with its password, save it without, and add that.",
    ),
    ("WordDocument", "an old binary Word file (.doc)", _WORD),
    ("Workbook", "an old binary workbook (.xls)", "Save it as .xlsx or .csv and add that."),
    ("__substg1.0", "an Outlook message (.msg)", "Save it as .txt or .pdf and add that."),
)


def refuse_known(data: bytes, name: str) -> None:
    """Raise Unreadable, saying what it is and what to do, when the bytes begin like a format that is not read."""
    refuse_ole(data, name)
    if _OPEN_DOCUMENT in data[:100]:
        raise _no_reader("an OpenDocument file", name, "Save it as .docx, .xlsx or .pdf and add that.")
    if data[4:8] == b"ftyp":
        raise _no_reader(
            "a video or picture in an MPEG-4 container", name, "Add a still as .jpg or a transcript as .txt."
        )
    if data[:4] in (b"RIFF", b"RIFX") and data[8:12] in (b"WAVE", b"AVI "):
        raise _no_reader("a recording (WAV or AVI)", name, _MEDIA)
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
    raise _no_reader("a compound file of an old Office program", name, _WORD)


def _only_text(magic: bytes, data: bytes) -> bool:
    """Three magics (BZh, MZ, ID3, ...) are letters that a text may begin with; binary formats soon show a NUL."""
    return magic.isalnum() and b"\x00" not in data[:512]


def _no_reader(kind: str, name: str, next_step: str) -> Unreadable:
    return Unreadable(f"No reader for this: it is {kind}.", where=name, next_step=next_step)
