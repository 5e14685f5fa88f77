"""Numbers that headings bear themselves."""

from __future__ import annotations

import pytest

from probata.method.report.prose.headings import own_number
from probata.method.report.prose.printed import printed_passages
from tests.method.report import world


def _own(source: str) -> str:
    bound = world.bound(source)
    one = next(iter(printed_passages(bound)))
    return one.masked[: own_number(bound, one)].strip()


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("# 2. Methods\n", "2."),
        ("# 2.1.3 Scope\n", "2.1.3"),
        ("# (2) Scope\n", "(2)"),
        ("# Annex 3: lists\n", "Annex 3:"),
        ("# IV.2 Findings\n", "IV.2"),
        ("# 1 Scope\n\n# 2 Law\n", "1"),
        ("# 1 Scope\n\n# Law\n", ""),
        ("# 26 people\n\n# 27 people\n", ""),
        ("# 12. April 2019\n", ""),
        ("# 2.1 million people\n", ""),
        ("# 2019. A year\n", ""),
        ("Paragraph 2. Methods\n", ""),
    ],
)
def test_a_heading_may_bear_a_number(source: str, own: str) -> None:
    assert _own(source) == own
