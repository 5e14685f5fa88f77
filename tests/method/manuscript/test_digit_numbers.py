"""Numbers in digits."""

from fractions import Fraction

import pytest

from probata.method.manuscript.digit_numbers import LONGEST, digit_numbers


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("12,000", 12000, "integer"), ("12\u202f000", 12000, "integer"), ("12\u00a0000", 12000, "integer"),
        ("12'000", 12000, "integer"), ("12’000", 12000, "integer"), ("1,234,567.5", Fraction(2469135, 2), "decimal"),
        ("1,00,000", 100000, "integer"), ("4.5", Fraction(9, 2), "decimal"), (".5", Fraction(1, 2), "decimal"),
        ("12 %", Fraction(12, 100), "percent"), ("12.5%", Fraction(1, 8), "percent"),
        ("3 per cent", Fraction(3, 100), "percent"), ("3 percentage points", Fraction(3, 100), "percent"),
        ("5‰", Fraction(5, 1000), "percent"), ("4th", 4, "ordinal"), ("2-3", None, "range"),
        ("2019–2020", None, "range"),
        ("2019-04-12", None, "range"), ("12/04/2019", None, "range"), ("2/3", Fraction(2, 3), "fraction"),
        ("1/0", None, "fraction"), ("½", Fraction(1, 2), "fraction"), ("3½", Fraction(7, 2), "fraction"),
        ("²", 2, "integer"), ("10-fold", 10, "multiple"), ("١٢", 12, "integer"), ("١٢٬٠٠٠", 12000, "integer"),
        ("٤٫٥", Fraction(9, 2), "decimal"), ("४", 4, "integer"), ("7" * (LONGEST + 1), None, "integer"),
        ("7" * 5000 + "%", None, "percent"),
    ],
)  # fmt: skip
def test_one_number_is_read_whole(text, value, kind) -> None:
    for around in ("{}", "of {} people", "({})."):
        sentence = around.format(text)
        (one,) = digit_numbers(sentence)
        assert (sentence[one.start : one.end], one.value, one.kind) == (text, value, kind)


def test_numbers_beside_each_other_are_several() -> None:
    assert [one.value for one in digit_numbers("12, 13. 14; D15 17:30 1,2345")] == [12, 13, 14, 15, 17, 30, 1, 2345]
