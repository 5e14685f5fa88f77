"""Old drafts made into Word files by the LibreOffice of this machine, behind walls."""

from __future__ import annotations

from probata.intake.office.conversion import converted
from probata.intake.office.libreoffice import found
from probata.method.documents.old_formats import RTF, WORD


def converter() -> str:
    """The program that converts, "" when none is installed."""
    office = found()
    return str(office.program) if office else ""


def to_docx(data: bytes, suffix: str, name: str) -> bytes:
    """A draft of an older format (``suffix`` says which: ``.doc``, ``.rtf``) as DOCX.

    LibreOffice runs behind walls, in a folder in memory that is gone afterwards, with a profile of its own and without
    our environment; no macro of the file is run and nothing is fetched. Raises Unreadable, with what to do, when
    LibreOffice is not installed, cannot be closed in here, takes longer than two minutes, or makes nothing of the file.
    """
    return converted(data, RTF if suffix == RTF.suffix else WORD, name).data
