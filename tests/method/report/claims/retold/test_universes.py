from __future__ import annotations

import pytest

from probata.method.report.claims.retold.universes import two_universes
from tests.method.report.world import bound


def _told(one: str, other: str) -> list[tuple[str, str]]:
    made = bound(f"# Summary\n\n{one}\n\n# The harbour\n\n{other}\n")
    return [(first.words, second.words) for first, second in two_universes(made)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The valley is divided into three cantons, Ost, Mell and Vorn.", "The valley and its four cantons are poor."),
        (
            "They want to lease four of the port's nine berths to a brewer.",
            "They guard the eleven berths, day and night.",
        ),
        ("All seven dams were closed. The engineers saw the seven dams.", "Nine dams were built by one firm."),
        (
            "The Inquiry wrote to seven brewers that buy hops there.",
            "Together, the nine brewers take most of the hops.",
        ),
    ],
)
def test_another_number_for_all_of_a_kind_is_found(one: str, other: str) -> None:
    assert len(_told(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port has nine quays.", "Three quays were swept. The three quays are new."),
        ("All nine quays are old.", "Four of the nine quays were swept; the four quays are narrow."),
        ("All nine sites were closed. The nine sites are old.", "It built houses on 14 construction sites."),
        ("The eight judges sat in two rooms.", "The eleven judges of the upper court sat in one."),
        ("The Board has four seats. The four seats were taken, and five seats are new.", "The nine seats are too few."),
    ],
)
def test_some_of_a_kind_and_other_kinds_are_left_alone(one: str, other: str) -> None:
    assert _told(one, other) == []


def test_all_that_a_note_speaks_of_are_those_of_its_mark() -> None:
    source = "# Summary\n\nThe review names six grants.[^1]\n\n# The harbour\n\nNine grants fit by name.\n\n"
    assert not [*two_universes(bound(f"{source}[^1]: The six grants are those of the quay.\n"))]
