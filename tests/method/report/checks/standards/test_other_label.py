"""PB458: an act bears another label than where it is judged."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import other_label as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "# A\n\nThe burning of the hamlet may constitute crimes against humanity.\n\n# B\n\nThe burning of the "
        "hamlet may amount to genocide.\n\n# C\n\nThe League has accused the army of genocide.\n"
    ),
    (
        "# A\n\nThe beatings in the depot amount to persecution.\n\n# B\n\nThe report did not find that "
        "persecution was shown.\n"
    ),
    "# A\n\nThe court did not convict Marn of murder.\n\n# B\n\nMarn was sentenced to nine years for murder.\n",
    (
        "# A\n\nThe court did not convict Orla Venn of torture.\n\n# B\n\nOrla Venn and her aide were convicted "
        "of torture.\n"
    ),
    "# A\n\nThe raid was an act of genocide.\n\n# B\n\nWe did not conclude that genocide took place.\n",
]

LET_BE = [
    (
        "# A\n\nThe killing of the driver may amount to murder.\n\n# B\n\nThe killing of the driver may amount "
        "to a war crime.\n"
    ),
    (
        "# A\n\nThe burning of the hamlet may constitute genocide.\n\n# B\n\nThe burning of the hamlet, with "
        "what followed, may amount to genocide.\n"
    ),
    "# A\n\nThe court did not convict Marn of murder.\n\n# B\n\nOrla Venn was sentenced to nine years for murder.\n",
    "# A\n\nThe raid may be a war crime.\n\n# B\n\nThe siege may be a crime against humanity.\n",
    "# A\n\nThe League has accused the army of genocide.\n\n# B\n\nThe raid may amount to a war crime.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert [one.code for one in rule.run(bound(source))] == [rule.CODE]


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
