"""Places in a text that was corrected: moved with their words, or lost with a reason that says none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.cite import Asked, cite
from probata.inquiry.documents import moving, texts, tied
from probata.inquiry.documents.moving import LOST, Moved
from probata.inquiry.entry.door import Opened, look, transact
from probata.store import saved
from probata.store.ties import TieKind, Why
from tests.inquiry.tying_kit import MISREAD, READ, taken, written


def found(opened: Opened) -> Moved:
    loaded = texts.load(opened)
    with look(opened) as connection:
        return moving.moved(loaded, tied.standing(connection), saved.standing(connection).values())


def tied_together(opened: Opened, tmp_path: Path, new: str) -> None:
    taken(opened, written(tmp_path, "old.txt", MISREAD), written(tmp_path, "new.txt", new))
    old, after = texts.load(opened).stored
    with transact(opened) as connection:
        tied.tie(opened, connection, TieKind.CORRECTED, (after.document.ref, old.document.ref), Why())


def test_without_a_corrected_text_nothing_moves(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "old.txt", MISREAD))
    cite(opened, "old.txt", Asked(words="The gate"), "gate")
    assert found(opened) == Moved()


def test_words_move_and_those_that_are_gone_or_stand_twice_are_told(opened: Opened, tmp_path: Path) -> None:
    tied_together(opened, tmp_path, READ + "at nine.\n")
    gate = cite(opened, "old.txt", Asked(words="The gate"), "gate")
    nine = cite(opened, "old.txt", Asked(words="at nine."), "nine")
    by = cite(opened, "old.txt", Asked(words="wardcn"), "by")
    cite(opened, "old.txt", Asked(), "whole")
    there = found(opened)
    assert list(there.places) == ["gate"]
    ends = there.places["gate"].body["text"]
    assert ends == [READ.index("The gate"), READ.index("The gate") + 8]
    assert there.places["gate"].ref == gate.ref
    assert there.lost[str(nine.ref)].startswith("its words stand 2 times in the corrected text")
    assert there.lost[str(by.ref)] == f"{LOST}; look at line 3 there"


def test_words_without_anything_in_their_place_are_gone(opened: Opened, tmp_path: Path) -> None:
    tied_together(opened, tmp_path, "Notice to the resideuts\nBy order of the wardcn\n")
    one = cite(opened, "old.txt", Asked(words="The gate is closed at nine."), "gate")
    assert found(opened).lost == {str(one.ref): f"{LOST}, and nothing in their place"}


def test_a_number_that_was_corrected_to_a_longer_one_is_not_the_number_that_was_cited(
    opened: Opened, tmp_path: Path
) -> None:
    taken(
        opened,
        written(tmp_path, "old.txt", "There were 12 dead.\n"),
        written(tmp_path, "new.txt", "There were 112 dead.\n"),
    )
    old, after = texts.load(opened).stored
    with transact(opened) as connection:
        tied.tie(opened, connection, TieKind.CORRECTED, (after.document.ref, old.document.ref), Why())
    one = cite(opened, "old.txt", Asked(words="12 dead."), "dead")
    assert found(opened) == Moved(lost={str(one.ref): f"{LOST}; look at line 1 there"})


def test_two_texts_are_compared_once_however_many_places_are_lost(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tied_together(opened, tmp_path, "Nothing of it.\n")
    for handle, words in (("gate", "The gate"), ("nine", "at nine."), ("by", "wardcn")):
        cite(opened, "old.txt", Asked(words=words), handle)
    made = [0]

    class Counted(moving.Correction):
        def __init__(self, old: str, new: str) -> None:
            made[0] += 1
            super().__init__(old, new)

    monkeypatch.setattr(moving, "Correction", Counted)
    assert (len(found(opened).lost), made[0]) == (3, 1)
