"""The nouns of drafts."""

from __future__ import annotations

from probata.method.drafts.model import Answered, Changes, Remark, Reply, Tie
from probata.record.span import TextSpan


def test_changes_are_called_as_people_call_them() -> None:
    assert [str(one) for one in Changes] == ["accepted", "rejected"]


def test_a_remark_stands_open_until_somebody_resolves_it() -> None:
    remark = Remark(TextSpan(0, 4), ("PB351 Another figure.",), (Reply("H. Teveron", "", ("Yes.",)),))
    assert (remark.done, remark.replies[0].by) == (False, "H. Teveron")


def test_nothing_of_a_file_is_printed_with_the_answer() -> None:
    assert "secret" not in repr(Answered(b"secret"))
    assert Tie("_prb" + "a" * 16, TextSpan(0, 2)).span.length == 2
