from __future__ import annotations

from probata.method.report.claims.reserves.sampled import sampled
from tests.method.report.world import bound

WARNING = "We interviewed 40 porters. They are not a representative sample.\n"


def test_a_share_of_all_is_found_with_its_words() -> None:
    (one,) = sampled(bound(f"Half of all porters were fined.\n\n{WARNING}"))
    assert one.whom == "all porters"


def test_a_share_of_things_that_nobody_interviewed_is_let_be() -> None:
    assert not list(sampled(bound(f"Half of all barrels were empty.\n\n{WARNING}")))
