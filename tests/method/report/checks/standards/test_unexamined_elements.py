"""PB409: a legal finding does not say what was not examined, or calls without reserve what was not."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import unexamined_elements as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F9 legal\nThe acts may constitute war crimes. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts could amount to torture or ill-treatment. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts constitute war crimes. Knowledge was not examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts clearly amount to torture or ill-treatment. Purpose: not examined. "
    "{cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts can only be called war crimes. Knowledge was not examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe confinement is an unlawful restriction of the freedom of movement under the "
    "{law}`Covenant, Article 12`. Necessity: not examined. {cite}`gate`\n:::\n",
]
LET_BE = [
    ":::{finding} F9 legal\nThe acts may constitute war crimes. Knowledge was not examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts may constitute war crimes. Whether there was a policy remains open. "
    "{cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts are described under {ref}`F9`. Knowledge was not examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nA judge is required under the {law}`Covenant, Article 9`. Knowledge was not "
    "examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThe acts do not constitute war crimes. Knowledge was not examined. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThere are reasonable grounds to believe that the acts constitute war crimes. "
    "{cite}`gate`\n:::\n",
    "The acts may constitute war crimes.",
    ":::{finding} F9 incident\nThe acts may constitute war crimes. {cite}`gate`\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_half_a_characterisation_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_whole_one_is_let_be(source: str) -> None:
    assert not found(rule, source)
