"""Remembering: what the same bytes under the same kind of name were read as, within one command.

A logo stands in five thousand mails: it is read once, and its words are recognised once. Each file has its own line in
the receipt all the same, since only the reading is kept here and not what became of it. What is kept is bounded: what
was used longest ago goes first, and what is large is read again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Generator
from typing import TYPE_CHECKING, TypeAlias

from probata.intake.sandbox.frames import Plain
from probata.method.documents.model import Left, Part, Reading
from probata.record.digest import Digest
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from probata.intake.sandbox.clock import Clock
    from probata.intake.sandbox.reading import Sandbox

Answer: TypeAlias = "Reading | Part | Plain | Left"
MOST_OF_ONE = 4 * 2**20
MOST_OF_ALL = 64 * 2**20
"""Bytes of memory, as far as they can be told from outside."""
_A_VALUE = 400
"""Bytes of a mark, a claim, or an answer beside its words."""


class Remembering:
    """Reads as a sandbox does, and equal bytes once; several threads may read at once."""

    def __init__(self, box: Sandbox) -> None:
        self.box = box
        self._turn = threading.Lock()
        self._size = 0
        self._known: OrderedDict[tuple[str, str], tuple[int, tuple[Answer, ...], Unreadable | None]] = OrderedDict()

    def whole(self, data: bytes, digest: Digest, name: str, clock: Clock) -> Generator[Answer, None, None]:
        """What the sandbox answers, or answered; raises Unreadable as it does, or did."""
        key = digest.hex, _suffixes(name)
        with self._turn:
            known = self._known.get(key)
            if known:
                self._known.move_to_end(key)
        if known is None:
            yield from self._heard(key, data, name, clock)
            return
        yield from known[1]
        if known[2]:
            raise Unreadable(known[2].message, where=name, next_step=known[2].next_step)

    def _heard(self, key: tuple[str, str], data: bytes, name: str, clock: Clock) -> Generator[Answer, None, None]:
        """The answers, kept when all of them came and are small; what only the clock ended, or left without a look, is
        read again."""
        answers, unseen = self.box.whole(data, name, clock=clock), clock.unseen
        heard: list[Answer] | None = []
        size, refused = 0, None
        try:
            for one in answers:
                size += _size_of(one)
                if heard is not None:
                    heard.append(one)
                if size > MOST_OF_ONE:
                    heard = None
                yield one
        except Unreadable as fault:
            refused = fault
        finally:
            answers.close()
        if heard is not None and not clock.is_spent and clock.unseen == unseen:
            self._keep(key, size + _A_VALUE, tuple(heard), refused)
        if refused:
            raise refused

    def _keep(self, key: tuple[str, str], size: int, heard: tuple[Answer, ...], refused: Unreadable | None) -> None:
        with self._turn:
            if key in self._known:
                return
            self._known[key] = size, heard, refused
            self._size += size
            while self._size > MOST_OF_ALL:
                _, (gone, _, _) = self._known.popitem(last=False)
                self._size -= gone


def _suffixes(name: str) -> str:
    """What of a name may decide which reader a file goes to: at most its last two suffixes."""
    return ".".join(name.rpartition("/")[2].lower().split(".")[1:][-2:])


def _size_of(one: Answer) -> int:
    match one:
        case Reading():
            return 4 * len(one.text) + _A_VALUE * (1 + len(one.marks) + len(one.declared))
        case Plain(part, reading):
            return len(part.data) + _size_of(reading)
        case Part():
            return len(one.data) + _A_VALUE * (1 + len(one.declared))
        case _:
            return _A_VALUE
