"""A retention plan: what it may say, when a term ends, and what is told of a bad one."""

from __future__ import annotations

from datetime import date

import pytest

from probata.method.testimony.retention import Material, Term, Then, ends_on, is_due, read_plan
from probata.record.errors import BadInput

PLAN = """
[accounts]
years_after_closing = 5
then = "review"
why = "the families may come back"

[protected_sources]
until = 2031-12-31
then = "hand over"
to = "the National Archive"
why = "agreed with them"
"""
TERM = Term(Material.ACCOUNTS, Then.REVIEW, "why", years=5)


def test_a_plan_is_read() -> None:
    found = read_plan(PLAN, "plan.toml")
    assert found[Material.ACCOUNTS] == Term(Material.ACCOUNTS, Then.REVIEW, "the families may come back", years=5)
    source = found[Material.SOURCES]
    assert (source.until, source.to, source.then) == (date(2031, 12, 31), "the National Archive", Then.HAND_OVER)


def test_years_count_from_closing_and_not_before_it() -> None:
    assert ends_on(TERM, None) is None
    assert not is_due(TERM, None, date(2099, 1, 1))
    assert ends_on(TERM, date(2026, 3, 1)) == date(2031, 3, 1)


def test_the_last_day_is_still_within_the_term() -> None:
    closed = date(2026, 3, 1)
    assert not is_due(TERM, closed, date(2031, 3, 1))
    assert is_due(TERM, closed, date(2031, 3, 2))


def test_a_year_from_a_leap_day_is_never_a_day_short() -> None:
    assert ends_on(TERM, date(2024, 2, 29)) == date(2029, 3, 1)
    assert ends_on(Term(Material.ACCOUNTS, Then.REVIEW, "why", years=4), date(2024, 2, 29)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (PLAN.replace("[accounts]", "[log]"), 2, "The log has no term"),
        (PLAN.replace("[accounts]", "[acounts]"), 2, "no kind of material"),
        (PLAN.replace("years_after_closing = 5", "years_after_closing = -1"), 2, "no number of years"),
        (PLAN.replace("years_after_closing = 5", "years_after_closing = true"), 2, "no number of years"),
        (PLAN.replace("years_after_closing = 5", "years = 5"), 2, "unknown"),
        (PLAN.replace("years_after_closing = 5\n", ""), 2, "one of two"),
        (PLAN.replace("years_after_closing = 5", "years_after_closing = 5\nuntil = 2031-01-01"), 2, "one of two"),
        (PLAN.replace("2031-12-31", '"some day"'), 7, "no day"),
        (PLAN.replace('"review"', '"burn"'), 2, "nothing that can be done"),
        (PLAN.replace('to = "the National Archive"\n', ""), 7, "somebody to take it"),
        (PLAN.replace('"review"', '"erase"\nto = "an archive"'), 2, "somebody to take it"),
        (PLAN.replace('why = "agreed with them"', ""), 7, "'why' is missing"),
        (PLAN.replace("protected_sources", "rejected_proposals"), 7, "handed to nobody"),
        ("accounts = 5\n", 1, "A table is expected"),
    ],
)
def test_a_bad_plan_is_told_with_its_line_and_what_to_write(text: str, line: int, says: str) -> None:
    with pytest.raises(BadInput, match=says) as told:
        read_plan(text, "plan.toml")
    assert told.value.where is not None
    assert told.value.where.startswith(f"plan.toml:{line} ")
    assert told.value.next_step


def test_every_fault_is_told_at_once_and_an_empty_plan_is_none() -> None:
    with pytest.raises(BadInput, match="2 things are wrong"):
        read_plan(PLAN.replace('"review"', '"burn"').replace("2031-12-31", '"some day"'), "plan.toml")
    with pytest.raises(BadInput, match="empty"):
        read_plan("", "plan.toml")
    with pytest.raises(BadInput, match="not TOML"):
        read_plan("[accounts", "plan.toml")
