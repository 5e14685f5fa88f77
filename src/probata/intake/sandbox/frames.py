"""Frames: what a reader's child answers, as bytes of a known length; read back as carefully as a stranger's file.

A child that a hostile file has taken over can write whatever it likes here. So the answer is data and never code, each
length is bounded before a byte of it is kept, and what is read back is held against its own text: marks and claims that
lie outside of it, kinds and readers that nobody knows, a text that says to be the file and is not.
"""

from __future__ import annotations

import struct
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias, cast

from probata.intake.sandbox.unfolded import MOST_CLAIMS, marks_of, value_of
from probata.method.documents import marks, scans, turns
from probata.method.documents.model import Declared, Left, Part, Picture, Reading
from probata.record.basis import Method
from probata.record.canonical import Json, dump, load
from probata.record.errors import BadValue, Unreadable
from probata.record.span import TextSpan
from probata.record.withheld import Withheld

HEAD = struct.Struct(">cQ")
"""A letter for the kind, and the length of what follows."""
_SIZES = struct.Struct(">QQ")
MOST_WORDS = 100_000
"""Characters of one sentence, path or claim: none is longer in an honest answer."""


class Kind(Enum):
    """What a frame holds."""

    READING = b"R"
    PART = b"P"
    PLAIN = b"T"
    PICTURE = b"I"
    LEFT = b"L"
    REFUSED = b"X"
    END = b"."


@dataclass(frozen=True, slots=True)
class Plain:
    """A small plain text inside a file, with its reading: its text is its bytes, which whoever hears it can see."""

    part: Part
    reading: Reading


Answer: TypeAlias = "Reading | Part | Plain | Picture | Left | Unreadable"


class BadFrame(Exception):
    """The answer is none that an honest child gives; the message is for the receipt."""


def framed(answer: Answer | None) -> tuple[bytes, ...]:
    """The pieces of one frame, to be written in this order; None is the end of all."""
    kind, pieces = _spelled(answer)
    return (HEAD.pack(kind.value, sum(map(len, pieces))), *pieces)


def _spelled(answer: Answer | None) -> tuple[Kind, tuple[bytes, ...]]:
    match answer:
        case None:
            return Kind.END, ()
        case Reading():
            head = dump(
                {
                    "reader": [answer.reader.name, answer.reader.version],
                    "exact": answer.exact,
                    "limits": list(answer.limits),
                    "declared": [_claim(each) for each in answer.declared],
                    # Out of a process that has read them anyway, and into the one that gives them to the vault.
                    "identities": [each.reveal() for each in answer.identities],
                }
            )
            text = answer.text.encode("utf-8")
            return Kind.READING, (_SIZES.pack(len(head), len(text)), head, text, marks.to_bytes(answer.marks))
        case Part() | Plain():
            return _spelled_part(answer)
        case Picture():
            head = dump([answer.page, answer.width, answer.height, answer.orientation])
            return Kind.PICTURE, (_SIZES.pack(len(head), len(answer.grey)), head, answer.grey)
        case Left(path, reason, next_step):
            return Kind.LEFT, (dump([path, reason, next_step]),)
        case Unreadable():
            return Kind.REFUSED, (dump([answer.message, answer.next_step]),)


def _spelled_part(answer: Part | Plain) -> tuple[Kind, tuple[bytes, ...]]:
    part = answer if isinstance(answer, Part) else answer.part
    head: dict[str, Json] = {"path": part.path, "declared": [_claim(each) for each in part.declared]}
    if isinstance(answer, Part):
        raw = dump(head)
        return Kind.PART, (_SIZES.pack(len(raw), len(part.data)), raw, part.data)
    of = answer.reading
    raw = dump({**head, "reader": [of.reader.name, of.reader.version], "limits": list(of.limits)})
    return Kind.PLAIN, (_SIZES.pack(len(raw), len(part.data)), raw, part.data, marks.to_bytes(of.marks))


def _claim(one: Declared) -> Json:
    return [one.field, one.value, one.source, [one.span.start, one.span.end] if one.span else None]


def answer_of(kind: bytes, body: bytes, data: bytes, name: str, known: Collection[Method]) -> Answer | None:
    """The answer in a frame, None for the end.

    ``data`` is the file that was read and ``known`` the readers that there are: what the answer says of them is held
    against them. Raises BadFrame for whatever no honest child writes.
    """
    try:
        return _read(Kind(kind), body, data, name, known)
    except (BadValue, ValueError, TypeError, KeyError, struct.error) as fault:
        raise BadFrame(f"an answer that is none ({type(fault).__name__})") from None


def _read(kind: Kind, body: bytes, data: bytes, name: str, known: Collection[Method]) -> Answer | None:
    match kind:
        case Kind.END:
            _hold(not body, "an end that goes on")
            return None
        case Kind.READING:
            return _reading(body, data, known)
        case Kind.PART | Kind.PLAIN:
            return _part(body) if kind is Kind.PART else _plain(body, known)
        case Kind.PICTURE:
            return _picture(body)
        case Kind.LEFT:
            path, reason, next_step = map(_words, cast("list[Json]", load(body)))
            _hold(bool(path and reason), "a file that did not come out, without a path or a reason")
            return Left(path, reason, next_step)
        case Kind.REFUSED:
            message, next_step = map(_words, cast("list[Json]", load(body)))
            return Unreadable(message, where=name, next_step=next_step)


def _reading(body: bytes, data: bytes, known: Collection[Method]) -> Reading:
    raw, text, rest = _pieces(body)
    head = cast("dict[str, Json]", value_of(raw, MOST_CLAIMS))
    _hold(set(head) == {"reader", "exact", "limits", "declared", "identities"}, "a reading of another shape")
    method = Method(*cast("tuple[str, int]", head["reader"]))
    _hold(method in known, "a reader that nobody knows")
    exact = head["exact"]
    _hold(exact is False or (exact is True and text == data), "a text that says to be the file and is not")
    reading = Reading(
        text.decode("utf-8"),
        method,
        marks_of(rest),
        _claims(head["declared"]),
        tuple(map(_words, cast("list[Json]", head["limits"]))),
        bool(exact),
        tuple(Withheld(_words(each)) for each in cast("list[Json]", head["identities"])),
    )
    _within(reading)
    return reading


def _within(reading: Reading) -> None:
    """Every place lies in the text."""
    length = len(reading.text)
    spans = [*(mark.span for mark in reading.marks), *(each.span for each in reading.declared if each.span)]
    _hold(all(span.end <= length for span in spans), "a place outside of its text")


def _part(body: bytes) -> Part:
    raw, data, rest = _pieces(body)
    head = cast("dict[str, Json]", value_of(raw, MOST_CLAIMS))
    _hold(set(head) == {"path", "declared"} and not rest, "a file inside of another shape")
    return _inside(head, data)


def _plain(body: bytes, known: Collection[Method]) -> Plain:
    """A file inside whose text is its bytes; nothing else is believed of it."""
    raw, data, rest = _pieces(body)
    head = cast("dict[str, Json]", value_of(raw, MOST_CLAIMS))
    _hold(set(head) == {"path", "declared", "reader", "limits"}, "a file inside of another shape")
    method = Method(*cast("tuple[str, int]", head["reader"]))
    _hold(method in known, "a reader that nobody knows")
    limits = tuple(map(_words, cast("list[Json]", head["limits"])))
    reading = Reading(data.decode("utf-8"), method, marks_of(rest), (), limits, exact=True)
    _within(reading)
    return Plain(_inside(head, data), reading)


def _inside(head: dict[str, Json], data: bytes) -> Part:
    _hold(bool(data), "a file inside of another shape")
    path = _words(head["path"])
    steps = path.split("/")
    _hold(not {"", ".", ".."} & set(steps) and not set(path) & {"\\", "\x00"}, "a path that leads elsewhere")
    return Part(path, data, _claims(head["declared"]))


def _picture(body: bytes) -> Picture:
    """Nothing is decoded here: as many bytes as width and height say, and whatever they are they are grey."""
    raw, grey, rest = _pieces(body)
    numbers = cast("list[int]", load(raw))
    _hold(all(type(one) is int for one in numbers) and not rest, "a picture of another shape")
    page, width, height, orientation = numbers
    _hold(page > 0 and width > 0 and height > 0 and orientation in turns.ORIENTATIONS, "a picture of another shape")
    _hold(width * height <= scans.MOST_PIXELS and width * height == len(grey), "a picture of another size")
    return Picture(page, width, height, grey, orientation)


def _pieces(body: bytes) -> tuple[bytes, bytes, bytes]:
    first, second = _SIZES.unpack_from(body)
    start = _SIZES.size
    _hold(start + first + second <= len(body), "lengths beyond the end")
    return body[start : start + first], body[start + first : start + first + second], body[start + first + second :]


def _claims(rows: Json) -> tuple[Declared, ...]:
    rows = cast("list[list[Json]]", rows)
    _hold(len(rows) <= MOST_CLAIMS, "too many claims")
    found = []
    for field, value, source, span in rows:
        ends = None if span is None else TextSpan(*cast("list[int]", span))
        _hold(ends is None or (type(ends.start) is int and type(ends.end) is int), "a claim of another shape")
        found.append(Declared(_words(field), _long(value), _words(source), ends))
    return tuple(found)


def _words(value: Json) -> str:
    _hold(isinstance(value, str) and len(value) <= MOST_WORDS, "words that are none")
    return cast(str, value)


def _long(value: Json) -> str:
    _hold(isinstance(value, str), "words that are none")
    return cast(str, value)


def _hold(truth: bool, otherwise: str) -> None:
    if not truth:
        raise BadFrame(otherwise)
