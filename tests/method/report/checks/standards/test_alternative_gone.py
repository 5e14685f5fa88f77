"""PB452: one of two things that the body tells with or."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import alternative_gone as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "## Executive summary\n\n"
        "Twenty-six people had been detained in the hostels.\n\n"
        "## Findings\n\n"
        "Twenty-six people had been detained or worked in the hostels.\n"
    ),
    (
        "## Findings\n\n"
        "Prisoners in the fortress were subjected to torture or ill-treatment by guards.\n\n"
        "## Conclusions\n\n"
        "Prisoners in the fortress were subjected to torture by guards.\n"
    ),
    (
        "## Executive summary\n\n"
        "Women were given injections in the clinic before each count.\n\n"
        "## Findings\n\n"
        "Women were given pills or injections in the clinic before each count.\n"
    ),
    (
        "## Executive summary\n\n"
        "Officials threatened teachers who refused to sign.\n\n"
        "## Findings\n\n"
        "Officials threatened or dismissed teachers who refused to sign.\n"
    ),
    (
        "## Findings\n\n"
        "Of those interviewed, 14 had been fined or imprisoned for leaving the district.\n\n"
        "## Conclusions\n\n"
        "Of those interviewed, 14 had been imprisoned for leaving the district.\n"
    ),
    (
        "## Findings\n\n"
        "Families were told that a son had died or had been transferred to another prison.\n\n"
        "## Conclusions\n\n"
        "Families were told that a son had died.\n"
    ),
    (
        "## Executive summary\n\n"
        "In nine villages, houses were burned.\n\n"
        "## Findings\n\n"
        "In nine villages, houses were burned or looted.\n"
    ),
    (
        "## Findings\n\n"
        "Drivers carried rice or weapons across the bridge for the militia.\n\n"
        "## Conclusions\n\n"
        "Drivers carried weapons across the bridge for the militia.\n"
    ),
]
LET_BE = [
    (
        "## Executive summary\n\n"
        "Twenty-six people had been detained or had worked in the hostels.\n\n"
        "## Findings\n\n"
        "Twenty-six people had been detained or worked in the hostels.\n"
    ),
    (
        "## Executive summary\n\n"
        "Eighteen people had been detained in the hostels.\n\n"
        "## Findings\n\n"
        "Twenty-six people had been detained or worked in the hostels.\n"
    ),
    (
        "## Executive summary\n\n"
        "Houses were burned.\n\n"
        "## Findings\n\n"
        "In nine villages, houses were burned or looted. In four of them houses were burned.\n"
    ),
    (
        "## Executive summary\n\n"
        "The Inquiry heard people who were detained.\n\n"
        "## Findings\n\n"
        "Twenty-six people had been detained or worked in the hostels.\n"
    ),
    ("## Executive summary\n\nPrisoners were beaten.\n\n## Findings\n\nPrisoners were beaten once or twice a week.\n"),
    (
        "## Executive summary\n\n"
        "Guards searched rooms every night.\n\n"
        "## Findings\n\n"
        "Guards searched rooms every night, whether or not somebody was in.\n"
    ),
    (
        "## Executive summary\n\n"
        "Women were given medicine in the clinic before each count.\n\n"
        "## Findings\n\n"
        "Women were given pills or injections in the clinic before each count.\n"
    ),
    (
        "## Executive summary\n\n"
        "Nine or ten people shared a room.\n\n"
        "## Findings\n\n"
        "Nine or ten people shared a room in winter.\n"
    ),
    ("## Executive summary\n\nThe hostels held 400 workers.\n\n## Findings\n\nThe hostels held 400 workers or more.\n"),
    (
        "## Findings\n\n"
        "No one was permitted to leave or to telephone.\n\n"
        "## Conclusions\n\n"
        "No one was permitted to leave.\n"
    ),
    (
        "## Findings\n\n"
        "The law prohibits torture or other cruel treatment.\n\n"
        "## Conclusions\n\n"
        "The Government should investigate torture.\n"
    ),
    "## Findings\n\nThey had no bed or blanket in the cells.\n\n## Conclusions\n\nThey had no bed in the cells.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_a_number_of_places_stands_for_the_list_of_their_names() -> None:
    source = (
        "# Summary\n\nTorture was inflicted at four of the police stations.\n\n# Stations\n\n"
        "At the stations of Marl, Tesk, Ovin and Breck, suspects were subjected to torture or to degrading treatment.\n"
    )
    assert [one.code for one in rule.run(bound(source))] == ["PB452"]


def test_a_noun_made_of_the_verb_tells_the_half_too() -> None:
    source = (
        "# Summary\n\nThe destruction of the archive of the land office came before the visit.\n\n# Office\n\n"
        "The archive of the land office was destroyed or removed before the visit.\n"
    )
    assert [one.code for one in rule.run(bound(source))] == ["PB452"]


OF_OTHER_WORDS = [
    "# Summary\n\nThe team heard 40 current guards.\n\n# Method\n\nThe team heard 40 current or retired guards.\n",
    (
        "# Findings\n\nPupils in the yard were subjected to torture or other degrading treatment.\n\n# "
        "Conclusions\n\nThe flogging of pupils amounts to torture.\n"
    ),
    (
        "# Findings\n\nSix of the nine divers had drowned or vanished before the hearing.\n\n# Story\n\nThe six "
        "divers who missed the hearing are all drowned.\n"
    ),
]

LET_BE_OF_OTHER_WORDS = [
    (
        "# Summary\n\nThe team heard 40 current or retired guards.\n\n# Method\n\nThe team heard 40 current or "
        "retired guards.\n"
    ),
    "# Summary\n\nNine lived there for 10 years.\n\n# Findings\n\nThose with 10 years or more were let go.\n",
    (
        "# Findings\n\nPupils in the yard were subjected to torture or other degrading treatment.\n\n# "
        "Conclusions\n\nThe flogging of pupils amounts to torture or other degrading treatment.\n"
    ),
]


@pytest.mark.parametrize("source", OF_OTHER_WORDS)
def test_it_is_objected_to_in_other_words(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE_OF_OTHER_WORDS)
def test_near_neighbours_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
