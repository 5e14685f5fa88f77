"""What is made of a file goes into a compartment with it, with all that is said of both: no word of it stays open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry.accounts.beside import take_made
from probata.inquiry.accounts.open_copies import open_copies
from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.correct import correct
from probata.inquiry.documents import texts, tied
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.merge import merge
from probata.inquiry.refresh import refresh
from probata.inquiry.search import search
from probata.inquiry.tied import take_back, transcript
from probata.method.documents import machine_text
from probata.store import items, ties
from probata.store.ties import TieKind, Why
from tests.inquiry.accounts.placing_kit import placed
from tests.inquiry.erasing import everything
from tests.inquiry.tying_kit import SETTINGS, VTT, sound, tables, taken, written
from tests.interviewing import Copies, take, without_compartments, write
from tests.interviewing import changed as rows
from tests.merging import at, copies
from tests.picturing import scene
from tests.picturing import write as picture

SECRET = "zestrovick"  # noqa: S105 (a word that stands nowhere else)
SPOKEN = VTT.replace("counted us.", f"counted us, {SECRET}.")
TEXT = f"A notice of {SECRET}.\nThe gate is closed.\n"


def recording(opened: Opened, folder: Path) -> str:
    taken(opened, written(folder, f"{SECRET}.wav", sound()), written(folder, "call.vtt", SPOKEN))
    transcript(opened, "call.vtt", f"{SECRET}.wav", by="A. I.", reason=f"heard {SECRET}")
    return f"{SECRET}.wav"


def machine(opened: Opened, folder: Path) -> str:
    taken(opened, written(folder, f"{SECRET}.wav", sound()))
    old = texts.named(texts.load(opened), f"{SECRET}.wav")
    made = (f"{SECRET}.machine.vtt", SPOKEN.encode())
    after = take_made(opened, old, made, SETTINGS, changing=lambda one: machine_text.told(one, (f"by {SECRET}",)))
    with transact(opened) as connection:
        pair = after.document.document.ref, old.document.ref
        tied.tie(opened, connection, TieKind.MACHINE, pair, Why("A. I.", SECRET))
    return f"{SECRET}.wav"


def corrected(opened: Opened, folder: Path) -> str:
    taken(opened, picture(folder / f"{SECRET}.png", scene(1)))
    read = written(folder, "read.txt", TEXT)
    correct(opened, f"{SECRET}.png", read, by="A. I.", reason=f"read {SECRET}", settings=SETTINGS)
    return f"{SECRET}.png"


def newer(opened: Opened, folder: Path) -> str:
    taken(opened, written(folder, f"{SECRET}.txt", "Older."))
    refresh(opened, f"{SECRET}.txt", str(written(folder, "june.txt", TEXT)), settings=SETTINGS, by="A. I.")
    return f"{SECRET}.txt"


MAKING = [recording, machine, corrected, newer]


def open_documents(opened: Opened) -> set[str]:
    with look(opened) as connection:
        return {name for name, _, _ in items.names_of_documents(connection)}


def enclose(opened: Opened, path: Path) -> None:
    add(opened, [path], public=False, settings=SETTINGS, progress=lambda *_: None, of="S-01", new_source=True)


@pytest.mark.parametrize("make", MAKING)
def test_no_word_of_either_lies_open_when_the_first_goes_into_a_compartment(
    opened: Opened, tmp_path: Path, make: object
) -> None:
    name = make(opened, tmp_path / "in")  # type: ignore[operator]  # each of MAKING
    assert SECRET in tables(opened)
    enclose(opened, tmp_path / "in" / name)
    assert open_documents(opened) == set()
    assert SECRET not in tables(opened)
    assert SECRET.encode() not in everything(opened)
    with look(opened) as connection:
        assert ties.lying_open(connection) == {}


@pytest.mark.parametrize("make", [recording, corrected, newer])
def test_nor_when_the_made_text_does(opened: Opened, tmp_path: Path, make: object) -> None:
    make(opened, tmp_path / "in")  # type: ignore[operator]  # each of them
    path = next(one for name in ("call.vtt", "read.txt", "june.txt") if (one := tmp_path / "in" / name).exists())
    enclose(opened, path)
    assert open_documents(opened) == set()
    assert SECRET not in tables(opened)


def test_what_is_cited_of_it_goes_along(opened: Opened, tmp_path: Path) -> None:
    name = recording(opened, tmp_path / "in")
    cite(opened, name, Asked(time="0.8-1.2"), "voice")
    enclose(opened, tmp_path / "in" / name)
    assert SECRET not in tables(opened)
    assert {one.document for one in search(opened, SECRET)} == {name, "call.vtt"}
    assert search(without_compartments(opened), SECRET) == ()


def test_after_the_tie_was_taken_back_it_goes_along_all_the_same(opened: Opened, tmp_path: Path) -> None:
    name = recording(opened, tmp_path / "in")
    take_back(opened, "call.vtt", name, by="A. I.", reason=f"not {SECRET}")
    enclose(opened, tmp_path / "in" / name)
    assert SECRET not in tables(opened)


def test_where_a_coding_is_told_never_lies_open(heard: Opened, tmp_path: Path) -> None:
    """The account lies open first, becomes one, and then one of several people."""
    taken(heard, written(tmp_path, "Q-05.txt", f"I saw {SECRET} at the gate."))
    assert SECRET in tables(heard)
    cells = {("Q-05", "Notes"): "Q-05.txt", ("Q-05", "Lamp"): "yes", ("Q-05", "Lamp: where"): f'"saw {SECRET}"'}
    assert placed(heard, tmp_path / "in", cells).places.codings == 1
    assert SECRET not in tables(heard)
    take(heard, write(tmp_path / "again", rows({("Q-06", "Notes"): "Q-05.txt", ("Q-05", "Notes"): "Q-05.txt"})))
    assert SECRET not in tables(heard)
    assert SECRET.encode() not in everything(heard)


@pytest.mark.parametrize(("tie_first", "by_table"), [(True, True), (False, False)])
def test_what_one_copy_ties_and_the_other_encloses_is_told_and_enclosed_by_the_next_step(
    twelve: Copies, tmp_path: Path, *, tie_first: bool, by_table: bool
) -> None:
    base = shutil.copytree(twelve.plain, tmp_path / "base")
    with at(base) as opened:
        taken(opened, written(tmp_path / "in", "call.wav", sound()), written(tmp_path / "in", "call.vtt", SPOKEN))
    one, other = copies(base, tmp_path)
    with at(one) as opened:
        transcript(opened, "call.vtt", "call.wav", by="A. I.", reason=f"heard {SECRET}")
    with at(other) as opened:
        enclose(opened, tmp_path / "in" / "call.wav")
    target, source = (one, other) if tie_first else (other, one)
    with at(target) as mine, at(source) as theirs:
        merge(mine, theirs)
    with at(target) as opened:
        (told,) = open_copies(opened)
        assert (told.name, told.tied) == ("call.vtt", True)
        assert told.says.startswith("call.vtt is tied to a file that lies in a compartment")
        assert open_copies(without_compartments(opened)) == ()
        if by_table:
            take(opened, write(tmp_path / "again"))
        else:
            add(
                opened,
                [tmp_path / "in/call.vtt"],
                public=False,
                settings=SETTINGS,
                progress=lambda *_: None,
                of="S-01",
            )
        assert open_copies(opened) == ()
        assert "call.vtt" not in open_documents(opened)
        assert SECRET not in tables(opened)
