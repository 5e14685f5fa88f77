"""Lives told by ages."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.lives import younger_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She joined the police at thirty-six and was a captain at twenty-one.", [(36, 21)]),
        ("She joined the police at twenty-one and was a captain at thirty-six.", []),
        ("He entered the guild at 30, and became its master at 24.", [(30, 24)]),
        ("He entered the guild at 30 and had become an orphan at 12.", []),
        ("She lost her mother at ten and her father at eight.", []),
        ("The bus left at ten and came back at eight.", []),
    ],
)
def test_nobody_grows_younger(text: str, told: list[tuple[int, int]]) -> None:
    assert [(one.first, one.second) for one in younger_in(text)] == told
