from __future__ import annotations

from probata.method.report.claims.retold.bases import larger_parts, two_bases
from tests.method.report.world import bound


def test_one_part_of_two_wholes_is_found() -> None:
    made = bound(
        "# Summary\n\nOf 85 guides, 28 heard the bell.\n\n# Bell\n\nThe bell was heard by 28 of the 39 guides.\n"
    )
    assert [(one.base, other.base) for one, other in two_bases(made)] == [(85, 39)]


def test_a_narrower_whole_is_another() -> None:
    source = (
        "# Summary\n\nOf 85 guides, 28 heard the bell.\n\n"
        "# Bell\n\nThe bell was heard by 28 of the 39 guides on night duty.\n"
    )
    assert list(two_bases(bound(source))) == []


def test_a_part_that_outgrows_its_whole_is_found() -> None:
    source = (
        "# Summary\n\nThere were 30 boats in the harbour of Pell.\n\n"
        "# Boats\n\n{} of the boats in the harbour of Pell were seized.\n"
    )
    assert len(list(larger_parts(bound(source.format("Thirty-four"))))) == 1
    assert list(larger_parts(bound(source.format("Twenty-four")))) == []
