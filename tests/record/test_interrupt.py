from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from probata.record import interrupt


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)
    interrupt._ASKED.clear()


def test_an_interrupt_is_raised_and_remembered() -> None:
    interrupt.remember()
    interrupt.again()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        interrupt.again()


def test_nothing_is_left_to_interrupt_when_the_work_is_done() -> None:
    interrupt.remember()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    interrupt.forget()
    signal.raise_signal(signal.SIGINT)
    interrupt.again()


def test_where_interrupts_do_nothing_they_go_on_doing_nothing() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interrupt.remember()
    signal.raise_signal(signal.SIGINT)
    interrupt.again()
