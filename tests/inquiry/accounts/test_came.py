"""Writing down that files came; with compartments in tests/stories/test_files_inside.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from probata.inquiry.accounts import storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.files.reading import Read
from probata.intake.receipt import SetAside
from probata.method.documents.shelf import read as read_as
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.store import arrivals
from probata.store.arrivals import Arrival

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.cells import Held

PLAIN = How(False, (), 0, None)
ASIDE = SetAside("b.pdf", "unreadable", "It is cut off.", "Get a sound one.", "/pile/b.pdf")


def read(words: str, name: str = "a.txt", inside: tuple[tuple[str, Digest], ...] = ()) -> Read:
    data = words.encode("utf-8")
    return Read(name, data, Digest.of(data), read_as(data, name), f"/pile/{name}", inside)


def store(opened: Opened, *files: Read | SetAside) -> list[Arrival]:
    storing.store(opened, files, SoFar(), PLAIN)
    with look(opened) as connection:
        return list(arrivals.everything(connection))


def test_each_file_is_written_down_with_who_when_and_where_it_lay(opened: Opened) -> None:
    stored, aside = store(opened, read("Words."), ASIDE)
    assert stored.said == arrivals.Said("a.txt", "/pile/a.txt")
    assert (stored.by, stored.at[:2], stored.code, stored.item is None) == (str(opened.member), "20", "", False)
    assert aside.said == arrivals.Said(ASIDE.name, ASIDE.place, ASIDE.reason, ASIDE.next_step)
    assert (aside.code, aside.item) == ("unreadable", None)


def test_what_comes_again_from_the_same_place_is_not_written_down_again(opened: Opened) -> None:
    for _ in range(2):
        assert len(store(opened, read("Words."), ASIDE)) == 2


def test_the_same_bytes_under_another_name_are_another_arrival(opened: Opened) -> None:
    one, other = store(opened, read("Words."), read("Words.", "b.txt"))
    assert one.item == other.item
    assert other.said == arrivals.Said("b.txt", "/pile/b.txt")


def test_what_came_inside_says_of_what(opened: Opened, tmp_path: Path) -> None:
    outer = read("Outside.")
    _, inner, again, aside = store(
        opened,
        outer,
        read("Inside.", "a.txt/i.txt", ((outer.name, outer.digest),)),
        read("Inside.", "i.txt"),
        SetAside("a.txt/j.txt", "unreadable", "No.", "", "", ((outer.name, outer.digest),)),
    )
    assert inner.holder == aside.holder != inner.item
    assert (again.item, again.holder) == (inner.item, None)


def test_of_a_file_that_comes_a_thousand_times_the_past_is_asked_once(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[Ref]()
    said_of = arrivals.said_of

    def counted(connection: Connection, held: Held, item: Ref, holder: Ref | None) -> set[arrivals.Said]:
        asked.append(item)
        return said_of(connection, held, item, holder)

    monkeypatch.setattr(arrivals, "said_of", counted)
    every = [read("Words.", f"{number}.txt") for number in range(1_000)]
    assert len(store(opened, *every, *every)) == 1_000
    assert len(asked) == 1
