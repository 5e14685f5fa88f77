from __future__ import annotations

import pytest

from probata.method.report.claims.reading.model import Form, Use
from probata.method.report.claims.reading.uses import use_of


@pytest.mark.parametrize(
    ("text", "number", "use"),
    [
        ("article 12 applies", "12", Use.LABEL),
        ("Decree No. 44", "44", Use.LABEL),
        ("articles 7, 9 and 14", "14", Use.LABEL),
        ("A/HRC/51", "51", Use.LABEL),
        ("from their products,261 buyers say", "261", Use.LABEL),
        ("131 pages", "131", Use.PAGES),
        ("a 131-page report", "131", Use.PAGES),
        ("95 paragraphs", "95", Use.PARAGRAPHS),
        ("34 years old", "34", Use.AGE),
        ("aged 34", "34", Use.AGE),
        ("for 34 years", "34", Use.DURATION),
        ("12 kilometres", "12", Use.MEASURE),
        ("$40 a day", "40", Use.MONEY),
        ("300 crowns", "300", Use.MONEY),
        ("40 people", "40", Use.COUNT),
    ],
)
def test_the_words_around_a_number_say_what_it_is_for(text: str, number: str, use: Use) -> None:
    start = text.index(number)
    assert use_of(text, start, start + len(number), Form.DIGITS, "integer") is use


def test_the_form_decides_where_it_can() -> None:
    assert use_of("half", 0, 4, Form.FRACTION, "fraction") is Use.SHARE
    assert use_of("twice", 0, 5, Form.RATIO, "multiple") is Use.RATIO
    assert use_of("4th", 0, 3, Form.DIGITS, "ordinal") is Use.ORDINAL
