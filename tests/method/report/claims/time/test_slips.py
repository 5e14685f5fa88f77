from __future__ import annotations

import pytest

from probata.method.report.claims.time.slips import anniversaries, slips
from tests.method.report.world import bound


def _two(one: str, other: str) -> int:
    made = bound(f"# Summary\n\n{one}\n\n# The events\n\n{other}\n")
    return len([*slips(made)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The raid on the Tollan grain store on 14 May 2021 may amount to a crime.",
            "On Saturday, 14 May 2022, soldiers entered the grain store of Tollan and burned it.",
        ),
        (
            "Six men drowned on 9 October 2018, when the ferry to Arnholt capsized.",
            "Shortly after noon on 9 October 2019 the Arnholt ferry left with ninety passengers.",
        ),
    ],
)
def test_one_day_of_two_years_is_found(one: str, other: str) -> None:
    assert _two(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry to Arnholt capsized on 9 October 2018.",
            "On 9 October 2019, the first anniversary, wreaths were laid where the Arnholt ferry capsized.",
        ),
        ("The Arnholt ferry capsized on 9 October 2018.", "On 9 October 2021 the price of bread doubled in Belden."),
        (
            "Ministry of Rivers, note on the Arnholt ferry, 9 October 2018, 3 pages.",
            "Ministry of Rivers, letter on the Arnholt ferry, 9 October 2019, 7 pages.",
        ),
        ("The Arnholt ferry was sold on 31 December 2018.", "The Arnholt ferry ran until 31 December 2019."),
    ],
)
def test_days_that_come_again_are_left_alone(one: str, other: str) -> None:
    assert not _two(one, other)


@pytest.mark.parametrize(("year", "found"), [(2022, 1), (2023, 0)])
def test_an_anniversary_has_the_number_of_its_years(year: int, found: int) -> None:
    text = (
        "On Friday, 7 June 2019, a march reached the quay.\n\n"
        f"On 7 June {year}, the fourth anniversary, a crowd came to the quay.\n"
    )
    assert len([*anniversaries(bound(text))]) == found


@pytest.mark.parametrize(
    ("caption", "count"),
    [
        ("Hollin prison yard on 17 August 2019, drawing by a prisoner.", 1),
        ("Hollin prison yard on 11 August 2019, drawing by a prisoner.", 0),
        ("Tarn bridge on 17 August 2019, drawing by a prisoner.", 0),
        ("Letter on Hollin prison yard of 17 August 2019.\n\nLetter on Hollin prison yard of 18 August 2019.", 0),
    ],
)
def test_a_caption_gives_the_day_that_the_text_gives_to_what_it_names(caption: str, count: int) -> None:
    text = (
        "On 11 August 2019, guards fired in the yard of Hollin prison. Nobody fired at Tarn bridge.\n\nIt was hot.\n\n"
    )
    assert len([*slips(bound(f"{text}{caption}\n\nThe guards had been told to.\n"))]) == count


@pytest.mark.parametrize(
    ("note", "count"),
    [
        ("Order of the Minister of the Interior on the harbour, 23 March 2020.", 1),
        ("Order of the Minister of the Interior on the harbour, 3 March 2020.", 0),
        ("Interview with the minister, 23 March 2020.", 0),
        ("Report of the harbour board on the minister's order of 3 March 2020, 23 March 2020.", 0),
        ("Order of the Minister of the Interior on the harbour, 19 June 2020.", 0),
    ],
)
def test_a_note_dates_its_paper_as_its_sentence_does(note: str, count: int) -> None:
    text = f"The minister signed the order to clear the harbour on 3 March 2020.[^1]\n\n[^1]: {note}\n"
    assert len([*slips(bound(text))]) == count


def test_a_sentence_that_opens_with_a_day_is_no_label() -> None:
    told = "Ilo Marsh printed the Paper of Orm on 10 November 2006.\n\n"
    assert not [*slips(bound(f"{told}# Later\n\nOn 22 November 2006 Ilo Marsh links to the Paper of Orm.\n"))]
