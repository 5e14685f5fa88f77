"""The file of removals: lines that the inquiry's key signed, in order, and nothing else."""

from __future__ import annotations

import base64
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from probata.record.digest import Digest
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing.keys import SigningKey, signature_fits
from probata.signing.model import Checkpoint
from probata.store import removals, sealed_lines
from probata.store.removals import DOMAIN, Keys, Removal, append, read

INQUIRY, OTHER = Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([4]) * 16)
KEY = SigningKey(Withheld(bytes(range(32))))
KEYS = Keys(INQUIRY, Withheld(b"s" * 32), KEY)


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
    append(made, KEYS, [one(1), one(2, compartment=False)])
    append(made, KEYS, [one(3)])
    return made


def test_what_was_written_is_read(path: Path) -> None:
    assert read(path, KEYS) == (one(1), one(2, compartment=False), one(3))
    assert [each.name for each in path.parent.iterdir()] == ["removals"]


def test_no_file_is_no_removal(tmp_path: Path) -> None:
    assert read(tmp_path / "removals", KEYS) == ()


def written(path: Path) -> list[dict[str, object]]:
    """Each line as whoever has the key reads it."""
    places = (f"probata/1/{INQUIRY}/removal/{number}".encode() for number in range(1, 99))
    lines = zip(places, path.read_bytes().splitlines(), strict=False)
    return [json.loads(sealed_lines.opened(KEYS.sealing, place, line)) for place, line in lines]


def test_the_signature_is_over_a_domain_of_its_own(path: Path) -> None:
    said = written(path)[0]
    signature = bytes.fromhex(str(said.pop("signature")))
    body = json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
    assert signature_fits(KEY.public, DOMAIN + body, signature)
    assert not signature_fits(KEY.public, body, signature)


def test_whoever_has_the_file_and_the_published_key_learns_how_many_lines_there_are(path: Path) -> None:
    data = path.read_bytes()
    append(path, KEYS, [withdrawal(4), replace(one(5), digests=("ab" * 32,) * 9)])
    lines = path.read_bytes().splitlines()
    assert (len(lines), len({len(line) for line in lines})) == (5, 1)
    for told in (b'{"act"', b"member-", b"interview-", b"compartment-", b"inquiry-", b"2022", b"signature"):
        for line in data.splitlines():
            assert told not in line
            assert told not in base64.b64decode(line)
    for wrong in (KEY.public, bytes(32)):
        with pytest.raises(Damaged, match="line 1"):
            read(path, replace(KEYS, sealing=Withheld(wrong)))


def test_lines_in_clear_as_they_were_before_are_no_lines(path: Path) -> None:
    plain = [json.dumps(each, sort_keys=True, separators=(",", ":")).encode() for each in written(path)]
    path.write_bytes(b"".join(line + b"\n" for line in plain))
    with pytest.raises(Damaged, match="line 1"):
        read(path, KEYS)


def test_every_changed_byte_is_found(path: Path) -> None:
    data = path.read_bytes()
    ends = {data.index(b"\n") + step for step in (-1, 0, 1)}
    for at in {*range(0, len(data), 53), *range(len(data) - 8, len(data)), *ends}:
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(Damaged):
            read(path, KEYS)


def test_a_line_that_is_left_out_moved_or_cut_is_found(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    for wrong in (lines[1:], [lines[1], lines[0], lines[2]], [lines[0], lines[2]], [*lines, b"\n"], [lines[0][:-1]]):
        path.write_bytes(b"".join(wrong))
        with pytest.raises(Damaged):
            read(path, KEYS)


def test_another_inquirys_lines_and_another_keys_are_found(path: Path) -> None:
    unsigned = replace(KEYS, signing=SigningKey(Withheld(bytes(32))))
    for keys in (replace(KEYS, inquiry=OTHER), unsigned, replace(KEYS, sealing=Withheld(bytes(32)))):
        with pytest.raises(Damaged, match="line 1"):
            read(path, keys)


def test_a_damaged_file_gets_no_further_line_and_neither_does_one_out_of_order(path: Path) -> None:
    with pytest.raises(BadValue, match="count on"):
        append(path, KEYS, [one(5)])
    path.write_bytes(path.read_bytes()[:-3])
    before = path.read_bytes()
    with pytest.raises(Damaged, match="cut off"):
        append(path, KEYS, [one(4)])
    assert path.read_bytes() == before


def test_a_stop_before_the_rename_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise OSError("stopped")

    before = path.read_bytes()
    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(OSError, match="stopped"):
        append(path, KEYS, [one(4)])
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["removals"]
    assert removals.NAME == "removals"


def withdrawal(sequence: int) -> Removal:
    return replace(one(sequence, compartment=False), confirmed=None, act=removals.WITHDRAW)


def test_a_withdrawal_is_a_line_of_its_own(path: Path) -> None:
    append(path, KEYS, [withdrawal(4)])
    found = read(path, KEYS)
    assert found[3] == withdrawal(4)
    assert found[3].what == ("withdraw", None, one(4).interview)
    assert written(path)[3]["confirmed"] is None


def test_digests_and_items_are_kept(path: Path) -> None:
    more = replace(one(4), digests=("ab" * 32,), items=(Ref.of("item", bytes(16)),))
    append(path, KEYS, [more])
    assert read(path, KEYS)[3] == more


@pytest.mark.parametrize(
    "wrong",
    [
        {"confirmed": None},
        {"compartment": None, "interview": None},
        {"act": "withdraw"},
        {"act": "withdraw", "confirmed": None},
        {"act": "withdraw", "confirmed": None, "compartment": None, "interview": None},
        {"act": "withdraw", "confirmed": None, "compartment": None, "digests": ("ab" * 32,)},
        {"act": "other"},
    ],
)
def test_what_is_neither_an_erasure_by_two_nor_a_withdrawal_is_no_line(wrong: dict[str, object]) -> None:
    with pytest.raises(BadValue, match="A removal is"):
        replace(one(1), **wrong)  # type: ignore[arg-type]  # fields of the class


def test_an_empty_file_holds_none(tmp_path: Path) -> None:
    (tmp_path / "removals").write_bytes(b"")
    assert read(tmp_path / "removals", KEYS) == ()
    append(tmp_path / "removals", KEYS, [one(1)])
    assert read(tmp_path / "removals", KEYS) == (one(1),)


def test_a_list_that_was_merged_replaces_the_file_whole(path: Path) -> None:
    lines = tuple(replace(each, sequence=number) for number, each in enumerate((one(9), one(3), one(5), one(7)), 1))
    removals.put(path, KEYS, lines)
    assert read(path, KEYS) == lines
    before = path.read_bytes()
    with pytest.raises(BadValue, match="without gaps"):
        removals.put(path, KEYS, lines[1:])
    assert path.read_bytes() == before


def test_a_link_that_somebody_planted_for_the_next_line_is_not_followed(path: Path) -> None:
    victim = path.with_name("victim")
    victim.write_bytes(b"somebody's own")
    path.with_name("removals.tmp").symlink_to(victim)
    append(path, KEYS, [one(4)])
    assert victim.read_bytes() == b"somebody's own"
    assert len(read(path, KEYS)) == 4
    assert not path.is_symlink()
