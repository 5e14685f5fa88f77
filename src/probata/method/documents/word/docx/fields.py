"""Fields: stretches that Word computes, with the instruction behind each (ECMA-376 part 1, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from probata.method.documents.word.model import Field, Link
from probata.record.span import TextSpan

MAX_DEPTH = 50
"""Fields inside each other that are told apart; Word allows 20."""
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')


@dataclass(slots=True)
class Opened:
    """A field that has begun; ``result`` is -1 until its result begins."""

    instruction: list[str] = field(default_factory=list)
    result: int = -1


@dataclass(slots=True)
class Fields:
    """The fields that are open, innermost last, and those that have ended."""

    done: list[Field] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    _open: list[Opened] = field(default_factory=list)
    _beyond: int = 0

    @property
    def in_instruction(self) -> bool:
        """Whether what is told now is part of an instruction, which nobody sees."""
        return any(each.result < 0 for each in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether what is told now is part of a table of contents."""
        return any(each.result >= 0 and _told(each).startswith("TOC") for each in self._open)

    def ended_contents(self, start: int) -> bool:
        """Whether a table of contents has ended behind a place."""
        return any(each.span.end > start and each.instruction.startswith("TOC") for each in self.done[-16:])

    def begin(self) -> None:
        """A field begins with its instruction."""
        if len(self._open) < MAX_DEPTH:
            self._open.append(Opened())
        else:
            self._beyond += 1

    def instruct(self, text: str) -> None:
        """A piece of an instruction: words of it, or the result of a field inside of it."""
        waiting = (each for each in reversed(self._open) if each.result < 0)
        if (found := next(waiting, None)) is not None:
            found.instruction.append(text)

    def separate(self, here: int) -> None:
        """The result of the innermost field begins."""
        if self._open and self._open[-1].result < 0 and not self._beyond:
            self._open[-1].result = here

    def end(self, here: int) -> None:
        """The innermost field ends; an end without a beginning says nothing."""
        if self._beyond:
            self._beyond -= 1
        elif self._open:
            ended = self._open.pop()
            self.tell(ended.result if ended.result >= 0 else here, here, _told(ended))

    def end_all(self, here: int) -> None:
        """Fields that nobody ended end with their story."""
        self._beyond = 0
        while self._open:
            self.end(here)

    def tell(self, start: int, end: int, instruction: str) -> None:
        """Keep a field; one that links is a link, too."""
        span = TextSpan(min(start, end), end)
        self.done.append(Field(span, instruction.strip()))
        if (target := linked(instruction)) and span.length:
            self.links.append(Link(span, target))

    def set_aside(self) -> list[Opened]:
        """Begin a story inside this one (a text box), with no field open; hand the result to :meth:`take_up`."""
        aside, self._open = self._open, []
        return aside

    def take_up(self, aside: list[Opened], here: int) -> None:
        """Go on with the story around."""
        self.end_all(here)
        self._open = aside


def linked(instruction: str) -> str:
    r"""Where a ``HYPERLINK "address" \l "bookmark"`` leads, "" for other instructions (17.16.5.25)."""
    words = [
        (found[1] if found[1] is not None else found[2], found[1] is None) for found in _WORD.finditer(instruction)
    ]
    if not words or words[0][0].upper() != "HYPERLINK":
        return ""
    address, place, at = "", "", 1
    while at < len(words):
        word, bare = words[at]
        if bare and word.lower() in ("\\l", "\\o", "\\t"):
            at += 1
            place = words[at][0] if word.lower() == "\\l" and at < len(words) else place
        elif not (bare and word.startswith("\\")) and not address:
            address = word.replace("\\\\", "\\")
        at += 1
    return f"{address}#{place}" if place else address


def _told(field_: Opened) -> str:
    return "".join(field_.instruction).strip()
