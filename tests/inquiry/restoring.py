"""How the tests of backup and restore back up, restore, and look at what came back."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.accounts.newest import Named
from probata.inquiry.backup import BackedUp, backup
from probata.inquiry.entry.door import Opened, open_inquiry
from probata.inquiry.restore import From, Restored, restore
from probata.record.withheld import Withheld
from tests.conftest import PASSPHRASE

GIVEN = (Withheld(PASSPHRASE), None)


def quiet(*_: object) -> None:
    """Nobody watches."""


def back_up(opened: Opened, folder: Path, name: str = "b", keys: str = "k") -> BackedUp:
    """The backup in ``folder/b`` and its keys in ``folder/k``."""
    return backup(opened, folder / name, folder / keys, quiet)


def source(
    folder: Path,
    name: str = "b",
    *,
    keys: str = "k",
    removals: Path | None = None,
    checkpoint: Path | None = None,
    incomplete: bool = False,
) -> From:
    """What to restore from."""
    return From(folder / name, folder / keys, Named(removals, checkpoint), incomplete)


def put_back(where: From, to: Path) -> tuple[Restored, Opened]:
    """Restored, and opened as anybody does afterwards."""
    done = restore(where, to, lambda: GIVEN, quiet)
    return done, open_inquiry(to, Withheld(PASSPHRASE))


def listing(folder: Path) -> dict[str, bytes]:
    """Path -> bytes of every file in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def mixed(path: Path, opened: Opened) -> None:
    """Changes a row as somebody does who puts an older page back: with nobody to count it."""
    from probata.store import keys
    from probata.store.database import with_key

    raw = with_key(path, keys.derived(opened.root, opened.folder.inquiry, keys.DATABASE))
    raw.execute("UPDATE interviews SET withdrawn = 1 - withdrawn WHERE number = 1")
    raw.commit()
    raw.close()
