"""Opening a deposit: what fits comes out, and whatever was done to it is told."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pyrage
import pytest

from probata.record.canonical import dump
from probata.record.errors import Damaged, Unreadable
from probata.record.withheld import Withheld
from probata.store import deposit_opening, deposits
from probata.store.padding import padded_size
from tests.store.test_deposits import DATA, head_of, sealed

MOST = 10_000_000


@pytest.mark.parametrize("data", [b"x", DATA, bytes(65_536), b"\0" * 8192 + b"end", b"q" * 200_001])
def test_what_was_put_in_comes_out(tmp_path: Path, data: bytes) -> None:
    path, identity, _ = sealed(tmp_path, data, note="second visit", of="Q-01")
    assert deposit_opening.unseal(path, identity, MOST) == (head_of(data, note="second visit", of="Q-01"), data)
    out = io.BytesIO()
    assert deposit_opening.unseal_to(path, identity, out).note == "second visit"
    assert out.getvalue() == data


def test_every_byte_that_is_turned_is_seen(tmp_path: Path) -> None:
    path, identity, _ = sealed(tmp_path)
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        with pytest.raises(Damaged):
            deposit_opening.unseal(path, identity, MOST)
    path.write_bytes(whole)
    assert deposit_opening.unseal(path, identity, MOST)[1] == DATA


@pytest.mark.parametrize("keep", [0, 10, 200, -1, -17])
def test_what_was_cut_off_is_seen(tmp_path: Path, keep: int) -> None:
    path, identity, _ = sealed(tmp_path)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(Damaged):
        deposit_opening.unseal(path, identity, MOST)


def test_another_identity_opens_nothing(tmp_path: Path) -> None:
    path, _, _ = sealed(tmp_path)
    with pytest.raises(Damaged, match="another recipient"):
        deposit_opening.unseal(path, Withheld(str(pyrage.x25519.Identity.generate()).encode()), MOST)


def test_of_a_file_that_is_too_large_nothing_but_the_head_is_kept(tmp_path: Path) -> None:
    path, identity, _ = sealed(tmp_path, bytes(300_000))
    with pytest.raises(Unreadable, match="more than the 299999"):
        deposit_opening.unseal(path, identity, 299_999)
    assert len(deposit_opening.unseal(path, identity, 300_000)[1]) == 300_000


def inside(make: Callable[[bytes], bytes]) -> bytes:
    """What stands in a deposit, changed by whoever has the recipient and knows the format."""
    said = dump(asdict(head_of(DATA)))
    front = len(said).to_bytes(8, "big") + said
    return make((front + DATA).ljust(padded_size(len(front) + len(DATA)), b"\0"))


FORGED: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "seven bytes": lambda whole: whole[:7],
    "a head without end": lambda whole: (2**40).to_bytes(8, "big") + whole[8:],
    "a head that is cut off": lambda whole: whole[:60],
    "no JSON": lambda whole: whole.replace(b'{"at"', b'["at"', 1),
    "another format": lambda whole: whole.replace(b'"format":1', b'"format":2'),
    "a number that is none": lambda whole: whole.replace(b'"number":1', b'"number":0'),
    "a digest that is none": lambda whole: whole.replace(b'"sha256":"', b'"sha256":"Z')[: len(whole)],
    "another file": lambda whole: whole.replace(b"Umbrelquay", b"Umbrelquax"),
    "padding that says something": lambda whole: whole[:-1] + b"x",
    "no padding": lambda whole: whole.rstrip(b"\0"),
    "more padding": lambda whole: whole + b"\0",
}


@pytest.mark.parametrize("how", FORGED)
def test_what_is_no_deposit_inside_is_refused(tmp_path: Path, how: str) -> None:
    identity, path = pyrage.x25519.Identity.generate(), tmp_path / "a.age"
    path.write_bytes(pyrage.encrypt(inside(FORGED[how]), [identity.to_public()]))
    with pytest.raises(Damaged):
        deposit_opening.unseal(path, Withheld(str(identity).encode()), MOST)


def test_the_same_without_the_change_opens(tmp_path: Path) -> None:
    identity, path = pyrage.x25519.Identity.generate(), tmp_path / "a.age"
    path.write_bytes(pyrage.encrypt(inside(lambda whole: whole), [identity.to_public()]))
    assert deposit_opening.unseal(path, Withheld(str(identity).encode()), MOST)[1] == DATA


def test_a_number_that_no_deposit_gets_is_damage(tmp_path: Path) -> None:
    path, identity, _ = sealed(tmp_path, number=deposits.LARGEST)
    assert deposit_opening.unseal(path, identity, MOST)[0].number == deposits.LARGEST
    path, identity, _ = sealed(tmp_path, number=deposits.LARGEST + 1)
    with pytest.raises(Damaged, match="no deposit"):
        deposit_opening.unseal(path, identity, MOST)
