"""What happened on the dates of a sentence."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.time.happened import Happened, foreign, happened_in, told_pairs
from tests.method.report.world import bound


def _events(source: str) -> tuple[Happened, ...]:
    return tuple(one for telling in tellings(bound(source)) for one in happened_in(telling))


def test_a_date_belongs_to_the_event_before_it_or_behind_it_where_it_opens() -> None:
    one, other = _events("The gate opened on 4 May 2018; on 6 June 2018 the guards left.\n")
    assert one.verb is not None
    assert other.verb is not None
    assert (one.verb.words, other.verb.words) == ("opened", "left")


@pytest.mark.parametrize(
    ("source", "perfect", "relative"),
    [
        ("The gate, which had been opened on 4 May 2018, was old.\n", True, True),
        ("The gate was opened on 4 May 2018.\n", False, False),
        ("Having been opened on 4 May 2018, the gate was old.\n", True, False),
    ],
)
def test_tense_and_clause_of_an_event_are_read(source: str, perfect: bool, relative: bool) -> None:  # a table
    (one,) = _events(source)
    assert (one.perfect, one.relative) == (perfect, relative)


def test_the_subject_is_named_shared_or_a_pronoun() -> None:
    named, shared = _events("The camp opened on 4 May 2018 and closed on 6 June 2018.\n")
    assert named.subject
    assert shared.subject == frozenset()
    (pronoun,) = _events("She was released on 4 May 2018.\n")
    assert pronoun.subject is None


def test_what_is_planned_has_not_happened() -> None:
    (one,) = _events("The camp is to be opened on 4 May 2028.\n")
    assert one.ahead


def test_dates_that_others_tell_are_left_out_of_pairs() -> None:
    each = _events("The Ministry said that the camp opened on 4 May 2018 and closed on 6 June 2018.\n")
    assert all(foreign(one) for one in each)
    assert told_pairs(each) == []
