"""What is told of all, and otherwise of some right behind."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.divided import divided
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "words",
    [
        "All the engineers whom we consulted considered the wall sound. One of the three dissented.",
        "The experts always agreed: In 4 of the 22 cases, one of them disagreed with the others.",
        "All those asked said that no guards had been there. Two porters said that three guards had stood inside.",
        "The register is complete. Entries for the spring are missing.",
        "All prisoners were beaten. The second man said that he had been treated well.",
    ],
)
def test_all_is_gainsaid_by_one_of_them(words: str) -> None:
    (one,) = divided(bound(f"{words}\n"))
    assert one.told.words == words.partition(". ")[0].rstrip(".") + "." or ":" in one.told.words


@pytest.mark.parametrize(
    "words",
    [
        "All the engineers whom we consulted considered the wall sound. One of the three had built it.",
        "All those interviewed said that they had been beaten. Two said that they had not been fed.",
        "Not all the experts agreed. One of the three dissented.",
        "All three judges agreed on the first count. One of them dissented on another count.",
        "The register is not complete. Entries for the spring are missing.",
        "All prisoners were searched. The second man said that he had been treated well.",
    ],
)
def test_what_one_of_them_adds_divides_nothing(words: str) -> None:
    assert not list(divided(bound(f"{words}\n")))
