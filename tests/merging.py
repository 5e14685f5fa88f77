"""Copies of one inquiry that go on by themselves, and everything that an inquiry says, for comparing two of them."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from probata.inquiry import erase, members
from probata.inquiry.accounts.removing import holds, removals_of
from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.hold import hold
from probata.inquiry.mark import mark
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.record.canonical import dump
from probata.record.withheld import Withheld
from probata.store import (
    basis,
    checkpoints,
    columns,
    compartments,
    decisions,
    interviews,
    items,
    log,
    openings,
    ring,
    saved,
    search_index,
    tables,
)
from probata.store import members as names
from probata.store.cells import Held
from tests.inquiry import erasing
from tests.interviewing import HEADER, manuscript, opening, take, write

IVOS = "three coders under one grey umbrella"

ACTS = ("add", "same", "public", "private", "withdraw", "cite", "count", "enclose", "source", "people")


def copies(folder: Path, to: Path, many: int = 2) -> list[Path]:
    """That many copies of an inquiry's folder (with ``in`` beside it)."""
    return [shutil.copytree(folder, to / f"copy{number}") for number in range(many)]


@contextmanager
def at(folder: Path) -> Iterator[Opened]:
    """The inquiry of a copy, open for a while."""
    opened = opening(folder)
    try:
        yield opened
    finally:
        opened.engine.dispose()


def do(opened: Opened, act: str, mine: str, folder: Path) -> None:
    """One act; ``mine`` makes what it writes another than that of other copies."""
    common = {"settings": Settings(), "progress": lambda *_: None}
    folder.mkdir(exist_ok=True)
    match act:
        case "add" | "source":
            path = folder / "letter.txt"
            path.write_text(f"A letter about the heron of copy {mine}.", encoding="utf-8")
            of = {"of": f"S-{mine}", "new_source": True} if act == "source" else {}
            add(opened, [path], public=False, **common, **of)
        case "same":
            path = folder / f"news {mine}.txt"
            path.write_text("The otter came back to the weir.", encoding="utf-8")
            add(opened, [path], public=len(mine) == 1, **common)
            cite(opened, path.name, Asked(words="The otter"), f"otter{mine}") if path.name in _names(opened) else None
        case "public" | "private":
            mark(opened, ["decree.txt"], public=act == "public")
        case "withdraw":
            withdraw(opened, "Q-02", "asked by letter", "A. Member")
        case "cite":
            cite(opened, "decree.txt", Asked(words="Decree on the Quarry"[: 9 + len(mine)]), "leave")
        case "count":
            count(opened, "pills" if len(mine) % 2 else "lamp", "", save="told")
        case "enclose":
            path = folder / "open.txt"
            path.write_text("Nothing but stones.", encoding="utf-8")
            add(opened, [path], public=False, **common)
        case "people":
            line = [f"V-0{len(mine)}", "Ansel Norvath", f"+999 888 77{len(mine)}41", "man", "market", "40"]
            line += ["contemporaneous notes", "", "no", "no", "", "", "yes", "yes"]
            take(opened, write(folder, [list(HEADER), line]))


def _names(opened: Opened) -> set[str]:
    return {one.document.name for one in texts.load(opened).stored}


def told(opened: Opened, without: Collection[str] = ()) -> bytes:
    """Everything that the reading functions say, but the number of the keyring and cells that are sealed anew."""
    with look(opened) as connection:
        held = Held(opened.folder.inquiry, opened.compartments)
        documents = [
            [one.document.name, str(one.document.ref), one.text, one.item.public, one.document.digest.hex]
            for one in items.all_documents(connection, held)
        ]
        found = [
            [str(number), word] for word in ("heron", "otter", "stones", "quarry") for number in _hits(connection, word)
        ]
        people = [repr(one) for one in interviews.everyone(connection)]
        strands = [
            [one.name, one.parent, one.fork, [kept.leaf.hex() for kept in one.own]]
            for one in log.everything(connection)
        ]
        every = {
            "documents": documents,
            "found": found,
            "decisions": {f"{k} {b}": repr(one) for (k, b), one in decisions.standing(connection).items()},
            "saved": {handle: [str(one.ref), one.body] for handle, one in saved.standing(connection).items()},
            "people": people,
            "codings": [list(each) for each in interviews.codings_of(connection)],
            "numbers": [[str(ref), number] for ref, number in interviews.numbers(connection).items()],
            "consents": repr(columns.consents(connection).different),
            "basis": sorted(map(list, connection.execute(select(tables.basis.c.of, tables.basis.c.rests_on)))),
            "stale": basis.all_stale(connection),
            "log": strands,
            "checkpoints": [one.note.decode() for one in checkpoints.everything(connection)],
            "indexed": search_index.indexed(connection),
            "members": sorted([str(ref), name] for ref, name in names.names(connection).items()),
            "keyring": keys_of(opened),
            "removals": [repr(one) for one in removals_of(opened, connection)],
            "compartments": [repr(one) for one in compartments.everything(connection)],
            "cells": [[row.object, row.field, row.compartment] for row in connection.execute(_CELLS)],
            "signed": [list(row) for row in connection.execute(_SIGNED)],
            "handed": [repr(one) for one in openings.handed_over(connection)],
            "holds": sorted(holds(connection)),
            "blobs": sorted(path.name for path in opened.folder.blobs.iterdir()),
        }
    return dump({name: each for name, each in every.items() if name not in without})


def keys_of(opened: Opened) -> list[list[str]]:
    """Every row of the keyring: members with their locks, and who holds which key, sealed how."""
    found = ring.read(opened.folder.keyring)
    rows = [[str(one.ref), one.role, one.lock, one.sealed_private_key.hex()] for one in found.members.values()]
    return sorted(rows) + sorted([str(ref), name, key.hex()] for (ref, name), key in found.sealed.items())


def leaves(opened: Opened) -> set[bytes]:
    """The leaf of every act, joins left out."""
    with look(opened) as connection:
        return {one.leaf for strand in log.everything(connection) for one in strand.own if one.entry.act != "join"}


def _hits(connection: object, word: str) -> Sequence[int]:
    return search_index.candidates(connection, [word]) or []  # type: ignore[arg-type] (a connection; its type is not needed here)


_CELLS = select(tables.sealed).order_by(tables.sealed.c.object, tables.sealed.c.field)
_SIGNED = select(tables.signed).order_by(tables.signed.c.package)
PEOPLE_ACTS = ("sign", "hold", "ask", "call off", "account", "erase", "join", "give", "take", "lock", "leave")
"""What is done to people and members; on copies of :func:`crewed`."""


def crewed(folder: Path, to: Path) -> Path:
    """A copy with two more members: Olga, a protection officer, and Ivo, a coder, to whom Q-02 was given; a source S-1;
    and somebody has asked that Q-04 be erased."""
    made = shutil.copytree(folder, to)
    with at(made) as opened:
        erasing.officer(opened).engine.dispose()
        members.add(opened, "Ivo", "coder", erasing.WEAK, passphrase=Withheld(IVOS))
        members.give(opened, "Ivo", "Q-02")
        erase.ask(opened, "Q-04", erasing.REQUEST)
        do(opened, "source", "1", made / "in")
    return made


def do_to_people(opened: Opened, act: str, mine: str, folder: Path) -> None:
    """One of PEOPLE_ACTS; ``mine`` as in :func:`do`."""
    match act:
        case "erase":
            erase_for_good(opened, "Q-03")
        case "hold":
            hold(opened, "Q-12", f"order {mine}")
        case "ask":
            erase.ask(opened, "Q-04", erasing.REQUEST)
        case "call off":
            erase.call_off(opened, "Q-04")
        case "join":
            members.add(opened, "Ines", "lead", erasing.WEAK, passphrase=Withheld(f"a passphrase of {mine} and more"))
        case "leave":
            members.remove(opened, "Ivo")
        case "give" | "take":
            getattr(members, act)(opened, "Ivo", "Q-01" if act == "give" else "Q-02")
        case "lock":
            another_lock(opened, f"{IVOS} {mine}")
        case "account":
            path = folder / f"more {mine}.txt"
            folder.mkdir(exist_ok=True)
            path.write_text(f"What Q-03 told copy {mine} later, about the weathercock.", encoding="utf-8")
            add(opened, [path], public=False, settings=Settings(), progress=lambda *_: None, of="Q-03")
        case "sign":
            signed(opened, folder)


def erase_for_good(opened: Opened, code_name: str, *, also_others: bool = False) -> None:
    """Asked by the lead, confirmed by Olga."""
    second = erasing.again(opened)
    try:
        erase.ask(opened, code_name, erasing.REQUEST, also_others=also_others)
        erase.confirm(second, code_name, also_others=also_others)
    finally:
        second.engine.dispose()


def another_lock(opened: Opened, passphrase: str) -> None:
    """Ivo's passphrase is another one then."""
    ivo = open_inquiry(opened.folder.path, Withheld(IVOS))
    try:
        members.passwd(ivo, Withheld(passphrase), erasing.WEAK)
    finally:
        ivo.engine.dispose()


def signed(opened: Opened, folder: Path) -> Path:
    """A package with the withheld rows of the clean manuscript, signed here."""
    out = folder / "package.probata"
    sign(opened, out, "", manuscript(folder))
    return out
