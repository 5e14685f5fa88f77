"""The nouns of recommendations."""

from probata.method.recommendations.model import Event, Recommendation, State
from probata.record.uncertain_date import UncertainDate


def test_the_state_is_what_the_last_event_brought() -> None:
    day = UncertainDate("2022-03", "2022-03")
    events = (Event("R1", day, State.ADDRESSED, "sent"), Event("R1", day, State.BLOCKED, "voted down"))
    assert Recommendation("R1", "a", "b", "c", ("F1",), events=events).state is State.BLOCKED
    assert Recommendation("R1", "a", "b", "c", ("F1",)).state is State.DRAFTED
