"""Old Word files made into new ones by the LibreOffice of this machine, in a folder that is gone afterwards."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from probata.intake.environment import for_child
from probata.record.errors import Unreadable

_SECONDS = 120
_PROGRAMS = ("soffice", "libreoffice")


def converter() -> str:
    """The program that converts, "" when none is installed."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), "")


def to_docx(data: bytes, suffix: str, name: str) -> bytes:
    """A file of an older format (``suffix`` says which: ``.doc``, ``.rtf``) as DOCX.

    LibreOffice runs with a profile of its own, without its window and without our environment, and no macro of the file
    is run. Raises Unreadable when LibreOffice is not installed, takes longer than two minutes, or makes nothing of the
    file.
    """
    program = converter()
    if not program:
        raise Unreadable(
            f"A {suffix} file has to be converted first, and LibreOffice is not installed here.",
            where=name,
            next_step="Open it in Word or LibreOffice and save it as .docx, or install libreoffice-writer.",
        )
    with tempfile.TemporaryDirectory(prefix="probata-") as folder:
        return _converted(program, Path(folder), data, suffix, name)


def _converted(program: str, folder: Path, data: bytes, suffix: str, name: str) -> bytes:
    (folder / f"draft{suffix}").write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--convert-to", "docx", "--outdir", str(folder), str(folder / f"draft{suffix}")),
    ]
    try:
        subprocess.run(  # noqa: S603 (the program is found on the path, the file is ours)
            command, capture_output=True, timeout=_SECONDS, check=False, env=for_child()
        )
        return (folder / "draft.docx").read_bytes()
    except (subprocess.TimeoutExpired, OSError):
        raise Unreadable(
            "LibreOffice could not convert the file.",
            where=name,
            next_step="Open it in Word or LibreOffice and save it as .docx.",
        ) from None
