from __future__ import annotations

import pytest

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.figures.compared import behind_seam, named_operands, number_was
from probata.method.report.claims.figures.ratios import ratios_in

_FIRST = "The clinic has 190 names, the school 75 and the roster 401. "


def _operands(first: str, second: str) -> list[tuple[int, int]]:
    text, seam = first + second, len(first)
    own = [one for one in numbers(first) if one.value is not None and one.kind == "integer"]
    ratios = [one for one in ratios_in(text) if one.start >= seam]
    return [
        (int(old.value or 0), int(new.value or 0))
        for one in ratios
        for old, new in named_operands(text, one, own, seam)
    ]


def test_the_operands_are_found_by_their_nouns() -> None:
    assert _operands(_FIRST, "The roster is thus twice as long as the list of the clinic.") == [(190, 401)]
    assert _operands(_FIRST, "The list of the clinic is thus twice as long as that of the school.") == [(75, 190)]
    assert _operands("In Arn, 24 boats were lost; in Brell, 90 were. ", "The losses in Brell were twice those in Arn.")


@pytest.mark.parametrize(
    "second",
    [
        "The roster is twice as long as the list of the parish.",
        "The roster is twice as old as the list of the clinic.",
        "The price of the roster was twice that of the clinic.",
        "The clinic has twice as many doctors as the school.",
    ],
)
def test_what_names_other_things_is_left_alone(second: str) -> None:
    assert _operands(_FIRST, second) == []


def test_the_number_of_the_second_sentence_is_compared_with_those_of_the_first() -> None:
    text = "Nine homes had 480 cooks. In 2020 the number was 432, one third lower."
    seam = text.index("In 2020")
    (ratio,) = ratios_in(text)
    own = [one for one in numbers(text) if one.value in (9, 480, 432)]
    assert number_was(text, seam)
    assert [(old.value, new.value) for old, new in behind_seam(text, ratio, own, seam)] == [(480, 432), (9, 432)]
    assert not number_was("It had 40 cooks. In 2020 it had 30.", 17)
