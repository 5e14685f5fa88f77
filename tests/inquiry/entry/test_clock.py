from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from probata.inquiry.entry import clock
from probata.inquiry.entry.clock import now
from probata.record.errors import BadUse


def test_the_time_is_utc_in_whole_seconds() -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    said = now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", said)
    assert before <= datetime.fromisoformat(said) <= datetime.now(UTC)


def test_the_zone_of_the_machine_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    assert datetime.fromisoformat(now()) <= datetime.now(UTC)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 253_402_300_799))
def test_a_given_second_stands_still(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))
    assert datetime.fromisoformat(now()).timestamp() == seconds
    assert now() == now()


@pytest.mark.parametrize("text", ["", "now", "-1", "1.5", " 1", "1e3", "١", "253402300800", "9" * 20, "9" * 5_000])
def test_what_is_no_second_of_the_calendar_is_bad_use(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(BadUse):
        now()


def test_no_claimed_time_brings_back_consent_that_has_run_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that claims an earlier day is common; consent is asked for on the real one."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    real = clock.today()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert clock.today() == real
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "32503680000")
    assert clock.today() == "3000-01-01"


@pytest.mark.parametrize(
    ("claimed", "seen", "day"),
    [
        ("1944899999", "", "2031-08-19"),
        ("1944900000", "", "2031-08-20"),
        ("1944899999", "2031-08-19T10:00:00Z", "2031-08-20"),
        ("1944899999", "2031-08-19T09:59:59Z", "2031-08-19"),
        ("253402300799", "", "9999-12-31"),
    ],
)
def test_the_last_day_is_that_of_the_furthest_east(
    monkeypatch: pytest.MonkeyPatch, claimed: str, seen: str, day: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", claimed)
    assert clock.last_day(seen) == day


def test_the_last_day_is_never_before_the_machines_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    now_there = datetime.now(UTC) + timedelta(hours=14)
    assert clock.last_day() >= now_there.strftime("%Y-%m-%d")


@pytest.mark.parametrize(
    ("seconds", "day"), [(1646136000 - 1, "2022-02-28"), (1646136000, "2022-03-01"), (0, "1969-12-31")]
)
def test_the_first_day_is_that_of_the_furthest_west(monkeypatch: pytest.MonkeyPatch, seconds: int, day: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))  # 1 March 2022, 12:00 UTC, is the second of these
    assert clock.first_day() == day
