"""How far a command is, for whoever looks: files and bytes, what comes out of one, pages, and what is whole on disk."""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.inquiry.files.live import Live
from probata.intake.pile import Found
from probata.intake.receipt import SetAside
from probata.record import interrupt


@dataclass(frozen=True)
class Named:
    name: str


@dataclass(frozen=True)
class SoFar:
    stored: tuple[int, ...] = (1, 2)
    duplicates: tuple[int, ...] = (3,)
    set_aside: tuple[int, ...] = ()


def test_files_and_bytes_are_counted_and_what_comes_out_of_one(tmp_path: Path) -> None:
    found: list[Found | SetAside] = [SetAside("gone", "vanished", "It went.")]
    for name, size in (("a", 10), ("b", 30)):
        (tmp_path / name).write_bytes(b"x" * size)
        found.append(Found(tmp_path / name, name))
    found.append(Found(tmp_path / "never", "never"))
    live = Live()
    live.begin(found)
    assert (live.all, live.size_all) == (4, 40)
    live.next(0, found[0])
    live.next(2, found[2])
    assert (live.done, live.size_done, live.name, live.within) == (2, 10, "b", "")
    assert live.came(Named("b")).name == "b"
    assert (live.inside, live.within) == (0, "")
    live.came(Named("b/1"))
    live.came(Named("b/2"))
    assert (live.inside, live.within) == (2, "b/2")
    live.next(3, found[3])
    assert (live.done, live.size_done, live.within) == (3, 40, "")
    live.end()
    assert (live.done, live.size_done, live.name) == (4, 40, "")


def test_pages_are_those_of_the_file_that_is_waited_for() -> None:
    live = Live()
    live.begin([SetAside("scan.pdf", "x", "y")])
    live.next(0, SetAside("scan.pdf", "x", "y"))
    assert live.pages is None
    live.looked("other.pdf", 9, 9)
    live.looked("scan.pdf", 2, 8)
    assert live.pages == (2, 8)
    for number in range(30):
        live.looked(f"{number}.pdf", 1, 1)
    assert live.pages is None
    assert len(live._pages) <= 8


def test_what_is_whole_is_what_was_counted_of_batches() -> None:
    live = Live()
    live.count(SoFar())
    assert (live.stored, live.duplicates, live.set_aside) == (2, 1, 0)


@given(st.lists(st.integers(0, 50), max_size=20))
def test_the_bytes_that_are_done_are_those_of_the_files_before(sizes: list[int]) -> None:
    live = Live()
    live.all, live._sizes, live.size_all = len(sizes), sizes, sum(sizes)
    for number in range(len(sizes)):
        live.next(number, SetAside("n", "c", "r"))
        assert live.size_done == sum(sizes[:number])
    live.end()
    assert live.size_done == sum(sizes)


def test_an_interrupt_that_was_dropped_on_its_way_stops_it_at_the_next_file() -> None:
    before = signal.getsignal(signal.SIGINT)
    live = Live()
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        interrupt.remember()
        live.came(Named("a"))
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            live.came(Named("a/1"))
    finally:
        interrupt.forget()
        signal.signal(signal.SIGINT, before)
    live.came(Named("a/1"))
