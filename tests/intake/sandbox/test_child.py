"""What a child answers, without its walls; with them, and in a process of its own, it is tried in test_reading."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from probata.intake.receipt import REST
from probata.intake.sandbox import child, walls
from probata.intake.sandbox.frames import HEAD, Answer, Plain, answer_of
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.reading import _why
from probata.method.documents import shelf
from probata.method.documents.model import Declared, Left, Mark, MarkKind, Part, Reading
from probata.record.errors import Unreadable
from probata.record.span import TextSpan

KNOWN = frozenset(reader.METHOD for reader in shelf.readers())


@pytest.fixture(autouse=True)
def no_walls(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process goes on afterwards."""
    monkeypatch.setattr(walls, "close_in", lambda _: None)


def answers(data: bytes, name: str) -> Iterator[Answer | None]:
    hear, tell = os.pipe()
    child.run(lambda: data, tell, child.Errand(name, True, Limits()))
    os.close(tell)
    with os.fdopen(hear, "rb") as said:
        while head := said.read(HEAD.size):
            kind, size = HEAD.unpack(head)
            yield answer_of(kind, said.read(size), data, name, KNOWN)


def test_a_reading_and_the_end() -> None:
    first, end = answers(b"Words of a witness.", "a.txt")
    assert isinstance(first, Reading)
    assert first.exact
    assert end is None


def test_a_refusal_and_the_end() -> None:
    first, end = answers(b"\x00\x01\x02", "a.bin")
    assert isinstance(first, Unreadable)
    assert first.next_step
    assert end is None


@pytest.mark.parametrize(
    ("fault", "words"),
    [(MemoryError(), "memory"), (RecursionError(), "RecursionError"), (KeyError("a name"), "KeyError")],
)
def test_whatever_a_reader_raises_is_a_reason_without_its_words(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    def stumble(*_: object) -> Reading:
        raise fault

    monkeypatch.setattr(shelf, "read_by", stumble)
    first, _ = answers(b"Words.", "a.txt")
    assert isinstance(first, Unreadable)
    assert words in first.message
    assert "a name" not in first.message


def test_without_memory_for_an_answer_it_ends_with_a_number_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(child, "_write", too_much)
    pid = os.fork()
    if pid == 0:
        child.run(lambda: b"Words.", 1, child.Errand("a.txt", True, Limits()))
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert "more memory than a file may" in _why(ended, "no more of an answer", "a.txt").message


class Holds:
    """A reader of files inside, for as long as it lasts."""

    METHOD, SUFFIXES, SAYS = next(iter(KNOWN)), (".x",), ""

    def __init__(self, *inside: Part | Left | Exception) -> None:
        self.inside = inside

    def recognises(self, head: bytes) -> bool:  # noqa: ARG002 (the protocol)
        return True

    def read(self, data: bytes, name: str) -> Reading:  # noqa: ARG002 (the protocol)
        return Reading("", self.METHOD)

    def parts(self, data: bytes, name: str) -> Iterator[Part | Left]:  # noqa: ARG002 (the protocol)
        for one in self.inside:
            if isinstance(one, Exception):
                raise one
            yield one


def test_bounds_hold_for_what_is_inside() -> None:
    few = child.Errand("a.x", True, Limits(most_parts=2, most_bytes=3))
    inside = [Part("a", b"\x00bc"), Part("b", b"abcd"), Part("c", b"e")]
    first, second, rest = child._parts(Holds(*inside), b"", few)
    assert first == inside[0]
    assert isinstance(second, Left)
    assert (second.path, "larger" in second.reason) == ("b", True)
    assert isinstance(rest, Left)
    assert rest.path == REST


def test_a_fault_among_the_files_inside_leaves_those_before() -> None:
    errand = child.Errand("a.x", True, Limits())
    said = list(child._parts(Holds(Part("a", b"\x00bc"), ValueError("words")), b"", errand))
    assert said[0] == Part("a", b"\x00bc")
    assert isinstance(said[1], Left)
    assert "ValueError" in said[1].reason


WORDS, MESSAGE = (
    "Words of a clerk.\n",
    b"From: clerk@ministry.invalid\nMessage-ID: <1@ministry.invalid>\nMIME-Version: 1.0\n\nWords.\n",
)


def test_a_small_plain_text_comes_out_with_its_reading() -> None:
    (said,) = child._parts(Holds(Part("a.txt", WORDS.encode())), b"", child.Errand("a.x", True, Limits()))
    assert isinstance(said, Plain)
    assert said.reading == shelf.read(WORDS.encode(), "a.txt")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WORDS.encode() * 5_000, "large.txt"),
        ("Слова писаря о том, что было.".encode("cp1251"), "old.txt"),
        (WORDS.encode("utf-16"), "wide.txt"),
        (b"a,b\n1,2\n", "table.csv"),
        (MESSAGE, "mail.txt"),
        (b"\xff\xd8\xff\xe0", "picture.txt"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_whatever_is_more_than_its_bytes_is_read_in_a_child_of_its_own(data: bytes, name: str) -> None:
    part = Part(name, data)
    assert list(child._parts(Holds(part), b"", child.Errand("a.x", True, Limits()))) == [part]


def test_more_marks_than_are_looked_at_are_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MOST_MARKS", 2)
    monkeypatch.setattr(child, "MOST_CLAIMS", 1)
    marks = tuple(Mark(MarkKind.LINE, TextSpan(at, at + 1)) for at in range(3))
    many = Reading("abc", next(iter(KNOWN)), marks, (Declared("a", "b", "c"), Declared("d", "e", "f")), ("other",))
    kept = child._bounded(many)
    assert (kept.marks, len(kept.declared), kept.limits[0]) == (marks[:2], 1, "other")
    assert ["more than 2 places" in kept.limits[1], "more than 1 claims" in kept.limits[2]] == [True, True]
    few = Reading("abc", next(iter(KNOWN)), marks[:2])
    assert child._bounded(few) is few


def test_the_place_of_the_descriptor_does_not_matter() -> None:
    handle = os.memfd_create("file")
    os.write(handle, b"Words of a witness.")
    assert child.whole(handle) == b"Words of a witness."
    os.close(handle)
