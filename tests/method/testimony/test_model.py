from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from probata.method.testimony.model import Attribute, Codebook, Consent, ConsentState, Interview, Use
from probata.record.ref import Ref

REF = Ref.of("interview", bytes(16))


@pytest.mark.parametrize(
    ("age", "then", "child"),
    [(None, None, False), (17, None, True), (None, 17, True), (18, 17, True), (18, 18, False), (0, None, True)],
)
def test_a_child_is_under_18_at_the_interview_or_at_the_event(age: int | None, then: int | None, child: bool) -> None:
    assert Interview(REF, "I-01", {}, Consent(), age=age, age_then=then).child is child


def test_what_nobody_wrote_down_is_unknown() -> None:
    assert all(Consent().state(use) is ConsentState.UNKNOWN for use in Use)
    assert not Consent().withdrawn


def test_one_withdrawal_is_a_withdrawal() -> None:
    assert Consent({Use.PRESS: ConsentState.WITHDRAWN, Use.PUBLIC: ConsentState.GIVEN}).withdrawn


def test_the_defaults_are_the_strict_ones() -> None:
    assert Attribute("sex", "sex", ("woman",)).quasi
    assert (Codebook("1", {}, {}).threshold, Codebook("1", {}, {}).numbers_need) == (5, Use.PUBLIC)


def test_nothing_can_be_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        Consent().description = "x"
