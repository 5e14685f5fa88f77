"""A checkpoint in the signed-note form: one spelling, one key, nothing that only looks like it."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.withheld import Withheld
from probata.signing import Checkpoint, SigningKey
from probata.signing.checkpoint import fits, read, signed, text, verifier_key

KEY, OTHER = SigningKey(Withheld(b"k" * 32)), SigningKey(Withheld(b"o" * 32))
ORIGIN = "probata/inquiry-aaaaaaaaaaaaaaaaaaaaaaaaaa"
TREE = Checkpoint(9, Digest.of(b"nine"))
NOTE = signed(ORIGIN, TREE, KEY)


def test_the_note_is_the_form_that_transparency_logs_use() -> None:
    origin, size, root, gap, line, end = NOTE.decode().split("\n")
    assert (origin, size, gap, end) == (ORIGIN, "9", "", "")
    assert base64.b64decode(root) == TREE.root.raw
    dash, name, data = line.split(" ")
    assert (dash, name) == ("—", ORIGIN)
    key_id = hashlib.sha256(ORIGIN.encode() + b"\n\x01" + KEY.public).digest()[:4]
    assert base64.b64decode(data) == key_id + KEY.sign(f"{ORIGIN}\n9\n{root}\n".encode())
    assert verifier_key(ORIGIN, KEY.public).split("+", 2)[:2] == [ORIGIN, key_id.hex()]


@given(st.integers(0, 10**15), st.binary(max_size=8))
def test_what_was_written_is_read_and_fits_its_key_alone(size: int, seed: bytes) -> None:
    tree = Checkpoint(size, Digest.of(seed))
    found = read(signed(ORIGIN, tree, KEY))
    assert (found.origin, found.checkpoint) == (ORIGIN, tree)
    assert fits(found, KEY.public)
    assert not fits(found, OTHER.public)


def test_signatures_that_witnesses_add_are_passed_over() -> None:
    witness = signed("witness.example/w1", TREE, OTHER).partition(b"\n\n")[2]
    assert fits(read(NOTE + witness), KEY.public)
    assert not fits(read(NOTE + witness), OTHER.public)
    own = NOTE.partition(b"\n\n")[2]
    assert fits(read(NOTE.replace(own, witness + own)), KEY.public)


def test_a_signature_under_another_name_or_over_another_text_does_not_fit() -> None:
    renamed = NOTE.replace(f"— {ORIGIN}".encode(), b"\xe2\x80\x94 somebody")
    assert not fits(read(renamed), KEY.public)
    assert not fits(read(NOTE.replace(b"\n9\n", b"\n8\n")), KEY.public)


def test_no_changed_bit_of_a_checkpoint_still_fits() -> None:
    for place in range(len(NOTE)):
        for bit in range(8):
            changed = bytearray(NOTE)
            changed[place] ^= 1 << bit
            try:
                found = read(bytes(changed))
            except BadValue:
                continue
            assert not (found.checkpoint == TREE and found.origin == ORIGIN and fits(found, KEY.public))
            assert not fits(found, KEY.public)


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\n\n",
        b"\xff\xfe",
        NOTE[:-1],
        NOTE + b"\n",
        NOTE + b"a line\n",
        b"\n" + NOTE,
        NOTE.replace(b"\n9\n", b"\n09\n"),
        NOTE.replace(b"\n9\n", b"\n-9\n"),
        NOTE.replace(b"\n9\n", "\n٩\n".encode()),
        NOTE.replace(b"\n9\n", b"\n9\n9\n"),
        NOTE.replace(b"\n", b"\r\n"),
        NOTE.replace(b"\n\n", b"\n"),
        NOTE.replace(ORIGIN.encode(), b"two words", 1),
        text(ORIGIN, TREE),
        text(ORIGIN, TREE) + b"\n",
        NOTE.partition(b"\n\n")[0] + "\n\n— name AAAA\n".encode(),
        NOTE.partition(b"\n\n")[0] + "\n\n— name ====\n".encode(),
        NOTE.partition(b"\n\n")[0] + b"\n\n- name AAAAAAAA\n",
        NOTE + b"x" * 70_000,
    ],
)
def test_what_is_no_checkpoint_is_a_bad_value(bad: bytes) -> None:
    with pytest.raises(BadValue):
        read(bad)


def test_base64_with_bits_that_mean_nothing_is_refused() -> None:
    root = base64.b64encode(TREE.root.raw)
    other = root[:-2] + bytes([root[-2] + 1]) + b"="
    assert base64.b64decode(other) == TREE.root.raw
    with pytest.raises(BadValue):
        read(NOTE.replace(root, other))


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_reading_ends_in_a_note_or_a_bad_value(data: bytes) -> None:
    for tried in (data, NOTE[: len(data)] + data, NOTE.partition(b"\n\n")[0] + b"\n\n" + data):
        try:
            assert not fits(read(tried), OTHER.public)
        except BadValue:
            continue


@pytest.mark.parametrize("origin", ["", "two words", "a+b", "line\nbreak", "x" * 201])
def test_an_origin_that_no_note_can_hold_is_refused(origin: str) -> None:
    with pytest.raises(BadValue):
        signed(origin, TREE, KEY)
