"""Where a report recommends, and what."""

from __future__ import annotations

import pytest

from probata.method.report.claims.structure.asked import asked, demanding
from tests.method.report.world import bound


def _asked(source: str) -> list[str]:
    return [one.told.words.strip() for one in asked(bound(source))]


@pytest.mark.parametrize(
    "heading",
    [
        "What should happen now",
        "Our demands",
        "The way forward",
        "What needs to change",
        "What must be done",
        "5. Five proposals",
        "What we ask of the Government",
        "How to prevent the next one",
        "Next steps",
        "What next?",
    ],
)
def test_orders_under_a_heading_that_demands_recommend(heading: str) -> None:
    source = f"# {heading}\n\n- Open the lifeboats.\n- Ships must carry a radio.\n"
    assert _asked(source) == ["Open the lifeboats.", "Ships must carry a radio."]


@pytest.mark.parametrize(
    "heading", ["The demands of the strikers", "What happened", "What the witnesses saw", "The road to Port Senn"]
)
def test_other_headings_demand_nothing(heading: str) -> None:
    assert _asked(f"# {heading}\n\n- Open the lifeboats.\n") == []


def test_what_only_tells_recommends_nothing() -> None:
    assert _asked("# Our demands\n\nThe lifeboats were painted shut.\n\nThe owner should open them.\n") == [
        "The owner should open them."
    ]


def test_a_heading_with_an_addressee_goes_on_demanding() -> None:
    source = "# Our demands\n\n## To the owners\n\n- Open the lifeboats.\n\n# Epilogue\n\n- Buy a boat.\n"
    assert _asked(source) == ["Open the lifeboats."]


def test_a_list_behind_a_line_of_asking_stands_where_the_report_recommends() -> None:
    source = "# Conclusions\n\nThe Panel recommends that the owners:\n\n- open the lifeboats;\n\nNobody came.\n"
    there = demanding(bound(source))
    kinds = [one.kind for one in bound(source).passages]
    assert [kind for kind, one in zip(kinds, there, strict=True) if one] == ["item"]


def test_what_a_report_tells_of_its_recommendations_and_its_own_acts_recommends_nothing() -> None:
    source = (
        "# Recommendations\n\nThe Panel makes two recommendations: one on doors and one on roofs.\n\n"
        "The Panel made a list of persons who, in its view, should be tried.\n\n"
        "The owners, who have known of it since May, should open the doors.\n\n"
        "If trust is to grow, the roof must be mended.\n"
    )
    assert _asked(source) == [
        "The owners, who have known of it since May, should open the doors.",
        "If trust is to grow, the roof must be mended.",
    ]
