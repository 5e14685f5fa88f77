"""Whose part a reference means."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.structure.referring import REFERS, is_led_there, is_meant, kind_of
from tests.method.report.world import bound


def _meant(words: str) -> list[str]:
    [one] = [each for each in tellings(bound(words)) if REFERS.search(each.text)]
    return [found[0] for found in REFERS.finditer(one.text) if is_meant(one, found, kind_of(found["kind"]))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Check the doors at night (section 1).\n", "section 1"),
        ("Section 4 describes the doors.\n", "Section 4"),
        ("Chapter 5, section 2, is on the doors.\n", "section 2"),
        ("See annexes I and XXI.\n", "annexes I and XXI"),
        ("As told in paragraphs 12 to 19, nobody came.\n", "paragraphs 12 to 19"),
        ("The doors are shown in table 2.\n", "table 2"),
    ],
)
def test_what_stands_around_says_that_this_report_is_meant(words: str, found: str) -> None:
    assert found in _meant(words)


@pytest.mark.parametrize(
    "words",
    [
        "Under section 63 a door has to be open.\n",
        "Table 4 of the yearbook gives prices.\n",
        "The decree asks for a door in its paragraph 4.\n",
        "Section 12 of the Act asks for doors.\n",
    ],
)
def test_parts_of_laws_and_other_texts_are_not_meant(words: str) -> None:
    assert _meant(words) == []


@pytest.mark.parametrize(
    ("words", "led"), [("See box 3.\n", True), ("Photo 4 shows it.\n", True), ("Box 2 fell.\n", False)]
)
def test_a_reader_is_led_there_by_see_and_by_shows(words: str, led: bool) -> None:
    one = next(each for each in tellings(bound(words)) if REFERS.search(each.text))
    found = REFERS.search(one.text)
    assert found is not None
    assert is_led_there(one, found) is led


@pytest.mark.parametrize(
    ("words", "kind"), [("Annexes", "annex"), ("Appendices", "annex"), ("paras.", "paragraph"), ("Boxes", "box")]
)
def test_plurals_and_short_forms_have_one_kind(words: str, kind: str) -> None:
    assert kind_of(words) == kind


def test_a_paragraph_of_a_judgment_that_is_cited_is_its_own() -> None:
    assert _meant("The test is strict: see Vee v Econet [2005] 1 All ER 303 at para 90 (Mr. Holt).\n") == []
    assert _meant("The test is strict, as Lesotho at para 28 shows.\n") == []
