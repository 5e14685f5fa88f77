"""Measuring: what a number phrase measures and which words anchor it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.statements.measuring import Extent, Measure, key, measures, spoken
from probata.method.statements.reading import statements
from probata.method.statements.renderings import Source
from probata.record.ref import Ref


def measured(text: str) -> list[Measure]:
    return list(measures(Source(Ref.of("doc", bytes(16)), text, statements(text))))


def test_a_phrase_keeps_its_place_its_sentence_and_who_gives_it() -> None:
    text = "It was a cold day. The mill of Orlan lost 12 looms in the fire, the ministry said."
    [one] = measured(text)
    assert one.span.of(text) == one.words == "12 looms"
    assert one.sentence.of(text).startswith("The mill of Orlan")
    assert one.party == "ministry"
    assert "orlan" in one.names


def test_the_document_itself_gives_what_nobody_is_said_to_say() -> None:
    assert [one.party for one in measured("The mill lost 12 looms.")] == [None]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The 48-page report was read.", key("report")),
        ("The 12-page draft answer was read.", key("answer")),
        ("The answer has 12 pages.", ""),
    ],
)
def test_a_number_before_a_noun_describes_it(text: str, head: str) -> None:
    assert [one.head for one in measured(text)] == [head]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Eleven workers were killed in the fire.", {"kill"}),
        ("The fire killed 14 workers.", {"kill"}),
        ("The camp holds 600 inmates.", {"hold"}),
        ("She left 11 minutes before the vote.", {key("vote")}),
    ],
)
def test_a_phrase_hangs_on_its_verb_or_on_what_an_offset_counts_from(text: str, leads: set[str]) -> None:
    assert [set(one.leads) for one in measured(text)] == [leads]


def test_an_aside_about_somebody_anchors_nothing() -> None:
    [one] = measured("The mayor of Kolm, who has land on the Lenne, bought 12 boats.")
    assert key("Lenne") not in one.near
    assert key("mayor") in one.near


def test_headings_furniture_and_other_languages_are_not_measured() -> None:
    assert measured("12 LOOMS LOST\n\nLa fábrica de la ciudad perdió 12 telares en el incendio del año y no hay.") == []


@given(*[st.integers(0, 50)] * 4)
def test_two_extents_exclude_each_other_when_they_do_not_meet(a: int, b: int, c: int, d: int) -> None:
    low, high, low2, high2 = min(a, b), max(a, b), min(c, d), max(c, d)
    one, two = Extent(Decimal(low), Decimal(high)), Extent(Decimal(low2), Decimal(high2))
    assert one.excludes(two) == two.excludes(one) == (high < low2 or high2 < low)


def test_an_extent_without_an_end_excludes_what_is_below_it() -> None:
    many = Extent(Decimal(40), None, open_low=True)
    assert many.excludes(Extent(Decimal(40), Decimal(40)))
    assert not many.excludes(Extent(Decimal(41), Decimal(41)))
    assert not many.excludes(Extent(Decimal(1000), None))


def test_words_with_a_key_are_given_as_they_stand() -> None:
    assert spoken("The Reports were released.", frozenset({key("report"), key("release")})) == ("Reports", "released")
    assert key("organisation") == key("organizations")
    assert key("held") == key("hold")
