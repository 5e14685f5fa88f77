from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest

from probata.inquiry.files import remembering
from probata.inquiry.files.remembering import Remembering
from probata.intake.sandbox.clock import Clock
from probata.intake.sandbox.frames import Plain
from probata.method.documents.model import Declared, Left, Mark, MarkKind, Part, Reading
from probata.record.basis import Method
from probata.record.digest import Digest
from probata.record.errors import Unreadable
from probata.record.span import TextSpan

READER = Method("read-x", 1)


class Box:
    """A sandbox that counts what it is asked; a text that begins with ``no`` it refuses."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.closed = 0

    def whole(self, data: bytes, name: str, *, clock: Clock) -> Generator[Any, None, None]:
        self.asked.append(name)
        try:
            if data.startswith(b"no"):
                clock.worked += data.count(b"!")
                raise Unreadable("It is damaged.", where=name, next_step="Get a whole one.")
            text = data.decode()
            yield Reading(text, READER, (Mark(MarkKind.LINE, TextSpan(0, 1)),), (Declared("a", "b", "c"),))
            yield Part("a", b"1" * 9)
            yield Plain(Part("b", b"2"), Reading("2", READER))
            yield Left("c", "It is empty.")
        finally:
            self.closed += 1


@pytest.fixture
def box() -> Box:
    return Box()


def heard(known: Remembering, data: bytes, name: str, clock: Clock | None = None) -> list[Any]:
    return list(known.whole(data, Digest.of(data), name, clock or Clock(5, 10)))


def test_equal_bytes_are_read_once_and_answered_alike(box: Box) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    first = heard(known, b"Words.", "one/logo.png")
    assert heard(known, b"Words.", "two/LOGO (2).PNG") == first
    assert len(first) == 4
    assert box.asked == ["one/logo.png"]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.tar.png", "b.b/a"])
def test_another_kind_of_name_or_other_bytes_are_read_by_themselves(box: Box, name: str) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    heard(known, b"Words.", "a.png")
    heard(known, b"Words.", name)
    heard(known, b"Words!", "a.png")
    assert len(box.asked) == 3


def test_a_refusal_is_remembered_under_the_name_of_each(box: Box) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    for name in ("a.png", "b.png"):
        with pytest.raises(Unreadable, match="damaged") as fault:
            heard(known, b"no", name)
        assert (fault.value.where, fault.value.next_step) == (name, "Get a whole one.")
    assert box.asked == ["a.png"]


def test_what_the_clock_ended_is_tried_again(box: Box) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    for _ in range(2):
        with pytest.raises(Unreadable):
            heard(known, b"no!!!!!!!", "a.png")
    assert len(box.asked) == 2


def test_what_was_not_heard_to_its_end_is_not_kept(box: Box) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    one = known.whole(b"Words.", Digest.of(b"Words."), "a.png", Clock(5, 10))
    next(one)
    one.close()
    assert box.closed == 1
    assert len(heard(known, b"Words.", "a.png")) == 4
    assert len(box.asked) == 2


def test_memory_is_bounded(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    size = sum(map(remembering._size_of, heard(known, b"0", "a"))) + remembering._A_VALUE
    assert known._size == size
    monkeypatch.setattr(remembering, "MOST_OF_ALL", 3 * size)
    for data in (b"1", b"2"):
        heard(known, data, "a")
    heard(known, b"0", "a")  # used again, so that the next one to go is 1
    heard(known, b"3", "a")
    assert known._size == 3 * size
    heard(known, b"0", "a")
    assert len(box.asked) == 4
    heard(known, b"1", "a")
    assert len(box.asked) == 5


def test_what_is_large_is_read_again(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Remembering(box)  # type: ignore[arg-type]
    monkeypatch.setattr(remembering, "MOST_OF_ONE", 2_000)
    large = b"x" * 2_001
    assert heard(known, large, "a") == heard(known, large, "a")
    assert len(box.asked) == 2
    assert known._size == 0


def test_what_had_no_look_left_in_one_file_is_looked_at_in_another() -> None:
    class Looking(Box):
        def whole(self, data: bytes, name: str, *, clock: Clock) -> Generator[Any, None, None]:
            self.asked.append(name)
            yield Reading(data.decode() if clock.looks(1) else "", READER)

    box = Looking()
    known, spent = Remembering(box), Clock(5, 10)  # type: ignore[arg-type]
    spent.looks(10_000)
    assert [one.text for one in heard(known, b"words", "pile.zip/a.png", spent)] == [""]
    for _ in range(2):
        assert [one.text for one in heard(known, b"words", "a.png")] == ["words"]
    assert box.asked == ["pile.zip/a.png", "a.png"]
