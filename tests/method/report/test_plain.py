"""Numbers and dates of a draft that need no evidence."""

from __future__ import annotations

from probata.method.manuscript.model import At, Role
from probata.method.report.plain import plain_roles
from tests.method.report.world import MAIN, bound


def plain(source: str, ties: tuple[Role, ...] = ()) -> list[tuple[str, str]]:
    """The roles that are made of a manuscript: name and words."""
    return [(one.name, one.parts[0]) for one in plain_roles(bound(source, title="Hostels"), ties)]


def test_dates_and_labels_are_plain() -> None:
    found = plain("On 12 April 2019, under article 7 and Decree No. 44, they were moved.\n")
    assert ("date", "12 April 2019") in found
    assert ("fixed", "7") in found
    assert ("fixed", "44") in found


def test_what_counts_people_is_not() -> None:
    assert plain("In all, 26 people were held in 11 hostels.\n") == []


def test_a_tie_wins_over_what_stands_in_it() -> None:
    made = bound("They came in 2019 to article 7.\n")
    start = made.manuscript.sources[MAIN].index("2019")
    tie = Role("figure", "census|2019", ("census", "2019"), At(MAIN, start, start + 4, 1, 1))
    found = plain_roles(made, (tie,))
    assert tie in found
    assert [one.parts[0] for one in found if one is not tie] == ["7"]
    assert [one.at.start for one in found] == sorted(one.at.start for one in found)


def test_times_of_day_are_plain() -> None:
    found = plain("Release: 1 March 2022, 16:00. They left at six in the morning and came at 4.30 p.m. on a Monday.\n")
    assert ("fixed", "16:00") in found
    assert any("six" in words for name, words in found if name == "fixed")
    assert any("4.30" in words for name, words in found if name == "fixed")
