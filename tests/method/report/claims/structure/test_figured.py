"""References to a table that has none of the figures of their sentence."""

from __future__ import annotations

import pytest

from probata.method.report.claims.structure.figured import figured
from tests.method.report.world import bound

TABLES = (
    "Table 1. Deaths by year\n\n| Year | Deaths |\n|---|---|\n| 2019 | 39 |\n| 2020 | 412 |\n\n"
    "Table 2. Wells by district\n\n| District | Wells |\n|---|---|\n| Orel | 57 |\n| Dorn | 61 |\n"
)


def _found(sentence: str) -> list[tuple[str, str]]:
    return [(one.reference.words, one.other.printed) for one in figured(bound(f"{sentence}\n\n{TABLES}"))]


def test_the_other_table_has_the_figures() -> None:
    assert _found("The register names 39 people, and later 412 more (see table 2).") == [("table 2", "1")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The register names 39 people, and later 412 more (see table 1).",
        "The register names 39 people and 57 wells (see table 2).",
        "The register names 88 people (see table 2).",
        "The register names 39 people and 412 more (see tables 1 and 2).",
        "Together they are 39 people and 412 more (see table 2).",
    ],
)
def test_what_stands_in_the_table_or_in_none_is_let_be(sentence: str) -> None:
    assert _found(sentence) == []
