"""Two thousand rearranged packages: none passes for the signer's, and both verifiers say the same of each."""

from __future__ import annotations

from signing_samples import KEY, OTHER_KEY, both
from structural_mutants import EDITS, GOLDENS, bits_flipped, held_against, mutants, wrong


def test_no_rearranged_package_passes_and_both_verifiers_agree() -> None:
    found = held_against(2_000)
    assert found["tried"] > 1_500
    assert found["changed"] > 500
    assert found["another-key"] > 10  # whole, but signed anew by another key


def test_one_bit_of_every_byte_is_noticed() -> None:
    assert bits_flipped(GOLDENS[0], every=8) == len(GOLDENS[0])


def test_the_mutants_are_the_same_each_time_and_of_every_kind() -> None:
    assert list(mutants(20, 5)) == list(mutants(20, 5))
    said = " ".join(name for name, _, _ in mutants(400))
    assert all(
        word in said
        for word in ("dropped", "swapped", "put at", "doubled", "wrapped", "nudged", "shuffled", "reopened")
    )
    assert len(EDITS) == 9


def test_the_judge_of_mutants_would_see_a_verifier_that_lets_one_pass() -> None:
    assert wrong(both(GOLDENS[0], KEY.fingerprint), False) == "it passes for the work of the named key"
    assert wrong(both(GOLDENS[0]), False) == "it passes for the work of the named key"
    assert wrong(both(GOLDENS[0], OTHER_KEY.fingerprint), False) == "a signature fits that nobody made"
