"""Of whom a row may ever be disclosed: whoever said yes to something outside that tells more than a number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from probata.method.testimony.disclosable import disclosable, may_be_disclosed
from probata.method.testimony.model import (
    Consent,
    ConsentState,
    Interview,
    PressTerms,
    Recipient,
    Scope,
    Use,
)
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate

TODAY = date(2022, 3, 1)
GIVEN = ConsentState.GIVEN
REPORTED = Consent({Use.PUBLIC: GIVEN})
COURT = Recipient(Use.INTERNATIONAL_COURT, "A court that is invented", GIVEN)


def of(consent: Consent, age: int | None = 40) -> Interview:
    return Interview(Ref.of("interview", bytes(16)), "I-01", {}, consent, age=age)


@pytest.mark.parametrize(
    "consent",
    [
        REPORTED,
        Consent({Use.PUBLIC: ConsentState.REFUSED, Use.PROSECUTOR: GIVEN}),
        Consent({Use.INTERNATIONAL_COURT: ConsentState.NAMED_ONLY}, recipients=(COURT,)),
        replace(REPORTED, scope=frozenset({Scope.PARAPHRASE})),
        replace(
            REPORTED,
            scopes={Use.PUBLIC: frozenset({Scope.NUMBER}), Use.UN: frozenset({Scope.PARAPHRASE})},
            states={Use.PUBLIC: GIVEN, Use.UN: GIVEN},
        ),
    ],
)
def test_whoever_lets_something_be_told_to_anybody_outside_may_be_disclosed(consent: Consent) -> None:
    assert may_be_disclosed(of(consent), TODAY)


@pytest.mark.parametrize(
    "consent",
    [
        Consent(),
        Consent({Use.INTERNAL: GIVEN}),
        Consent({Use.INTERNAL: GIVEN, Use.CONTACT: GIVEN}),
        Consent({Use.PUBLIC: ConsentState.REFUSED}),
        Consent({Use.PUBLIC: GIVEN, Use.PRESS: ConsentState.WITHDRAWN}),
        replace(REPORTED, scope=frozenset({Scope.NUMBER})),
        replace(REPORTED, terms=PressTerms.OFF_RECORD),
        replace(REPORTED, expires=UncertainDate("2022-02-28", "2022-02-28")),
    ],
)
def test_of_whoever_is_a_number_at_most_nothing_is_ever_disclosed(consent: Consent) -> None:
    assert not may_be_disclosed(of(consent), TODAY)


def test_a_child_and_somebody_of_whom_there_is_no_record_are_not_disclosed() -> None:
    assert not may_be_disclosed(of(REPORTED, 17), TODAY)
    assert not may_be_disclosed(None, TODAY)


def test_of_many_each_gets_the_answer_of_one() -> None:
    inside = Consent({Use.INTERNAL: GIVEN})
    many = [of(consent, age) for consent in (REPORTED, inside) for age in (17, 40, None)]
    assert disclosable(many, TODAY) == tuple(may_be_disclosed(one, TODAY) for one in many)
    assert disclosable(many, TODAY) == (False, True, True, False, False, False)
