"""PB362: a part that the report does not have."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import missing_part
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "As described in paragraph 95, the gate was closed.\n\nNothing else.\n",
        "See Table 4.\n\nTable 1. Interviews\n\nTable 2. Sites\n",
        "Figure 3 shows the gate.\n\nFigure 1: The gate\n\nFigure 2: The road\n",
        "The list is in Annex IV.\n\n# Annex I. Terms\n\nWords.\n\n# Annex II. Lists\n\nWords.\n",
        "# Chapter 1. Scope\n\nSee chapter 7.\n\n# Chapter 2. Findings\n\nWords.\n",
        "This is set out in paragraphs 2 to 64 above.\n\nWords.\n\nMore words.\n",
    ],
)
def test_it_objects_to_a_part_that_the_report_does_not_have(source: str) -> None:
    assert {one.code for one in found(missing_part, source)} == {"PB362"}


@pytest.mark.parametrize(
    "source",
    [
        "As described in paragraph 2, the gate was closed.\n\nNothing else.\n",
        "Paragraph 95 of the law says so. See also paragraph 102 of General Comment No. 35.\n",
        "See A/HRC/51/5, paragraphs 120 to 134.\n",
        "Table 4 of the Ministry's yearbook shows it.\n\nTable 1. Interviews\n\nTable 2. Sites\n",
        "See Annex II.\n\n# Annex I. Terms\n\nWords.\n\n# Annex II. Lists\n\nWords.\n",
        "Annex 7 of the convention lists them.\n",
        "Article 9 of the Covenant and article 14, paragraph 3, apply.\n",
        "Figure 2 shows the gate.\n\nFigure 1: The gate\n\nFigure 2: The road\n",
    ],
)
def test_it_is_silent_on_parts_that_are_there_and_parts_of_other_documents(source: str) -> None:
    assert found(missing_part, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(missing_part, missing_part.BAD, language="fr") == []
    assert found(missing_part, "She said: “" + "As described in paragraph 95, the gate was closed." + "”\n") == []


def test_it_tells_what_is_there() -> None:
    [one] = found(missing_part, "See paragraph 9 above.\n\nWords.\n")
    assert "1 to " in one.message


def test_a_table_that_is_pointed_at_without_a_number_has_to_stand_there() -> None:
    [one] = found(missing_part, "The following table gives the price of bread.\n")
    assert one.message == "No table stands behind this place."
    assert (
        found(missing_part, "The following table gives prices.\n\n| Year | Price |\n| --- | --- |\n| 2019 | 4 |\n")
        == []
    )
