from __future__ import annotations

import pytest

from probata.method.report.rules import GROUPS, group_of, objections, rules
from tests.method.report.world import bound


def test_the_shelf_has_rules_of_every_group_that_is_promised_each_code_once() -> None:
    codes = [rule.CODE for rule in rules()]
    assert codes == sorted(set(codes))
    assert len([code for code in codes if "PB100" <= code < "PB700"]) >= 20
    assert {code[:3] for code in codes} >= {"PB1", "PB2", "PB3", "PB4", "PB5", "PB6"}


def test_objections_come_in_the_order_of_the_text() -> None:
    found = objections(bound("There were 7 people.\n\nAnd 9 more, “said” nobody.\n"))
    assert [one.at.start for one in found] == sorted(one.at.start for one in found)
    assert len(found) >= 3
    assert all(one.message and one.next_step for one in found)


def test_a_code_says_its_group() -> None:
    assert group_of("PB301") == GROUPS["PB3"]
    for wrong in ("PB9", "PB901", "E501", ""):
        with pytest.raises(KeyError):
            group_of(wrong)
