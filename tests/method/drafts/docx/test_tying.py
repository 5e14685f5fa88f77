"""Bookmarks that say nothing."""

from __future__ import annotations

import pytest

from probata.method.drafts.docx.placing import Place
from probata.method.drafts.docx.tying import bookmark_xml, is_ours
from probata.method.drafts.model import Tie
from probata.record.errors import BadValue
from probata.record.span import TextSpan
from tests.method.drafts.docx.making import W


def test_our_names_are_told_from_others() -> None:
    assert is_ours("_prbabcdefghijklmn27")
    assert is_ours("_prbABCDEFGHIJKLMN27")
    assert not any(map(is_ours, ["_prbabc", "_prbabcdefghijklmn01", "_Ref12345678", "_prbabcdefghijklmn277", ""]))


def test_a_bookmark_has_two_marks_of_one_id() -> None:
    place = Place(0, 1, {"w": W}, {}, 1, {}, W)
    start, end = bookmark_xml(Tie("_prbabcdefghijklmn27", TextSpan(0, 1)), place, 7)
    assert start == '<w:bookmarkStart w:id="7" w:name="_prbabcdefghijklmn27"/>'
    assert end == f'<w:bookmarkEnd xmlns:w="{W}" w:id="7"/>'


def test_other_names_are_refused() -> None:
    with pytest.raises(BadValue):
        bookmark_xml(Tie('_prb"/>', TextSpan(0, 1)), Place(0, 1, {}, {}, 1, {}, W), 7)
