"""PB351: two different figures for one fact."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import two_figures
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        ("# Summary\n\nThe Commission interviewed 40 people.\n\n# Method\n\nThe Commission interviewed 42 people.\n"),
        (
            "# Summary\n"
            "\n"
            "In total, 26 of the interviewees had been beaten by guards.\n"
            "\n"
            "# Treatment\n"
            "\n"
            "Twenty-eight interviewees had been beaten by guards.\n"
        ),
        (
            "The inquiry visited seven villages in the north.\n"
            "\n"
            "# Method\n"
            "\n"
            "The inquiry visited 9 villages in the north.\n"
        ),
        (
            "Nineteen houses were burned in Oskelm on 4 May 2018.\n"
            "\n"
            "Later witnesses confirmed it. In Oskelm, 21 houses were burned on 4 May 2018.\n"
        ),
        ("The camp held about 12,000 prisoners in 2019.\n\n# Annex\n\nIn 2019 the camp held about 15,000 prisoners.\n"),
        ("The team reviewed 310 documents and 55 photographs.\n\n# Sources\n\nThe team reviewed 301 documents.\n"),
        (
            "At least 30 people were killed in the market of Teshvar on 2 June 2020.\n"
            "\n"
            "# Findings\n"
            "\n"
            "On 2 June 2020, 27 people were killed in the market of Teshvar.\n"
        ),
        (
            "Of the 40 interviewees, 12 were women. Of the 42 interviewees, 5 were students. All 40 "
            "interviewees gave consent. The 40 interviewees came from two districts.\n"
        ),
        ("The Panel received 64 submissions.\n\n# Method\n\nSixty-six submissions were received by the Panel.\n"),
    ],
)
def test_it_objects_to_two_different_figures_for_one_fact(source: str) -> None:
    assert {one.code for one in found(two_figures, source)} == {"PB351"}


@pytest.mark.parametrize(
    "source",
    [
        "The Commission interviewed 40 people in Quessim and 42 people in Teshvar.\n",
        (
            "# Summary\n"
            "\n"
            "The Commission interviewed 40 people.\n"
            "\n"
            "# Method\n"
            "\n"
            "In March 2020, the Commission interviewed 12 people. In April, it interviewed 28.\n"
        ),
        "In 2017, 12 people were killed. In 2018, 14 people were killed.\n",
        (
            "The Ministry said that 30 people were killed in the market. Witnesses said that 45 people "
            "were killed in the market.\n"
        ),
        "About 12,000 people were held in the camp. In all, 11,950 people were held in the camp.\n",
        "At least 30 people were killed in Teshvar. The lists name 34 people killed in Teshvar.\n",
        "Twelve women described beatings. Nine women described threats.\n",
        "Three guards stood at the gate. Two guards stood at the back door.\n",
        "He saw two bodies. She saw four bodies.\n",
        "By June 2019, 120 houses were destroyed. By December 2019, 310 houses were destroyed.\n",
        ("On the first visit the team met eight officials. On the second visit the team met five officials.\n"),
    ],
)
def test_it_is_silent_on_figures_of_two_facts_or_that_leave_room_for_each_other(source: str) -> None:
    assert found(two_figures, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(two_figures, two_figures.BAD, language="fr") == []
    assert found(two_figures, "She said: “" + "# Summary" + "”\n") == []


def test_it_names_the_other_place_and_stands_at_the_later_one() -> None:
    [one] = found(two_figures, two_figures.BAD)
    assert "paragraph 1" in one.message
    assert "seven" in one.message
    assert one.at.line > 10
