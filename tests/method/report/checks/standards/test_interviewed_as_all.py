"""PB456: a share of those interviewed told of everybody."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import interviewed_as_all as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "# Summary\n\nIn the camps, 70 per cent of all families had no stove.\n\n# Method\n\nWe interviewed 40 "
        "families. They were not chosen as a random sample.\n"
    ),
    (
        "# Summary\n\nHalf of all the pickers were paid late.\n\n# Method\n\nThe 61 pickers interviewed are not "
        "representative of the trade.\n"
    ),
    (
        "# Conclusions\n\nTwo thirds of all nurses left.\n\n# Method\n\nWe spoke with 30 nurses. The results "
        "cannot be extrapolated to other hospitals. The 30 nurses interviewed were self-selected.\n"
    ),
    (
        "# Summary\n\nThree in four of all drivers slept in their cabs.\n\n# Method\n\nInterviews with 50 "
        "drivers are not a representative sample.\n"
    ),
]

LET_BE = [
    (
        "# Summary\n\n70 per cent of the families interviewed had no stove.\n\n# Method\n\nWe interviewed 40 "
        "families. They were not chosen as a random sample.\n"
    ),
    (
        "# Summary\n\nThe census counts 70 per cent of all houses as unsafe.\n\n# Method\n\nWe interviewed 40 "
        "families. They were not chosen as a random sample.\n"
    ),
    "# Summary\n\nHalf of all pickers were paid late.\n\n# Method\n\nA random sample of the pickers was interviewed.\n",
    (
        "# Summary\n\nThe union says that half of all pickers were paid late.\n\n# Method\n\nThe pickers "
        "interviewed are not a representative sample.\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert [one.code for one in rule.run(bound(source))] == [rule.CODE]


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
