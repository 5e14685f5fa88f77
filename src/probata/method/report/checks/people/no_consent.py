"""PB601: an account is used for something that its person did not allow."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.matching.consents import QUOTING, accounts, gate, use_of, without_terms
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB601"
LOOKS_AT = "passage"
SAYS = "An account is quoted or cited without consent for this edition's audience."
WHY = """Consent is given for each use apart, and what nobody wrote down stays inside the inquiry (Murad Code; the
house's method, section 4). The interviewee owns the consent, so that publishing fails closed: silence is no
permission."""
BAD = "A woman said: {quote}`inside`\n"
GOOD = "A woman said: {quote}`lamp`\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Withdrawn consent, quoted children and terms of speaking have codes of their own (PB602, PB603, PB612)."""
    for value, place, interview, passage in accounts(bound):
        if interview.consent.withdrawn or (interview.child and value.role.name in QUOTING):
            continue
        permission = gate(bound, without_terms(interview))
        if permission.allowed and value.permission is not None:
            continue
        reason = "it was never asked for." if permission.allowed else permission.reason
        yield objection(
            CODE,
            value.role.at,
            f"`{place.handle}` has no consent for this edition ({use_of(bound)}): {reason}",
            "Take it out, or ask the person for this use and record the answer; unknown means internal only.",
            passage,
        )
