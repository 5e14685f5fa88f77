from __future__ import annotations

import json
import random
import struct
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.intake.sandbox.frames import HEAD, Answer, BadFrame, Plain, answer_of, framed
from probata.method.documents import scans
from probata.method.documents.model import Declared, Left, Mark, MarkKind, Part, Picture, Reading
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import MessageNumber, PageBox, SheetCell, TextSpan, TimeRange

READER = Method("read-x", 2)
KNOWN = frozenset({READER})
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PATHS = st.lists(st.text("ab.ü \u202e", min_size=1, max_size=6).filter(lambda s: s.strip(".")), min_size=1, max_size=4)
PLACES = st.sampled_from(
    [None, PageBox(1, *map(Decimal, (0, 0, 9, "9.5"))), TimeRange(0, 9), SheetCell("s", 1, 1), MessageNumber(4)]
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(WORDS)

    def span() -> TextSpan:
        one, other = draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))
        return TextSpan(min(one, other), max(one, other))

    kinds = st.sampled_from(list(MarkKind))
    marks = [Mark(draw(kinds), span(), draw(PLACES), draw(WORDS), draw(WORDS)) for _ in range(draw(st.integers(0, 4)))]
    claims = [
        Declared(draw(WORDS), draw(WORDS), draw(WORDS), span() if draw(st.booleans()) else None)
        for _ in range(draw(st.integers(0, 3)))
    ]
    limits = tuple(draw(st.lists(WORDS, max_size=3)))
    return Reading(text, READER, tuple(marks), tuple(claims), limits, draw(st.booleans()))


def _plain(reading: Reading, steps: list[str]) -> Plain:
    alone = replace(reading, declared=(), exact=True)
    return Plain(Part("/".join(steps), alone.text.encode(), reading.declared), alone)


ANSWERS = st.one_of(
    readings(),
    st.builds(_plain, readings().filter(lambda one: bool(one.text)), PATHS),
    st.builds(lambda steps, data: Part("/".join(steps), data), PATHS, st.binary(min_size=1, max_size=50)),
    st.builds(Left, WORDS.filter(bool), WORDS.filter(bool), WORDS),
)


def given_back(answer: Answer | None, data: bytes = b"") -> Answer | None:
    whole = b"".join(framed(answer))
    kind, size = HEAD.unpack_from(whole)
    assert size == len(whole) - HEAD.size
    return answer_of(kind, whole[HEAD.size :], data, "a file", KNOWN)


@given(ANSWERS)
def test_an_answer_comes_back_as_it_was(answer: Answer) -> None:
    data = answer.text.encode() if isinstance(answer, Reading) else b""
    assert given_back(answer, data) == answer


def test_an_end_and_a_refusal_come_back() -> None:
    assert given_back(None) is None
    fault = given_back(Unreadable("It is cut off.", next_step="Get a whole one."))
    assert isinstance(fault, Unreadable)
    assert (fault.message, fault.next_step, fault.where) == ("It is cut off.", "Get a whole one.", "a file")


@given(ANSWERS, st.integers(0, 2**32))
def test_changed_bytes_are_a_lawful_answer_or_none(answer: Answer, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (a mutation is no secret)
    whole = bytearray(b"".join(framed(answer)))
    for _ in range(chance.choice((1, 2, 9))):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    whole = whole[: chance.choice((len(whole), chance.randrange(HEAD.size, len(whole) + 1)))]
    try:
        back = answer_of(bytes(whole[:1]), bytes(whole[HEAD.size :]), b"", "a file", KNOWN)
    except BadFrame:
        return
    if isinstance(back, Plain):
        assert back.reading.text.encode() == back.part.data
        back = replace(back.reading, exact=False)
    if isinstance(back, Reading):
        assert all(mark.span.end <= len(back.text) for mark in back.marks)
        assert not back.exact or back.text == ""


WRONG = {
    "a reader that nobody knows": Reading("", Method("read-y", 1)),
    "a mark outside": Reading("ab", READER, (Mark(MarkKind.LINE, TextSpan(0, 3)),)),
    "a claim outside": Reading("ab", READER, (), (Declared("a", "b", "c", TextSpan(1, 9)),)),
    "a text that is not the file": Reading("other", READER, exact=True),
    "a way out": Part("a/../../b", b"x"),
    "a root": Part("/etc/x", b"x"),
    "another sign for a folder": Part("a\\b", b"x"),
    "a plain text by a reader that nobody knows": Plain(Part("a", b"x"), Reading("x", Method("read-y", 1))),
    "a plain text that is none": Plain(Part("a", b"\xff"), Reading("x", READER)),
    "a plain text under a way out": Plain(Part("../a", b"x"), Reading("x", READER)),
    "a mark outside of a plain text": Plain(
        Part("a", b"x"), Reading("x", READER, (Mark(MarkKind.LINE, TextSpan(0, 2)),))
    ),
    "nothing in it": Part("a", b""),
    "no path": Left("", "It is empty."),
    "no reason": Left("a", ""),
    "endless words": Left("a", "b" * 100_001),
}


@pytest.mark.parametrize("what", WRONG)
def test_an_answer_that_no_honest_child_gives_is_none(what: str) -> None:
    with pytest.raises(BadFrame):
        given_back(WRONG[what], b"the file")  # type: ignore[arg-type]


PICTURES = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(1, 8), st.integers(1, 2**40)).flatmap(
    lambda size: st.binary(min_size=size[0] * size[1], max_size=size[0] * size[1]).map(
        lambda grey: Picture(size[3], size[0], size[1], grey, size[2])
    )
)


@given(PICTURES)
def test_a_picture_comes_back_as_it_was(picture: Picture) -> None:
    assert given_back(picture) == picture


@pytest.mark.parametrize(
    "picture",
    [
        Picture(1, 2, 2, b"abc"),
        Picture(1, 2, 2, b"abcde"),
        Picture(0, 1, 1, b"a"),
        Picture(1, 0, 1, b""),
        Picture(1, -1, -1, b"a"),
        Picture(1, 1, 1, b"a", 9),
        Picture(True, 1, 1, b"a"),
        Picture(1, scans.MOST_PIXELS + 1, 1, bytes(scans.MOST_PIXELS + 1)),
    ],
    ids=["short", "long", "no page", "empty", "less than nothing", "an eighth turn", "no number", "huge"],
)
def test_a_picture_of_another_size_is_none(picture: Picture) -> None:
    with pytest.raises(BadFrame):
        given_back(picture)


@pytest.mark.parametrize("what", ["limits", "declared", "identities", "by", "sheet", "path"])
def test_half_a_sign_that_a_child_spells_out_is_no_answer(what: str) -> None:
    """No database takes it: one hostile file would end the whole command."""
    half, head = r"\ud83d", {"limits": [], "declared": [], "identities": []}
    marks = b"[]"
    if what == "by":
        marks = b'[["message",0,1,null,"\\ud83d",""]]'
    elif what == "sheet":
        marks = b'[["cell",0,1,{"cell":[1,1],"sheet":"\\uD83D"},"",""]]'
    elif what != "path":
        head[what] = [["title", "HALF", "s", None]] if what == "declared" else ["HALF"]
    raw = json.dumps({"reader": [READER.name, READER.version], "exact": False, **head}).replace("HALF", half).encode()
    body = struct.pack(">QQ", len(raw), 1) + raw + b"a" + marks
    if what == "path":
        raw = json.dumps({"declared": [], "path": "HALF"}).replace("HALF", half).encode()
        body = struct.pack(">QQ", len(raw), 1) + raw + b"a"
    with pytest.raises(BadFrame):
        answer_of(b"P" if what == "path" else b"R", body, b"", "a", KNOWN)


def test_a_backslash_before_such_letters_is_nothing_strange() -> None:
    answer = Reading("a", READER, limits=("C:" + chr(92) + "ud800", chr(92) * 2 + "ud800"))
    assert given_back(answer) == answer
