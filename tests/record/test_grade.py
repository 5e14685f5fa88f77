from __future__ import annotations

import pytest

from probata.record.grade import Grade


@pytest.mark.parametrize("grade", Grade)
def test_every_grade_says_what_it_means_without_calling_anything_verified(grade: Grade) -> None:
    assert len(grade.meaning) > 40
    assert "verif" not in grade.meaning + grade.value


def test_the_grades_are_told_apart() -> None:
    assert [grade.value for grade in Grade] == ["recomputed", "consistent", "attested"]
    assert len({grade.meaning for grade in Grade}) == 3
