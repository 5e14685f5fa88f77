from __future__ import annotations

import pytest

from probata.method.report.claims.reading.wholes import parts_in, wholes_of


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("26 of the 40 interviewees left.", [(26, 40)]),
        ("Of the 40 interviewees, 26 left.", [(26, 40)]),
        ("Of the 40 interviewees, 26 left and 14 stayed.", [(26, 40), (14, 40)]),
        ("Twelve women came, three of whom had children.", [(3, 12)]),
        ("Nine children, of whom four were girls, came.", [(4, 9)]),
        ("It examined 14 graves; 9 of them were empty.", [(9, 14)]),
        ("It heard 31 people, including 15 women.", [(15, 31)]),
        ("It received 31 people, including 15 letters.", []),
        ("Three of the 2019 cases were closed.", []),
        ("Two of every three had left.", []),
        ("Three children of two families came.", []),
    ],
)
def test_parts_and_wholes_are_read_as_sentences_tell_them(text: str, pairs: list[tuple[int, int]]) -> None:
    assert [(one.part.value, one.whole.value) for one in parts_in(text)] == pairs


def test_the_whole_of_a_part_is_found_by_its_place() -> None:
    assert wholes_of("26 of 40 left.")[0].value == 40
