"""Numbers that were typed like note marks."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.typed_marks import by_hand
from tests.method.report.world import bound

_MARKED = "".join(f"Crane {one} stood still.[^{one}]\n\n" for one in range(1, 6))
_NOTES = "".join(f"\n\n[^{one}]: Harbour register, p. {one}." for one in range(1, 6))


def _typed(words: str, before: str = _MARKED) -> list[str]:
    report = bound(f"{before}{words}{_NOTES if before else ''}\n")
    return [report.passages[number].masked[start:end].strip() for number, start, end in by_hand(report)]


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("The divers got nothing [23], and left.", "[23]"),
        ("It cost 90,000.[57] The divers left.", "[57]"),
        ("The divers went home.57 They never came back.", "57"),
    ],
)
def test_a_typed_mark_beside_real_ones_is_found(words: str, mark: str) -> None:
    assert _typed(words) == [mark]


@pytest.mark.parametrize(
    "words",
    [
        "The court held so at [57] and left.",
        "See [2010] UKSC 5 at [23].",
        "“They [3] went home,” he said.",
        "The share was 0.57 of it.",
        "Items [1], [2] and [3] were sold.",
    ],
)
def test_numbers_in_brackets_that_are_no_marks_are_let_be(words: str) -> None:
    assert _typed(words) == []


def test_a_text_without_real_marks_has_its_own_way() -> None:
    assert _typed("The divers got nothing [23], and left.", "") == []
