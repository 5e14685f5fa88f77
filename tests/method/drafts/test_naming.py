"""What a draft calls its findings, and whom it addresses."""

from __future__ import annotations

import pytest

from probata.method.drafts.model import Changes
from probata.method.drafts.naming import addressee, findings_named, leads, referred
from probata.method.drafts.view import view
from tests.method.drafts.drafting import draft, heading, note, numbered


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "The Inquiry recommends to the Government of Velmarra that it release all persons.",
            "the Government of Velmarra",
        ),
        ("It recommends that Brineworks Ltd open its registers.", "Brineworks Ltd"),
        ("To the Ministry of Settlement:", "the Ministry of Settlement"),
        ("Recommendations to the Assembly", "the Assembly"),
        ("For the Assembly of the Coastal Compact", "the Assembly of the Coastal Compact"),
        ("The Government should release all persons.", "The Government"),
        ("The authorities are urged to publish the figures.", ""),
        ("Release all persons who are arbitrarily held.", ""),
    ],
)
def test_a_recommendation_names_whom_it_addresses(words: str, who: str) -> None:
    assert addressee(words) == who


def test_a_line_that_leads_to_points_recommends_nothing_by_itself() -> None:
    assert leads("The Inquiry recommends that the Government:")
    assert not leads("The Government should publish the figures.")


def test_a_paragraph_that_calls_itself_a_finding_is_named() -> None:
    read = view(
        draft(
            heading("Finding F9: a heading"),
            numbered("51.", "Finding F1 (law). The decree does not define who may be sent."),
            "Finding F3 (incidents; pattern). The accounts are credible.",
            "The finding F2 stands above.",
            note("f1", "Finding F7. In a note."),
        ),
        Changes.ACCEPTED,
    )
    assert [name for name, _span in findings_named(read)] == ["F1", "F3"]


def test_references_to_findings_that_the_draft_has_are_roles() -> None:
    source = draft(
        "Finding F1 (law). It is vague.", "They should be freed (findings F1 and F2; finding F8).", "In F1 car 2."
    )
    read = view(source, Changes.ACCEPTED)
    found = list(referred(read, {"F1", "F2"}))
    assert [(one.name, one.parts) for one in found] == [("ref", ("F1",)), ("ref", ("F2",))]
    assert [read.text[one.at.start : one.at.end] for one in found] == ["F1", "F2"]
