"""Numbers of a workbook: what is said, and what is counted."""

from probata.method.documents.readers._sheets.values import GENERAL, ROUNDED, Numbers, Said


def test_a_number_says_what_its_format_means() -> None:
    numbers = Numbers(from_1904=False)
    assert numbers.said(0.5, "0.5", "0%") == Said("0.5", "50%")
    assert numbers.said(43567, "43567", "yyyy") == Said("2019-04-12")
    assert numbers.said(5, "5", ";;;") == Said("5", "", True)
    assert numbers.said(float("nan"), "NaN", GENERAL) == Said("NaN")
    assert (numbers.long, numbers.limits()) == (0, [])


def test_long_and_rounded_numbers_are_remembered() -> None:
    numbers = Numbers(from_1904=False)
    numbers.said(1e15, "1000000000000000", GENERAL)
    numbers.said(999999999999999.0, "999999999999999", GENERAL)
    numbers.said(1.25, "1.25", "0.0")
    assert (numbers.long, numbers.limits()) == (1, [ROUNDED])


def test_a_date_that_no_calendar_has_is_a_number() -> None:
    assert Numbers(from_1904=False).said(-3, "-3", "yyyy").value == "-3"
