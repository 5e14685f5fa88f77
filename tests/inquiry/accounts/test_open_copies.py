"""open copies: who cannot know that a file is restricted may add it openly; who holds the compartment finds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.inquiry import members
from probata.inquiry.accounts.open_copies import open_copies
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look, open_inquiry, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.fsck import fsck
from probata.inquiry.search import search
from probata.record.withheld import Withheld
from probata.store import blobs, items
from tests.interviewing import take, write

HERS = Withheld("nine patient herons over the weir")
COMMON = {"settings": Settings(), "progress": lambda *_: None}


@pytest.fixture
def coder(heard: Opened) -> Iterator[Opened]:
    """Somebody who holds no compartment."""
    members.add(heard, "Ines", "coder", Settings(kdf_memory_mib=8, kdf_passes=1), passphrase=HERS)
    opened = open_inquiry(heard.folder.path, HERS)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def account(heard: Opened) -> Path:
    """A file that lies in a compartment."""
    return heard.folder.path.parent / "in" / "notes" / "Q-01.txt"


def remarks(opened: Opened, passphrase: Withheld[str]) -> list[str]:
    done = fsck(opened.folder.path, lambda: (passphrase, None), progress=lambda *_: None)
    assert not done.damages
    return [one for one in done.remarks if "open copy" in one]


def test_without_one_nothing_is_said(heard: Opened, passphrase: Withheld[str]) -> None:
    assert open_copies(heard) == ()
    assert remarks(heard, passphrase) == []


def test_whoever_holds_the_compartment_is_told_and_nobody_else(
    heard: Opened, coder: Opened, account: Path, passphrase: Withheld[str]
) -> None:
    assert len(add(coder, [account], public=False, **COMMON).stored) == 1  # it could not be known
    assert open_copies(coder) == ()
    [copy] = open_copies(heard)
    assert "add FILE" in copy.says
    assert copy.as_json()["name"] == copy.name == "Q-01.txt"
    assert len(remarks(heard, passphrase)) == 1


@pytest.mark.parametrize("way", ["the same file again", "the table again"])
def test_the_next_step_encloses_it(
    heard: Opened, coder: Opened, account: Path, passphrase: Withheld[str], way: str
) -> None:
    add(coder, [account], public=False, **COMMON)
    assert search(coder, "lamp")
    with look(heard) as connection:
        open_name = blobs.name_of(heard.blobs, items.open_item(connection, open_copies(heard)[0].item)[0].item.digest)
    assert blobs.holds(heard.blobs, open_name)
    if way == "the same file again":
        assert len(add(heard, [account], public=False, **COMMON).duplicates) == 1
    else:
        assert not take(heard, write(heard.folder.path.parent / "again")).changed
    assert open_copies(heard) == ()
    assert remarks(heard, passphrase) == []
    assert not blobs.holds(heard.blobs, open_name)
    assert not search(coder, "lamp")


def test_one_that_others_published_may_lie_in_both(heard: Opened, coder: Opened, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_text("A leaflet that everybody in Ondreva was given, and that a witness kept (INVENTED).\n")
    add(heard, [path], public=False, of="Q-02", **COMMON)
    add(coder, [path], public=False, **COMMON)
    [copy] = open_copies(heard)
    with transact(heard) as connection:
        items.set_public(connection, copy.item, True)
    assert open_copies(heard) == ()
    add(heard, [path], public=False, **COMMON)
    take(heard, write(heard.folder.path.parent / "again"))
    with look(heard) as connection:
        assert copy.item not in items.restricted(connection)
