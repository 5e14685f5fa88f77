"""Text in the making."""

from __future__ import annotations

import pytest

from probata.method.documents.word.docx import building
from probata.method.documents.word.docx.building import Building, Form
from probata.method.documents.word.model import Paragraph, StoryKind
from probata.record.errors import Unreadable
from probata.record.span import TextSpan


def test_a_run_is_what_one_form_writes() -> None:
    to, one, other = Building("a"), Form(), Form()
    for words, form in (("a", one), ("b", one), ("", other), ("c", other), ("d", one)):
        to.write(words, form)
    to.end(Paragraph(TextSpan(0, to.length), StoryKind.BODY))
    to.write("e", one)
    to.end(Paragraph(TextSpan(5, to.length), StoryKind.BODY))
    assert to.text() == "abcd\ne\n"
    assert [(each.span.start, each.span.end) for each in to.runs] == [(0, 2), (2, 3), (3, 4), (5, 6)]


def test_text_beyond_all_reason_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MAX_TEXT", 3)
    with pytest.raises(Unreadable, match="more than 3 characters"):
        Building("a").write("four", Form())
