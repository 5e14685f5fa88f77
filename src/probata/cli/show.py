"""How answers look: text for people through rich, JSON for programs, errors for both."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from probata.cli import seen
from probata.record.counted import counted
from probata.record.errors import ProbataError

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console
    from rich.text import Text

    from probata.record.canonical import Json

_READABLE = 200_000
_LAST: list[str] = []
"""What is told when the command has ended."""


def console() -> Console:
    """Where answers go: standard output, no guessing at what might be a number or a path."""
    from rich.console import Console

    return Console(highlight=False, emoji=False, soft_wrap=False)


def safe(text: str) -> str:
    """Evidence and file names as they may be shown (seen.py): what would steer a terminal, turn the order of letters
    or hide is printed as a replacement character instead."""
    return seen.safe(text)


def name(text: str) -> str:
    """A name of a stranger's for one line of ours (seen.py): what it hides is shown by its code, ``<U+202E>``."""
    return seen.name(text)


def number(count: int, noun: str, several: str = "") -> str:
    """``1 document``, ``2 documents``; ``1 entry``, ``2 entries`` where ``several`` is said."""
    return counted(count, noun, several)


def line(text: str = "", style: str = "") -> None:
    """One line of text, exactly as it is: square brackets of evidence are no markup.

    It wraps at words on a terminal, and nowhere when it goes into a pipe or file.
    """
    from rich.text import Text

    rich(Text(safe(text), style=style))


def rich(text: Text) -> None:
    """The same for text with styles of its own, made of :func:`safe` parts."""
    console().print(text, soft_wrap=not sys.stdout.isatty())


def print_json(value: Json) -> None:
    """The value as JSON, in the order in which it was made; with line breaks, unless it is too much for reading.

    A stranger's row of many levels would otherwise be written with twenty times as many blanks as letters.
    """
    text = json.dumps(value)
    if len(text) <= _READABLE:
        text = json.dumps(value, ensure_ascii=False, indent=2)
        if not _plain(text):
            text = json.dumps(value, ensure_ascii=True, indent=2)
    sys.stdout.write(text + "\n")


def _plain(text: str) -> bool:
    """Whether the text can go out as it is: nothing that steers a terminal, no letter that the stream lacks."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return safe(text) == text


def fault(error: ProbataError, as_json: bool) -> None:
    """An error: to standard output as the error object, or to standard error as what, where and what next."""
    if as_json:
        print_json(error.as_json())
        return
    from rich.console import Console
    from rich.text import Text

    stderr = Console(stderr=True, highlight=False, emoji=False)
    stderr.print(Text.assemble((f"{error.code}: ", "bold red"), safe(error.message)))
    if error.where:
        stderr.print(Text(f"  where: {name(error.where)}"))
    if error.next_step:
        stderr.print(Text(safe(f"  next:  {error.next_step}")))


def beside(text: str) -> None:
    """A line that belongs to no answer, to standard error; nothing for an empty one. It is there beside JSON, too."""
    if text:
        print(safe(text), file=sys.stderr)


def at_the_end(text: str) -> None:
    """The same once the command has ended; not where it ends with an error that begins with the same words."""
    if text:
        _LAST.append(text)


def end(said: str) -> None:
    """The command has ended, with an error that ``said`` this, or with none."""
    for text in _LAST:
        if not said or not said.startswith(text.partition(":")[0]):
            beside(text)
    _LAST.clear()


@contextmanager
def progress(verb: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on standard error, with count, rate and time left, when a person is watching; silence otherwise."""
    if not sys.stderr.isatty():
        yield lambda _done, _all, _name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn(verb),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task(verb, total=None, name="")
        yield lambda done, all_, now: bar.update(task, completed=done, total=all_, name=name(now)[-40:])
