"""PB223: a quotation mark that closes and was never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.quotations.long_quotations import ended
from probata.method.report.claims.quotations.quoted import marked
from probata.method.report.model import Bound, Objection, Passage
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
_SINGLE = re.compile(r"(?<=\b)(?P<word>[a-z]{3,}[a-rt-wy])[.,!?…]?’(?!\w)")
"""At the end of a small word that is no plural: "kneel’"; the s of "the workers’ house" is passed over."""
_CUT = re.compile(r"(?:in|an|ol|th|[aiou])$|^\w{1,2}e$")
"""How words end whose last letters are left out ("goin’"), and words of other languages that end in a sign."""
_KINDS = ("paragraph", "item", "note", "cell", "heading", "quote")
_WORDS = 3
"""In a cell or heading so many stand before a mark that closes; fewer can be a sign for seconds or inches."""


def run(bound: Bound) -> Iterator[Objection]:
    """Every mark at the end of a word that closes nothing, in its passage or an earlier one."""
    single = any("‘" in each for each in bound.manuscript.masked.values())
    for number, passage in enumerate(bound.passages):
        known = ended(bound).get(number, frozenset())
        for start, end in _stray(passage, single=single) if passage.kind in _KINDS else ():
            if start not in known:
                at = place(bound, passage.at.file, passage.at.start + start, passage.at.start + end)
                yield objection(CODE, at, "This quotation mark closes what was never opened.", _NEXT, passage)


def _stray(passage: Passage, *, single: bool) -> Iterator[tuple[int, int]]:
    found = marked(passage.masked)
    if not all(one.closed for one in found):
        return  # where one never ends, none can be said to be stray
    for end in _closing(passage.masked, single=single):
        inside = any(one.marks.start <= end - 1 < one.marks.end for one in found)
        few = passage.kind in ("cell", "heading") and len(passage.masked[:end].split()) < _WORDS
        if not inside and not few:
            yield end - 1, end


def _closing(words: str, *, single: bool) -> Iterator[int]:
    """Where marks that close end; single ones only in a report that sets single marks (``single``)."""
    each = [mark.end() for mark in _CLOSES.finditer(words)]
    if single:
        each += [mark.end() for mark in _SINGLE.finditer(words) if not _CUT.search(mark["word"])]
    yield from sorted(each)
