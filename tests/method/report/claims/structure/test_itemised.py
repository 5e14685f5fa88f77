"""How many points are announced, and how many stand there."""

from __future__ import annotations

import pytest

from probata.method.report.claims.structure.itemised import itemised
from tests.method.report.world import bound

POINTS = "\n\n- Open the doors;\n- Mend the roof;\n- Pay the wages.\n"


def _found(source: str) -> list[tuple[str, int]]:
    return [(one.words, one.found) for one in itemised(bound(source))]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"The Panel recommends the following four measures:{POINTS}", [("four measures", 3)]),
        (f"For each of the two failures, witnesses named a remedy:{POINTS}", [("two failures", 3)]),
        ("Two things failed. In the first place, rain. In the second place, wind. In the third place, all froze.\n",
         [("Two things", 3)]),
        ("Four reporters, Joan Tarrow, Miguel Brand, and Sun-hee Okafor, and a data editor took part.\n",
         [("Four reporters", 3)]),
        ("The Council appointed four members on 29 April 2022: Ms. Ada Lind (Chair), Mr. Tom Oye and Ms. Rux Petit.\n",
         [("four members", 3)]),
        ("# Five Failures\n\nOur reporting points to four failures. Nobody counted.\n", [("four failures", 5)]),
    ],
)  # fmt: skip
def test_other_numbers_of_points_are_found(source: str, found: list[tuple[str, int]]) -> None:
    assert _found(source) == found


@pytest.mark.parametrize(
    "source",
    [
        f"The Panel recommends the following three measures:{POINTS}",
        f"Of the nine halls, the Panel saw these:{POINTS}",
        f"Among the five measures are the following:{POINTS}",
        f"In two of the visits, the Panel asked for this, and the guards refused:{POINTS}",
        "Three things failed. First, it rained. Second, it blew. Finally, it froze.\n",
        "Four things failed. First, it rained. The rest is not known.\n",
        "Three reporters, Joan Tarrow, Miguel Brand, and Sun-hee Okafor, took part.\n",
        "Nine members, including Joan Tarrow, Miguel Brand and Sun-hee Okafor, resigned.\n",
        "# Five Failures\n\nTwo of the five failures are old. Three failures concern doors.\n",
    ],
)
def test_what_fits_or_is_not_all_is_let_be(source: str) -> None:
    assert _found(source) == []


def test_a_list_that_goes_on_or_holds_another_is_not_counted() -> None:
    inner = "The Panel asks for four measures:\n\n- Open these:\n- Mend the roof;\n- Pay the wages.\n"
    assert _found(inner) == []
    assert _found(f"The Panel asks for four measures:{POINTS}\nThe roof leaks.\n\n- Heat the halls.\n") == []


def test_points_that_are_counted_on_in_another_passage_or_named_in_the_sentence_are_counted_with_them() -> None:
    apart = "Three things failed. First, it rained. Second, it blew."
    assert _found(f"{apart}\n") == [("Three things", 2)]
    assert _found(f"{apart}\n\nNobody came.\n\nThird, it froze.\n") == []
    assert (
        _found("Two things failed that are old, and a third that is new. First, rain. Second, wind. Third, ice.\n")
        == []
    )
