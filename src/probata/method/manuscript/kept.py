"""Kept: what was worked out from pieces of a text, so that a changed word costs only what it changes.

Everything is kept by value: the key holds all that the work looks at, so that the same text in another place, or in
another report, gets the same answer. What one round does not ask for is forgotten in the next, so that never more is
kept than two rounds needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar, cast

_T = TypeVar("_T")
_NOTHING = object()
MOST = 50_000
"""Texts whose answers one function remembers: a report of 200 pages has some 20,000 sentences and passages."""


class Kept:
    """Answers by key, as long as they are asked for. It prints nothing of what it holds."""

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._now: dict[Hashable, object] = {}
        self._before: dict[Hashable, object] = {}

    def get(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """The answer for a key; made when there is none.

        The key begins with a word for the kind of work, and one kind gives one type of answer.
        """
        found = self._now.get(key, _NOTHING)
        if found is _NOTHING:
            found = self._before.pop(key, _NOTHING)
            self._now[key] = found = make() if found is _NOTHING else found
        return cast("_T", found)

    def turn(self) -> None:
        """Begin a new round: what the last one did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def clear(self) -> None:
        """Forget everything."""
        self._before, self._now = {}, {}


def remembered(work: Callable[[str], tuple[_T, ...]]) -> Callable[[str], tuple[_T, ...]]:
    """The same function of a text, which remembers its answers by the texts' digests and holds the last text alone."""
    known: dict[bytes, tuple[_T, ...]] = {}
    last: tuple[str | None, tuple[_T, ...]] = (None, ())

    @wraps(work)
    def again(text: str) -> tuple[_T, ...]:
        nonlocal last
        if text is last[0]:  # of one sentence the same is asked many times in a row
            return last[1]
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        found = known.get(key)
        if found is None:
            if len(known) >= MOST:
                known.clear()
            found = known[key] = work(text)
        last = (text, found)
        return found

    return again
