"""Which state can follow which, and which of two uncertain days comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.recommendations.model import Event, State
from probata.method.recommendations.ordering import in_order, out_of_order
from probata.record.uncertain_date import UncertainDate


def _event(state: State, day: str = "2022-03-01") -> Event:
    return Event("R1", UncertainDate(day, day), state, "")


def _wrong(*states: str) -> list[str]:
    return [event.state.value for event, _ in out_of_order([_event(State(one)) for one in states])]


@pytest.mark.parametrize(
    "states",
    [
        ("addressed", "acknowledged", "in progress", "implemented", "verified"),
        ("drafted", "addressed", "rejected"),
        ("addressed", "blocked", "addressed", "in progress"),
        ("addressed", "implemented", "verified", "verified", "lapsed"),
        ("addressed", "superseded"),
        (),
    ],
)
def test_what_can_happen_is_in_order(states: tuple[str, ...]) -> None:
    assert _wrong(*states) == []


@pytest.mark.parametrize(
    ("states", "wrong"),
    [
        (("acknowledged",), ["acknowledged"]),
        (("blocked", "addressed"), ["blocked"]),
        (("addressed", "verified"), ["verified"]),
        (("addressed", "implemented", "blocked", "verified"), ["verified"]),
        (("addressed", "superseded", "in progress"), ["in progress"]),
        (("addressed", "drafted"), ["drafted"]),
    ],
)
def test_what_cannot_follow_is_named(states: tuple[str, ...], wrong: list[str]) -> None:
    assert _wrong(*states) == wrong


def test_events_are_put_in_the_order_of_time_whatever_the_file_has() -> None:
    days = ["2022-05-01", "2022-03", "2022-03-02", "2021"]
    assert [one.on.edtf for one in in_order([_event(State.ADDRESSED, day) for day in days])] == [
        *("2021", "2022-03", "2022-03-02", "2022-05-01"),
    ]


def test_an_event_of_an_uncertain_day_stays_behind_the_one_above_it() -> None:
    days = ["2022-05-01", "2022~", "2022-06-01"]
    assert [one.on.edtf for one in in_order([_event(State.ADDRESSED, day) for day in days])] == days


@given(st.lists(st.dates().map(str), max_size=8))
def test_nothing_is_lost_in_ordering(days: list[str]) -> None:
    assert sorted(one.on.edtf for one in in_order([_event(State.ADDRESSED, day) for day in days])) == sorted(days)
