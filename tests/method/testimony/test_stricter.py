"""stricter: what two copies of a consent have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.testimony.model import Consent, ConsentState, Form, PressTerms, Recipient, Scope, Use
from probata.method.testimony.stricter import stricter
from probata.record.uncertain_date import UncertainDate

USES = st.sampled_from([Use.PUBLIC, Use.INTERNAL])
STATES = st.sampled_from(list(ConsentState))
DAYS = st.sampled_from([UncertainDate("2031-05-06", "6 May 2031"), UncertainDate("2032", "2032")])
PARTS = st.frozensets(st.sampled_from(list(Scope)))
CONSENTS = st.builds(
    Consent,
    states=st.dictionaries(USES, STATES),
    expires=st.none() | DAYS,
    terms=st.none() | st.sampled_from(list(PressTerms)),
    description=st.sampled_from(["", "a clerk", "a cook"]),
    scope=st.none() | PARTS,
    scopes=st.dictionaries(USES, PARTS),
    until=st.dictionaries(USES, DAYS),
    form=st.none() | st.sampled_from(list(Form)),
    reference=st.sampled_from(["", "box 3"]),
    recipients=st.lists(st.builds(Recipient, USES, st.just("the court"), STATES), max_size=1).map(tuple),
)


@given(one=CONSENTS, other=CONSENTS)
def test_the_order_does_not_matter(one: Consent, other: Consent) -> None:
    assert stricter(one, other) == stricter(other, one)


@given(one=CONSENTS, other=CONSENTS)
def test_nothing_is_allowed_that_either_keeps_back(one: Consent, other: Consent) -> None:
    both = stricter(one, other)
    assert both.withdrawn or not (one.withdrawn or other.withdrawn)
    for use in Use:
        if both.state(use) is ConsentState.GIVEN:
            good = {ConsentState.GIVEN, ConsentState.NOT_NEEDED}
            assert {one.state(use), other.state(use)} <= good
        assert both.covers(use) <= one.covers(use) & other.covers(use)


@given(one=CONSENTS)
def test_twice_the_same_is_the_same(one: Consent) -> None:
    again = stricter(one, one)
    assert stricter(again, one) == again
    assert all(again.state(use) is one.state(use) and again.covers(use) == one.covers(use) for use in Use)
