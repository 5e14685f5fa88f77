"""PB203: a quotation of an account that was kept as a summary."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection, SavedPlace
from probata.method.report.prose.evidence import label_at
from probata.method.testimony.model import HowKnown

CODE = "PB203"
LOOKS_AT = "passage"
SAYS = "An account is quoted that was kept as a later summary, or of which nobody noted how it was kept."
WHY = """The words of a summary are the interviewer's. Quotation marks would put them into the mouth of the person. An
account keeps how it is known (recording, transcript, notes made at the time, later summary), and a summary bears no
quotation marks (the house's method, section 4, a law of the house)."""
BAD = "One interviewee remembered the pills. {quote}`jar`"
GOOD = "One interviewee said that there were pills on a table. {cite}`jar`"
_OWN_WORDS = (HowKnown.RECORDING, HowKnown.TRANSCRIPT, HowKnown.NOTES)


def run(bound: Bound) -> Iterator[Objection]:
    """Every quotation of an account whose words are not known to be the person's own."""
    for value in bound.values:
        place = value.record
        if value.role.name != "quote" or not isinstance(place, SavedPlace) or place.interview is None:
            continue
        how = place.interview.how_known
        if how in _OWN_WORDS:
            continue
        kept = "was kept as a later summary" if how is HowKnown.SUMMARY else "does not say how its words were kept"
        message = f"{place.handle!r} is quoted, and the account {kept}: the words may be the interviewer's."
        next_step = (
            "Say it in the report's own words with {cite}, or quote a recording, a transcript or notes made at "
            "the time."
        )
        yield Objection(CODE, value.role.at, message, next_step, label_at(bound, value.role.at))
