from __future__ import annotations

import pytest

from probata.method.report.claims.figures.far_changes import far_changes_in


def _found(first: str, last: str) -> list[str]:
    text = first + last
    return [text[one.start : one.end] for one in far_changes_in(text, len(first))]


_BEFORE = "In 2011 the port employed 48 pilots. Then the ferry went. "


def test_a_change_has_its_old_number_some_sentences_before() -> None:
    assert _found(_BEFORE, "By 2019 it was down to 12 pilots, a cut of almost one-half.") == ["one-half"]


@pytest.mark.parametrize(
    "last",
    [
        "By 2019 it was down to 12 pilots, a cut of three-quarters.",
        "By 2019 it was down to 12 cranes, a cut of almost one-half.",
        "By 2019 it was down to 12 pilots, a cut of one-half from the year before.",
        "By 2019 it would be down to 12 pilots, a cut of one-half.",
    ],
)
def test_a_change_that_fits_or_has_another_base_is_left_alone(last: str) -> None:
    assert _found(_BEFORE, last) == []
