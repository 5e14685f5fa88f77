"""PB602: something rests on an account whose person took consent back, or on its words in another document."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.consents import accounts
from probata.method.report.model import Bound, BoundValue, Objection, SavedPlace
from probata.method.report.prose.woven import objection

CODE = "PB602"
LOOKS_AT = "passage"
SAYS = "An account, or a document with the words of one, is quoted or cited although its person took consent back."
WHY = """Withdrawal ends every use at once, internal analysis too, and reaches whatever rests on the account (the
house's method, section 4). People who cannot get out again do not dare to speak, and an inquiry that goes on using
their words breaks its promise. It reaches the same words in another document as well, re-typed or printed elsewhere:
whoever reads them there learns them from this report. The same holds where the person refused this use."""
BAD = "They were moved at night. {cite}`taken-back`\n"
GOOD = "They were counted in the evening. {cite}`lamp-too`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """In every edition, internal ones too."""
    yield from _echoes(bound)
    for value, place, interview, passage in accounts(bound):
        if interview.consent.withdrawn:
            yield objection(
                CODE,
                value.role.at,
                f"Consent to `{place.handle}` was withdrawn; that blocks every use, internal analysis too.",
                "Take it out, with every sentence that rests on it, and look whether the rest still stands without it.",
                passage,
            )


_TAKE_OUT = "The person took consent back or refused this use: take it out, or cite another place of that document."


def _echoes(bound: Bound) -> Iterator[Objection]:
    """Places of documents that hold long passages of such an account."""
    for passage in bound.passages:
        for value in passage.bindings:
            if isinstance(value, BoundValue) and isinstance(value.record, SavedPlace) and value.record.echo:
                yield objection(
                    CODE,
                    value.role.at,
                    f"Words at `{value.record.handle}` also stand in an account that may not be used here.",
                    _TAKE_OUT,
                    passage,
                )
