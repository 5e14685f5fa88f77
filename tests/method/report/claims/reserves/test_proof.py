from __future__ import annotations

from probata.method.report.claims.reserves.proof import exceeded
from tests.method.report.world import bound


def test_the_words_of_the_declared_standard_are_told() -> None:
    source = "The standard is the balance of probabilities.\n\nIt is proved beyond doubt that the mill burned.\n"
    (one,) = exceeded(bound(source))
    assert one.declared == "balance of probabilities"
    assert one.told.words[one.start : one.end] == "beyond doubt"


def test_without_a_standard_nothing_is_exceeded() -> None:
    assert not list(exceeded(bound("It is proved beyond doubt that the mill burned.\n")))


def test_that_there_is_more_than_was_verified_is_no_finding() -> None:
    declared = "The Mission applied the standard of reasonable grounds.\n\n"
    assert not list(exceeded(bound(f"{declared}The Mission has no doubt that the true number is higher.\n")))
    assert list(exceeded(bound(f"{declared}The Mission has no doubt that the guards beat him.\n")))
