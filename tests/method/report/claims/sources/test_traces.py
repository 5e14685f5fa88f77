"""Which words of a note lead to which passages."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.sources.traces import Trails, near, trace

PASSAGES = {0: "The quarry at Holm Fell closed.", 1: "Tuition doubled.", 2: "The fell is high, the quarry deep."}


def test_a_passage_that_shares_a_name_fits_best() -> None:
    fits = Trails(PASSAGES).fits(trace("Geological Survey, the quarry of Holm Fell, 2014."))
    assert fits[0] > fits[2] > 0
    assert 1 not in fits


def test_days_tell_but_not_of_interviews() -> None:
    assert "@2020-6-3" in trace("Log of the fire brigade, 3 June 2020.").words
    assert not trace("Interview with a baker, 3 June 2020.").words & {"@2020", "@2020-6", "@2020-6-3"}


def test_what_every_note_has_tells_nothing() -> None:
    assert not trace("Interview, report, p. 4, https://pages.example/quarry").words


def test_the_neighbours_of_a_passage_count_but_for_the_one_left_out() -> None:
    fits = {0: 1.0, 2: 2.0}
    assert near(fits, 1, -1) == fits[2]
    assert near(fits, 1, 2) == fits[0]


@settings(deadline=None)
@given(st.text(max_size=60), st.dictionaries(st.integers(0, 9), st.text(max_size=60), max_size=4))
def test_any_words_fit_by_something_or_not_at_all(note: str, passages: dict[int, str]) -> None:
    assert all(much > 0 for much in Trails(passages).fits(trace(note)).values())
