from __future__ import annotations

import pytest

from probata.method.report.claims.figures.heard import more_than_heard


def _found(first: str, second: str) -> tuple[int, int] | None:
    one = more_than_heard(first + second, len(first))
    return (int(one.told.value or 0), int(one.asked.value or 0)) if one else None


def test_more_tell_something_than_were_asked() -> None:
    asked = "The panel interviewed six of the 19 who had left. "
    assert _found(asked, "Eight described cold cells.") == (8, 6)


@pytest.mark.parametrize(
    "second",
    [
        "Five described cold cells.",
        "Eight were ill.",
        "In all, eight described cold cells.",
        "Eight doctors were present.",
    ],
)
def test_who_is_counted_otherwise_was_not_asked(second: str) -> None:
    assert _found("The panel interviewed six of the 19 who had left. ", second) is None
