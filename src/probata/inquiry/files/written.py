"""Files that a person wrote for a verb to take in: read whole, as UTF-8."""

from __future__ import annotations

from pathlib import Path

from probata.record.errors import BadInput, NotFound

_MOST_BYTES = 32 * 2**20


def read_text(path: Path) -> str:
    """The text of a file; raises NotFound, and BadInput when it is too large or not UTF-8."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(path), next_step="Check the spelling.") from None
    if len(data) > _MOST_BYTES:
        raise BadInput("The file is too large to have been written by hand.", where=str(path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("The file is not UTF-8.", where=str(path), next_step="Save it in UTF-8.") from None
