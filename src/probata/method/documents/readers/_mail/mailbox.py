"""Mailbox: where one mail ends and the next begins (mbox in its kinds mboxo and mboxrd, RFC 4155).

Nothing but the line ``From ADDRESS DATE`` tells mails apart, and a paragraph may begin with the word, too. A line
counts when a weekday, a day and a time stand in it and a field of a header follows; other lines stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.documents.readers._mail.look import ENVELOPE, field_follows

_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_NAMED = 5
"""Numbers of messages that a limit names."""
_UNQUOTED = "lines that begin with >From stand as From: mailboxes put that sign in front"
_TEXT = "a line begins with From and is no border between mails; it was read as text"


@dataclass(frozen=True, slots=True)
class Kept:
    """One mail as the mailbox keeps it: its bytes, the line before it, and what is doubtful about its borders."""

    data: bytes
    envelope: str
    limits: tuple[str, ...] = ()


def kept(data: bytes) -> Iterator[Kept]:
    """Each mail of the mailbox, in order."""
    at = _next(data, 0)
    while at >= 0:
        found = ENVELOPE.match(data, at)
        begin = found.end() if found else at
        after = _next(data, begin)
        end = after if after >= 0 else len(data)
        envelope = data[at:begin].decode("utf-8", "replace").strip().replace("\x00", "\ufffd")
        yield _one(data[begin:end], envelope)
        at = after


def _one(mail: bytes, envelope: str) -> Kept:
    limits = []
    if mail.find(b"\nFrom ") >= 0:
        limits.append(_TEXT)
    if mail.find(b"\n>") >= 0:
        mail, count = _QUOTED.subn(rb"\1", mail)
        limits += [_UNQUOTED] * bool(count)
    return Kept(mail, envelope, tuple(limits))


def _next(data: bytes, at: int) -> int:
    """Where the next border stands, from this offset (the beginning of a line) on; -1 when there is none."""
    found = at if data.startswith(b"From ", at) else _line(data, at)
    while found >= 0:
        border = ENVELOPE.match(data, found)
        if border and field_follows(data, border.end()):
            return found
        found = _line(data, found)
    return -1


def _line(data: bytes, at: int) -> int:
    """Where the next line that begins with From stands, after this offset; -1 when there is none."""
    found = data.find(b"\nFrom ", at)
    return found + 1 if found >= 0 else -1


class Gathered:
    """The limits of many mails: each told once, with the numbers of the first few."""

    def __init__(self) -> None:
        self._of: dict[str, list[int]] = {}

    def add(self, number: int, limits: tuple[str, ...] | list[str]) -> None:
        """What is doubtful about one mail."""
        for limit in limits:
            numbers = self._of.setdefault(limit, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)

    def sentences(self) -> tuple[str, ...]:
        """Each limit with the messages that it is about."""
        return tuple(f"{limit} ({_said(numbers)})" for limit, numbers in self._of.items())


def _said(numbers: list[int]) -> str:
    first = ", ".join(f"{number:,}" for number in numbers[:_NAMED])
    rest = len(numbers) - _NAMED
    return f"message {first}" + (f" and {rest:,} others" if rest > 0 else "")
