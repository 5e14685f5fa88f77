"""Quotation marks that an author typed, outside of roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.documents.quotations import Quotation, quotations
from probata.method.manuscript.kept import remembered
from probata.method.manuscript.model import At
from probata.method.report.model import Bound, Passage
from probata.method.report.prose.evidence import directives
from probata.method.report.prose.printed import FRONT
from probata.method.report.prose.woven import place
from probata.record.span import TextSpan

_PRINTED = ("annex", "table", "recommendation")
"""Directives whose argument stands in the report."""
_quotations = remembered(quotations)
_STAND_INS = (
    ("[`´][ ]?[`´]?[ ]?", "(?:'{1,2}|[´`’”]{1,2})"),
    ("''|‘‘|’’|,,", "(?:''|‘‘|’’|``|“)"),
    ("[′‵]", "[′‵]"),
    ("[″‶‴]", "[″‶‴]"),
    ("❝", "[❝❞]"),
    ("❛", "[❛❜]"),
    ("＇", "＇"),
    ("《", "》"),
    ("〈", "〉"),
    ("⟨", "⟩"),
    ("<<", ">>"),
    ("[˝ˮ]", "[˝ˮ]"),
)
"""Signs that are set instead of quotation marks, in pairs; behind a digit they are minutes, feet and the like."""
_STAND_IN = re.compile(
    "|".join(
        rf"(?<![\w.′″`´'’]){opens}(?=[^\W\d_])[^\r\n`´′″]{{0,400}}?(?<=[^\W\d_.,!?…]){closes}(?![\w′″])"
        if opens not in ("❝", "❛", "＇", "《", "〈", "⟨", "<<")
        else rf"{opens}[^\r\n]{{0,400}}?\w[^\r\n]{{0,400}}?{closes}"
        for opens, closes in _STAND_INS
    )
)


def marked_in(passage: Passage) -> tuple[Quotation, ...]:
    """The quotations of a passage's prose; spans count from the passage's start."""
    return _quotations(passage.masked)


def marked_in_titles(bound: Bound) -> Iterator[tuple[At, Quotation]]:
    """The quotations of titles, captions and addressees, which are arguments and stand in no passage."""
    for at in (one.argument_at for name in _PRINTED for one in directives(bound, name)):
        for quotation in quotations(bound.manuscript.masked[at.file][at.start : at.end]):
            start, end = at.start + quotation.marks.start, at.start + quotation.marks.end
            yield place(bound, at.file, start, end), quotation


@remembered
def stand_ins(masked: str) -> tuple[TextSpan, ...]:
    """Where words stand between signs that are set instead of quotation marks: primes, accents, doubled commas."""
    known = [one.marks for one in _quotations(masked)]
    found = (TextSpan(*one.span()) for one in _STAND_IN.finditer(masked))
    return tuple(span for span in found if not any(one.overlaps(span) for one in known))


def marked_in_front(bound: Bound) -> Iterator[tuple[At, bool]]:
    """Where words in the front matter that is printed stand in marks, and whether the marks are closed."""
    for entry in (bound.manuscript.front[key] for key in FRONT if key in bound.manuscript.front):
        yield from ((entry.at, one.closed) for one in quotations(entry.value) if one.depth == 0)
        yield from ((entry.at, True) for _ in stand_ins(entry.value))


def goes_on(passages: Sequence[Passage], index: int, quotation: Quotation) -> bool:
    """Whether the next passage begins with the same mark: a long quotation repeats it with each paragraph."""
    mark = passages[index].masked[quotation.marks.start]
    following = passages[index + 1].masked.lstrip() if index + 1 < len(passages) else ""
    return following.startswith(mark) and passages[index + 1].kind == passages[index].kind
