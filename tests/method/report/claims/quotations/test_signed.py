"""Signed: what stands right behind a quotation and says whose words these are."""

from __future__ import annotations

import pytest

from probata.method.report.claims.quotations.signed import (
    begins_signed,
    goes_on,
    is_a_line,
    is_cited,
    is_signed,
    is_told,
)


@pytest.mark.parametrize("rest", [" – Former resident", " (interview 12)", "\n-Mara Len, miller"])
def test_a_signature_is_seen(rest: str) -> None:
    assert is_signed(rest)


@pytest.mark.parametrize("rest", [" The road led to the shore.", " and the sheds had no windows."])
def test_a_sentence_behind_is_no_signature(rest: str) -> None:
    assert not is_signed(rest)


def test_a_place_in_a_source_is_seen() -> None:
    assert is_cited(" Id. at 210.")
    assert not is_cited(" The road led to the shore.")


def test_a_sentence_that_goes_on_with_the_speaker_tells_who_it_was() -> None:
    assert goes_on("She laughed.")
    assert is_told("This is how a guard put it.")
    assert not is_told("A road led to the shore.")


def test_a_name_below_is_a_line_and_begins_with_a_dash() -> None:
    assert is_a_line("Mara Len, miller")
    assert not is_a_line("The mill was sold in the spring.")
    assert begins_signed("— Mara Len")
