"""A deposit as it is sealed: what it looks like from outside, and what stops it."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
from dataclasses import asdict
from pathlib import Path

import pyrage
import pytest

from probata.record.canonical import dump
from probata.record.digest import Digest
from probata.record.errors import Vanished
from probata.record.withheld import Withheld
from probata.store import blobs, deposit_opening, deposits
from probata.store.deposits import Head
from probata.store.padding import padded_size

DATA = b"The gate of Umbrelquay stood open."


def head_of(data: bytes, **how: object) -> Head:
    """A head that fits."""
    said = {"inquiry": "inquiry-a", "copy": "copy-a", "number": 1, "before": "", "name": "a.txt", "at": "2022-03-01"}
    return Head(**{**said, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(), **how})  # type: ignore[arg-type]


def sealed(folder: Path, data: bytes = DATA, **how: object) -> tuple[Path, Withheld[bytes], Digest]:
    """A deposit, what opens it, and the digest that sealing told."""
    identity = pyrage.x25519.Identity.generate()
    path = folder / "0001-0123456789abcdef.age"
    digest = deposits.seal(path, head_of(data, **how), io.BytesIO(data), str(identity.to_public()))
    return path, Withheld(str(identity).encode()), digest


class Endless(io.RawIOBase):
    """A file of that many zeros that lies nowhere."""

    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1) -> bytes:
        size = min(self.left, size if size >= 0 else self.left)
        self.left -= size
        return bytes(size)


def test_the_digest_that_is_told_is_that_of_the_file(tmp_path: Path) -> None:
    path, _, digest = sealed(tmp_path)
    assert digest == Digest.of(path.read_bytes()) == deposits.digest_of(path)
    assert path.stat().st_mtime == blobs.TIME
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("size", [1, 200, 70_000, 1_000_000])
def test_the_size_outside_tells_the_padme_size_alone(tmp_path: Path, size: int) -> None:
    head = len(dump(asdict(head_of(bytes(size)))))
    inside = padded_size(8 + head + size)
    most = inside - 8 - head  # the largest file of that padded size
    for one in (size, most):
        found = sealed(_new(tmp_path, one), bytes(one))[0].stat().st_size
        front = found - inside - 16 * -(-inside // 65_536)
        assert 150 < front < 600  # age's own, which varies by chance


def _new(folder: Path, number: int) -> Path:
    made = folder / str(number)
    made.mkdir(exist_ok=True)
    return made


@pytest.mark.parametrize("now", [DATA[:-1], DATA + b"x", DATA.replace(b"open", b"shut")])
def test_a_file_that_is_another_by_now_makes_no_deposit(tmp_path: Path, now: bytes) -> None:
    path = tmp_path / "0001-0123456789abcdef.age"
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    with pytest.raises((Vanished, OSError)):
        deposits.seal(path, head_of(DATA), io.BytesIO(now), recipient)
    assert list(tmp_path.iterdir()) == []


def test_a_deposit_of_that_name_is_never_written_over(tmp_path: Path) -> None:
    path, _, _ = sealed(tmp_path)
    path.rename(path.with_name(path.name + ".tmp"))
    before = path.with_name(path.name + ".tmp").read_bytes()
    with pytest.raises(FileExistsError):
        deposits.seal(path, head_of(DATA), io.BytesIO(DATA), str(pyrage.x25519.Identity.generate().to_public()))
    assert path.with_name(path.name + ".tmp").read_bytes() == before


def test_sealing_and_taking_out_keep_memory_flat(tmp_path: Path) -> None:
    size = 48 * 2**20
    digest = hashlib.sha256()
    for _ in range(48):
        digest.update(bytes(2**20))
    identity = pyrage.x25519.Identity.generate()
    path = tmp_path / "0001-0123456789abcdef.age"
    head = head_of(b"", size=size, sha256=digest.hexdigest())
    tracemalloc.start()
    deposits.seal(path, head, Endless(size), str(identity.to_public()))  # type: ignore[arg-type]
    with (tmp_path / "out").open("wb") as out:
        assert deposit_opening.unseal_to(path, Withheld(str(identity).encode()), out) == head
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 4 * 2**20
    assert (tmp_path / "out").stat().st_size == size


def test_names_and_numbers_fit(tmp_path: Path) -> None:
    names = [deposits.name_of(number, bytes(8)) for number in (1, 12_345)]
    assert [deposits.number_of(one) for one in names] == [1, 12_345]
    assert [deposits.number_of(one) for one in ("0001.age", "x", "0001-0123456789abcdef.age.tmp")] == [None] * 3
    for one in (*names[::-1], "notes.txt"):
        (tmp_path / one).write_bytes(b"")
    assert [number for number, _ in deposits.listed(tmp_path)] == [1, 12_345]


def test_what_was_renamed_on_the_way_is_counted_and_what_is_none_is_not(tmp_path: Path) -> None:
    name = deposits.name_of(7, b"chance89")
    for one in (name, f"{name}.tmp", "notes.txt", f"._{name}", "Thumbs.db"):
        (tmp_path / one).write_bytes(b"")
    assert deposits.misnamed(tmp_path) == 0
    beyond = deposits.name_of(deposits.LARGEST + 1, b"chance89")
    for one in (f"{name[:-4]} (1).age", f"{name}.txt", name.upper(), beyond):
        (tmp_path / one).write_bytes(b"")
    assert deposits.misnamed(tmp_path) == 4
    assert [number for number, _ in deposits.listed(tmp_path)] == [7]


def test_the_largest_number_is_the_last_whose_name_is_known() -> None:
    names = [deposits.name_of(deposits.LARGEST + more, b"chance89") for more in (0, 1)]
    assert [deposits.number_of(one) for one in names] == [deposits.LARGEST, None]
