"""The file of removals: lines that the inquiry's key signed, in order, and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing.keys import SigningKey, signature_fits
from probata.signing.model import Checkpoint
from probata.store import removals
from probata.store.removals import DOMAIN, Removal, append, read

INQUIRY, OTHER = Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([4]) * 16)
KEY = SigningKey(Withheld(bytes(range(32))))


def one(sequence: int, compartment: bool = True) -> Removal:
    return Removal(
        sequence,
        Ref.of("compartment", bytes([sequence * 4]) * 16) if compartment else None,
        Ref.of("interview", bytes([sequence * 4]) * 16),
        "2022-03-01T10:00:00Z",
        Checkpoint(7, Digest("ab" * 32)),
        Ref.of("member", bytes([4]) * 16),
        Ref.of("member", bytes([8]) * 16),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with three removals, written in two acts."""
    made = tmp_path / "removals"
    append(made, INQUIRY, KEY, [one(1), one(2, compartment=False)])
    append(made, INQUIRY, KEY, [one(3)])
    return made


def test_what_was_written_is_read(path: Path) -> None:
    assert read(path, INQUIRY, KEY.public) == (one(1), one(2, compartment=False), one(3))
    assert [each.name for each in path.parent.iterdir()] == ["removals"]


def test_no_file_is_no_removal(tmp_path: Path) -> None:
    assert read(tmp_path / "removals", INQUIRY, KEY.public) == ()


def test_the_signature_is_over_a_domain_of_its_own(path: Path) -> None:
    said = json.loads(path.read_bytes().split(b"\n")[0])
    signature = bytes.fromhex(said.pop("signature"))
    body = json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
    assert signature_fits(KEY.public, DOMAIN + body, signature)
    assert not signature_fits(KEY.public, body, signature)


def test_every_changed_byte_is_found(path: Path) -> None:
    data = path.read_bytes()
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(Damaged):
            read(path, INQUIRY, KEY.public)


def test_a_line_that_is_left_out_moved_or_cut_is_found(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    for wrong in (lines[1:], [lines[1], lines[0], lines[2]], [lines[0], lines[2]], [*lines, b"\n"], [lines[0][:-1]]):
        path.write_bytes(b"".join(wrong))
        with pytest.raises(Damaged):
            read(path, INQUIRY, KEY.public)


def test_another_inquirys_lines_and_another_keys_are_found(path: Path) -> None:
    for inquiry, key in ((OTHER, KEY), (INQUIRY, SigningKey(Withheld(bytes(32))))):
        with pytest.raises(Damaged, match="line 1"):
            read(path, inquiry, key.public)


def test_a_damaged_file_gets_no_further_line_and_neither_does_one_out_of_order(path: Path) -> None:
    with pytest.raises(BadValue, match="count on"):
        append(path, INQUIRY, KEY, [one(5)])
    path.write_bytes(path.read_bytes()[:-3])
    before = path.read_bytes()
    with pytest.raises(Damaged, match="cut off"):
        append(path, INQUIRY, KEY, [one(4)])
    assert path.read_bytes() == before


def test_a_stop_before_the_rename_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise OSError("stopped")

    before = path.read_bytes()
    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(OSError, match="stopped"):
        append(path, INQUIRY, KEY, [one(4)])
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["removals"]
    assert removals.NAME == "removals"
