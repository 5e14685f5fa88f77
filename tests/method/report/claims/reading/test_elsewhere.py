from __future__ import annotations

from probata.method.report.claims.reading.elsewhere import named_place
from tests.method.report.world import bound


def test_a_place_is_named_by_its_number_or_its_heading() -> None:
    each = bound("# Summary\n\nThe dyke broke.\n\n- It was old.\n").passages
    assert named_place(next(one for one in each if one.kind == "paragraph")) == "paragraph 1"
    assert named_place(next(one for one in each if one.kind == "item")) == "the sentence under “Summary”"
