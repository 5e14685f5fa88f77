"""portrayed codes: what a report says of those for whom a code stands."""

from __future__ import annotations

import pytest

from probata.method.report.claims.people.portrait import Trait
from probata.method.report.claims.people.portrayed_codes import in_picture, of_codes
from tests.method.report.world import bound

KEPT = "Names of witnesses have been changed.\n\n"
FIGURE = ":::{figure} x.png\n"
FOUND = [
    ("Lena M., who drove the ferry at Ostra from 2 May 2018 to 9 July 2020, was never paid.\n", Trait.SPELL),
    ("Witness 14, a potter, spoke. He had been held at Camp Lisk from 4 May 2020 to 7 June 2020.\n", Trait.SPELL),
    (f"{FIGURE}The shore at Mott. The stall at the ford belongs to witness 9.\n:::\n", Trait.PICTURE),
    (f"{FIGURE}The yard in spring. At right, the survivor who is called Edda P. here.\n:::\n", Trait.PICTURE),
    (
        "Witness K, who steered a barge on the canal, spoke.\n\n"
        "Only one woman, Ida R., steered a barge on the canal.\n",
        Trait.ALONE,
    ),
]
LET_BE = [
    "Lena M., who worked at Ostra from spring 2018 to July 2020, was never paid.\n",
    "Witness 9 said that on 4 May 2019 soldiers entered Ostra.\n",
    f"{FIGURE}A cell at Mott, drawn by witness 9. At left is the door.\n:::\n",
    "Witness K, who steered a barge on the canal, spoke.\n\nOnly one bridge crossed the canal.\n",
]


@pytest.mark.parametrize(("draft", "trait"), FOUND)
def test_a_code_that_hides_nobody_is_found(draft: str, trait: Trait) -> None:
    assert any(trait in one.traits for one in of_codes(bound(KEPT + draft)))


@pytest.mark.parametrize("draft", LET_BE)
def test_a_code_of_which_little_is_told_is_let_be(draft: str) -> None:
    assert not list(of_codes(bound(KEPT + draft)))


@pytest.mark.parametrize("draft", [draft for draft, _ in FOUND[:3]])
def test_a_report_that_promises_nothing_is_let_be(draft: str) -> None:
    assert not list(of_codes(bound(draft)))


def test_a_caption_is_told_from_a_paragraph() -> None:
    made = bound(f"A yard.\n\n{FIGURE}A yard.\n:::\n")
    assert [in_picture(one) for one in made.passages if one.masked.strip() == "A yard."] == [False, True]
