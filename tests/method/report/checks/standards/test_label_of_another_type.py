"""PB410: a legal characterisation is filed as a finding of another type."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import label_of_another_type as rule
from tests.method.report.more_world import found, words

OBJECTED = [
    ":::{finding} F9 incident\nThe acts may constitute arbitrary detention under the {law}`Covenant on "
    "Civil Rights, Article 9`. {cite}`gate`\n:::\n",
    ":::{finding} F9 pattern\nThe acts may constitute arbitrary detention under the {law}`Covenant on Civil "
    "Rights, Article 9`. {cite}`gate`\n:::\n",
    ":::{finding} F9 statistics\nThe acts may constitute arbitrary detention under the {law}`Covenant on "
    "Civil Rights, Article 9`. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThe confinement violates the {law}`Convention against Torture, Article 1`. "
    "{cite}`gate`\n:::\n",
]
LET_BE = [
    ":::{finding} F9 legal\nThe acts may constitute arbitrary detention under the {law}`Covenant on Civil "
    "Rights, Article 9`. {cite}`gate`\n:::\n",
    ":::{finding} F9 law\nThe decree violates the {law}`Covenant on Civil Rights, Article 9`. {cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nDoors were locked although {law}`Decree No. 44, Article 2` did not say so. "
    "{cite}`gate`\n:::\n",
    ":::{finding} F9 incident\nThe ministry said that the acts do not violate the {law}`Covenant on Civil "
    "Rights, Article 9`. {cite}`gate`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_law_in_a_finding_of_facts_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_law_in_its_own_finding_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_the_objection_lies_on_the_type() -> None:
    [one] = found(rule, rule.BAD)
    assert words([one], rule.BAD) == ["F6 incident"]
