"""PB457: one passage denies what another affirms."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import gainsaid as rule
from tests.method.report.world import bound

OBJECTED = [
    "# A\n\nThe team did not visit the island of Torm.\n\n# B\n\nDuring its visit to Torm the team saw nine boats.\n",
    "# A\n\nWe could not enter the quarry.\n\n# B\n\nOn our visit to the quarry we counted tents.\n",
    (
        "# A\n\nThe Inquiry could not establish the cause of the fire at Kamm.\n\n# B\n\nThe cause of the fire "
        "at Kamm is established.\n"
    ),
    (
        "# A\n\nThe report does not find that the dam was built without a permit.\n\n# B\n\nThe dam was built "
        "without a permit.\n"
    ),
    (
        "# A\n\nThe Commission concludes that the Northern League alone violated the truce.\n\n# B\n\nThe "
        "Commission found that members of the Harbour Guard attacked the ferry.\n"
    ),
    (
        "# A\n\nSergeant Moll Iver led the platoon. Iver was punished because he himself had struck the "
        "prisoner.\n\n# B\n\nA sergeant who had not struck anybody himself was sent to court.\n"
    ),
    (
        "# A\n\nThe judges found it proved that Doctor Orm signed the blank form.\n\n# B\n\nThe court cannot "
        "exclude that Doctor Orm signed the full form.\n"
    ),
    "# A\n\nRents never exceed a third of the wage.\n\n# B\n\nThe books show rents of 52 percent of the wage.\n",
    "# A\n\nSome of the complaints led to a trial.\n\n# B\n\nGiven the absence of any trial, the families left.\n",
]

LET_BE = [
    "# A\n\nThe team did not visit the island of Torm.\n\n# B\n\nDuring its visit to Kelm the team saw nine boats.\n",
    (
        "# A\n\nThe Inquiry could not establish the cause of the fire at Kamm.\n\n# B\n\nThe cause of the fire "
        "at Vell is established.\n"
    ),
    (
        "# A\n\nThe report does not find that the dam was built without a permit.\n\n# B\n\nAccording to the "
        "union, the dam was built without a permit.\n"
    ),
    "# A\n\nThe report does not find that the dam was built without a permit.\n\n# B\n\nThe dam was built in spring.\n",
    (
        "# A\n\nThe Northern League alone has a seat.\n\n# B\n\nThe Commission found that members of the Harbour "
        "Guard attacked the ferry.\n"
    ),
    (
        "# A\n\nThe company says that rents never exceed a third of the wage.\n\n# B\n\nThe books show rents of "
        "52 percent of the wage.\n"
    ),
    "# A\n\nSome of the complaints led to a fine.\n\n# B\n\nGiven the absence of any trial, the families left.\n",
    "# A\n\nThe court cannot exclude that Doctor Orm signed the form.\n\n# B\n\nDoctor Orm was born in Kelm.\n",
    "# A\n\nThe clerk himself had sold the horse.\n\n# B\n\nA guard who had not sold a horse himself wept.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert [one.code for one in rule.run(bound(source))] == [rule.CODE]


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
