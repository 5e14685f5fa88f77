"""The consent that two copies of one inquiry have in common: what either of them keeps back stays kept back.

Field by field, so that it is the same in either order and for any number of copies.
"""

from __future__ import annotations

from probata.method.testimony.model import ORDINARY, Consent, ConsentState, PressTerms, Recipient, Scope, Use
from probata.record.uncertain_date import UncertainDate

_STATES = (
    *(ConsentState.WITHDRAWN, ConsentState.REFUSED, ConsentState.ASK_AGAIN, ConsentState.UNKNOWN),
    *(ConsentState.NAMED_ONLY, ConsentState.GIVEN, ConsentState.NOT_NEEDED),
)
_TERMS = (
    *(PressTerms.OFF_RECORD, PressTerms.NOT_FOR_ATTRIBUTION, PressTerms.AGREED_DESCRIPTION, PressTerms.ON_RECORD),
    None,
)
_MOST = ConsentState.NOT_NEEDED


def stricter(one: Consent, other: Consent) -> Consent:
    """What both allow; the earlier day, the narrower terms and parts. Of the words beside it, one stays."""
    uses = [use for use in Use if use in one.states or use in other.states]
    limited = [use for use in Use if use in one.scopes or use in other.scopes]
    days = [use for use in Use if use in one.until or use in other.until]
    both = (one, other)
    said = sorted(((_TERMS.index(each.terms), each.description) for each in both), key=lambda pair: (pair[0], pair[1]))
    nobody = one.scope is None and other.scope is None
    return Consent(
        states={use: _state(one.state(use), other.state(use)) for use in uses},
        expires=_earlier(one.expires, other.expires),
        terms=_TERMS[said[0][0]],
        description=said[0][1],
        scope=None if nobody else _parts(one) & _parts(other),
        scopes={use: one.covers(use) & other.covers(use) for use in limited},
        until={use: day for use in days if (day := _earlier(one.until.get(use), other.until.get(use)))},
        form=min((each.form for each in both if each.form), default=None),
        reference=min(one.reference, other.reference),
        recipients=_recipients(one, other),
    )


def _state(one: ConsentState, other: ConsentState) -> ConsentState:
    return min(one, other, key=_STATES.index)


def _parts(one: Consent) -> frozenset[Scope]:
    return ORDINARY if one.scope is None else one.scope


def _earlier(one: UncertainDate | None, other: UncertainDate | None) -> UncertainDate | None:
    return min((day for day in (one, other) if day), key=lambda day: (day.edtf, day.original), default=None)


def _recipients(one: Consent, other: Consent) -> tuple[Recipient, ...]:
    """Whoever was told yes in one copy alone is told nothing; a no stays."""
    mine, theirs = ({(each.use, each.name): each.state for each in side.recipients} for side in (one, other))
    found = []
    for use, name in sorted({*mine, *theirs}):
        state = _state(mine.get((use, name), _MOST), theirs.get((use, name), _MOST))
        in_both = (use, name) in mine and (use, name) in theirs
        if in_both or _STATES.index(state) < _STATES.index(ConsentState.UNKNOWN):
            found.append(Recipient(use, name, state))
    return tuple(found)
