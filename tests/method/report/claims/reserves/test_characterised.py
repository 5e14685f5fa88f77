from __future__ import annotations

import pytest

from probata.method.report.claims.reserves.characterised import characterised
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "labels", "leaves_open"),
    [
        ("The siege of the port constitutes a war crime.", {"war crimes"}, ""),
        ("The siege of the port could be a grave breach, in particular a war crime.", {"war crimes"}, "could"),
        ("What was done amounts to torture and persecution.", {"torture", "persecution"}, ""),
    ],
)
def test_a_name_of_law_is_read_with_what_leaves_it_open(words: str, labels: set[str], leaves_open: str) -> None:
    (one,) = characterised(bound(f"{words}\n"))
    assert one.labels == labels
    assert one.open == leaves_open


@pytest.mark.parametrize(
    "words",
    [
        "The Inquiry does not say that the siege constitutes a war crime.",
        "The ministry said that the siege constitutes a war crime.",
        "The siege of the port lasted a month.",
        "The convention lists acts that constitute genocide.",
    ],
)
def test_what_is_denied_said_by_others_or_told_in_general_is_none(words: str) -> None:
    assert not characterised(bound(f"{words}\n"))
