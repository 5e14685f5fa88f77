"""Persons named: whether words with capitals can name a person."""

from __future__ import annotations

from probata.method.report.claims.people.persons_named import may_be_person, named_once
from probata.method.report.claims.reading.told import told
from tests.method.report.world import bound


def test_a_place_is_known_by_its_noun_or_by_what_happens_there() -> None:
    made = bound("Prisoner T-3, Tallis Varn, spoke. There are four cells at Tallis Varn. Edda Falk left.\n")
    assert not may_be_person(made, "Tallis Varn")
    assert not may_be_person(made, "Heron Quay")
    assert may_be_person(made, "Edda Falk")


def test_who_stands_in_one_passage_only_is_named_once() -> None:
    made = bound("Edda Falk left.\n\nMr Falk came back, and so did Ana Lund.\n")
    first, second = (one for one in told(made) if "Falk" in one.whole)
    assert not named_once(made, first, "Edda Falk")
    assert named_once(made, second, "Ana Lund")
