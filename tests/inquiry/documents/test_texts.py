"""Stored documents as texts to compare, and what decisions bind to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from probata.inquiry.add import add
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import mark
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadUse, NotFound
from probata.record.ref import Ref
from probata.store import item_cells
from probata.store.decisions import Decision

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.documents.model import Mark
    from probata.store.cells import Held


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


def test_an_account_is_known_as_one_and_is_never_public(heard: Opened) -> None:
    with pytest.raises(BadUse, match="is not public; nothing was marked"):
        mark(heard, ["Q-01.txt"], public=True)
    loaded = texts.load(heard)
    assert {loaded.of[Ref.parse(ref)].document.name for ref in loaded.accounts} == {
        f"notes/{code}.txt" for code in ("Q-01", "Q-02", "Q-03", "Q-04", "Q-10")
    }
    assert [one.document.name for one in texts.only_public(loaded).stored] == ["decree.txt"]


def test_what_a_person_took_back_is_not_loaded_and_counted_apart(heard: Opened) -> None:
    withdraw(heard, "Q-01", "asked", "A. Member")
    loaded = texts.load(heard)
    assert (loaded.held, loaded.withdrawn, len(loaded.stored)) == (5, 1, 5)
    assert texts.only_public(loaded).withdrawn == 1


def test_a_document_is_named_by_name_ref_or_a_part_that_no_other_has(heard: Opened) -> None:
    loaded = texts.load(heard)
    one = texts.named(loaded, "Q-03")
    assert one is texts.named(loaded, "notes/Q-03.txt") is texts.named(loaded, str(one.document.ref))
    with pytest.raises(BadUse, match="5 documents have this in their name"):
        texts.named(loaded, "Q-")
    with pytest.raises(NotFound):
        texts.named(loaded, "Q-99")


def test_what_was_named_is_loaded_and_no_other_text_is_opened(heard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = texts.load(heard)
    account = next(one for one in everything.stored if one.document.name == "notes/Q-02.txt")
    opening = list[Ref]()
    text = item_cells.text

    def watched(connection: Connection, held: Held, item: Ref) -> tuple[str, tuple[Mark, ...]]:
        opening.append(item)
        return text(connection, held, item)

    monkeypatch.setattr(item_cells, "text", watched)
    for name in ("notes/Q-02.txt", "Q-02", str(account.document.ref)):
        loaded = texts.load_named(heard, [name])
        assert loaded.stored == (account,)
        assert texts.named(loaded, name) == account
    assert set(opening) == {account.item.ref}
    assert (loaded.held, loaded.accounts) == (everything.held, everything.accounts)
    both = texts.load_named(heard, ["decree", "Q-02"])
    assert [one.document.name for one in both.stored] == ["notes/Q-02.txt", "decree.txt"]


def test_a_name_that_nothing_has_loads_nothing(heard: Opened) -> None:
    loaded = texts.load_named(heard, ["nowhere"])
    assert loaded.stored == ()
    assert loaded.held == texts.load(heard).held
    with pytest.raises(NotFound, match="No document has this name"):
        texts.named(loaded, "nowhere")


def test_what_a_person_took_back_is_not_loaded_by_its_name(heard: Opened) -> None:
    ref = next(one.document.ref for one in texts.load(heard).stored if one.document.name == "notes/Q-01.txt")
    withdraw(heard, "Q-01", "asked", "A. Member")
    assert texts.load_named(heard, ["Q-01", str(ref)]).stored == ()
