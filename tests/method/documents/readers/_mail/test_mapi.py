"""Properties in a compound file."""

from types import SimpleNamespace

import pytest

from probata.method.documents.readers._mail import mapi
from probata.method.documents.readers._mail.mapi import Compound, Storage, holds_message
from probata.record.errors import Unreadable


def top(mail: SimpleNamespace, tree: dict[str, object]) -> Storage:
    return Storage(Compound(mail.compound(tree), "a"))


def test_words_bytes_numbers_and_moments(mail: SimpleNamespace) -> None:
    fixed = mail.properties(32, (0x0039, 0x40, mail.SENT[0]), (0x0017, 3, 2), (0x3FFD, 3, 1251))
    tree = dict([mail.prop(0x0037, "Нет\r\nx"), mail.prop(0x1013, b"raw"), ("__properties_version1.0", fixed)])
    tree["__substg1.0_0042001E"] = "Нет".encode("cp1251") + b"\0"
    found = top(mail, tree)
    assert found.text(0x9999, 0x0037) == "Нет\nx"
    assert found.text(0x0042) == "Нет"
    assert found.binary(0x1013) == b"raw"
    assert (found.number(0x0017), found.number(0x9999, 7)) == (2, 7)
    assert found.time(0x0039) == "2019-04-12T07:30:00+00:00"
    assert found.words() == [(0x0037, "Нет\nx"), (0x0042, "Нет")]


@pytest.mark.parametrize("ticks", [0, 2**64 - 1])
def test_a_moment_beyond_time_is_none(mail: SimpleNamespace, ticks: int) -> None:
    tree = {"__properties_version1.0": mail.properties(32, (0x0039, 0x40, ticks))}
    assert top(mail, tree).time(0x0039) == ""


def test_long_streams_lie_elsewhere_and_are_read_the_same(mail: SimpleNamespace) -> None:
    tree = dict([mail.prop(0x3701, b"0123456789" * 3000), ("__properties_version1.0", mail.properties(32))])
    assert top(mail, tree).binary(0x3701) == b"0123456789" * 3000


def test_what_is_no_message_is_told_apart(mail: SimpleNamespace) -> None:
    assert not holds_message(mail.compound({"WordDocument": b"x"}))
    assert holds_message(mail.outlook())


@pytest.mark.parametrize(("bound", "value"), [("MAX_ENTRIES", 3), ("MAX_TOTAL", 10)])
def test_bounds(mail: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, bound: str, value: int) -> None:
    monkeypatch.setattr(mapi, bound, value)
    with pytest.raises(Unreadable, match="more than"):
        Storage(Compound(mail.outlook(), "a"))
