"""decide, below the command line: a decision survives re-runs and binds to the text alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.decide import GivenAnswer, decide, from_file, proposals
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.record.errors import BadInput, NotFound

TEXT = "The dam at Venn held, said the warden, though water stood at the third mark for eleven days in the spring.\n"


def _add(opened: Opened, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    add(opened, [folder / name], public=True, settings=Settings(), progress=lambda *_: None)


def test_a_decision_on_a_credit_line_holds_when_more_documents_come_in(opened: Opened, tmp_path: Path) -> None:
    credited = f"{TEXT}Reporting by Ada Quill in Venn."
    _add(opened, tmp_path, "a.txt", credited)
    [open_] = proposals(opened)
    decide(opened, [GivenAnswer(open_.kind, open_.binds, "yes", "reads as one", "A. Reader")])
    _add(opened, tmp_path, "b.txt", "An unrelated page about a bridge and its builder, who never came back to see it.")
    assert proposals(opened) == ()


def test_an_answer_to_a_question_that_was_never_asked_records_nothing(opened: Opened) -> None:
    with pytest.raises(BadInput, match="not asked here"):
        decide(opened, [GivenAnswer("credit", "{}", "yes", "r", "b")])


def test_a_file_that_is_not_there_or_not_text_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        from_file(tmp_path / "gone.jsonl")
    (tmp_path / "x.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput):
        from_file(tmp_path / "x.jsonl")


@pytest.mark.parametrize(("reason", "by"), [("\u200b", "Anso"), ("so", "\u2060\ufeff"), ("\u3164", " ")])
def test_a_reason_or_a_name_that_nobody_can_see_is_none(reason: str, by: str) -> None:
    with pytest.raises(BadInput):
        GivenAnswer("credit", "x", "yes", reason, by)
