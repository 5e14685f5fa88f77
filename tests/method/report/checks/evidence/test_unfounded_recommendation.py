"""PB156: a recommendation asks for something that the report nowhere tells of."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unfounded_recommendation as rule
from tests.method.report.world import bound

_BODY = rule.BAD.partition("- Replace")[0]


@pytest.mark.parametrize(
    "asked",
    [
        "- Replace the turbines of the upper reservoir.\n",
        "The Government should dredge the southern canal for larger tankers.\n",
        "The Commission recommends that the Ministry of Transport electrify the railway tunnels.\n",
    ],
)
def test_what_the_report_tells_nothing_of_is_objected_to(asked: str) -> None:
    assert len(list(rule.run(bound(_BODY + asked)))) == 1


@pytest.mark.parametrize(
    "asked",
    [
        "- Return the papers that are kept at the gate.\n",
        "- Ratify the Optional Protocol to the Convention against Torture.\n",
        "- Ensure prompt and independent investigations and provide reparation to victims.\n",
        "- Pay the wages of former workers.\n",
        "- Act now.\n",
        "Companies should publish the names of their suppliers and allow unannounced inspections.\n",
    ],
)
def test_what_it_tells_of_or_every_report_asks_is_let_be(asked: str) -> None:
    assert not list(rule.run(bound(_BODY + asked)))


def test_a_report_of_a_few_words_is_let_be() -> None:
    assert not list(rule.run(bound("# Recommendations\n\n- Replace the turbines of the upper reservoir.\n")))
