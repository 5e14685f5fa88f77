"""Of two copies of a drawing, one is told."""

from __future__ import annotations

from tests.method.documents.word.docx.kit import draft


def said(choice: str, fallback: str) -> str:
    copies = f"<mc:Choice Requires='x'>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    return draft(f"<w:p><w:r><mc:AlternateContent>{copies}</mc:AlternateContent></w:r></w:p>").text


BOX = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"


def test_the_first_copy_is_told() -> None:
    assert said(BOX.format("new"), BOX.format("old")) == "\nnew\n"


def test_when_only_the_fallback_has_words_it_is_told() -> None:
    assert said("", BOX.format("old")) == "\nold\n"
    assert said('<wp:docPr descr=""/>', '<v:shape alt="gate"/>') == "\ngate\n"


def test_without_any_words_nothing_is_told() -> None:
    assert said("", "") == "\n"
    assert draft("<w:p><mc:AlternateContent/></w:p>").text == "\n"


def test_runs_as_choices_are_told_once() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    copies = f"<mc:Choice Requires='x'>{run.format('a')}</mc:Choice><mc:Fallback>{run.format('a')}</mc:Fallback>"
    assert draft(f"<w:p><mc:AlternateContent>{copies}</mc:AlternateContent></w:p>").text == "a\n"
