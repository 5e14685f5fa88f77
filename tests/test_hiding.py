"""The searches for secrets find one wherever it is planted."""

from __future__ import annotations

import base64
import gzip
import io
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hiding import forms, found, pages, streams

MARKER = "Quillombar of Ondreva"
AROUND = os.urandom(301)
WAYS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda data: data,
    "hexadecimal": lambda data: data.hex().encode(),
    "capital hexadecimal": lambda data: data.hex().upper().encode(),
    "zlib": lambda data: zlib.compress(b"before " + data + b" behind"),
    "zlib, stored": lambda data: zlib.compress(data, 0),
    "gzip": gzip.compress,
    "twice": lambda data: gzip.compress(zlib.compress(data)),
    "base64 of zlib is not looked into, but zlib of base64 is": lambda data: zlib.compress(base64.b64encode(data)),
    "cut off": lambda data: zlib.compress(data + os.urandom(900))[:-200],
    **{f"base64 at {at}": lambda data, at=at: base64.b64encode(b"xyz"[:at] + data + b"tail") for at in range(3)},  # type: ignore[misc]
    "base64 for addresses": lambda data: base64.urlsafe_b64encode(b"x" + data),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("way", WAYS)
def test_a_planted_secret_is_found(way: str, encoding: str) -> None:
    data = AROUND + WAYS[way](MARKER.encode(encoding)) + AROUND
    assert found(data, forms(MARKER))
    assert not found(AROUND * 2, forms(MARKER))


def test_a_key_is_found_in_a_zip_and_bytes_that_inflate_to_nothing_end_the_search() -> None:
    key, out = os.urandom(32), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"words " * 90 + key)
    assert found(out.getvalue(), forms(key))
    assert [*streams(b"\x78\x9c" * 50)] == []


def test_pages_are_decrypted_those_too_that_nothing_holds_any_more(tmp_path: Path) -> None:
    import sqlcipher3.dbapi2 as sqlcipher

    key, path = os.urandom(32), tmp_path / "d.db"
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("CREATE TABLE t (words TEXT)")
    connection.execute("INSERT INTO t VALUES (?)", (MARKER,))
    assert any(found(page, forms(MARKER)) for page in pages(path, key))  # in the write-ahead log alone
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("DELETE FROM t")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert any(found(page, forms(MARKER)) for page in pages(path, key))  # deleted, and still there
    assert not any(found(page, forms(MARKER)) for page in pages(path, os.urandom(32)))
    assert not found(path.read_bytes(), forms(MARKER))
