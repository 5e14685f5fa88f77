"""PB449: a finding that was adopted to a standard is printed as a plain fact."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import standard_left_out as rule
from tests.method.report.found_world import found, without

_BARE = "A gate was closed from the outside at night."
_WEIGHED = "There are reasonable grounds to believe that a gate was closed from the outside at night."
_BALANCE = rule.BAD.replace(
    "There are reasonable grounds to believe that a", "On the balance of probabilities, a"
).replace('wording = "reasonable grounds to believe"', 'wording = "balance of probabilities"')
_PLAIN = rule.BAD.replace("There are reasonable grounds to believe that a gate was", "A gate was").replace(
    "reasonable grounds to believe", "was closed"
)
OBJECTED = [
    rule.BAD,
    _BALANCE,
    rule.BAD.replace(_BARE + " {cite}", _BARE + " There are indications that a guard was paid. {cite}"),
    rule.GOOD + f"\n# Summary\n\n{_BARE}\n",
    rule.GOOD + "\n# Key findings\n\nA gate was closed from the outside at night ({ref}`F2`).\n",
]
LET_BE = [
    rule.GOOD,
    _PLAIN,
    rule.BAD.replace(_BARE + " {cite}", "It is reasonable to conclude that a gate was closed at night. {cite}"),
    rule.BAD.replace(_BARE + " {cite}", f"What follows is found to the declared standard. {_BARE} {{cite}}"),
    rule.GOOD.replace(_WEIGHED + " {cite}", f"{_WEIGHED} {_BARE} {{cite}}"),
    rule.GOOD + f"\n# Summary\n\n{_WEIGHED}\n",
    rule.GOOD + f"\n# Summary\n\nFindings are made on reasonable grounds to believe. {_BARE}\n",
    rule.GOOD + "\n# More\n\nA gate was closed from the outside at night ({ref}`F2`).\n",
    rule.GOOD + "\n# Summary\n\nA guard denied that a gate was closed from the outside at night ({ref}`F2`).\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_plain_fact_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_says_its_standard_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
