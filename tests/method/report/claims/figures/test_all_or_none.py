from __future__ import annotations

import pytest

from probata.method.report.claims.figures.all_or_none import denied_in


@pytest.mark.parametrize(
    "text",
    [
        "None of the 83 clerks spoke of a list, and 16 of the 83 clerks described the list in detail.",
        "None of the 30 drivers had a contract, and 4 of the 30 drivers had one from an agency.",
        "All 24 nurses described the night shift; three of the 24 nurses did not mention it.",
        "Not one of the 30 cells had a window. Eleven of the 30 cells had a window to the yard.",
        "Seven of the 25 guards carried a baton, and none of the 25 guards carried a baton.",
        "None of the 22 doctors examined the men, while 5 of the 22 doctors examined them twice.",
    ],
)
def test_what_all_or_none_did_cannot_be_denied_or_told_of_some(text: str) -> None:
    found = denied_in(text)
    assert len(found) == 1
    assert text[found[0].other : found[0].other_end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "None of the 30 drivers had a contract, and 4 of the 30 drivers had a lawyer.",
        "All 24 nurses described the night shift; three of the 24 nurses did not mention the alarm.",
        "None of the 20 women was asked, and six of the 20 women were asked later.",
        "None of the 15 was heard by the judge; four of the 15 were heard by the police.",
        "All 30 signed, but seven of the 30 did not sign the second page.",
        "None of the 22 doctors examined the men, while 5 of the 22 doctors examined the women.",
        "Not all of the 24 nurses described the shift; three of the 24 nurses did not describe it.",
    ],
)
def test_another_thing_time_or_judge_denies_nothing(text: str) -> None:
    assert denied_in(text) == ()
