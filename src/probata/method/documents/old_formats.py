"""Formats that no reader here takes and LibreOffice does, known by their content: what they are, and how to say it.

A compound file (MS-CFB) is told by the name of a stream in it (MS-DOC 2.1: WordDocument); the others by their first
bytes. A file that only has such a name, and is RTF, HTML or DOCX in truth, is none of them: its reader takes it.
"""

from __future__ import annotations

from dataclasses import dataclass

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class OldFormat:
    """``title`` with its article; ``suffix`` and ``filter`` for LibreOffice ("" where it tells by itself); the first
    bytes, and the stream of a compound file that is one."""

    title: str
    suffix: str
    begins: tuple[bytes, ...]
    stream: str = ""
    filter: str = ""

    @property
    def refusal(self) -> str:
        """What a reader's child says to it."""
        return f"No reader for this: it is {self.title}."

    def holds(self, data: bytes) -> bool:
        """Whether the file is one, as far as a look at it tells."""
        return data.startswith(self.begins) and self.stream.encode("utf-16-le") in data


WORD = OldFormat("an old binary Word file (.doc)", ".doc", (OLE2,), "WordDocument")
RTF = OldFormat("an RTF file", ".rtf", (b"{\\rtf",), filter="Rich Text Format")
"""Read by a reader of its own; a draft is converted, since it is answered in the same file."""
FORMATS = (
    WORD,
    OldFormat(
        "an old Word file (Word for Windows 2)",
        ".doc",
        (b"\xdb\xa5\x2d\x00", b"\x9b\xa5\x21\x00"),
        filter="MS WinWord 5",
    ),
    OldFormat("a Windows Write file (.wri)", ".wri", (b"\x31\xbe\x00\x00\x00\xab", b"\x32\xbe\x00\x00\x00\xab")),
    OldFormat("a WordPerfect file (.wpd)", ".wpd", (b"\xffWPC",), filter="WordPerfect"),
    OldFormat("a Microsoft Works file (.wps)", ".wps", (OLE2,), "MatOST"),
)


def old_format(data: bytes) -> OldFormat | None:
    """The format that it is, None for any that a reader takes or nobody knows."""
    return next((one for one in FORMATS if one.holds(data)), None)
