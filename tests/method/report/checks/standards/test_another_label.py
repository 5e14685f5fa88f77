"""PB446: a legal finding calls the facts by another name than the one that was adopted."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import another_label as rule
from tests.method.report.found_world import found, without

_PRINTED = "an arbitrary deprivation of liberty. The"
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace(_PRINTED, "slavery. The"),
    rule.GOOD.replace(_PRINTED, "an arbitrary loss of freedom. The"),
    rule.GOOD.replace(
        "may constitute an arbitrary deprivation of liberty. The", "may amount to a deprivation of liberty. The"
    ),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("`) may constitute an arbitrary", "`) may amount to an arbitrary"),
    rule.GOOD.replace(_PRINTED, "a deprivation of liberty that is arbitrary. The"),
    rule.GOOD.replace(_PRINTED, "arbitrary deprivation of liberty within the meaning of the Covenant. The"),
    rule.GOOD.replace(_PRINTED, "arbitrary forms of the deprivation of liberty. The"),
    rule.GOOD + "\nThe ambassador called this slavery.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_label_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_adopted_label_in_any_order_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_what_is_gone_is_named() -> None:
    assert "“arbitrary” is gone" in found(rule, rule.BAD)[0].message
