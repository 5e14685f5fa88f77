"""How the demo tells its story: in a line a step, or with everything that each command prints, or not at all."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from probata.cli import show

_WIDE, _COMMAND = 100, 24


@dataclass(frozen=True, slots=True)
class Voice:
    """``brief``: a sentence a step, with the pictures; ``aloud``: what the commands print; neither, for --json."""

    brief: bool = False
    aloud: bool = False

    def tell(
        self, command: str, sentence: str, *whole: Callable[[], None], picture: Iterable[str] = (), to: str = ""
    ) -> None:
        """One step. ``to``: the command as it is typed, where that is longer; ``whole`` prints what it prints."""
        if self.brief:
            show.line(_beside(command, sentence))
            for line in picture:
                show.line(f"  {line}")
        else:
            self.print(to or command, *whole)

    def print(self, command: str, *whole: Callable[[], None]) -> None:
        """What a command prints, where everything is printed; a step of which the short story says nothing."""
        if self.aloud and whole:
            show.line()
            show.line(command, "bold")
            for one in whole:
                one()

    def say(self, text: str = "", style: str = "") -> None:
        """A line of its own, in both."""
        if self.brief or self.aloud:
            show.line(text, style)


def _beside(command: str, sentence: str) -> str:
    """The command on the left and the sentence beside it, wrapped at words under itself."""
    first = f"{command:<{_COMMAND}}" if len(command) < _COMMAND else f"{command}  "
    later = " " * _COMMAND
    return "\n".join(textwrap.wrap(sentence, _WIDE, initial_indent=first, subsequent_indent=later))


def line(text: str) -> Callable[[], None]:
    """Prints an indented line, as a part of what a command prints."""
    return lambda: show.line(f"  {text}")
