from __future__ import annotations

from probata.method.report.claims.time.dated_events import events
from probata.method.report.claims.time.redated import differing, redated
from tests.method.report.world import bound


def _dates(source: str) -> list[tuple[str, str]]:
    return [(one.claim.words, other.claim.words) for one, other in redated(bound(source))]


def test_one_event_with_two_dates_is_found_whatever_the_order_of_words() -> None:
    source = (
        "# Summary\n\nThe mill at Osten burned down on 3 May 2019.\n\n"
        "# Fire\n\nOn 5 May 2019, the mill at Osten burned down.\n"
    )
    assert _dates(source) == [("3 May 2019", "5 May 2019")]


def test_what_happens_again_may_have_another_date() -> None:
    assert _dates("The Council met on 3 May 2019.\n\n# Later\n\nThe Council met on 5 May 2019.\n") == []


def test_a_named_law_has_one_date() -> None:
    source = "Law No. 12 of 5 May 2014 banned guilds.\n\n# Law\n\nThe guilds fell under Law No. 12 of 15 May 2014.\n"
    assert _dates(source) == [("5 May 2014", "15 May 2014")]


def test_differing_counts_the_parts_that_both_tell() -> None:
    one, other = events(bound("The dyke broke on 3 May 2019.\n\nThe mill burned in June 2019.\n"))[:2]
    assert differing(one, other) == 1


def test_a_weekday_a_label_and_a_row_date_an_event_as_a_sentence_does() -> None:
    told = "# Summary\n\nThe border was closed on 6 June 2020.\n\n"
    for other in (
        "# Border\n\nThe border closed on Wednesday, 3 June 2020.\n",
        "# Chronology\n\n- 3 June 2020: The border is closed.\n",
        "# Chronology\n\n| Date | Event |\n|---|---|\n| 3 June 2020 | The border is closed |\n",
    ):
        assert len(_dates(told + other)) == 1
        assert _dates(told + other.replace("3 June", "6 June")) == []


def test_an_act_that_is_only_named_beside_another_act_is_another_event() -> None:
    told = "# Summary\n\nThe notice on the closing of the mine was published on 6 June 2020.\n\n"
    assert _dates(told + "# Mine\n\nThe mine closed on Wednesday, 3 June 2020.\n") == []


def test_the_same_words_in_two_chapters_may_be_of_two_places() -> None:
    source = "# Arn\n\nThe hostel was closed on 3 June 2020.\n\n# Brell\n\nThe hostel was closed on 6 June 2020.\n"
    assert _dates(source) == []


def test_what_comes_more_than_once_is_not_dated_anew() -> None:
    for first, second in (
        ("Orm & Co attended a meeting with the Technical Committee on 1 April 2009.", "9 June 2009"),
        ("Mrs Taig of Orm & Co sent a sealed message to Mr Cahal on 18 December 2014.", "6 July 2015"),
    ):
        again = first.rpartition(" on ")[0]
        assert _dates(f"# May\n\n{first}\n\nIt rained.\n\n# June\n\nOn {second} {again}.\n") == []


def test_a_story_goes_on_from_day_to_day() -> None:
    source = (
        "# Evidence\n\nOn 18 June 2021, members of Lamuk were dispersed by the National Police.\n\n"
        "On 23 June 2021, members of Lamuk were dispersed by the National Police.\n"
    )
    assert _dates(source) == []


def test_the_odd_date_is_told_once_and_last() -> None:
    source = (
        "# Summary\n\nThe mill at Osten burned down on 5 May 2019.\n\n"
        "# Fire\n\nOn 3 May 2019, the mill at Osten burned down.\n\n"
        "# Costs\n\nThe mill at Osten burned down on 3 May 2019.\n"
    )
    assert _dates(source) == [("3 May 2019", "5 May 2019")]


def test_the_following_year_is_another_date() -> None:
    source = (
        "# Treaty\n\nThe Treaty of Orm was signed in 2006 and approved by the courts in the following year.\n\n"
        "# Courts\n\nThe courts approved the Treaty of Orm in 2007.\n"
    )
    assert _dates(source) == []
