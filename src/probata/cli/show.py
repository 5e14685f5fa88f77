"""How answers look: text for people through rich, JSON for programs, errors for both."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from probata.record.errors import ProbataError

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console
    from rich.text import Text

    from probata.record.canonical import Json


_KEPT = {"\n", "\t"}
_STEERING = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        0x061C,
        0x200E,
        0x200F,
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
    )
    if chr(code) not in _KEPT
}

_STEERS = re.compile(f"[{re.escape(''.join(chr(code) for code in _STEERING))}]")


def console() -> Console:
    """Where answers go: standard output, no guessing at what might be a number or a path."""
    from rich.console import Console

    return Console(highlight=False, emoji=False, soft_wrap=False)


def safe(text: str) -> str:
    """Evidence and file names as they may be shown: what would steer a terminal, or turn the order of letters, is
    printed as a replacement character instead."""
    return text.translate(_STEERING)


def number(count: int, noun: str) -> str:
    """``1 document``, ``2 documents``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


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
    """The value as JSON, readable and in the order in which it was made."""
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
    return not _STEERS.search(text)


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
        stderr.print(Text(safe(f"  where: {error.where}")))
    if error.next_step:
        stderr.print(Text(safe(f"  next:  {error.next_step}")))


def beside(text: str) -> None:
    """A line that belongs to no answer, to standard error; nothing for an empty one. It is there beside JSON, too."""
    if text:
        print(safe(text), file=sys.stderr)


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
        yield lambda done, all_, name: bar.update(task, completed=done, total=all_, name=safe(name)[-40:])
