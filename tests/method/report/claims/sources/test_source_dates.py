"""Whether the day of a source can be the one that its sentence needs."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.source_cited import alone
from probata.method.report.claims.sources.source_dates import another_date

OTHER = [
    (
        "On 4 August 2021, the ferry sank off the mole.",
        "Port Authority, inquiry report, 12 February 2020, p. 3.",
        "older",
    ),
    ("In May 2022 the mill let go of forty weavers.", "The Harbour Courier, 3 March 2019.", "older"),
    ("At dawn on 3 June 2020 the guards fired.", "Duty log of the guardhouse, 14 July 2020.", "day"),
    (
        "A statement of the Mining Board of 2 April 2019 blamed the rain.",
        "Mining Board, statement of 30 May 2020.",
        "date",
    ),
    ("A communiqué of the Front of 7 October 2022 claimed it.", "Message of the Front, 12 December 2022.", "date"),
]
SAME = [
    ("The lease runs until 4 August 2021.", "Lease of the mill, 12 February 2019."),
    ("The dam was to be closed as announced on 9 September 2018.", "The Courier, 3 March 2018."),
    ("On 4 August 2021 a clerk was fined.", "Harbour Code, 2004, art. 9."),
    ("The fire of 3 June 2020 burned for two days.", "Log of the fire brigade, 4 June 2020."),
    ("On 3 June 2020 the gate was shut.", "Annual Report 2021, p. 4."),
    ("A letter of the Board of 2 April 2019 blamed the rain.", "Letter of the Mining Board, 2 April 2019, p. 2."),
    ("In June 2021 the mill had 400 hands.", "Payroll of the mill, 2018–2023."),
    ("The strike of 3 May 2019 ended on 9 June 2019.", "Union diary, 3 May to 9 June 2019."),
    ("Rain fell on 27 days in July 2023.", "Weather Service, daily readings for July 2023."),
    ("On 4 August 2021, the ferry sank.", "Register of ferries, 2020; Port Authority, inquiry report, 1 March 2022."),
]


def _found(words: str, note: str) -> str:
    cited = alone(note)
    assert cited is not None
    return another_date(words, cited)


@pytest.mark.parametrize(("words", "note", "what"), OTHER)
def test_a_source_of_another_day_is_found(words: str, note: str, what: str) -> None:
    assert _found(words, note) == what


@pytest.mark.parametrize(("words", "note"), SAME)
def test_a_source_of_a_day_that_can_be_is_let_be(words: str, note: str) -> None:
    assert _found(words, note) == ""
