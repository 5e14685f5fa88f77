"""Notes that stand at each other's words."""

from __future__ import annotations

from probata.method.report.claims.sources.displaced import displaced
from tests.method.report.world import bound

TEXT = "Poplars were planted along the canal.[^1]\n\nThe choir of Sant Orel was closed.[^2]\n\n"
CHOIR, POPLARS = "J. Vane, The Choir of Sant Orel.", "M. Rell, Poplars on a Canal."


def _labels(first: str, second: str) -> list[str]:
    return [one.mark.label for one in displaced(bound(f"{TEXT}[^1]: {first}\n\n[^2]: {second}\n"))]


def test_two_notes_that_have_changed_places_are_found() -> None:
    assert _labels(CHOIR, POPLARS) == ["1", "2"]


def test_notes_in_their_places_and_one_alone_that_fits_elsewhere_are_let_be() -> None:
    assert _labels(POPLARS, CHOIR) == []
    assert _labels(CHOIR, "T. Hale, Travels.") == []


def test_a_circle_of_three_is_found() -> None:
    source = (
        "Fishing quotas in the gulf fell.[^1]\n\nVineyards at Costa Rell stand empty.[^2]\n\n"
        "The observatory of Dorn is old.[^3]\n\n[^1]: Vineyards of Costa Rell.\n\n[^2]: Observatory of Mount Dorn.\n\n"
        "[^3]: Quotas for the Gulf.\n"
    )
    assert len(displaced(bound(source))) == len("123")
