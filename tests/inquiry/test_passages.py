"""passages, below the command line: a document is named by its name, its Ref or a part of its name."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.documents.texts import load
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.passages import passages

WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"


def test_a_ref_names_a_document_and_an_exact_name_goes_before_a_part(opened: Opened, tmp_path: Path) -> None:
    for name in ("note.txt", "old note.txt"):
        (tmp_path / name).write_text(f"{WORDS} eighteen in {name}", encoding="utf-8")
    add(opened, sorted(tmp_path.glob("*.txt")), public=False, settings=Settings(), progress=lambda *_: None)
    refs = {one.document.name: str(one.document.ref) for one in load(opened).stored}
    answer = passages(opened, "note.txt", refs["old note.txt"])
    assert (answer.a.document.name, answer.b.document.name) == ("note.txt", "old note.txt")
    assert answer.link is not None
