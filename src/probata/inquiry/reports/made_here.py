"""Which files are reports that Probata wrote: those alone are replaced without being asked for."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from probata.record.errors import AlreadyThere

_HEAD = 4096
_MOST_BYTES = 256 * 2**20
_HTML = b'<meta name="generator" content="Probata">'
_ZIP = b"PK\x03\x04"
_APP = "docProps/app.xml"
_DOCX = b"<Application>Probata</Application>"
_PDF = re.compile(rb"<pdf:Keywords>Probata</pdf:Keywords>")


def check_replaceable(path: Path) -> None:
    """Raises AlreadyThere for a file that something else than ``report`` wrote, or that cannot be read."""
    if not path.exists() and not path.is_symlink():
        return
    if not is_report(path):
        raise AlreadyThere(
            "The report would replace a file that Probata did not write.",
            where=str(path),
            next_step="Move it away, name another folder with --out, or say --replace.",
        )


def is_report(path: Path) -> bool:
    """Whether `report` wrote a file, by what the exports put into each: a generator (HTML), a keyword (PDF), the
    application (DOCX), in place of which any word processor that saves the file puts its own name."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return False
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if head.startswith(_ZIP):
                return _is_docx(path)
            return _HTML in head or (head.startswith(b"%PDF-") and _PDF.search(head + file.read()) is not None)
    except OSError:
        return False


def _is_docx(path: Path) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(path) as package, package.open(_APP) as part:
            return _DOCX in part.read(_HEAD)
    except (zipfile.BadZipFile, KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return False
