"""A person's interrupt, remembered: SQLite drops what is raised inside of a function that it calls, and says only that
there was something. Told as that, a Ctrl-C would read as a damaged database.
"""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn

_ASKED: list[int] = []


def remember() -> None:
    """From here on an interrupt is remembered as well as raised; for programs, on their main thread.

    Where interrupts do nothing (a job in the background of a shell), they go on doing nothing.
    """
    _ASKED.clear()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _asked)


def forget() -> None:
    """The work is done, and there is nothing left to interrupt: what is asked from here on changes nothing."""
    _ASKED.clear()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def again() -> None:
    """Raises KeyboardInterrupt when one was asked for before; called wherever it may have been dropped."""
    if _ASKED:
        raise KeyboardInterrupt


def _asked(number: int, _: FrameType | None) -> NoReturn:
    _ASKED.append(number)
    raise KeyboardInterrupt
