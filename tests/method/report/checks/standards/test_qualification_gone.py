"""PB451: a qualification that is lost in the summary or the conclusions."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import qualification_gone as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "## Executive summary\n\n"
        "The siege and the starvation of the port constitute war crimes.\n\n"
        "## Findings\n\n"
        "The siege of the port, with the starvation there, may constitute international crimes, notably war crimes.\n"
    ),
    (
        "## Executive summary\n\n"
        "The confinement of workers in the hostels constitutes a crime against humanity.\n\n"
        "## Findings\n\n"
        "The confinement of workers in the hostels may constitute a crime against humanity.\n"
    ),
    (
        "## Executive summary\n\n"
        "The allegations of forced medical treatment in the hostels are credible.\n\n"
        "## Findings\n\n"
        "The allegations of forced medical treatment in the hostels appear to be credible.\n"
    ),
    (
        "## Executive summary\n\n"
        "Guards took phones from everyone who arrived at the hostels.\n\n"
        "## Findings\n\n"
        "Guards reportedly took phones from everyone who arrived at the hostels.\n"
    ),
    (
        "## Executive summary\n\n"
        "Detainees in the northern sheds were beaten during the night.\n\n"
        "## Findings\n\n"
        "Some detainees in the northern sheds were beaten during the night.\n"
    ),
    (
        "## Executive summary\n\n"
        "In all, 340 people were moved to the shore in spring.\n\n"
        "## Findings\n\n"
        "At least 340 people were moved to the shore in spring.\n"
    ),
    (
        "## Executive summary\n\n"
        "The province built 12,000 places for workers.\n\n"
        "## Findings\n\n"
        "The province built about 12,000 places for workers.\n"
    ),
    (
        "## Findings\n\n"
        "It appears that the order to lock the doors came from the governor's office.\n\n"
        "## Conclusions\n\n"
        "The order to lock the doors came from the governor's office.\n"
    ),
    (
        "## Findings\n\n"
        "The company probably knew that wages were withheld from seasonal workers.\n\n"
        "## Conclusions\n\n"
        "The company knew that wages were withheld from seasonal workers.\n"
    ),
    (
        "## Findings\n\n"
        "Several families may have been separated when the camp at the lake was emptied.\n\n"
        "## Conclusions\n\n"
        "Several families were separated when the camp at the lake was emptied.\n"
    ),
    (
        "## Findings\n\n"
        "Officials allegedly burned the registers of the clinic in May.\n\n"
        "## Conclusions\n\n"
        "Officials burned the registers of the clinic in May.\n"
    ),
    (
        "## Executive summary\n\n"
        "The treatment of prisoners in the fortress amounts to torture.\n\n"
        "## Findings\n\n"
        "The treatment of prisoners in the fortress could amount to torture.\n"
    ),
    (
        "## Findings\n\n"
        "There are credible indications that the pills were given without consent.\n\n"
        "## Conclusions\n\n"
        "The pills were given without consent.\n"
    ),
]
LET_BE = [
    (
        "## Executive summary\n\n"
        "The confinement of workers in the hostels may constitute a crime against humanity.\n\n"
        "## Findings\n\n"
        "The confinement of workers in the hostels may constitute a crime against humanity.\n"
    ),
    (
        "## Executive summary\n\n"
        "The confinement could amount to a crime against humanity.\n\n"
        "## Findings\n\n"
        "The confinement of workers in the hostels may constitute a crime against humanity.\n"
    ),
    (
        "## Executive summary\n\n"
        "The allegations appear credible.\n\n"
        "## Findings\n\n"
        "The allegations of forced medical treatment in the hostels appear to be credible.\n"
    ),
    (
        "## Executive summary\n\n"
        "More than 340 people were moved to the shore in spring.\n\n"
        "## Findings\n\n"
        "At least 340 people were moved to the shore in spring.\n"
    ),
    (
        "## Executive summary\n\n"
        "Some 12,000 places were built for workers.\n\n"
        "## Findings\n\n"
        "The province built about 12,000 places for workers.\n"
    ),
    (
        "## Executive summary\n\n"
        "Guards beat detainees.\n\n"
        "## Findings\n\n"
        "Guards beat detainees, which may constitute ill-treatment.\n"
    ),
    (
        "## Executive summary\n\n"
        "The hostels were locked at night.\n\n"
        "## Findings\n\n"
        "The hostels were locked at night. The governor may have ordered it.\n"
    ),
    (
        "## Executive summary\n\n"
        "The decree allows officials to search rooms.\n\n"
        "## Findings\n\n"
        "The decree says that officials may search rooms.\n"
    ),
    (
        "## Executive summary\n\n"
        "In May the hostels were closed.\n\n"
        "## Findings\n\n"
        "In May the hostels were closed, possibly for repairs.\n"
    ),
    (
        "## Executive summary\n\n"
        "Former detainees said that guards took phones from everyone who arrived at the hostels.\n\n"
        "## Findings\n\n"
        "Guards reportedly took phones from everyone who arrived at the hostels.\n"
    ),
    (
        "## Findings\n\n"
        "Some villages lost their school in the autumn. Nine villages lost their clinic in spring.\n\n"
        "## Conclusions\n\n"
        "Nine villages lost their clinic in spring.\n"
    ),
    (
        "## Findings\n\n"
        "Guards reportedly took phones from everyone who arrived. Registers seized at the gate show "
        "that guards took phones from everyone who arrived.\n\n"
        "## Conclusions\n\n"
        "Guards took phones from everyone who arrived.\n"
    ),
    (
        "## Executive summary\n\n"
        "The Inquiry examined whether guards took phones from everyone who arrived at the hostels.\n\n"
        "## Findings\n\n"
        "Guards reportedly took phones from everyone who arrived at the hostels.\n"
    ),
    (
        "## Executive summary\n\n"
        "The Inquiry interviewed 62 people.\n\n"
        "## Findings\n\n"
        "The Inquiry interviewed 62 people, of whom at least 12 were held.\n"
    ),
    (
        "## Findings\n\n"
        "The river may flood the hostels in autumn.\n\n"
        "## Conclusions\n\n"
        "The Government should move the hostels before autumn.\n"
    ),
    (
        "## Executive summary\n\n"
        "The report covers the hostels of the Low Reaches between 2017 and 2019.\n\n"
        "## Findings\n\n"
        "Most of the hostels of the Low Reaches were built in 2017.\n"
    ),
    (
        "## Findings\n\n"
        "Many workers came from the upper valley.\n\n"
        "## Conclusions\n\n"
        "Workers should be paid what they are owed.\n"
    ),
    (
        "## Findings\n\n"
        "Some of the witnesses were women.\n\n"
        "## Conclusions\n\n"
        "Women described the same search at the gate.\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_words_that_are_lost_are_told_at_the_clause_that_lost_them() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end].startswith("The guards beat residents")
    assert "reportedly" in one.message


def test_acts_that_are_only_pointed_at_keep_their_reserve() -> None:
    source = (
        "# Summary\n\nThe conduct described in this report amounts to crimes under international law.\n\n"
        "# Law\n\nThe acts described in chapters V and VI may amount to crimes under international law.\n"
    )
    assert [one.code for one in rule.run(bound(source))] == ["PB451"]


def test_a_heading_that_drops_the_reserve_of_its_text_is_told() -> None:
    source = (
        "# The port\n\nThe port has two piers.\n\n# Dockers were tortured in the customs house\n\n"
        "In the customs house, dockers may have been tortured.\n"
    )
    assert [one.code for one in rule.run(bound(source))] == ["PB451"]


OF_OTHER_WORDS = [
    (
        "# Findings\n\nOn the quay, about 1,400 crates were burned in the night.\n\n# Conclusions\n\nIn the "
        "night 1,400 crates were burned on the quay.\n"
    ),
    (
        "# Summary\n\nPrecisely 61 miners drowned in the shaft.\n\n# Findings\n\nAt least 61 miners drowned when "
        "the shaft flooded.\n"
    ),
    (
        "# Summary\n\nThe flogging of pupils is torture.\n\n# Findings\n\nThe flogging of pupils in the yard may "
        "amount to torture.\n"
    ),
    (
        "# Summary\n\nThe judge wrote that the harbour master's silence amounts to a breach of trust.\n\nThe "
        "harbour master's silence amounts to a breach of trust.\n\n# Findings\n\nThe harbour master's silence "
        "could amount to a breach of trust.\n"
    ),
    (
        "# Conclusions\n\nThe practices described in this report constitute apartheid.\n\n# Findings\n\nThe "
        "practices set out above may constitute apartheid.\n"
    ),
]

LET_BE_OF_OTHER_WORDS = [
    (
        "# Summary\n\nPrecisely 61 miners drowned in the shaft.\n\n# Findings\n\nAt least 61 horses drowned in "
        "the flood of May.\n"
    ),
    "# Summary\n\nThe number of fires fell to nine in 2019.\n\n# Findings\n\nFires fell to nine in 2019.\n",
    (
        "# Summary\n\nThe flogging of pupils may amount to torture.\n\n# Findings\n\nThe flogging of pupils in "
        "the yard may amount to torture.\n"
    ),
    "# Findings\n\nUp to 30 days passed.\n\n# Conclusions\n\nThe 30-day limit passed in silence.\n",
]


@pytest.mark.parametrize("source", OF_OTHER_WORDS)
def test_it_is_objected_to_in_other_words(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE_OF_OTHER_WORDS)
def test_near_neighbours_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
