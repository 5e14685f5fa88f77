"""What the crash tests run in processes of their own, and the small stock of items that all tests of the store use.

python children.py serve FOLDER         for each line on standard input forks a worker that adds items until killed
python children.py fill FOLDER BYTES    adds items until a file would grow beyond BYTES, then a blob that does
"""

from __future__ import annotations

import hashlib
import os
import resource
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from probata.method.documents.item import Document, Item
from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.record.basis import Method
from probata.record.digest import Digest
from probata.record.errors import StorageFull
from probata.record.ref import TOKEN_BYTES, Ref
from probata.record.span import TextSpan
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

    from probata.store.blobs import BlobStore

DATABASE_KEY = Withheld(bytes(range(32)))
CONTENT_KEY, NAME_KEY = Withheld(b"c" * 32), Withheld(b"n" * 32)
MEMBER = Ref.of("member", bytes(16))
READER = Method("txt", 1)


def new_ref(kind: str) -> Ref:
    return Ref.of(kind, secrets.token_bytes(TOKEN_BYTES))


def engine_in(folder: Path) -> Engine:
    """The database of a test, made when it is not there."""
    from probata.store.database import engine_for
    from probata.store.migrate import bring_up_to_date

    engine = engine_for(folder / "inquiry.db", DATABASE_KEY)
    bring_up_to_date(engine, folder / "inquiry.db")
    return engine


def blobs_in(folder: Path) -> BlobStore:
    from probata.store.blobs import BlobStore

    (folder / "blobs").mkdir(exist_ok=True)
    return BlobStore(folder / "blobs", CONTENT_KEY, NAME_KEY)


def text_of(number: int) -> str:
    """Some kilobytes that no other number has."""
    words = hashlib.sha256(str(number).encode()).hexdigest()
    return f"Report {number}. " + "\n".join(f"{words} {line}" for line in range(1 + number * 7 % 200))


def item_of(text: str, name: str) -> tuple[Item, Reading, tuple[Document, ...]]:
    """An item with two documents: the first twelve code points with a heading, and the rest with a declared author."""
    data, cut = text.encode("utf-8"), min(12, len(text))
    item = Item(new_ref("item"), Digest.of(data), name, len(data), str(READER), exact=True, public=False)
    reading = Reading(text, READER, (Mark(MarkKind.HEADING, TextSpan(0, cut)),), exact=True)
    author = Declared("author", "N. Sevrin", "front matter")
    parts = tuple(
        Document(new_ref("doc"), item.ref, n, f"{name}#{n}", span, Digest.of(span.of(text).encode()), claims)
        for n, span, claims in ((1, TextSpan(0, cut), ()), (2, TextSpan(cut, len(text)), (author,)))
    )
    return item, reading, parts


def stock(
    connection: Connection, blobs: BlobStore, number: int, tell: Callable[[str], None] = lambda _: None
) -> tuple[Item, Reading, tuple[Document, ...]]:
    """Item ``number`` into blobs, tables, index and log, in the order in which the verbs do it."""
    from probata.store import items, log
    from probata.store.blobs import put

    text = text_of(number)
    item, reading, parts = item_of(text, f"report-{number}.txt")
    blob = put(blobs, text.encode("utf-8"))
    tell("blob")
    items.save(connection, item, blob, reading, parts)
    tell("rows")
    log.append(connection, "2031-05-06T07:08:09Z", MEMBER, "add", {"number": number}, secrets.token_bytes(32))
    tell("log")
    return item, reading, parts


def _serve(folder: Path) -> None:
    import probata.store.database
    import probata.store.items
    import probata.store.migrate  # noqa: F401 (loaded once, so that the workers start at once)

    number = 0
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _add_for_ever(folder, number)
        print(child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)
        number += 10_000


def _add_for_ever(folder: Path, number: int) -> None:
    from probata.store.database import transaction

    engine, blobs = engine_in(folder), blobs_in(folder)
    while True:
        number += 1
        with transaction(engine) as connection:
            stock(connection, blobs, number, tell=_tell)
        _tell(f"committed {number}")


def _tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def _fill(folder: Path, most_bytes: int) -> None:
    from probata.store.blobs import put
    from probata.store.database import transaction

    engine, blobs = engine_in(folder), blobs_in(folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    try:
        for number in range(1, 100_000):
            with transaction(engine) as connection:
                stock(connection, blobs, number)
            _tell(f"committed {number}")
    except StorageFull as full:
        _tell(full.code)
    try:
        with transaction(engine):
            put(blobs, bytes(2 * most_bytes))
    except StorageFull as full:
        _tell(full.code)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        _serve(Path(sys.argv[2]))
    else:
        _fill(Path(sys.argv[2]), int(sys.argv[3]))
