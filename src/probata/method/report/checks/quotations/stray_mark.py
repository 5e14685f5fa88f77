"""PB223: a quotation mark that closes and was never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.quoting import marked_in
from probata.method.report.prose.woven import objection, place

CODE = "PB223"
WITHOUT_RECORDS = True
SAYS = "A quotation mark closes, and none was opened before it."
WHY = """Where a quotation begins decides what somebody said and what the report says. Behind a stray mark a reader
cannot tell (the house's method, section 1, a law of the house). Inches, seconds and the marks of a quotation that began
in the paragraph before are innocent."""
BAD = "The province said the number was very high and still rising.” The office was closed.\n"
GOOD = "It's the residents' own word that isn't printed.\n"
_NEXT = "Put a mark where the other's words begin, or take this one away."
_CLOSES = re.compile(r"(?<=[^\W\d_.,!?…])[.,!?…]?[”»\"](?!\w)|(?<=[^\W\d_][.,!?…])[”»\"](?!\w)")
_KINDS = ("paragraph", "item", "note")


def run(bound: Bound) -> Iterator[Objection]:
    """Every mark at the end of a word that closes nothing."""
    open_ = False
    for passage in bound.passages:
        if passage.kind in _KINDS and not open_:
            for start, end in _stray(passage):
                at = place(bound, passage.at.file, passage.at.start + start, passage.at.start + end)
                yield objection(CODE, at, "This quotation mark closes what was never opened.", _NEXT, passage)
        if passage.kind in _KINDS:
            open_ = any(not one.closed for one in marked_in(passage))


def _stray(passage: Passage) -> Iterator[tuple[int, int]]:
    found = marked_in(passage)
    if not all(one.closed for one in found):
        return  # where one never ends, none can be said to be stray
    for mark in _CLOSES.finditer(passage.masked):
        if not any(one.marks.start <= mark.end() - 1 < one.marks.end for one in found):
            yield mark.end() - 1, mark.end()
