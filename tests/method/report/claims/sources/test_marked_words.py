"""The words that note marks stand at."""

from __future__ import annotations

from probata.method.report.claims.sources.marked_words import at_marks
from tests.method.report.world import bound

NOTES = "\n\n[^1]: One.\n\n[^2]: Two.\n"


def test_marks_have_their_sentence_and_those_before_without_a_mark() -> None:
    first, second = at_marks(bound(f"It rained. The gate was shut.[^1] The lamp was out.[^2]{NOTES}"))
    assert first.words.startswith("The gate was shut")
    assert [one.strip() for one in first.earlier] == ["It rained."]
    assert second.earlier == ()


def test_marks_of_two_parts_of_a_sentence_have_their_own_parts() -> None:
    first, second = at_marks(bound(f"The gate was shut,[^1] and the lamp was out.[^2]{NOTES}"))
    assert "lamp" not in first.words
    assert "gate" not in second.words


def test_marks_side_by_side_are_one_group() -> None:
    [group] = at_marks(bound(f"The gate was shut.[^1][^2]{NOTES}"))
    assert [one.label for one in group.marks] == ["1", "2"]
