"""Drafts that lie in people's folders: read whole, never written over; what is written beside them."""

from __future__ import annotations

import re
from pathlib import Path

from probata.inquiry.entry.settings import Settings
from probata.record.errors import BadUse, NotFound, Unreadable

_OURS = re.compile(r"\.reviewed(?:-[0-9]+)?$")
_MOST_NAMES = 10_000


def draft_bytes(file: Path, settings: Settings) -> bytes:
    """The bytes of a draft; raises NotFound, and Unreadable for what cannot be read or is larger than the setting."""
    try:
        if file.is_dir():
            raise Unreadable("This is a folder, not a draft.", where=str(file), next_step="Name one file.")
        if file.stat().st_size > settings.max_file_mib * 2**20:
            raise Unreadable(
                "The file is larger than the setting allows.", where=str(file), next_step="Raise PROBATA_MAX_FILE_MIB."
            )
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound("There is no such file.", where=str(file), next_step="Check the spelling.") from None
    except OSError as fault:
        raise Unreadable(f"The file cannot be read ({fault.strerror}).", where=str(file)) from None


def open_elsewhere(file: Path) -> bool:
    """Whether Word or LibreOffice has the file open, by the lock file that they put beside it."""
    name = file.name
    locks = (f"~${name[2:]}", f"~${name}", f".~lock.{name}#")
    return any((file.parent / lock).exists() for lock in locks)


def new_folder(folder: Path, *, make: bool = False) -> None:
    """Makes the folder for what is written, when the one around it is there; without ``make`` only looks.

    Raises BadUse where it is a file, where the one around it is not there, too, or where nobody may write.
    """
    if folder.is_dir():
        return
    if folder.exists() or folder.is_symlink():
        raise BadUse("This is no folder.", where=str(folder), next_step="Name another one with --out.")
    if not folder.absolute().parent.is_dir():
        raise BadUse(
            "Neither the folder nor the one around it exists.", where=str(folder), next_step="Check the spelling."
        )
    if make:
        try:
            folder.mkdir(exist_ok=True)
        except OSError as fault:
            reason = f"The folder cannot be made ({fault.strerror})."
            raise BadUse(reason, where=str(folder), next_step="Name another one with --out.") from None


def page_suffix(suffix: str) -> str:
    """The ending of the summary's name: of a Word file ``.html``; of another its own before it, so that the summaries
    of ``draft.docx`` and ``draft.odt`` are told apart."""
    return ".html" if suffix.lower() in ("", ".docx") else f"{suffix.lower()}.html"


def free_names(draft: Path, folder: Path, suffixes: tuple[str, ...]) -> tuple[Path, ...]:
    """Names for what is written beside a draft, ``NAME.reviewed.docx`` or ``NAME.reviewed-2.docx``: none is taken.

    A draft that was answered before and is reviewed again keeps its name's beginning. Raises BadUse for a folder that
    neither is there nor could be made in one that is.
    """
    new_folder(folder)
    stem = _OURS.sub("", draft.stem) or draft.stem
    for number in range(1, _MOST_NAMES):
        end = ".reviewed" if number == 1 else f".reviewed-{number}"
        names = tuple(folder / f"{stem}{end}{suffix}" for suffix in suffixes)
        if not any(name.exists() or name.is_symlink() for name in names):
            return names
    raise BadUse("All names for the answer are taken.", where=str(folder), next_step="Name another folder with --out.")
