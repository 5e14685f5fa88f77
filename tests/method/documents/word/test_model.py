"""The nouns of a word processor's file."""

from __future__ import annotations

from probata.method.documents.word.model import Bytes, Change, ChangeKind, Draft, Paragraph, Run, StoryKind
from probata.record.span import TextSpan

AT = Bytes("word/document.xml", 0, 10)


def test_a_run_is_gone_by_any_change_around_it() -> None:
    inserted, deleted = Change(ChangeKind.INSERTED), Change(ChangeKind.DELETED)
    plain = Run(TextSpan(0, 4), AT, AT)
    both = Run(TextSpan(0, 4), AT, AT, (inserted, deleted))
    assert (plain.inserted, plain.deleted) == (False, False)
    assert (both.inserted, both.deleted) == (True, True)


def test_a_draft_prints_no_word_of_itself() -> None:
    paragraph = Paragraph(TextSpan(0, 6), StoryKind.BODY)
    assert "secret" not in repr(Draft("draft.docx", "docx", "secret\n", (paragraph,), (Run(TextSpan(0, 6), AT, AT),)))


def test_elements_of_a_part_are_in_the_order_of_its_bytes() -> None:
    assert sorted([Bytes("b", 0, 1), Bytes("a", 5, 9), Bytes("a", 2, 9)])[0] == Bytes("a", 2, 9)
