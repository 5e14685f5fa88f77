"""How the tests of erasure ask, who confirms, and what they look for afterwards."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

from probata.inquiry import erase, members
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.erase import Asked, Erased
from probata.record.withheld import Withheld

HERS = Withheld("nine patient herons over the weir")
WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)
REQUEST = Asked("person", "letter", called_back=True, coercion_considered=True, reason="wants to be forgotten")


def officer(opened: Opened) -> Opened:
    """A second member, who may confirm."""
    members.add(opened, "Olga", "protection officer", WEAK, passphrase=HERS)
    return again(opened)


def again(opened: Opened) -> Opened:
    """The second member, who opens the inquiry anew."""
    return open_inquiry(opened.folder.path, HERS)


def erased(opened: Opened, code_name: str = "Q-01", *, also_others: bool = False) -> Erased:
    """Asked by the lead, confirmed by the officer."""
    second = officer(opened)
    try:
        erase.ask(opened, code_name, REQUEST, also_others=also_others)
        return erase.confirm(second, code_name, also_others=also_others)
    finally:
        second.engine.dispose()


def everything(opened: Opened) -> bytes:
    """Every value of every table as SQLCipher gives it decrypted, the search index and the schema included."""
    with look(opened) as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        rows = [row for name in names for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()]  # noqa: S608 (names of the schema)
    values = (value for row in rows for value in row)
    return b"\0".join(value if isinstance(value, bytes) else str(value).encode() for value in values)


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the inquiry as it lies on the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()


def forms(marker: str) -> set[bytes]:
    """How a marker could stand in bytes: in three encodings, and in base64 at each of the three offsets."""
    found = {marker.encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be")}
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + marker.encode())[4 if shift else 0 : -4]
        found |= {whole} if len(whole) > 7 else set()  # shorter ones stand in random bytes by chance
    return found
