"""Times of day one behind the other."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.backwards import backwards_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The post asked for leave at 9.52 a.m. and received it at 9.40 a.m.", [("9.52 a.m.", "9.40 a.m.")]),
        ("The post asked for leave at 14:10 and was given it at 13:50.", [("14:10", "13:50")]),
        ("The post asked for leave at 9.40 a.m. and received it at 9.52 a.m.", []),
        ("She was arrested at 11.40 a.m. and released at 9.30 a.m.", [("11.40 a.m.", "9.30 a.m.")]),
        ("She was arrested at 11.40 p.m. and released at 1.30 a.m.", []),
        ("She was arrested at 11.40 a.m. and released at 9.30 a.m. the next day.", []),
        ("She was arrested at 11.40 a.m. and on the next day released at 9.30 a.m.", []),
        ("He was seen at 9.52 a.m. at the gate and at 9.40 a.m. in the yard.", []),
        ("The shop opens at 4 p.m. and closes at 2 a.m.", []),
    ],
)
def test_what_was_asked_for_first_was_not_got_before(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.first, one.second) for one in backwards_in(text)] == told
