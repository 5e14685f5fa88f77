"""Numbers with the clause that they stand in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.matching.claims import Claim, claims
from tests.method.report.claims_world import first_claim, records
from tests.method.report.more_world import bound


def _clause(claim: Claim) -> str:
    return claim.words(claim.low, claim.high - 1)


def _each(source: str) -> tuple[Claim, ...]:
    return claims(bound(source, records()))


def test_a_part_and_its_whole_are_one_claim() -> None:
    [one] = _each("{count}`held:k` of the {count}`held:n` interviewees had been held.")
    assert one.facet == "k"
    assert [whole.handle for whole in one.wholes] == ["held"]
    assert one.words(one.first, one.behind - 1) == "21 of the 40"


def test_between_numbers_of_different_counts_words_belong_to_the_one_before() -> None:
    first, second = _each("Then {count}`held:k` were held, {count}`pills:k` got pills.")
    assert _clause(first) == "Then 21 were held,"
    assert _clause(second) == ", 19 got pills."[:1] + " 19 got pills." or second.after_another
    assert second.after_another


@pytest.mark.parametrize("joint", ["; ", ", and the others, ", " while ", ", but ", " because "])
def test_a_clause_ends_where_another_begins(joint: str) -> None:
    one = first_claim(f"{{count}}`held:k` were held{joint}nobody said why.")
    assert _clause(one).startswith("21 were held")
    assert "nobody" not in _clause(one)


def test_the_number_of_a_base_alone_is_told_by_its_base() -> None:
    one = first_claim("{count}`pills-held:n` people were held.")
    assert one.of_base
    assert one.counted.codes == {"held"}


def test_a_cell_is_read_with_its_heads() -> None:
    one = first_claim("| Group | Held |\n|---|---|\n| Women | {count}`held:k` |")
    assert one.heads == ("Held", "Women")


def test_one_person_is_single() -> None:
    assert first_claim("{count}`violence:k|One` account of sexual violence.").single
    assert not first_claim("{count}`held:k` were held.").single


def test_another_language_and_no_codebook_give_no_claims() -> None:
    source = "{count}`held:k` were held."
    assert claims(bound(source, records(), language="fr")) == ()
    assert claims(bound(source, replace(records(), codebook=None))) == ()
