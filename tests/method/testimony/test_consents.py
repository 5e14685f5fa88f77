"""Consents of many: the gate's own answer for each of them, whatever they said."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.consent import may_be_counted
from probata.method.testimony.consents import Consents, consents_of, who_is_counted
from probata.method.testimony.model import (
    Consent,
    ConsentState,
    Form,
    HowKnown,
    Interview,
    PressTerms,
    Recipient,
    Scope,
    Use,
)
from probata.record.errors import BadValue
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate

DATES = ["2024-01-01", "2024-06", "2024?", "2023", "2024-06-15", "202X", "2030-12-31"]
CONSENT = st.builds(
    Consent,
    states=st.dictionaries(st.sampled_from(Use), st.sampled_from(ConsentState)),
    expires=st.none() | st.builds(UncertainDate, st.sampled_from(DATES), st.just("as written")),
    terms=st.none() | st.sampled_from(PressTerms),
    description=st.sampled_from(["", " ", "a former resident"]),
    scope=st.none() | st.frozensets(st.sampled_from(Scope)),
    scopes=st.dictionaries(st.sampled_from(Use), st.frozensets(st.sampled_from(Scope)), max_size=2),
    until=st.dictionaries(
        st.sampled_from(Use), st.builds(UncertainDate, st.sampled_from(DATES), st.just("x")), max_size=2
    ),
    form=st.none() | st.sampled_from(Form),
    reference=st.sampled_from(["", "F-12"]),
    recipients=st.lists(
        st.builds(Recipient, st.sampled_from(Use), st.just("Post"), st.sampled_from(ConsentState)), max_size=2
    ).map(tuple),
)
INTERVIEW = st.builds(
    Interview,
    ref=st.just(Ref.of("interview", bytes(16))),
    code_name=st.just("I-01"),
    attributes=st.just({}),
    consent=CONSENT,
    how_known=st.none() | st.sampled_from(HowKnown),
    age=st.none() | st.integers(0, 90),
)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(INTERVIEW, max_size=12),
    st.sampled_from(Use),
    st.none() | st.sampled_from(Use),
    st.dates(date(2023, 1, 1), date(2031, 1, 1)),
)
def test_each_gets_the_answer_of_the_gate(people: list[Interview], use: Use, needed: Use | None, day: date) -> None:
    found = consents_of(one.consent for one in people)
    assert [found.different[place] for place in found.whose] == [one.consent for one in people]
    answers = [may_be_counted(one, use, needed or use, day).allowed for one in people]
    assert found.allowed(use, day, needed).tolist() == answers
    assert list(who_is_counted([*people, *people], use, needed or use, day)) == [*answers, *answers]


@settings(deadline=None)
@given(st.lists(CONSENT, max_size=12), st.sampled_from(Use), st.sampled_from(DATES))
def test_an_uncertain_day_is_asked_about_as_the_gate_asks(all_of: list[Consent], use: Use, day: str) -> None:
    today = UncertainDate(day, day)
    each = (Interview(Ref.of("interview", bytes(16)), "x", {}, one) for one in all_of)
    one_by_one = [may_be_counted(one, use, use, today).allowed for one in each]
    assert consents_of(all_of).allowed(use, today).tolist() == one_by_one


def test_who_said_the_same_is_asked_about_once() -> None:
    same = [Consent({Use.PUBLIC: ConsentState.GIVEN}) for _ in range(5)]
    assert len(consents_of(same).different) == 1


@pytest.mark.parametrize("places", [[0, 1], [-1]])
def test_a_place_that_is_none_is_refused(places: list[int]) -> None:
    with pytest.raises(BadValue):
        Consents((Consent(),), np.array(places, dtype=np.int32))


def test_nobody_is_allowed_nothing_and_a_day_that_is_none_is_refused() -> None:
    assert consents_of([]).allowed(Use.PUBLIC, date(2024, 1, 1)).tolist() == []
    with pytest.raises(BadValue):
        consents_of([Consent()]).allowed("press", date(2024, 1, 1))  # type: ignore[arg-type] # what is tested
