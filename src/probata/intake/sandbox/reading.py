"""Sandbox: reads files of strangers in children, and gives what they answer once it has been checked."""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import cached_property
from types import TracebackType

from probata.intake.receipt import REST
from probata.intake.sandbox.begun import Beginner, Begun, shared
from probata.intake.sandbox.child import NEXT, NO_MEMORY, TOO_MUCH, Errand
from probata.intake.sandbox.clock import GRACE, Clock, Meter
from probata.intake.sandbox.frames import HEAD, Answer, BadFrame, Plain, answer_of
from probata.intake.sandbox.limits import Limits
from probata.method.documents import scans, shelf
from probata.method.documents.model import Left, Part, Picture, Reading
from probata.record.counted import counted
from probata.record.errors import SystemRefused, Unreadable

_STOPPED = "Save it in another format and add that; the file may be damaged, or made to do harm."
_SLOW = "If the file is sound: raise PROBATA_READER_SECONDS, or split the file."


PAGES_AT_ONCE = 500
_HEADS = 10_000
"""Bytes that a picture's frame has beside the picture."""
_POLLS = hasattr(select, "poll")
"""Whether this system can wait for an answer no longer than so long (Windows cannot, of a pipe)."""
_TICK = 0.25
"""Seconds between looks at the clock."""
_NAME = 255
"""Letters of a name that a child is told: its suffix decides, and one deep inside others may be as long as it likes."""
_TOO_MUCH = (signal.SIGABRT, getattr(signal, "SIGXCPU", None))
"""What libraries end with that cannot have more memory, and what the bound on processor time sends."""


class Sandbox:
    """Reads files, each in a child that ends with it; several threads may read at once.

    ``by`` makes the children; closing it ends one that was made for this sandbox, and not the one that all share.
    """

    def __init__(self, limits: Limits | None = None, by: Beginner | None = None) -> None:
        self.limits = limits or Limits()
        self._by = by or shared()
        self._own = by is not None

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if self._own:
            self._by.close()

    @cached_property
    def lacking(self) -> tuple[str, ...]:
        """Which walls this platform does not have, in words."""
        return self._by.lacking(self.limits)

    @property
    def begins(self) -> Beginner:
        """What makes its children."""
        return self._by

    def read(self, data: bytes, name: str) -> Reading:
        """The reading alone; raises Unreadable."""
        with closing(self.whole(data, name, parts=False)) as answers:
            first = next(answers)
        assert isinstance(first, Reading)  # noqa: S101 (the first answer is one, or Unreadable was raised)
        return first

    def whole(
        self, data: bytes, name: str, *, parts: bool = True, clock: Clock | None = None
    ) -> Generator[Reading | Part | Plain | Left, None, None]:
        """The reading and then each file inside, or why one did not come out.

        The child waits while its last answer is looked at. ``clock`` is that of the file of the pile that holds it, or
        is it. Raises Unreadable, before anything was given, when the file cannot be read, or its child was ended: by us
        for its time, by the system for what it did.
        """
        clock = clock or Clock(self.limits.seconds, len(data))
        begun = self._by.begin(data, Errand(name[-_NAME:], parts, self.limits), _loads(name))
        answers, given = _Answers(begun, data, name, self.limits, clock), False
        try:
            for answer in answers:
                if isinstance(answer, Unreadable):
                    raise answer
                if (not given and not isinstance(answer, Reading)) or (given and isinstance(answer, Reading)):
                    raise answers.ended(BadFrame("answers in a wrong order"))
                if isinstance(answer, Picture):
                    raise answers.ended(BadFrame("a picture that nobody asked for"))
                given = True
                yield answer
            if not given:
                raise answers.ended(BadFrame("an end before a beginning"))
        except Unreadable as fault:
            if not given:
                raise
            yield Left(REST, fault.message, fault.next_step)
        finally:
            answers.close()

    def pictures(self, data: bytes, name: str, pages: Sequence[int]) -> Generator[Picture | Left, None, None]:
        """These pages as pictures, or the page's number and why there is none; at most PAGES_AT_ONCE are asked for.

        A child that a file has taken over can paint what it likes on them, and send each page that was asked for once.
        Raises Unreadable when the file cannot be shown, or its child was ended.
        """
        most = len(pages) * (scans.MOST_PIXELS + _HEADS)
        limits = replace(self.limits, most_bytes=scans.MOST_PIXELS, most_in_all=most, most_parts=len(pages))
        begun = self._by.begin(data, Errand(name[-_NAME:], False, limits, tuple(pages)), _loads(name))
        answers, open_ones = _Answers(begun, data, name, limits), {str(page) for page in pages}
        try:
            for answer in answers:
                if isinstance(answer, Unreadable):
                    raise answer
                number = answer.path if isinstance(answer, Left) else str(getattr(answer, "page", 0))
                if not isinstance(answer, Picture | Left) or number not in open_ones:
                    raise answers.ended(BadFrame("answers that nobody asked for"))
                open_ones.remove(number)
                yield answer
        finally:
            answers.close()


class _Ended(BadFrame):
    """The answer stops: its child has ended, or is about to."""


class _Answers:
    """The answers of one child, one after the other; ends the child when it is slow or says what no child says."""

    def __init__(self, begun: Begun, data: bytes, name: str, limits: Limits, clock: Clock | None = None) -> None:
        self._begun, self._data, self._name, self._limits = begun, data, name, limits
        self._clock, self._meter, self._until = clock, Meter(clock, begun.pid) if clock else None, 0.0
        if _POLLS:
            self._poll = select.poll()
            self._poll.register(begun.answer, select.POLLIN)
        self._late = self._closed = False
        self._left, self._more = limits.most_in_all, limits.most_parts + 3  # the reading, the rest, the end
        self._known = frozenset(reader.METHOD for reader in shelf.readers())

    def __iter__(self) -> Iterator[Answer]:
        while (answer := self._next()) is not None:
            yield answer

    def _next(self) -> Answer | None:
        try:
            with self._counted(), self._watched():
                kind, size = HEAD.unpack(self._exactly(HEAD.size))
                self._left, self._more = self._left - size, self._more - 1
                if size > 2 * self._limits.most_bytes or self._left < 0 or self._more < 0:
                    raise BadFrame("more than any file holds")
                body = self._exactly(size)
                return answer_of(kind, body, self._data, self._name, self._known)
        except BadFrame as fault:
            raise self.ended(fault) from None

    def _exactly(self, size: int) -> bytes:
        pieces = bytearray()
        while len(pieces) < size:
            if _POLLS:
                self._wait()
            piece = os.read(self._begun.answer, min(size - len(pieces), 2**20))
            if not piece:
                raise _Ended("no more of an answer")
            pieces += piece
        return bytes(pieces)

    def _wait(self) -> None:
        """Until there is something to read; ends the child when we have waited for this answer too long, or the clock
        runs out meanwhile."""
        while (left := self._until - time.monotonic()) > 0:
            if self._poll.poll(1000 * min(left, _TICK)):
                return
            if self._meter:
                self._meter.count()
            if self._clock and self._clock.is_spent and left > GRACE:
                break
        self._end_late()
        raise _Ended("no answer in time")

    @contextmanager
    def _counted(self) -> Iterator[None]:
        if self._meter is None:
            yield
            return
        self._meter.start()
        try:
            yield
        finally:
            self._meter.count()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Ends the child when we have waited for this answer too long: by a thread where nothing else can."""
        seconds = GRACE if self._clock and self._clock.is_spent else self._limits.seconds
        self._until = time.monotonic() + seconds
        if _POLLS:
            yield
            return
        clock = threading.Timer(seconds, self._end_late)
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()
            clock.join()

    def _end_late(self) -> None:
        self._late = True
        self._begun.kill()

    def ended(self, fault: BadFrame) -> Unreadable:
        """Why the answer ended before its end."""
        by_itself = isinstance(fault, _Ended) and not self._late
        status = self.close(by_itself=by_itself)
        if self._late and self._clock and self._clock.is_spent:
            return self._clock.spent(self._name)
        if self._late:
            said = f"Reading it took longer than {counted(self._limits.seconds, 'second')}."
            return Unreadable(said, where=self._name, next_step=_SLOW)
        return _why(status if by_itself else 0, str(fault), self._name)

    def close(self, *, by_itself: bool = False) -> int:
        """Ends the child, unless it ends by itself, and gives how it ended."""
        if self._closed:
            return 0
        self._closed = True
        os.close(self._begun.answer)
        if by_itself:
            return self._begun.status()
        self._begun.kill()
        with suppress(SystemRefused):  # an interrupt in a terminal ends what makes children, too
            self._begun.status()
        return 0


def _why(status: int, said: str, name: str) -> Unreadable:
    """What a child's end means to whoever added the file."""
    if status == NO_MEMORY or -status in _TOO_MUCH:
        return Unreadable(TOO_MUCH, where=name, next_step=NEXT)
    if status < 0:
        ended = signal.Signals(-status).name
        return Unreadable(f"Its reader was ended by the system ({ended}).", where=name, next_step=_STOPPED)
    return Unreadable(f"Its reader gave no sound answer: {said}.", where=name, next_step=_STOPPED)


def _loads(name: str) -> tuple[str, ...]:
    suffix = shelf.suffix_of(name)
    return next((tuple(getattr(r, "LOADS", ())) for r in shelf.readers() if suffix in r.SUFFIXES), ())
