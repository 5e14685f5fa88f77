"""Remarks written into a copy of the draft, by the way of its format."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.documents.word.opening import read_draft
from probata.method.drafts.answering import answered, cleared
from probata.method.drafts.model import Remark, Tie
from probata.record.errors import BadUse
from probata.record.span import TextSpan
from tests.wording import word

NOW = "2022-03-01T10:00:00Z"
NAME = "_prb" + "a" * 16
REMARK = Remark(TextSpan(0, 4), ("PB351 Another figure.",))


def test_a_word_file_is_answered_and_cleared_again() -> None:
    data = word("They were held.")
    made = answered(data, read_draft(data, "a.docx"), [REMARK], [Tie(NAME, TextSpan(0, 4))], NOW)
    told = read_draft(made.data, "a.docx")
    assert [one.text for one in told.comments] == ["PB351 Another figure."]
    assert [one.name for one in told.bookmarks] == [NAME]
    assert made.unplaced == ()
    assert cleared(made.data, "docx") == data


def test_a_pdf_is_read_and_not_answered() -> None:
    draft = replace(read_draft(word("They were held."), "a.pdf"), kind="pdf")
    with pytest.raises(BadUse):
        answered(b"%PDF-", draft, [REMARK], [], NOW)
