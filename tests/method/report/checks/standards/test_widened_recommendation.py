"""PB414: a recommendation asks to release everybody, and the findings are about arbitrary detention."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import widened_recommendation as rule
from tests.method.report import replied_world
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease all persons who are held ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease whoever is still held ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nFree everyone detained in the hostels ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease all detainees ({ref}`F1`).\n:::\n",
]
LET_BE = [
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease all persons who are held arbitrarily ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease all persons who are held without charge ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease all records of those held ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits arbitrary detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nFree the press from licences ({ref}`F1`).\n:::\n",
    ":::{finding} F1 law\nThe decree permits detention. {cite}`decree`\n:::\n\n"
    ":::{recommendation} The Ministry\nRelease all persons who are held ({ref}`F1`).\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_wider_demand_than_the_finding_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_bounded_demand_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_where_recommendations_are_on_record_they_decide() -> None:
    source = rule.BAD.replace("F1", "F8")
    assert replied_world.found(rule, source, replied_world.without())
    assert not replied_world.found(rule, source)
