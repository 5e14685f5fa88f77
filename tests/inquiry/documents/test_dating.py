"""dating: the Gregorian days beside a declared date of another calendar."""

import pytest

from probata.inquiry.documents.dating import gregorian


@pytest.mark.parametrize(
    ("declared", "beside"),
    [
        ("14 محرم 1446 هـ", "2024-07-19/2024-07-21 (as 14 Muharram 1446 AH)"),
        ("۱۲ مرداد ۱۴۰۲", "2023-08-03 (as 12 Mordad 1402 SH)"),
        ("2564-03-05", "2021-03-05 (as 5 March BE 2564), or 2564-03-05 (as 5 March 2564)"),
        ("2021-03-05", ""),
        ("2021-03-05T10:00:00Z", ""),
        ("03/04/2021", ""),
        ("last Thursday", ""),
        ("", ""),
    ],
)
def test_a_reading_stands_beside_dates_of_other_calendars_only(declared: str, beside: str) -> None:
    assert gregorian(declared) == beside
