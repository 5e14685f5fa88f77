"""JSON of strangers: refused with a reason, or read without trusting any of it."""

from __future__ import annotations

import pytest

from probata.method.documents.readers._chat import jsons
from probata.method.documents.readers._chat.jsons import document, items, lines, moment, within, words
from probata.record.errors import Unreadable


@pytest.mark.parametrize(
    "data", [b"[1]", b'{"a": ', b'{"a": ' + b"[" * 100_000, b'{"a": ' + b"4" * 5_000 + b"}", b"\xff\xfe\x00"]
)
def test_what_is_no_object_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        document(data, "a.json")
    assert refusal.value.message.endswith(".")


def test_a_file_too_large_to_hold_is_refused_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsons, "MAX_BYTES", 10)
    with pytest.raises(Unreadable, match="larger than 10 bytes") as refusal:
        document(b'{"a": "12345"}', "a.json")
    assert "one chat at a time" in refusal.value.next_step


def test_lines_and_lists_are_read_alike_and_what_is_no_object_is_none() -> None:
    assert list(lines(b'\xef\xbb\xbf{"a": 1}\n\n  \n[2]\n{"b"\n{"c": 3}', "a")) == [{"a": 1}, None, None, {"c": 3}]
    assert list(lines(b'[{"a": 1}, 2]', "a")) == [{"a": 1}, None]


def test_fields_are_read_whatever_they_hold() -> None:
    assert within({"a": {"b": {"c": 1}}}, "a", "b") == {"c": 1}
    assert within({"a": [1]}, "a", "b") == within(None, "a") == {}
    assert items({"a": [1, {"b": 2}, None]}, "a") == [{"b": 2}]
    assert items({"a": {"b": 2}}, "a") == []
    assert words({"a": None, "b": "", "c": True, "d": 5}, "a", "b", "c", "d") == "5"
    assert words({"a": ["x"]}, "a") == ""


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("1555054205000", "2019-04-12T07:30:05+00:00"),
        ("0", ""),
        ("", ""),
        ("x", "x"),
        ("-5", "-5"),
        ("9" * 15, "9" * 15),
    ],
)
def test_moments_are_utc_and_what_is_none_stays(said: str, iso: str) -> None:
    assert moment(said) == iso
