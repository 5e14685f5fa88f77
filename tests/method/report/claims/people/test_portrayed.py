"""Portrayed: one person over the whole report."""

from __future__ import annotations

from probata.method.report.claims.people.portrait import Trait
from probata.method.report.claims.people.portrayed import portrayed
from probata.method.report.claims.reading.going import going_on
from probata.method.report.claims.reading.told import told
from tests.method.report.world import bound


def test_a_rare_trait_and_a_place_join_over_paragraphs() -> None:
    draft = "A blind man told the Panel that he heard shots.\n\n# Gull House\n\nThe blind man was kept at Gull House.\n"
    (one,) = portrayed(bound(draft))
    assert {Trait.RARE, Trait.PLACE} <= one.traits
    assert len(one.places) == 2


def test_the_place_of_a_relative_counts() -> None:
    draft = (
        "The lighthouse keeper's wife told us that soldiers slept in her kitchen.\n\n"
        "# Setting\n\nThe lighthouse keeper at Skerry Sound was paid by the Navy.\n"
    )
    (one,) = portrayed(bound(draft))
    assert {Trait.TIE, Trait.PLACE} <= one.traits


def test_a_row_of_a_table_of_interviews_is_a_description() -> None:
    table = "| Source | Work | Village | Taken on |\n|---|---|---|---|\n| S1 | {} | Orsk Bend | 5 May 2015 |\n"
    (one,) = portrayed(bound(table.format("potter")))
    assert one.places[0].passage.kind == "cell"
    assert not portrayed(bound(table.format("farmer")))
    assert not portrayed(bound(table.format("potter").replace("Source", "Official")))


def test_nobody_is_portrayed_by_a_place_alone() -> None:
    assert not portrayed(bound("An interviewee from Orsk Bend was beaten.\n"))


def test_a_trait_that_is_told_often_is_a_theme() -> None:
    each = "\n\n".join(f"A blind man was beaten in Mott in 20{year}." for year in range(10, 20))
    assert not portrayed(bound(each))


def test_only_the_same_passage_goes_on() -> None:
    one = bound("A baker was held. She was beaten. It rained.\n\nShe left.\n")
    behind = going_on(one)
    assert [behind[id(each)].strip() for each in told(one)][:3] == ["She was beaten.", "", ""]
