"""What a text owes of its limits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.claims.sources.owing import Owed, admitted, owed
from probata.method.report.model import Bound
from tests.method.report.world import bound


def _alone(source: str, front: str = "") -> Bound:
    """A text without an inquiry's records."""
    whole = bound(f"---\n{front}---\n\n{source}")
    bare = replace(whole.records, interviews=(), places={}, counts={}, findings=None, limits=())
    return replace(whole, records=bare)


@pytest.mark.parametrize(
    ("source", "due"),
    [
        ("# Methodology\n\nWe asked.\n\n# Findings\n\nIt burned.\n", Owed.PART),
        ("# I. Mandate\n\nWe went.\n\n# II. Findings\n\nIt burned.\n\n# III. Recommendations\n\nPay.\n", Owed.PART),
        ("# The march\n\nIt burned.\n\n# The money\n\nNobody paid.\n", Owed.NOTHING),
        ("# Methods of obtaining news\n\nIt burned.\n\n# Conclusions\n\nNobody paid.\n", Owed.NOTHING),
    ],
)
def test_headings_show_what_a_text_is(source: str, due: Owed) -> None:
    assert owed(_alone(source)) is due


def test_a_text_in_another_language_owes_nothing_as_far_as_anybody_here_reads_it() -> None:
    source = "# Méthodologie\n\nMadame, Monsieur.\n\n# Conclusions\n\n# Recommandations\n"
    assert owed(_alone(source, "language: fr\n")) is Owed.NOTHING


def test_the_report_of_an_inquiry_owes_a_part_whatever_it_is_headed() -> None:
    assert owed(bound("# The march\n\nIt burned.\n")) is Owed.PART


def test_a_part_on_the_method_may_say_what_cannot_be_generalised() -> None:
    source = "# Methodology\n\nOur sample is not representative.\n\n# Findings\n\nIt burned.\n"
    assert admitted(_alone(source), Owed.PART)
    assert not admitted(_alone(source.replace("is not representative", "is large")), Owed.PART)


def test_a_story_may_say_it_anywhere() -> None:
    said = "This account is based on notes and may contain errors of memory.\n"
    assert admitted(_alone(said), Owed.SENTENCE)
    assert not admitted(_alone("This account is based on notes.\n"), Owed.SENTENCE)


LIMITS = "The Mission could not visit the town. None of the wells could be examined, and witnesses declined to speak."


@pytest.mark.parametrize("heading", ["Methodology", "How we reported this story", "3. Method"])
def test_a_part_on_the_method_may_tell_limits_without_a_heading_for_them(heading: str) -> None:
    assert admitted(_alone(f"# {heading}\n\n{LIMITS}\n\n# Findings\n\nIt burned.\n"), Owed.PART)


def test_one_thing_that_was_not_seen_and_what_findings_tell_are_no_limits() -> None:
    one = "# Methodology\n\nThe Mission could not visit the town.\n\n# Findings\n\nIt burned.\n"
    assert not admitted(_alone(one), Owed.PART)
    assert not admitted(_alone(f"# Findings\n\n{LIMITS}\n"), Owed.PART)
