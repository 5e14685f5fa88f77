"""PB335: the figure of a saved estimate was typed by hand."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.manuscript.numbers import numbers
from probata.method.report.count_roles import part
from probata.method.report.matching.estimated import typed
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.printed import captions, printed_passages
from probata.method.report.prose.woven import objection, place

CODE = "PB335"
LOOKS_AT = "passage"
SAYS = "A number that a saved estimate gives is typed by hand, or stands in {fixed}."
WHY = """A typed estimate stays as it is when a list is corrected, when two entries turn out to be one person, or when
the estimate is refused; and without its role nobody sees the interval and the assumptions behind it (the house's
method, laws 1 and section 5)."""
BAD = "Some {fixed}`1,023|the number of people missing in the East` people are missing.{estimate}`east:documented`\n"
GOOD = "In the East, {estimate}`east:headline`, are missing.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Points and ends of intervals, in prose, in titles and in {fixed}; small figures can be equal by chance."""
    for one in (*printed_passages(bound), *captions(bound)) if bound.records.estimates else ():
        for number in numbers(one.masked):
            found = typed(bound, one.masked[number.span.start : number.span.end])
            if found:
                at = place(bound, one.file, one.start + number.span.start, one.start + number.span.end)
                yield objection(CODE, at, *_words(found[0].handle, found[1]), one.passage)
    for passage in bound.passages if bound.records.estimates else ():
        for binding in passage.bindings:
            found = typed(bound, part(binding.role, 0)) if binding.role.name == "fixed" else None
            if found:
                yield objection(CODE, binding.role.at, *_words(found[0].handle, found[1]), passage)


def _words(handle: str, facet: str) -> tuple[str, str]:
    return f"This number is what the estimate `{handle}` gives.", f"Write {{estimate}}`{handle}:{facet}`."
