"""What a person sees while files come in, in a terminal; what a stop says; nothing where nobody watches."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from pathlib import Path

import pytest

from probata.cli.watching import _at_hand, _clock, _Frame, _left, watching
from probata.inquiry.files.live import Live
from probata.intake.receipt import SetAside
from probata.record.errors import Stopped

_STEERS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """A command in a terminal of its own, and what it wrote there."""

    def __init__(self, *command: str) -> None:
        try:
            self.pid, self.handle = pty.fork()
        except OSError:
            pytest.skip("needs pseudo-terminals: mount devpts on /dev/pts")
        if self.pid == 0:
            os.execve(sys.executable, [sys.executable, "-m", "probata", *command], {**os.environ, "TERM": "xterm"})  # noqa: S606 (this program)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 110, 0, 0))
        self.raw = b""

    def read(self, until: str = "", seconds: float = 120) -> str:
        """What was written until it holds this, or until the command ended."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (until and until in self.seen):
            if select.select([self.handle], [], [], 0.2)[0]:
                try:
                    piece = os.read(self.handle, 65_536)
                except OSError:
                    break
                self.raw += piece
                if not piece:
                    break
        return self.seen

    @property
    def seen(self) -> str:
        return " ".join(_STEERS.sub("", self.raw.decode("utf-8", "replace")).split())

    def interrupt(self) -> None:
        os.write(self.handle, b"\x03")

    def status(self) -> int:
        """As a shell shows it: Python ends itself by the signal where it came while a class was made at import."""
        self.read()
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.handle)
        return 128 - status if status < 0 else status


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Two letters and a mailbox of three hundred more."""
    folder = tmp_path / "many"
    folder.mkdir()
    (folder / "a\u202eb.txt").write_text("A letter about the hostels.", encoding="utf-8")
    letters = (
        f"From a@example.invalid Mon Feb  3 10:00:00 2020\nFrom: a@example.invalid\nSubject: Letter {number}\n"
        f"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nWords {number}\n--x\nContent-Type: text/plain\n"
        f"Content-Disposition: attachment; filename=note-{number}.txt\n\nAttached {number} to a letter.\n--x--\n\n"
        for number in range(300)
    )
    (folder / "box.mbox").write_text("".join(letters), encoding="utf-8")
    return folder


def test_a_terminal_shows_the_file_at_hand_what_is_inside_of_it_and_what_is_stored(inquiry: Path, many: Path) -> None:
    shown = Terminal("add", str(many))
    assert shown.status() == 0
    for word in ("adding", "of 2 files", "many/box.mbox", "inside so far", "stored", "set aside", "302 files in"):
        assert word in shown.seen
    assert "\u202e" not in shown.raw.decode("utf-8", "replace")


def test_a_stop_says_what_is_whole_and_the_same_command_goes_on(inquiry: Path, many: Path) -> None:
    shown = Terminal("add", str(many))
    shown.read("inside so far")
    shown.interrupt()
    assert shown.status() == 130
    assert "Stopped. What was stored before is whole:" in shown.seen
    assert "had not been read to the end" in shown.seen
    assert "nothing is done twice" in shown.seen
    assert "Traceback" not in shown.seen
    assert "Exception ignored" not in shown.seen
    again = Terminal("add", str(many))
    assert again.status() == 0
    assert "302 files in" in again.seen


def test_nothing_is_drawn_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with watching("adding") as live:
        live.begin([SetAside("a", "b", "c")])
    assert capsys.readouterr() == ("", "")


def test_an_interrupt_becomes_words_with_counts() -> None:
    def interrupted() -> None:
        with watching("adding") as live:
            live.all, live.done, live.stored, live.duplicates = 9, 4, 3, 1
            raise KeyboardInterrupt

    with pytest.raises(Stopped) as told:
        interrupted()
    assert told.value.message == (
        "Stopped. What was stored before is whole: 3 stored, 1 duplicate, 0 set aside. 5 files of 9 had not been read "
        "to the end."
    )


def test_the_time_left_goes_by_bytes_where_they_are_known() -> None:
    assert _left(Live(all=10, done=9, size_all=1_000, size_done=100), 10) == 90
    assert _left(Live(all=10, done=5), 10) == 10


def test_rates_are_told_when_there_are_some() -> None:
    frame = _Frame("adding", Live(all=4, done=2, size_all=8_000_000, size_done=4_000_000))
    assert frame._rates(1) == "2 of 4 files, 0:01"
    assert frame._rates(4) == "2 of 4 files, 0.5 files/s, 1.00 MB/s, 0:04 left"
    assert _Frame("adding", Live())._rates(3) == "looking what lies there, 0:03"


def test_the_file_at_hand_is_named_safely_with_what_is_inside_and_how_many_pages() -> None:
    live = Live(all=1, name="a\u202eb.pdf", inside=2, within="a/c\x1b.txt")
    live.looked("a\u202eb.pdf", 3, 40)
    said = _at_hand(live)
    assert said == "a<U+202E>b.pdf; 2 files inside so far, now a/c<U+001B>.txt; words of page 3 of 40 recognised"
    assert _at_hand(Live(all=1)) == "writing down what came"


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (61.9, "1:01"), (3_661, "1:01:01")])
def test_clocks(seconds: float, shown: str) -> None:
    assert _clock(seconds) == shown
