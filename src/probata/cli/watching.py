"""Watching: what a person sees while files are taken in: a bar, rates, the time left, the file at hand, counts so far.

Three lines on standard error, drawn a few times a second and wiped away at the end; nothing where nobody watches.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.cli import show
from probata.record.errors import Stopped

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from probata.inquiry.files.live import Live

_A_SECOND = 4
_EARLY = 2.0
"""Seconds before which a rate is no rate."""
_MB = 1_000_000


@contextmanager
def watching(verb: str) -> Iterator[Live]:
    """Gives what the verb keeps up to date, and shows it to whoever watches.

    Raises Stopped for a person's interrupt, with what is whole on the disk by then.
    """
    from probata.inquiry.files.live import Live

    live = Live()
    try:
        with _shown(_Frame(verb, live)):
            yield live
    except KeyboardInterrupt:
        raise _stopped(live) from None


@contextmanager
def _shown(frame: _Frame) -> Iterator[None]:
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.live import Live as Drawn

    console = Console(stderr=True, highlight=False, emoji=False)
    with Drawn(frame, console=console, refresh_per_second=_A_SECOND, transient=True, redirect_stdout=False):
        yield


def _stopped(live: Live) -> Stopped:
    counted = ", ".join(_counts(live))
    left = f"{show.number(live.all - live.done, 'file')} of {live.all:,} had not been read to the end"
    return Stopped(f"Stopped. What was stored before is whole: {counted}. {left}.")


@dataclass(slots=True)
class _Frame:
    """What is drawn, anew each time from what is known then."""

    verb: str
    live: Live
    begun: float = field(default_factory=time.monotonic)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        live = self.live
        line = Table.grid(padding=(0, 1))
        done, whole = (live.size_done, live.size_all) if live.size_all else (live.done, live.all)
        bar = ProgressBar(total=max(whole, 1), completed=done, width=max(10, min(40, options.max_width // 4)))
        line.add_row(self.verb, bar, Text(self._rates(time.monotonic() - self.begun)))
        yield line
        yield Text("  " + _at_hand(live), no_wrap=True, overflow="ellipsis")
        yield Text("  so far: " + ", ".join(_counts(live)), no_wrap=True, overflow="ellipsis")

    def _rates(self, seconds: float) -> str:
        live = self.live
        if not live.all:
            return f"looking what lies there, {_clock(seconds)}"
        said = [f"{live.done:,} of {show.number(live.all, 'file')}"]
        if seconds >= _EARLY and live.done:
            said.append(f"{live.done / seconds:.1f} files/s")
            if live.size_done:
                said.append(f"{live.size_done / seconds / _MB:.2f} MB/s")
            said.append(f"{_clock(_left(live, seconds))} left")
        else:
            said.append(_clock(seconds))
        return ", ".join(said)


def _left(live: Live, seconds: float) -> float:
    """By bytes where they are known: one long scan takes longer than ten short letters."""
    if live.size_done:
        return seconds * (live.size_all - live.size_done) / live.size_done
    return seconds * (live.all - live.done) / live.done


def _at_hand(live: Live) -> str:
    if not live.name:
        return "writing down what came" if live.all else ""
    said = [show.name(live.name)]
    if live.inside > 0:
        said.append(f"{show.number(live.inside, 'file')} inside so far, now {show.name(live.within)[-60:]}")
    if live.pages:
        done, every = live.pages
        said.append(f"words of page {done:,} of {every:,} recognised")
    return "; ".join(said)


def _counts(live: Live) -> list[str]:
    return [
        f"{live.stored:,} stored",
        show.number(live.duplicates, "duplicate"),
        f"{live.set_aside:,} set aside",
    ]


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
