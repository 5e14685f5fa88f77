"""PB202: a quotation mark that is never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.quotations.long_quotations import opened
from probata.method.report.claims.quotations.quoted import marked
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.quoting import marked_in_front, marked_in_titles
from probata.method.report.prose.woven import place

CODE = "PB202"
WITHOUT_RECORDS = True
SAYS = "A quotation mark is opened and never closed."
WHY = """Where a quotation ends decides what somebody said and what the report says. A reader cannot tell, and neither
can the tool (the house's method, section 1, a law of the house)."""
BAD = "The number, the province said, was “very high and still rising."
GOOD = "The province's number was {figure}`tender|about 12,000`. It's the residents' own word that isn't printed."

_MESSAGE = "This quotation mark is never closed, so nobody can tell where the words of another end."
_NEXT = "Close it where the other's words end."
_SINGLE = re.compile(r"(?<![\w’'])‘(?=[^\W\d_])(?!(?i:em|tis|twas|cause|til|round|bout)\b)")
_ENDED = re.compile(r"[”»\"’“][^\w]*(?:\([^)]*\)\W*)?$")
_ENDS = re.compile(r"[’'](?!\w)")


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation without an end, unless later passages go on with it or close it."""
    for index, passage in enumerate(bound.passages):
        for each in _open(bound, index, passage):
            start = passage.at.start + each
            at = place(bound, passage.at.file, start, start + 1)
            label = passage.label if passage.kind == "paragraph" else ""
            yield Objection(CODE, at, _MESSAGE, _NEXT, label)
    for at, quotation in marked_in_titles(bound):
        if not quotation.closed:
            yield Objection(CODE, at, _MESSAGE, _NEXT)
    for at, closed in marked_in_front(bound):
        if not closed:
            yield Objection(CODE, at, _MESSAGE, _NEXT)


def _open(bound: Bound, index: int, passage: Passage) -> list[int]:
    """Where marks stand in a passage that are never closed."""
    known = opened(bound).get(index, frozenset())
    left = [one for one in marked(passage.masked) if not one.closed and not _set_off(passage, one.marks.start)]
    starts = [one.marks.start for one in left if one.marks.start not in known]
    return starts if left else [one for one in _single(bound.passages, index) if one not in known]


def _set_off(passage: Passage, start: int) -> bool:
    """Whether it opens a block quotation that ends in a mark: where one inside ends there too, one mark is set."""
    words = passage.masked
    return passage.kind == "quote" and not words[:start].strip() and bool(_ENDED.search(words))


def _single(passages: Sequence[Passage], index: int) -> Iterator[int]:
    """A single mark that opens in words and has no sign behind it that could close it."""
    words = passages[index].masked
    for found in _SINGLE.finditer(words):
        following = passages[index + 1].masked.lstrip() if index + 1 < len(passages) else ""
        inside = any(one.marks.start <= found.start() < one.marks.end for one in marked(words))
        if not inside and not _ENDS.search(words, found.end()) and not following.startswith("‘"):
            yield found.start()
