"""PB202: a quotation mark that is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.quoting import goes_on, marked_in, marked_in_front, marked_in_titles
from probata.method.report.prose.woven import place

CODE = "PB202"
WITHOUT_RECORDS = True
SAYS = "A quotation mark is opened and never closed."
WHY = """Where a quotation ends decides what somebody said and what the report says. A reader cannot tell, and neither
can the tool (the house's method, section 1, a law of the house)."""
BAD = "The number, the province said, was “very high and still rising."
GOOD = "The province's number was {figure}`tender|about 12,000`. It's the residents' own word that isn't printed."

_MESSAGE = "This quotation mark is never closed, so nobody can tell where the words of another end."
_NEXT = "Close it, or write the words in {quote}`HANDLE|words`."


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation without an end, unless the next passage repeats its mark and goes on."""
    for index, passage in enumerate(bound.passages):
        for quotation in marked_in(passage):
            if quotation.closed or goes_on(bound.passages, index, quotation):
                continue
            start = passage.at.start + quotation.marks.start
            at = place(bound, passage.at.file, start, start + 1)
            label = passage.label if passage.kind == "paragraph" else ""
            yield Objection(CODE, at, _MESSAGE, _NEXT, label)
    for at, quotation in marked_in_titles(bound):
        if not quotation.closed:
            yield Objection(CODE, at, _MESSAGE, _NEXT)
    for at, closed in marked_in_front(bound):
        if not closed:
            yield Objection(CODE, at, _MESSAGE, _NEXT)
