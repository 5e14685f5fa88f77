"""Words that narrow a group of people."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.matching.groups_of_people import groups
from probata.method.testimony.model import Attribute
from tests.method.report import world
from tests.method.report.claims_world import codebook


def test_values_are_known_by_what_is_said_for_them_or_by_their_name() -> None:
    found = {(one.attribute, one.value): one for one in groups(codebook())}
    assert {"women", "woman", "female"} <= found["sex", "woman"].words
    assert found["sex", "woman"].kind == "sex"
    assert found["district", "East"].words == {"east"}
    assert found["age", "under 18"].kind == "age"


def test_sex_and_age_are_known_without_an_attribute() -> None:
    bare = replace(world.codebook(), attributes={})
    assert {one.kind for one in groups(bare)} == {"sex", "age"}
    assert all(one.attribute == "" for one in groups(bare))


def test_a_value_of_several_words_is_a_phrase_and_yes_is_none() -> None:
    more = {"site": Attribute("site", "site", ("Old Town",)), "heard": Attribute("heard", "heard", ("yes", "no"))}
    found = {one.value: one for one in groups(replace(world.codebook(), attributes=more)) if one.attribute}
    assert found["Old Town"].phrases == (("old", "town"),)
    assert found["yes"].words == frozenset()
