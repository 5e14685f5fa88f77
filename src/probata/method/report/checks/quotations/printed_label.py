"""PB209: what a count or account was called when it was saved says more than the record bears."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.quotations import quotations
from probata.method.manuscript.numbers import numbers
from probata.method.report.english.titles import counted_in
from probata.method.report.model import Bound, Objection, SavedCount, SavedEstimate, SavedPlace
from probata.method.report.prose.evidence import label_at
from probata.method.report.prose.phrases import english
from probata.method.report.prose.quoting import stand_ins

CODE = "PB209"
SAYS = "The label of a count or estimate, or the title of an account, holds a number or a quotation that nothing bears."
WHY = """A label (--label) and a title (--title) are printed in the notes, the annex and the package, as they were typed
when the record was saved. No role can stand in them, so that a number or words in quotation marks there are bound to
nothing (the house's method, law 1). Numbers of the expression, dates, and titles of published documents are let be."""
BAD = "An interviewee remembered this: {quote}`guests`\n"
GOOD = "An interviewee remembered this: {quote}`lamp`\n"
_NEXT = "Save it again under another handle, with words that say what it is and no number or quotation."


def run(bound: Bound) -> Iterator[Objection]:
    """Each record once, where it is first used. Number words in English only."""
    seen: set[str] = set()
    for value in bound.values:
        record = value.record
        if record is None or record.handle in seen:
            continue
        seen.add(record.handle)
        fault = _fault(bound, record)
        if fault:
            yield Objection(CODE, value.role.at, fault, _NEXT, label_at(bound, value.role.at))


def _fault(bound: Bound, record: SavedCount | SavedPlace | SavedEstimate) -> str:
    what, said, own = _printed(record)
    if any(one.closed for one in quotations(said)) or stand_ins(said):
        return f"{what} holds words in quotation marks."
    return f"{what} holds a number." if _counts(bound, said, own) else ""


def _printed(record: SavedCount | SavedPlace | SavedEstimate) -> tuple[str, str, str]:
    """What is meant, the words that are printed, and the words whose numbers it may repeat.

    The title of a published document is what others called it, and may be a headline with anything in it.
    """
    if isinstance(record, SavedPlace):
        return f"The title of `{record.handle}`", "" if record.public else record.title, ""
    if isinstance(record, SavedEstimate):
        return f"The label of `{record.handle}`", record.label, ""
    said = "" if record.label == record.expression else record.label
    return f"The label of `{record.handle}`", said, f"{record.expression} {record.among}"


def _counts(bound: Bound, said: str, own: str) -> bool:
    """Whether a number stands there that is no date, law or part, and not in the expression."""
    known = {one.value for one in numbers(own)} | {1}
    new = [one for one in numbers(said) if one.value not in known]
    if not english(bound):
        return any(any(map(str.isnumeric, one.span.of(said))) for one in new)
    return bool(new) and counted_in(said) is not None
