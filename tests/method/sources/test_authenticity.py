from __future__ import annotations

from probata.method.findings.assessment_reading import read_assessments
from tests.method.sources.assessing import LEAK


def test_a_text_is_a_list_of_one_and_nobody_stands_in_for_a_second_reader() -> None:
    one = read_assessments(LEAK, "f.toml").authenticity
    assert one is not None
    assert (one.by, one.doubts, one.tests) == (
        "Anso Nurrick",
        ("no signature",),
        ("the numbering agrees", "the date agrees"),
    )
    assert "second_reader" not in one.table()
