"""Prose: words as printed, woven once from the source of a stretch and kept for as long as it stands unchanged.

Nothing here knows where in a file the stretch stands, so that a change above it costs nothing.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

_SPACES = re.compile(r"\s")
_T = TypeVar("_T")
_M = TypeVar("_M")


@dataclass(frozen=True, slots=True)
class Filled:
    """A role in a stretch: code points ``start`` to ``end`` of its source, its name, and its printed words."""

    name: str
    start: int
    end: int
    shown: str


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """Words as printed; ``steps[i]`` is the place in the stretch of the letter ``i``, with one more for its end.

    ``roles`` are the places of the roles' words in ``text``, in the order of the text.
    """

    text: str
    steps: array[int]
    names: tuple[str, ...]
    roles: tuple[tuple[int, int], ...]
    _told: dict[object, object] = field(default_factory=dict, repr=False)

    def told(self, work: Callable[[Prose], _T]) -> _T:
        """What a function says of this prose; it is asked once, so it has to look at nothing else."""
        if work not in self._told:
            self._told[work] = work(self)
        return cast("_T", self._told[work])

    def bears(self, stems: tuple[str, ...]) -> bool:
        """Whether one of these pieces of words, given in small letters, stands in it."""
        found = self._told.get(stems)
        if found is None:
            letters = self.told(_letters)
            found = self._told[stems] = any(stem in letters for stem in stems)
        return bool(found)

    def of_words(self, work: Callable[[str, _M], _T], words: str, more: _M) -> _T:
        """What a function says of some words of this prose and something more; asked once for the same."""
        key = (work, words, more)
        if key not in self._told:
            self._told[key] = work(words, more)
        return cast("_T", self._told[key])


def _letters(prose: Prose) -> str:
    return prose.text.lower()


def weave(source: str, masked: str, roles: Sequence[Filled]) -> Prose:
    """The words of a stretch: ``masked`` is its source with all that is not prose blanked; roles in order."""
    words: list[str] = []
    steps = array("I")
    spans: list[tuple[int, int]] = []
    here = 0
    for role in roles:
        _add(source, masked, here, role.start, words, steps)
        spans.append((len(steps), len(steps) + len(role.shown)))
        words.append(role.shown)
        steps.extend([role.start] * len(role.shown))
        here = role.end
    _add(source, masked, here, len(source), words, steps)
    steps.append(len(source))
    return Prose("".join(words), steps, tuple(role.name for role in roles), tuple(spans))


def _add(source: str, masked: str, start: int, end: int, words: list[str], steps: array[int]) -> None:
    """Prose between two roles; what was blanked as markup is left out, white space stays."""
    shown, there = masked[start:end], source[start:end]
    if shown == there:
        words.append(_SPACES.sub(" ", shown))
        steps.extend(range(start, start + len(shown)))
        return
    kept = [at for at, letter in enumerate(shown) if letter != " " or there[at].isspace()]
    words.append(_SPACES.sub(" ", "".join([shown[at] for at in kept])))
    steps.extend([start + at for at in kept])
