"""What a part of a report is, by its heading."""

from __future__ import annotations

import pytest

from probata.method.drafts.sections import is_demanding, part_of


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Limitations", "limitations"),
        ("II. Methodology and limitations", "limitations"),
        ("3.2 Limits of the investigation", "limitations"),
        ("What the Inquiry could not establish", "limitations"),
        ("Limits", "limitations"),
        ("Scope and limits", "limitations"),
        ("2.4 What the Study Cannot Show", "limitations"),
        ("What we don’t know", "limitations"),
        ("What remains unknown", "limitations"),
        ("Gaps in the evidence", "limitations"),
        ("How reliable are these figures?", "limitations"),
        ("Response of the Ministry of Settlement", "reply"),
        ("The Government’s response", "reply"),
        ("Engagement with the Government of Velmarra", "reply"),
        ("A. Background", "context"),
        ("VIII. Conclusions and recommendations", "recommendation"),
        ("Recommendations to the Assembly", "recommendation"),
        ("Annex II: Tables", "annex"),
        ("Recommandations", "recommendation"),
    ],
)
def test_a_heading_names_its_part(heading: str, part: str) -> None:
    assert part_of(heading) == part


@pytest.mark.parametrize(
    "heading",
    [
        "Findings",
        "Deaths in custody",
        "Legal framework",
        "Position of women in the hostels",
        "Unlimited detention",
        "Speed limits on the causeway",
        "The limits of patience",
        "What the guards did not say",
        "Gaps between the barracks",
        "Emergency measures in the historical centre",
        "",
        "12.",
        "What the witnesses said of the years before the hostels and of the limitations that were put on them then",
    ],
)
def test_other_headings_name_none(heading: str) -> None:
    assert part_of(heading) == ""


@pytest.mark.parametrize("heading", ["Our demands", "5. What should happen now", "Recommendations", "The way forward"])
def test_a_part_recommends_under_many_names(heading: str) -> None:
    assert is_demanding(heading)


@pytest.mark.parametrize("heading", ["The demands of the strikers", "Recommendations made in 2019", "Findings"])
def test_what_others_demanded_is_no_recommendation(heading: str) -> None:
    assert not is_demanding(heading)


def test_obstacles_to_an_inquiry_are_its_limitations() -> None:
    assert part_of("Obstacles to investigating the closure") == "limitations"
    assert part_of("Obstacles to trade") == ""
