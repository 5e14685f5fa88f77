from __future__ import annotations

import pytest

from probata.method.report.claims.retold.of_tables import misread
from tests.method.report.world import bound

_TABLE = (
    "Table 2. Lamps in the harbour, by quay\n\n| Quay | Lamps | Out of order |\n|---|---|---|\n| North | 31 | 12 |\n"
    "| South | 40 | 16 |\n| Total | 71 | 28 |\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("On the North quay, 13 lamps were out of order.", ["12"]),
        ("On the North quay, 12 lamps were out of order.", []),
        ("Table 2 shows that 61 lamps were counted on the South quay.", ["40"]),
        ("In 2017, 13 lamps on the North quay were out of order.", []),
        ("On the North quay, three lamps were broken by stones.", []),
    ],
)
def test_a_sentence_is_held_against_its_cell(sentence: str, printed: list[str]) -> None:
    assert [one.printed for one in misread(bound(f"{_TABLE}{sentence}\n"))] == printed


def test_a_caption_is_held_against_the_total() -> None:
    table = (
        "Table 4. The {} interviews by district\n\n| District | Interviews |\n"
        "|---|---|\n| Upper | 20 |\n| Lower | 34 |\n"
    )
    assert [one.printed for one in misread(bound(table.format(56)))] == ["54"]
    assert misread(bound(table.format(54))) == ()
