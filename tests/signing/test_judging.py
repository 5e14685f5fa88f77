"""judge hands a value to its rule with what the rule may look at."""

from __future__ import annotations

from signing_samples import heard

from probata.record.grade import Grade
from probata.signing.case import Around
from probata.signing.judging import judge
from probata.signing.manifest import ValueJson
from probata.signing.verdict import Code


def value(figure: int) -> ValueJson:
    return {
        "id": "v1",
        "sentence": "Two.",
        "figure": figure,
        "rule": {"name": "count-rows"},
        "grade": "attested",
        "withheld": "0" * 64,
    }


def test_a_signer_may_have_withheld_rows_judged_as_if_they_were_open() -> None:
    around = Around({}, {}, {})
    assert judge(value(2), Grade.RECOMPUTED, heard(2, 0, 0, 0, 0), around).fault is None
    assert judge(value(3), Grade.RECOMPUTED, heard(2, 0, 0, 0, 0), around).fault is Code.FIGURE
