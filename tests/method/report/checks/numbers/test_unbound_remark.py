from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import unbound_remark as rule
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "remark",
    ["all 40 said so", "seventeen of them", "“we were beaten”", "'we were beaten' she said", "two-thirds were"],
)
def test_what_a_remark_says_beyond_where_to_look_is_objected_to(remark: str) -> None:
    (found,) = rule.run(bound(f"Words.{{cite}}`decree|{remark}`\n"))
    assert found.code == "PB320"


@pytest.mark.parametrize(
    "remark",
    [
        "see also page 3",
        "pp. 3, 4 and 5",
        "paragraphs 12 to 14",
        "Article 2 (a)",
        "the edition of 2019",
        "the ministry's copy",
    ],
)
def test_where_to_look_may_be_said(remark: str) -> None:
    assert list(rule.run(bound(f"Words.{{cite}}`decree|{remark}`\n"))) == []


def test_every_remark_is_objected_to_once() -> None:
    assert len(list(rule.run(bound("Words.{cite}`decree|all 40|and 12`\n")))) == 1
