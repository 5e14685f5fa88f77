"""Sealed lines: they open in their place, tell nothing by their length, and no byte of them can be another one."""

from __future__ import annotations

import base64
import string

import pytest

from probata.record.errors import BadValue
from probata.record.withheld import Withheld
from probata.store import sealed_lines
from probata.store.sealed_lines import ROOM, opened, seal

_LETTERS = (string.ascii_letters + string.digits + "+/").encode("ascii")
KEY, PLACE = Withheld(bytes(range(32))), b"inquiry/1"


@pytest.mark.parametrize("size", [0, 1, ROOM - 8, ROOM - 7, 5 * ROOM])
def test_what_was_sealed_opens_in_its_place_alone(size: int) -> None:
    line = seal(KEY, PLACE, b"x" * size)
    assert opened(KEY, PLACE, line) == b"x" * size
    for key, place in ((Withheld(bytes(32)), PLACE), (KEY, b"inquiry/2")):
        with pytest.raises(BadValue):
            opened(key, place, line)


def test_lines_are_of_one_length_and_never_the_same_twice() -> None:
    assert len({len(seal(KEY, PLACE, b"x" * size)) for size in range(0, ROOM - 7, 97)}) == 1
    assert len({len(seal(KEY, PLACE, b"x" * size)) for size in range(ROOM - 7, 4 * ROOM - 7, 97)}) == 2
    assert seal(KEY, PLACE, b"x") != seal(KEY, PLACE, b"x")
    assert b"\n" not in seal(KEY, PLACE, b"x" * 10_000)


@pytest.mark.parametrize("size", [10, ROOM])  # the second one's base64 ends with bits that stand for nothing
def test_each_changed_byte_is_found(size: int) -> None:
    line = seal(KEY, PLACE, b"x" * size)
    for at in {*range(0, len(line), 41), len(line) - 2, len(line) - 1}:
        for other in {line[at] ^ 1, line[at] ^ 0x20}:
            with pytest.raises(BadValue):
                opened(KEY, PLACE, line[:at] + bytes([other]) + line[at + 1 :])


def test_another_spelling_of_the_same_bytes_is_found() -> None:
    line = seal(KEY, PLACE, b"x" * ROOM)
    assert line.endswith(b"=")
    unused = [line[:-2] + bytes([one]) + b"=" for one in _LETTERS]
    same = [one for one in unused if base64.b64decode(one) == base64.b64decode(line) and one != line]
    assert same, "without these the test shows nothing"
    for one in same:
        with pytest.raises(BadValue, match="Not what was written"):
            opened(KEY, PLACE, one)


@pytest.mark.parametrize("line", [b"", b"{}", b"AAAA", b"====", "é".encode(), b"A" * 4000, b" " * 40])
def test_what_is_no_line_is_refused(line: bytes) -> None:
    with pytest.raises(BadValue):
        opened(KEY, PLACE, line)


def test_padding_of_another_length_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = sealed_lines._padded
    with monkeypatch.context() as planted:
        planted.setattr(sealed_lines, "_padded", lambda content: real(content) + bytes(16))
        line = seal(KEY, PLACE, b"x")
    with pytest.raises(BadValue, match="Not what was written"):
        opened(KEY, PLACE, line)
