"""PB602: something rests on an account whose person took consent back."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.checks._consents import accounts
from probata.method.report.checks._woven import objection
from probata.method.report.model import Bound, Objection

CODE = "PB602"
SAYS = "An account is quoted or cited although its person took consent back."
WHY = """Withdrawal ends every use at once, internal analysis too, and reaches whatever rests on the account (the
house's method, section 4). People who cannot get out again do not dare to speak, and an inquiry that goes on using
their words breaks its promise."""
BAD = "They were moved at night. {cite}`taken-back`\n"
GOOD = "They were counted in the evening. {cite}`lamp-too`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """In every edition, internal ones too."""
    for value, place, interview, passage in accounts(bound):
        if interview.consent.withdrawn:
            yield objection(
                CODE,
                value.role.at,
                f"Consent to `{place.handle}` was withdrawn; that blocks every use, internal analysis too.",
                "Take it out, with every sentence that rests on it, and look whether the rest still stands without it.",
                passage,
            )
