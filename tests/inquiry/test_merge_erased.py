"""merge: what one copy erased goes out of the other as it would have there: files, marks, decisions about texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from probata.inquiry.accounts import removing
from probata.inquiry.add import add
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import look, new_ref, record, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.merge import merge
from probata.inquiry.records import remarking
from probata.inquiry.records.remarking import remark
from probata.store import decisions, merging, tables
from tests.inquiry import erasing
from tests.interviewing import Copies, changed, take, write
from tests.merging import at, copies, crewed, erase_for_good, told

COMMON = {"settings": Settings(), "progress": lambda *_: None}


@pytest.fixture
def two(twelve: Copies, tmp_path: Path) -> list[Path]:
    crew = crewed(twelve.saved, tmp_path / "crew")
    put(crew, "loose.txt", "It was the cormorant that Q-05 told of, long ago.")
    return copies(crew, tmp_path)


def put(folder: Path, name: str, words: str, **options: object) -> None:
    path = folder / "in" / name
    path.write_text(words, encoding="utf-8")
    with at(folder) as opened:
        add(opened, [path], public=False, **COMMON, **options)  # type: ignore[arg-type] (settings and progress)


def link(folder: Path) -> None:
    with at(folder) as opened:
        take(opened, write(folder / "in", changed({("Q-05", "Notes"): "loose.txt"})))


def erase(folder: Path, who: str) -> None:
    with at(folder) as opened:
        erase_for_good(opened, who)


def into(target: Path, source: Path) -> None:
    with at(target) as one, at(source) as other:
        merge(one, other)


def everything(folder: Path) -> bytes:
    with at(folder) as opened:
        return erasing.everything(opened)


def test_a_file_that_lay_open_in_the_other_copy_when_it_was_erased_goes(two: list[Path]) -> None:
    link(two[0])
    erase(two[0], "Q-05")
    for target, source in (two, two[::-1]):
        into(target, source)
        assert b"cormorant" not in everything(target)
        assert b"loose.txt" not in everything(target)


def test_marks_on_erased_items_do_not_come_back(two: list[Path]) -> None:
    with at(two[1]) as opened:
        remark(opened, ["Q-03.txt"], remarking.Asked(condition="embargo", until="2031-01-01", reason="asked"))
    erase(two[0], "Q-03")
    for target, source in (two, two[::-1]):
        into(target, source)
        with at(target) as opened, look(opened) as connection:
            kinds = connection.execute(select(tables.decisions.c.kind)).scalars().all()
        assert "condition of receipt" not in kinds


def judge(folder: Path, name: str) -> str:
    """A decision that knows a text by the digest that stands for it outside its compartment."""
    with at(folder) as opened:
        [one] = texts.load(opened, [name]).stored
        binds = f"k4 {one.document.digest.hex}"
        with transact(opened) as connection:
            made = decisions.Decision(new_ref("decision"), "statement", binds, "yes", "hers", "A. Member", "", "")
            decisions.save(connection, made)
            record(connection, opened, "decide", {"decision": str(made.ref)})
    return binds


@pytest.mark.parametrize("stopped", [False, True])
def test_decisions_about_a_text_that_only_the_other_copy_had_go_with_the_erasure(
    two: list[Path], monkeypatch: pytest.MonkeyPatch, stopped: bool
) -> None:
    put(two[1], "late.txt", "What Q-03 told later, of the weathercock.", of="Q-03")
    binds = judge(two[1], "late.txt")
    assert binds.encode() in everything(two[1])
    erase(two[0], "Q-03")
    if stopped:  # behind the keyring, which has lost the key by then
        with monkeypatch.context() as broken:
            broken.setattr(merging, "put", stop)
            with pytest.raises(KeyboardInterrupt):
                into(two[1], two[0])
    for target, source in (two[::-1], two):
        into(target, source)
        assert binds.encode() not in everything(target)
    third = shutil.copytree(two[0], two[0].parent / "third")
    with at(third) as opened, look(opened) as connection:
        assert len(removing.removals_of(opened, connection)) == 2


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_two_erasures_and_what_a_third_copy_added_are_one_list_in_any_order(two: list[Path]) -> None:
    third = shutil.copytree(two[0], two[0].parent / "third")
    erase(two[0], "Q-12")
    erase(two[1], "Q-12")
    put(third, "late.txt", "What Q-12 told later, of the weathercock.", of="Q-12")
    found = [*two, third]
    states = set()
    for number, (a, b, c) in enumerate([(0, 1, 2), (0, 2, 1), (1, 2, 0), (2, 1, 0)]):
        target = shutil.copytree(found[a], two[0].parent / f"target{number}")
        into(target, found[b])
        into(target, found[c])
        with at(target) as opened:
            states.add(told(opened))
    assert len(states) == 1
