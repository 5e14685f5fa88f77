"""report: compile a manuscript into what people read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.reports.compiling import Compiler, Reported


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
