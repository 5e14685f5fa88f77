"""A "not" put in or left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.denials import turned

ADOPTED = "The decree does not define who may be sent to a hostel and provides no effective remedy."


@pytest.mark.parametrize(
    "told",
    [
        ADOPTED.replace("does not define", "defines"),
        ADOPTED.replace("no effective", "an effective"),
        ADOPTED.replace("may be sent", "may not be sent"),
        ADOPTED.replace("no effective", "a not ineffective"),
    ],
)
def test_one_not_more_or_less_turns_a_sentence(told: str) -> None:
    assert turned(ADOPTED, told)


@pytest.mark.parametrize(
    "told",
    [
        ADOPTED,
        ADOPTED.replace("does not define", "fails to define"),
        ADOPTED.replace("provides no effective remedy", "lacks an effective remedy"),
        f"On the text of it, {ADOPTED[0].lower()}{ADOPTED[1:]}",
        "Whom it sends, and why, this law leaves to an office that nobody watches.",
    ],
)
def test_the_same_sense_is_not_turned(told: str) -> None:
    assert turned(ADOPTED, told) is None


@settings(deadline=None)
@given(st.lists(st.sampled_from(["the", "gate", "was", "not", "no", "closed", "unclosed"]), max_size=9))
def test_a_sentence_never_denies_itself(words: list[str]) -> None:
    assert turned(" ".join(words), " ".join(words)) is None
