"""Files of text that a verb reads as they are, without an inquiry; used by statements and quotes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry.settings import Settings
from probata.method.documents.furniture import furniture
from probata.record.errors import NotFound, Unreadable
from probata.record.ref import TOKEN_BYTES, Ref

if TYPE_CHECKING:
    from probata.inquiry.documents.stating import Parse
    from probata.method.statements.renderings import Source


def text_of(file: Path, settings: Settings) -> str:
    """The text of a UTF-8 file, every line end as it is.

    Raises NotFound, and Unreadable for a file that is no UTF-8 text or larger than the setting allows.
    """
    try:
        if file.stat().st_size > settings.max_file_mib * 2**20:
            raise Unreadable(
                "The file is larger than the setting allows.", where=str(file), next_step="Raise PROBATA_MAX_FILE_MIB."
            )
        with file.open(encoding="utf-8", newline="") as opened:
            return opened.read()
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound("There is no such file.", where=str(file), next_step="Check the spelling.") from None
    except UnicodeDecodeError:
        raise Unreadable(
            "The file is no UTF-8 text.", where=str(file), next_step="`probata read FILE` prints it as UTF-8."
        ) from None
    except OSError as fault:
        raise Unreadable(f"The file cannot be read ({fault.strerror}).", where=str(file)) from None


def sources(file: Path, parse: Parse | None, settings: Settings) -> Iterator[tuple[str, Source]]:
    """Every document of a file with its statements, under the file's name and, where it holds several, a number."""
    from probata.method.documents.bodies import bodies
    from probata.method.documents.model import Reading
    from probata.method.statements.reading import statements
    from probata.method.statements.renderings import Source
    from probata.record.basis import Method

    text = text_of(file, settings)
    said = statements(text, parse)
    found = bodies(Reading(text, Method("quotes", 1)))
    for number, body in enumerate(found, start=1):
        inside = tuple(one for one in said if body.span.holds(one.span))
        beside = tuple(span.shifted(body.span.start) for span in furniture(body.span.of(text)))
        name = file.name if len(found) == 1 else f"{file.name}#{number}"
        yield name, Source(ref_of(file, number), text, inside, beside, body.span, name)


def ref_of(file: Path, number: int = 0) -> Ref:
    """A name for a document of a file that lasts as long as one answer; it says nothing of its bytes."""
    told = f"{file.absolute()}#{number}"
    return Ref.of("file", hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()[:TOKEN_BYTES])
