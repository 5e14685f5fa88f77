"""Names and mixtures: files under names that lie on a screen or in a log, and files that are two formats at once."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import os
from collections.abc import Iterator

from tests.hostile.golden import good

NOTE = b"Fourteen boats at the landing on Monday. (INVENTED)\n"
NAMES = (
    *("line\nend.txt", "carriage\rreturn.txt", "tab\tbed.txt", "bell\x07.txt", "escape\x1b[31mred.txt", "delete\x7f.txt"),
    *("bidi\u202etxt.exe", "isolate\u2066a\u2069.txt", "zero\u200bwidth.txt", "cafe\u0301.txt", "caf\u00e9.txt"),
    *("quote\".txt", "quote'.txt", "`touch x`.txt", "$(touch x).txt", "; rm -rf x.txt", "-rf", "--public", "*.txt"),
    *("?.txt", "\\back\\slash.txt", "C:drive.txt", "CON", "nul.txt", "trailing.", "trailing ", " leading.txt", "...", "~"),
    *("%s%n.txt", "{0}.txt", "<script>alert(1)</script>.txt", "=1+1.csv", "a" * 250, "й" * 120 + ".txt", "湖" * 80 + ".txt"),
    *("[red]markup[/red].txt", "note.txt.", "note.TXT", ".hidden", "..hidden", "note..txt", "note.tar.gz.zip.pdf", "💧.txt"),
    *(os.fsdecode(b"\xed\xa0\xbd.txt"), "\udcff\udcfe.txt", "surrogate\udc80.pdf", "noncharacter\ufffe.txt", "tag\U000e0041.txt"),
)  # fmt: skip


def files(_seed: int) -> Iterator[tuple[str, bytes]]:
    """A note under each name (with its number behind it, so that none is a copy), folders as deep as a disk has them,
    and mixtures."""
    for number, name in enumerate(NAMES):
        yield f"names/{name}", NOTE + b"%d\n" % number
    yield "names/" + "d/" * 900 + "deep.txt", NOTE + b"deep\n"
    yield "names/" + ("f" * 200 + "/") * 9 + "long.txt", NOTE + b"long\n"
    yield from _mixtures()
    yield from _programs()


def _mixtures() -> Iterator[tuple[str, bytes]]:
    files = good()
    pdf, zipped, page, picture = files["decree.pdf"], files["handover.zip"], files["page.html"], files["gate.jpg"]
    yield "mixtures/pdf-and-zip.pdf", pdf + zipped
    yield "mixtures/zip-and-pdf.zip", zipped + pdf
    yield "mixtures/picture-and-zip.jpg", picture + zipped
    yield "mixtures/gif-and-script.gif", b"GIF89a=1;" + page
    yield "mixtures/html-and-pdf.html", page + pdf
    yield "mixtures/word-and-book.docx", files["statement.docx"] + files["primer.epub"]
    yield "mixtures/workbook-and-word.xlsx", files["register.xlsx"] + files["statement.docx"]
    yield "mixtures/mail-and-page.eml", files["letter.eml"] + page
    yield "mixtures/sound-and-zip.wav", files["voice.wav"] + zipped
    yield "mixtures/tar-and-zip.tar", files["tape.tar"] + zipped
    yield "mixtures/zip-before-pdf.pdf", b"%PDF-1.7\n" + zipped + pdf
    yield "mixtures/text-and-program.txt", NOTE + b"MZ" + bytes(500)


def _programs() -> Iterator[tuple[str, bytes]]:
    heads = {"elf": b"\x7fELF", "mz": b"MZ\x90\x00", "macho": b"\xcf\xfa\xed\xfe", "class": b"\xca\xfe\xba\xbe", "lnk": b"L\x00\x00\x00\x01\x14\x02", "sqlite": b"SQLite format 3\x00", "pst": b"!BDN", "dmg": b"koly", "cab": b"MSCF", "rar": b"Rar!\x1a\x07\x01\x00", "lzip": b"LZIP", "zstd": b"\x28\xb5\x2f\xfd", "ps": b"%!PS-Adobe", "chm": b"ITSF", "one": b"\xe4\x52\x5c\x7b", "evt": b"ElfFile\x00", "pgp": b"-----BEGIN PGP MESSAGE-----\n", "age": b"age-encryption.org/v1\n", "djvu": b"AT&TFORM", "psd": b"8BPS", "swf": b"CWS", "wasm": b"\x00asm", "iso": b"\x00" * 40_000 + b"CD001"}  # fmt: skip
    for name, head in heads.items():
        for suffix in ("", ".pdf", ".docx", ".jpg"):
            yield f"programs/{name}{suffix}", head + bytes(600)
