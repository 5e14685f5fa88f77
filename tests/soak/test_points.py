from __future__ import annotations

from tests.soak.looking import Seen
from tests.soak.points import Point, between, found

NONE = Seen(absent=True)
OLD = Seen({"document a": "public False"}, ("new {}", "add {}"))
NEW = Seen({"document a": "public True", "document b": "public True"}, ("new {}", "add {}", "mark {}", "mark {}"))


def test_an_inquiry_as_before_or_as_after_an_act_is_well() -> None:
    assert between(OLD, NEW, OLD, acknowledged=False) == ()
    assert between(OLD, NEW, NEW, acknowledged=False) == ()
    assert between(OLD, NEW, NEW, acknowledged=True) == ()
    assert between(NONE, OLD, NONE, acknowledged=False) == ()


def test_what_was_acknowledged_and_is_not_there_is_lost() -> None:
    assert "LOST" in between(OLD, NEW, OLD, acknowledged=True)[0]
    assert "LOST" in between(NONE, OLD, NONE, acknowledged=True)[0]
    assert "LOST" in between(OLD, NEW, NONE, acknowledged=False)[0]


def test_half_of_an_act_is_torn() -> None:
    half = Seen({"document a": "public True"}, NEW.log)
    assert "TORN" in between(OLD, NEW, half, acknowledged=False)[0]


def test_records_without_their_entries_and_entries_without_their_records_are_torn() -> None:
    assert "without its entry" in between(OLD, NEW, Seen(NEW.records, OLD.log), acknowledged=False)[0]
    assert "without its records" in between(OLD, NEW, Seen(OLD.records, NEW.log), acknowledged=False)[0]


def test_an_act_of_which_the_log_tells_nothing_is_held_to_its_records_alone() -> None:
    after = Seen(NEW.records, OLD.log)
    assert between(OLD, after, OLD, acknowledged=False) == between(OLD, after, after, acknowledged=True) == ()
    assert "LOST" in between(OLD, after, OLD, acknowledged=True)[0]


def test_a_log_that_lost_an_entry_or_holds_another_is_torn() -> None:
    shorter, other = Seen(OLD.records, OLD.log[:1]), Seen(OLD.records, ("new {}", "withdraw {}"))
    assert all("the log is another" in between(OLD, NEW, one, acknowledged=False)[0] for one in (shorter, other))


def test_a_state_between_is_well_only_where_the_format_allows_it_and_nothing_was_acknowledged() -> None:
    half = Seen({"document a": "public True"}, OLD.log)
    assert between(OLD, NEW, half, acknowledged=False, middles=[half]) == ()
    assert between(OLD, NEW, half, acknowledged=True, middles=[half])
    closed = Seen(half.records, OLD.log, ("a compartment is closed for ever",))
    assert between(OLD, NEW, closed, acknowledged=False, middles=[half])
    assert between(OLD, NEW, closed, acknowledged=False, middles=[closed]) == ()
    other = Seen(half.records, ("new {}", "withdraw {}"))
    assert "TORN" in between(OLD, NEW, other, acknowledged=False, middles=[half])[0]


def test_what_does_not_open_is_told() -> None:
    assert between(OLD, NEW, Seen(faults=("does not open",)), acknowledged=False)[0] == "does not open"


def test_the_first_wrong_point_is_found() -> None:
    def run(number: int) -> Point:
        return Point(str(number), ("wrong",) if number > 2 else ())

    assert found(run, range(9)) == Point("3", ("wrong",))
    assert found(run, range(3)) is None
