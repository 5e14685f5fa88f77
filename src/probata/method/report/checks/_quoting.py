"""Quotation marks that an author typed, outside of roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.documents.quotations import Quotation, quotations
from probata.method.manuscript.kept import remembered
from probata.method.manuscript.model import At
from probata.method.report.checks._evidence import directives
from probata.method.report.checks._woven import place
from probata.method.report.model import Bound, Passage

_PRINTED = ("annex", "table", "recommendation")
"""Directives whose argument stands in the report."""
_quotations = remembered(quotations)


def marked_in(passage: Passage) -> tuple[Quotation, ...]:
    """The quotations of a passage's prose; spans count from the passage's start."""
    return _quotations(passage.masked)


def marked_in_titles(bound: Bound) -> Iterator[tuple[At, Quotation]]:
    """The quotations of titles, captions and addressees, which are arguments and stand in no passage."""
    for at in (one.argument_at for name in _PRINTED for one in directives(bound, name)):
        for quotation in quotations(bound.manuscript.masked[at.file][at.start : at.end]):
            start, end = at.start + quotation.marks.start, at.start + quotation.marks.end
            yield place(bound, at.file, start, end), quotation


def goes_on(passages: Sequence[Passage], index: int, quotation: Quotation) -> bool:
    """Whether the next passage begins with the same mark: a long quotation repeats it with each paragraph."""
    mark = passages[index].masked[quotation.marks.start]
    following = passages[index + 1].masked.lstrip() if index + 1 < len(passages) else ""
    return following.startswith(mark) and passages[index + 1].kind == passages[index].kind
