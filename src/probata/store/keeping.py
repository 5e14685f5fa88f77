"""Keeping: one connection of an engine stays open between two readings, with the pages that it has decrypted.

A reading that follows another finds most of its pages there. It is kept for reading alone, only while nobody touched
the files, and never after an error, since SQLCipher opens no page more once one did not open. Whoever writes begins
without it and ends without it, so that the last connection folds the write-ahead log back into the database as soon as
the work is done.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_LEFT = "probata_left"
_Seen = tuple[tuple[int, ...] | None, ...]
_ENGINES: WeakSet[Engine] = WeakSet()
_PROCESS = os.getpid()


def keep(engine: Engine, path: Path) -> None:
    """Takes the engine's kept connection again only while the database lies there as it was left, and closes it at the
    end of the process."""
    from sqlalchemy import event
    from sqlalchemy.exc import DisconnectionError

    def left(_raw: Any, record: Any) -> None:
        record.info.setdefault(_LEFT, _seen(path))

    def again(_raw: Any, record: Any, _proxy: Any) -> None:
        if record.info.pop(_LEFT, now := _seen(path)) != now:
            raise DisconnectionError  # the pool opens another

    event.listen(engine, "checkin", left)
    event.listen(engine, "checkout", again)
    _ENGINES.add(engine)


def give_up(connection: Connection) -> None:
    """This one met an error: it is not taken again."""
    connection.info[_LEFT] = ()


@contextmanager
def let_go(engine: Engine) -> Iterator[None]:
    """Nothing is kept from before, and nothing for after."""
    engine.pool.dispose()
    try:
        yield
    finally:
        engine.pool.dispose()


def _seen(path: Path) -> _Seen:
    """Which files these are, and when they were changed last."""
    return _of(path), _of(f"{path}-wal")


def _of(path: Path | str) -> tuple[int, ...] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def close_all() -> None:
    """Closes what any engine keeps, as the end of the process does."""
    if os.getpid() == _PROCESS:  # a fork must not close what its parent has open
        for engine in list(_ENGINES):
            engine.dispose()


atexit.register(close_all)
