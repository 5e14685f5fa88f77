from __future__ import annotations

import pytest

from probata.method.report.claims.figures.changes import changes_in


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It doubled, from 40 to 80.", True),
        ("It doubled, from 40 to 130.", False),
        ("It nearly tripled from 100 in 2016 to 290 in 2017.", True),
        ("It fell by a third, from 900 to 600.", True),
        ("It fell by a third, from 900 to 800.", False),
        ("It halved, from 80 to 40.", True),
        ("It rose by 10 percentage points, from 20 per cent to 30 per cent.", True),
        ("It rose by 10 per cent, from 20 per cent to 30 per cent.", False),
        ("It fell by 20 per cent, from 100 to 120.", False),
        ("It has 131 pages, nearly three times the 46 pages of the summary.", True),
        ("It has 131 pages, nearly three times the 60 pages of the summary.", False),
    ],
)
def test_a_ratio_is_held_against_both_of_its_numbers(text: str, fits: bool) -> None:
    assert [one.fits for one in changes_in(text)] == [fits]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It rose from 110 to 165 million, by 50 per cent.", [True]),
        ("The price doubled from 20 to 40 crowns in March and tripled by June.", [True]),
        ("It rose from 20 to 30 per cent, by half.", [True]),
        ("The herd fell by a third, to 50, from 120.", [False]),
        ("The intake was halved: where 80 had come, 65 came.", [False]),
        ("The wage was 900; what reached him was 600, less than half.", [False]),
        ("With 90 inmates for 45 places, it held twice as many as it was built for.", [True]),
        ("Visits fell by two thirds, from a monthly average of 640 to one of 312.", [False]),
        ("It lost money for two years; in 2023 it moved 84 tonnes, against 70 in 2018, a rise of a third.", [False]),
        ("It lost money for two years; in 2023 it moved 84 tonnes, against 70 in 2018, a rise of a fifth.", [True]),
        ("Output rose from 500 to 400 tonnes.", [False]),
        ("The number of posts rose by 12 to 40, and the budget by half.", []),
        ("Exports rose by a third, and imports went from 31 million to 62 million.", []),
        ("The number doubled while 12 of the 30 teachers left.", []),
    ],
)
def test_ratios_are_held_in_every_order_and_left_alone_where_they_are_of_something_else(
    text: str, fits: list[bool]
) -> None:
    assert [one.fits for one in changes_in(text)] == fits


def test_a_number_of_the_sentence_before_is_the_old_one_if_it_counts_the_same() -> None:
    first = "There were 40 guards in the spring. "
    (told,) = changes_in(first + "By autumn their number had doubled to 110.", len(first))
    assert not told.fits
    (told,) = changes_in("Nine homes had 480 cooks. In 2020 the number was 432, one third lower.", 26)
    assert not told.fits
    assert changes_in(first + "By autumn the number of dogs had doubled to 8.", len(first)) == ()


@pytest.mark.parametrize(
    "text",
    ["It doubled.", "It will double from 40 to 130.", "12 rooms"],
)
def test_without_both_numbers_nothing_is_held_against_anything(text: str) -> None:
    assert changes_in(text) == ()


def test_two_things_of_the_sentence_before_are_found_by_their_nouns() -> None:
    first = "The guild lists 310 members and the chapel 150. "
    (told,) = changes_in(
        first + "The list of the guild is thus nearly three times as long as that of the chapel.", len(first)
    )
    assert not told.fits
    (told,) = changes_in(first + "The list of the guild is thus twice as long as that of the chapel.", len(first))
    assert told.fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (
            "Bread was at 12 crowns a loaf; in May it cost 60 crowns, four times as much, where it could be had.",
            [False],
        ),
        ("Bread was at 15 crowns a loaf; in May it cost 60 crowns, four times as much, where it could be had.", [True]),
        ("It held $1.1 million in 2017 and $3.3 million in 2022; it had doubled in five years.", [False]),
        ("It held $1.1 million in 2017 and $3.3 million in 2022; it had tripled in five years.", [True]),
        ("The guild made 31 of those raids, or about two thirds, and the town made nine.", []),
    ],
)
def test_what_took_time_or_was_said_besides_does_not_hide_a_ratio(text: str, fits: list[bool]) -> None:
    assert [one.fits for one in changes_in(text)] == fits
