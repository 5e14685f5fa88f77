"""PB106: a document that is not public stands in an edition that leaves the inquiry."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection, SavedPlace
from probata.method.report.prose.evidence import label_at

CODE = "PB106"
LOOKS_AT = "passage"
SAYS = "A restricted document is quoted, cited or used for a figure in an edition that leaves the inquiry."
WHY = """A document that nobody has published can lead to the person who handed it over: its title, date and wording
are known to few. Nothing is published beyond consent and the protection decision, and the default is no (the house's
method, section 1, a law of the house). The Berkeley Protocol, too, asks to weigh the safety of sources before material
is disclosed."""
BAD = "An internal directive asked for locked doors. {cite}`directive`"
GOOD = "The decree asks for permission. {cite}`decree`"


def run(bound: Bound) -> Iterator[Objection]:
    """Every role of a place in a document that is not public, unless the edition is internal."""
    for value in bound.values:
        place = value.record
        if bound.internal or not isinstance(place, SavedPlace) or place.public or place.interview is not None:
            continue
        message = f"{place.handle!r} is a place in a document that is not public, and this edition leaves the inquiry."
        next_step = (
            "Rest the sentence on a public document or on counts; or, once others have published it, mark it as public."
        )
        yield Objection(CODE, value.role.at, message, next_step, label_at(bound, value.role.at))
