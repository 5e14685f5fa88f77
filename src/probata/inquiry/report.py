"""report: compile a manuscript into what people read, and turn what people wrote in Word into a manuscript."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.reports.compiling import Compiler, Reported
from probata.inquiry.reports.returning import FromWord, from_word, needs_an_inquiry, read_for_return


def report(
    opened: Opened,
    manuscript: Path,
    formats: Sequence[str],
    out: Path | None = None,
    *,
    draft: bool,
    replace: bool = False,
) -> Reported:
    """Compiles the manuscript into each format, beside it or in the folder ``out``.

    With open objections nothing is written, unless ``draft`` asks for a draft, which is marked as one and holds nothing
    that may not be printed for its audience. A file of its name that Probata did not write is replaced only where
    ``replace`` says so. Raises NotFound, BadInput, BadUse, StorageFull, AlreadyThere.
    """
    return compiler(opened, manuscript, formats, out, draft=draft, replace=replace).compile()


def compiler(
    opened: Opened,
    manuscript: Path,
    formats: Sequence[str],
    out: Path | None = None,
    *,
    draft: bool,
    replace: bool = False,
) -> Compiler:
    """What compiles one manuscript again and again, for whoever watches it."""
    return Compiler(opened, manuscript, formats, out or manuscript.parent, draft, replace)


def from_draft(
    file: Path,
    out: Path,
    settings: Settings,
    front: Mapping[str, str],
    opened: Callable[[], Opened | None],
) -> FromWord:
    """Turns a draft in Word into ``out``/draft.md, with its pictures beside it; no file is written over.

    ``opened`` is asked for the inquiry where the draft is bound to one; without it the words stay and their ties are
    told as left behind. Raises NotFound, Unreadable, BadUse, BadInput, AlreadyThere, StorageFull.
    """
    source = read_for_return(file, settings)
    return from_word(source, out, front, opened() if needs_an_inquiry(source) else None)
