"""going: what goes on about the same person."""

from __future__ import annotations

from probata.method.report.claims.reading.going import going_on
from probata.method.report.claims.reading.told import told
from tests.method.report.world import bound


def test_only_sentences_about_the_same_person_go_on() -> None:
    made = bound("A woman spoke. She was held at Reed. He left. The gate was closed.\n\nShe is another.\n")
    behind = [going_on(made)[id(one)].split() for one in told(made)]
    assert [one for one in behind if one] == [["She", "was", "held", "at", "Reed.", "He", "left."], ["He", "left."]]
