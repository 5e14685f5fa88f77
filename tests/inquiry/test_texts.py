"""Stored documents as texts to compare, and what decisions bind to."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry import texts
from probata.inquiry.add import add
from probata.inquiry.door import Opened
from probata.inquiry.settings import Settings
from probata.store.decisions import Decision


def test_a_decided_pair_holds_for_every_document_with_those_texts(opened: Opened, tmp_path: Path) -> None:
    for name, words in (("a", "First."), ("b", "Second."), ("c", "Second.")):
        (tmp_path / f"{name}.txt").write_text(words + "\n" * (name == "c"), encoding="utf-8")
    add(opened, sorted(tmp_path.glob("*.txt")), public=False, settings=Settings(), progress=lambda *_: None)
    loaded = texts.load(opened)
    a, b, c = loaded.stored
    binds = texts.binds_link(a, b)
    assert binds == texts.binds_link(b, a)
    decision = Decision(a.document.ref, texts.SAME_TEXT, binds, "no", "r", "b", "2022-01-01T00:00:00Z", "0" * 64)
    decided = texts.decided_links(texts.Loaded(loaded.stored, loaded.of, {(texts.SAME_TEXT, binds): decision}))
    assert decided == {
        frozenset((a.document.ref, b.document.ref)): False,
        frozenset((a.document.ref, c.document.ref)): False,
    }


def test_only_public_documents_are_loaded_when_asked(opened: Opened, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"The text of {name}.", encoding="utf-8")
    add(opened, [tmp_path / "a.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    add(opened, [tmp_path / "b.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    assert [one.document.name for one in texts.only_public(texts.load(opened)).stored] == ["a.txt"]
