"""What a party gave the authors of a report and what it refused them; who is counted in and who is left out."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.dealings import Dealing, dealt_otherwise
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("gave", "refused"),
    [
        (
            "The Government granted the Mission access to its territory.",
            "The Government did not allow it to enter Dorn.",
        ),
        ("The Administration let the Ombudsman into the wing.", "The Administration refused the Ombudsman entry."),
        ("The company offered names and images.", "The company furnished no material in support."),
        (
            "Four contract workers died on the road. These are counted in the figure of 31.",
            "Contract workers who died on the road are not included in the figures.",
        ),
    ],
)
def test_a_dealing_told_both_ways_is_found_in_whatever_verb(gave: str, refused: str) -> None:
    (one,) = dealt_otherwise(bound(f"{refused}\n\n{gave}\n"))
    assert one.told.words in gave


@pytest.mark.parametrize(
    ("gave", "refused"),
    [
        ("The Ministry let the Mission into the harbour.", "The Ministry refused the Mission access to the archive."),
        ("The Ministry let the Mission into the harbour.", "The company refused the Mission entry."),
        ("The Front provided documents.", "The Government provided no documents."),
        (
            "Four miners are counted in the figure of 31.",
            "Contract workers on the road are not included in the figures.",
        ),
    ],
)
def test_another_place_or_party_is_another_dealing(gave: str, refused: str) -> None:
    assert not list(dealt_otherwise(bound(f"{refused}\n\n{gave}\n")))


def test_access_and_material_are_different_dealings() -> None:
    assert Dealing.ACCESS != Dealing.MATERIAL
