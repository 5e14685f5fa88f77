from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.rarity import Rarity, rarity
from tests.method.report.world import bound


def test_what_stands_in_fewer_sentences_weighs_more() -> None:
    weights = rarity(bound("The mill burned. The dyke broke. The mill stood empty.\n"))
    assert weights.of("dyk") > weights.of("mil")


@settings(deadline=None)
@given(st.integers(1, 5000), st.integers(0, 5000))
def test_a_weight_lies_between_nothing_and_one(sentences: int, known: int) -> None:
    weight = Rarity(Counter({"mil": min(known, sentences)}), sentences).of("mil")
    assert 0 < weight <= 1
