from __future__ import annotations

from probata.method.report.claims.reading.alike import alike, enough, pairs
from probata.method.report.claims.reading.facts import facts
from probata.method.report.claims.reading.rarity import rarity
from tests.method.report.world import bound


def _one_fact(first: str, second: str) -> bool:
    made = bound(f"# Summary\n\n{first}\n\n# The events\n\n{second}\n")
    weights = rarity(made)
    found = [(one, other, alike(one, other, weights)) for one, other in pairs(facts(made))]
    return any(how is not None and enough(one, other, how) for one, other, how in found)


def test_one_fact_in_two_constructions_is_one() -> None:
    assert _one_fact("Soldiers burned 31 barns in Ossa.", "In Ossa, 13 barns were burned by soldiers.")


def test_other_places_acts_and_voices_make_two() -> None:
    first = "Soldiers burned 31 barns in Ossa."
    assert not _one_fact(first, "Soldiers burned 13 barns in Keld.")
    assert not _one_fact(first, "Soldiers repaired 13 barns in Ossa.")
    assert not _one_fact(first, "The mayor said that soldiers burned 13 barns in Ossa.")
