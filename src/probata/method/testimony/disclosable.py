"""Disclosable: whether a row of its own may ever be handed to somebody outside, as consent stands on a day.

A signed edition binds each person behind a number by a leaf that can be disclosed later. Of somebody of whom consent
lets nothing be told but that they are one of a number there must be no such leaf: not even the signer could then be
made to hand it over.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Interview, Scope, Use
from probata.record.uncertain_date import UncertainDate

_OUTWARD = tuple(use for use in Use if use not in (Use.INTERNAL, Use.CONTACT))


def disclosable(interviews: Sequence[Interview], today: UncertainDate | date) -> tuple[bool, ...]:
    """:func:`may_be_disclosed` of each; of adults, consents that interviews share are asked about once."""
    answers: dict[int, bool] = {}
    for one in interviews:
        if not one.child and id(one.consent) not in answers:  # the interviews hold them: no such number is used twice
            answers[id(one.consent)] = may_be_disclosed(one, today)
    return tuple(not one.child and answers[id(one.consent)] for one in interviews)


def may_be_disclosed(interview: Interview | None, today: UncertainDate | date) -> bool:
    """Whether the gate would let something of this person alone be told to anybody outside: any use, any recipient.

    A child's row is never one: it is counted with the others and no more. Never raises; what goes wrong is a no.
    """
    if interview is None or interview.child:
        return False
    if any(permitted(interview, use, today, Scope.PARAPHRASE).allowed for use in _OUTWARD):
        return True
    named = (one for one in interview.consent.recipients if one.use in _OUTWARD)
    return any(permitted(interview, one.use, today, Scope.PARAPHRASE, one.name).allowed for one in named)
