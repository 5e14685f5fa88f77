"""The texts that a report quotes."""

from __future__ import annotations

from probata.method.report.claims.quotations.register import pairs, texts
from tests.method.report.world import bound

DAY = "On 9 June 2017 the then Mayor, Mr. Tibor Ruse, told the council of Anden that"
WOVEN = "“no ship will be turned away while I hold this office”"


def test_a_part_woven_into_a_sentence_is_found_in_the_whole() -> None:
    here = bound(f"She said: “Hear me well, {WOVEN[1:-1]}, and no child.”\n\nMs. Renn held that {WOVEN}.\n")
    assert [(later.one.number, earlier.one.number) for later, earlier in pairs(here)] == [(1, 0)]
    assert all(later.holds(earlier) for later, earlier in pairs(here))


def test_one_day_and_two_names_make_one_occasion_in_whatever_words() -> None:
    here = bound(f"{DAY} “before the snow they will have nothing”.\n\n{DAY} “they came with empty hands”.\n")
    assert len(pairs(here)) == 1
    assert pairs(here)[0][0].of_one_occasion(pairs(here)[0][1])


def test_another_day_is_another_occasion() -> None:
    other = DAY.replace("9 June", "10 June")
    here = bound(f"{DAY} “before the snow they will have nothing”.\n\n{other} “they came with empty hands”.\n")
    assert pairs(here) == ()


def test_terms_and_addresses_are_no_texts() -> None:
    assert texts(bound("He called it “a lamp” and gave “https://example.org/one/two three four five”.\n")) == ()
