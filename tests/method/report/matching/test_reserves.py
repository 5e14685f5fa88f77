"""Whether a sentence keeps the reserve under which a finding was adopted."""

from __future__ import annotations

import pytest

from probata.method.report.matching.reserves import held_back, told_bare
from probata.method.report.matching.retold import retold
from tests.method.report.found_world import example

RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "{}"
% object = "{}"
% wording = "{}"
% rests_on = ["gate", "lamp"]

"""
ALLEGED = RECORD.format("The accounts of a gate that was closed at night are credible.", "allegation", "are credible")
INDICATED = RECORD.format(
    "There are indications that a gate was closed at night.", "fact", "there are indications that"
)
FIRM = RECORD.format(
    "There are reasonable grounds to believe that a gate was closed at night.", "fact", "reasonable grounds to believe"
)


@pytest.mark.parametrize(
    ("record", "sentence", "bare"),
    [
        (ALLEGED, "The gate was closed at night ({ref}`F2`).", True),
        (ALLEGED, "Credible accounts speak of a gate that was closed at night ({ref}`F2`).", False),
        (INDICATED, "A gate was closed at night ({ref}`F2`).", True),
        (INDICATED, "A gate appears to have been closed at night ({ref}`F2`).", False),
        (FIRM, "A gate was closed at night ({ref}`F2`).", False),
    ],
)
def test_a_sentence_is_bare_where_a_reserve_was_adopted_and_none_is_said(
    record: str, sentence: str, bare: bool
) -> None:
    bound = example(record + sentence)
    (one,) = retold(bound)
    assert told_bare(bound, one) is bare


@pytest.mark.parametrize(("record", "back"), [(ALLEGED, True), (INDICATED, True), (FIRM, False)])
def test_what_was_adopted_is_held_back_or_not(record: str, back: bool) -> None:
    bound = example(record)
    assert bound.records.findings is not None
    finding = bound.records.findings.findings["F2"]
    assert held_back(bound, finding, {ALLEGED: 1, INDICATED: 5, FIRM: 3}[record]) is back
