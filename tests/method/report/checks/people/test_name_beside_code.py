"""PB642: a name where names are kept back."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import name_beside_code as rule
from tests.method.report.world import bound

DAYS = "Names of those who spoke have been changed, and the days and places of interviews are left out.\n\n"
NAMES = "Names of witnesses are withheld; each has a number.\n\n"
OBJECTED = [
    NAMES + "Witness 14 described the cells.[^1]\n\n[^1]: Interview with witness 14 (Marek Dolan), June 2020.\n",
    NAMES + "Witness 14 described the cells.[^1]\n\n"
    "[^1]: Statement of Ms. Marta Dolan, who appears in this report as witness 14.\n",
    DAYS + "Edda P. ran the stall for nine years. “They took the scales,” Edda Parrish recalled.\n",
    DAYS + "“They hit my cousin Tomas Reed in the yard,” said Edda P., who was nineteen then.\n",
    NAMES + "Witness 9 identified the boat. Nobody has ever doubted Jonas Feld’s testimony.\n",
]
LET_BE = [
    NAMES + "Witness 14, a stallholder, saw the boats.[^1]\n\n"
    "[^1]: Interview with witness 14, a stallholder at the market of Lower Kell.\n",
    DAYS + "Dr. Hanne Sol, a pathologist, said that the wounds were old. Edda P. had shown them to her.\n",
    DAYS + "Commissioner Thorne told us that he knew of no complaint. Edda P. disagreed.\n",
    DAYS + "Hanno Velt asked to be named.[^1]\n\n[^1]: Interview with Hanno Velt, Marrow, 3 January 2020.\n",
    NAMES + "Interview with witness D-12, Port Ashel, March 2020.\n\nWitness 13, Alder Row, was beaten.\n",
    DAYS + "We spoke with 41 women and 12 men in Mott between 3 and 19 May 2019.\n",
    "Ana Lund (Witness K) told the court so on 4 May 2019 at 9 Well Street, Ostra.\n",
    DAYS + "Witnesses who testified under protection are not identified. "
    "The president, Karl Otten, said that he had seen nothing. Edda P. was there.\n",
    DAYS + "“They buried my brother Jost Haver in the morning,” said Edda P.\n",
]


@pytest.mark.parametrize("draft", OBJECTED)
def test_it_is_objected_to(draft: str) -> None:
    assert list(rule.run(bound(draft)))


@pytest.mark.parametrize("draft", LET_BE)
def test_what_only_looks_like_it_is_let_be(draft: str) -> None:
    assert not list(rule.run(bound(draft)))


@pytest.mark.parametrize("draft", [one.removeprefix(DAYS).removeprefix(NAMES) for one in OBJECTED])
def test_a_report_that_promises_nothing_is_let_be(draft: str) -> None:
    assert not list(rule.run(bound(draft.replace("(pseudonym)", ""))))


def test_what_stays_inside_the_inquiry_is_let_be() -> None:
    assert not list(rule.run(bound(rule.BAD, audience="internal")))
