"""Whether anything shows whose words a quotation repeats."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.quotations.attributed import attributed
from probata.method.report.claims.quotations.nobody import of_nobody
from probata.method.report.claims.quotations.quoted import quoted
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "source",
    [
        "A ferryman repeated: “The last boat had left an hour before.”",
        "The Court was concerned that “jurors will be prejudiced by what they had read of it”. Id. at 631.",
        "The rule is old. “No man may be a judge in his own cause or be paid for it.” Odan, 504 U.S. at 441.",
        "They agreed to keep the road open and “to protect the mill and the weir from another flood”.",
        "“The weir was closed,” the keeper recalls. “Nobody opened it again before the spring.”",
        "The mill was sold. “We built it with our own hands.”\n-Mara Len, miller",
    ],
)
def test_what_shows_a_speaker_or_a_source_is_seen(source: str) -> None:
    made = bound(source)
    assert all(attributed(made, one) for one in quoted(made))


@pytest.mark.parametrize(
    "source",
    [
        "Somewhere the flood was called “a bath for the poor”.",
        "A note without a date was found, and somebody had added that “the weir was never meant to hold”.",
        "The dam was described as “the largest work that the valley had ever seen or paid for”.",
    ],
)
def test_words_of_nobody_are_seen(source: str) -> None:
    made = bound(source)
    (one,) = quoted(made)
    assert of_nobody(one)
    assert not attributed(made, one)


def test_a_person_in_the_sentence_is_somebody() -> None:
    (one,) = quoted(bound("A teacher said that somebody had called it “a bath for the poor”."))
    assert not of_nobody(one)


@given(st.text(alphabet="a .“”said:\n", max_size=60))
@settings(deadline=None)
def test_any_words_are_read(source: str) -> None:
    made = bound(f"x {source}")
    for one in quoted(made):
        assert not (of_nobody(one) and attributed(made, one))
