"""Events of one matter in two sentences."""

from __future__ import annotations

from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.time.happened import happened_in
from probata.method.report.claims.time.two_sentences import across, sides
from tests.method.report.world import bound


def test_the_sides_of_a_matter_are_neighbours() -> None:
    [telling] = [
        one
        for one in tellings(bound("He was arrested on 3 May 2018 and freed on 9 May 2018.\n"))
        if "arrest" in one.text
    ]
    assert [(one.date.words, other.date.words) for one, other in sides(happened_in(telling))] == [
        ("3 May 2018", "9 May 2018")
    ]


def test_two_sentences_tell_one_matter_where_the_second_says_who() -> None:
    [(one, _, other)] = across(bound("She was arrested on 5 April 2016. She was released on 28 April 2016.\n"))
    assert (one.date.words, other.date.words) == ("5 April 2016", "28 April 2016")
    assert not [*across(bound("She was arrested on 5 April 2016. Her sister was released on 28 April 2016.\n"))]
