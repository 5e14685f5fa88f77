"""Copies of one inquiry that go on by themselves, and everything that an inquiry says, for comparing two of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import mark
from probata.inquiry.withdraw import withdraw
from probata.record.canonical import dump
from probata.store import (
    basis,
    checkpoints,
    columns,
    decisions,
    interviews,
    items,
    log,
    saved,
    search_index,
    tables,
)
from probata.store.cells import Held
from tests.interviewing import HEADER, opening, take, write

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


def told(opened: Opened) -> bytes:
    """Everything that the reading functions say."""
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
        return dump(
            {
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
            }
        )


def leaves(opened: Opened) -> set[bytes]:
    """The leaf of every act, joins left out."""
    with look(opened) as connection:
        return {one.leaf for strand in log.everything(connection) for one in strand.own if one.entry.act != "join"}


def _hits(connection: object, word: str) -> Sequence[int]:
    return search_index.candidates(connection, [word]) or []  # type: ignore[arg-type] (a connection; its type is not needed here)
