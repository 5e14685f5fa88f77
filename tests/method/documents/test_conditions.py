"""Conditions of receipt: what each forbids, from when and until when."""

from __future__ import annotations

from datetime import date

import pytest

from probata.method.documents.conditions import CONDITIONS, EVERY_WAY, Days, Way, forbidden, looser


def on(day: str, last: str = "") -> Days:
    return Days(date.fromisoformat(day), date.fromisoformat(last or day))


@pytest.mark.parametrize(
    ("word", "until", "day", "ways"),
    [
        ("lead only", "", "2026-01-01", EVERY_WAY),
        ("lead only", "2026-01-01", "2026-01-01", EVERY_WAY),
        ("lead only", "2026-01-01", "2026-01-02", frozenset()),
        ("not disclosed", "", "2026-01-01", {Way.DISCLOSE, Way.PACKAGE}),
        ("source not named", "", "2026-01-01", {Way.PRINT, Way.PACKAGE}),
        ("embargo", "2026-01-01", "2026-01-01", EVERY_WAY),
        ("embargo", "2026-01-01", "2026-01-02", frozenset()),
        ("return or destroy", "2026-01-01", "2026-01-01", frozenset()),
        ("return or destroy", "2026-01-01", "2026-01-02", EVERY_WAY),
    ],
)
def test_a_ban_stands_to_the_end_of_its_last_day(word: str, until: str, day: str, ways: frozenset[Way]) -> None:
    assert forbidden(word, until, on(day)) == ways


@pytest.mark.parametrize(
    ("word", "until"), [("of another version", ""), ("embargo", ""), ("embargo", "soon"), ("return or destroy", "")]
)
def test_what_is_not_understood_forbids_everything(word: str, until: str) -> None:
    assert forbidden(word, until, on("2026-01-01")) == EVERY_WAY


def test_where_clocks_differ_a_ban_ends_by_the_first_and_begins_by_the_last() -> None:
    differ = on("2026-01-01", "2026-03-01")
    assert forbidden("embargo", "2026-02-01", differ) == EVERY_WAY
    assert forbidden("return or destroy", "2026-02-01", differ) == EVERY_WAY


def test_each_says_what_it_is_and_where_it_comes_from() -> None:
    for word, one in CONDITIONS.items():
        assert one.word == word
        assert one.says
        assert one.cites
        assert one.forbids


@pytest.mark.parametrize(
    ("word", "before", "after", "less"),
    [
        ("embargo", "2026-02-01", "2026-01-31", True),
        ("embargo", "2026-02-01", "2026-02-01", False),
        ("embargo", "2026-02-01", "2026-02-02", False),
        ("lead only", "", "2026-02-01", True),
        ("lead only", "2026-02-01", "", False),
        ("lead only", "", "", False),
        ("return or destroy", "2026-02-01", "2026-02-02", True),
        ("return or destroy", "2026-02-01", "2026-01-31", False),
        ("embargo", "soon", "2090-01-01", True),
        ("embargo", "", "2090-01-01", True),
        ("of another version", "", "", True),
    ],
)
def test_another_day_is_looser_when_it_forbids_less(word: str, before: str, after: str, less: bool) -> None:
    assert looser(word, before, after) is less


def test_what_is_not_looser_forbids_on_every_day_whatever_was_forbidden() -> None:
    days = ["", *(f"2026-01-0{at}" for at in range(1, 6))]
    for word in CONDITIONS:
        for before in days:
            for after in days:
                each = [(forbidden(word, before, on(day)), forbidden(word, after, on(day))) for day in days[1:]]
                assert looser(word, before, after) or all(old <= new for old, new in each), (word, before, after)
