"""Conversion, by the LibreOffice of this machine and by programs that stand for one that was taken over."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from probata.intake.office import conversion, keeper, walls
from probata.intake.office.conversion import Converted, converted
from probata.intake.office.libreoffice import Installed
from probata.intake.sandbox.walls import CALLS, FILES
from probata.method.documents.old_formats import WORD
from probata.record.errors import Unreadable
from tests.intake.office.standing_in import DATA, linux, office, saying, stand_in

HOSTILE = Path(__file__).with_name("hostile.py")
ONLY = ["writes in its own folder"]


def left() -> list[bytes]:
    """The files that lie in folders of keepers, whoever's they are."""
    found = []
    for one in walls.IN_MEMORY.glob(f"{keeper.PREFIX}*/draft*"):
        with contextlib.suppress(OSError):
            found.append(one.read_bytes())
    return found


@pytest.fixture(params=["bubble", "no bubble"])
def bubble(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As this machine has it, inside bubblewrap where that is installed and allowed; and without."""
    if request.param == "no bubble":
        monkeypatch.setattr(walls, "bubble", lambda *_: ())
    return str(request.param)


@pytest.fixture
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port, and what came to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        ends = threading.Event()

        def hear() -> None:
            while not ends.is_set():
                try:
                    one, _ = server.accept()
                except TimeoutError:
                    continue
                with one:
                    heard.append(b"connected")

        thread = threading.Thread(target=hear)
        thread.start()
        yield server.getsockname()[1], heard
        ends.set()
        thread.join()


@linux
def test_one_that_was_taken_over_reaches_its_own_folder_and_nothing_else(
    bubble: str, tmp_path: Path, listening: tuple[int, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a planted secret")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PROBATA_PASSPHRASE", "lantern orchard sevenfold")
    with socket.socket(socket.AF_UNIX) as local:
        local.bind(str(tmp_path / "s"))
        local.listen()
        one = stand_in(HOSTILE, str(tmp_path), str(listening[0]), str(tmp_path / "s"))
        made = converted(str(tmp_path).encode(), WORD, "a.doc", installed=one)
    told = json.loads(made.data)
    assert told["done"] == ONLY, bubble
    assert told["home"] == told["at"] != str(tmp_path)
    assert (secret.read_text(), secret.stat().st_mode & 0o777) == ("a planted secret", 0o644)
    assert not listening[1]
    assert made.lacking == ()
    assert str(tmp_path).encode() not in left()


@linux
def test_each_wall_holds_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bubble keeps what the inner walls would keep, too: files by what is not there, connections by no network."""
    (tmp_path / "secret").write_text("a planted secret")
    with socket.create_server(("127.0.0.1", 0)) as server:
        arguments = str(tmp_path), str(server.getsockname()[1]), str(tmp_path / "s")
        one = stand_in(HOSTILE, *arguments)
        monkeypatch.setattr(conversion, "_MODULE", (*conversion._MODULE[:3], "-c", WITHOUT))
        if not walls.bubble((), 2**20):
            with pytest.raises(Unreadable, match="no walls to keep LibreOffice"):
                converted(b"words", WORD, "a.doc", installed=one)
            return
        made = converted(b"words", WORD, "a.doc", installed=one)
    done = set(json.loads(made.data)["done"])
    assert set(made.lacking) == {FILES, CALLS}
    assert not {"reads a secret", "lists the home folder", "writes at home", "connects"} & done


WITHOUT = """
import sys
from probata.intake.office import filter, keeper, walls
def none(*a, **k): raise OSError
walls.landlock.close_in = walls.calls_of_office.close_in = none
keeper.main()
"""


@linux
def test_without_a_wall_it_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walls, "bubble", lambda *_: ())
    monkeypatch.setattr(conversion, "_MODULE", (*conversion._MODULE[:3], "-c", WITHOUT))
    script = tmp_path / "began.py"
    script.write_text(f"open({str(tmp_path / 'began')!r}, 'w')")
    with pytest.raises(Unreadable, match="no walls to keep LibreOffice") as fault:
        converted(b"words", WORD, "a.doc", installed=stand_in(script))
    assert "save it as .docx" in fault.value.next_step
    assert not (tmp_path / "began").exists()


def slow(then: str) -> Installed:
    return saying(f"import os, sys, threading, time\n{then}\n")


@linux
def test_one_that_does_not_end_is_ended_and_its_folder_is_gone(bubble: str, tmp_path: Path) -> None:
    sleeps = slow("threading.Thread(target=time.sleep, args=(600,)).start()\ntime.sleep(600)")
    started = time.monotonic()
    with pytest.raises(Unreadable, match="longer than 2 seconds"):
        converted(str(tmp_path).encode(), WORD, "a.doc", seconds=2, installed=sleeps)
    assert time.monotonic() - started < 25
    assert str(tmp_path).encode() not in left()


@linux
def test_one_that_writes_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "MOST_BYTES", 2**20)
    monkeypatch.setattr(walls, "bubble", lambda *_: ())
    many = "for n in range(40): open(f'{n}', 'wb').write(bytes(2**17))\ntime.sleep(600)"
    with pytest.raises(Unreadable, match="more of it than any document holds"):
        converted(b"words", WORD, "a.doc", seconds=20, installed=slow(many))


@linux
@pytest.mark.parametrize("then", ["sys.exit(3)", "os.abort()", "os.mkdir('made'); os.mkdir('made/draft.docx')"])
def test_one_that_makes_nothing_is_told(then: str) -> None:
    with pytest.raises(Unreadable, match=r"LibreOffice 0 could not convert it"):
        converted(b"words", WORD, "a.doc", installed=slow(then))


def test_what_is_no_answer_of_a_keeper_is_none() -> None:
    answers: Sequence[bytes] = (b"", b"{}\nmade", b"[1]\n", b'{"why": "", "status": "x", "lacking": []}\n', b"\xff\n")
    assert [conversion._answer(one) for one in answers] == [(None, b"")] * len(answers)


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="not installed here") as fault:
        converted(b"words", WORD, "a.doc")
    assert "libreoffice-writer" in fault.value.next_step


@office
@linux
def test_a_linked_picture_is_not_fetched(bubble: str, listening: tuple[int, list[bytes]]) -> None:
    """LibreOffice fetches it where nothing hinders it, whatever its settings say (tried)."""
    port, heard = listening
    assert port >= 10_000, "a port of another length than the one in the file"
    linked = (DATA / "linked.doc").read_bytes()
    for spelled in ("latin-1", "utf-16-le"):
        linked = linked.replace("48765".encode(spelled), str(port).encode(spelled))
    made = converted(linked, WORD, "linked.doc")
    assert isinstance(made, Converted)
    assert made.data.startswith(b"PK")
    assert heard == []


@linux
def test_a_keeper_that_ends_before_it_has_heard_everything_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walls, "bubble", lambda *_: ())
    monkeypatch.setattr(conversion, "_MODULE", (*conversion._MODULE[:3], "-c", "pass"))
    with pytest.raises(Unreadable, match="could not convert it"):
        converted(bytes(2**23), WORD, "a.doc", installed=stand_in(HOSTILE))


LOOKS = """
import json, resource
found = {name: resource.getrlimit(getattr(resource, 'RLIMIT_' + name)) for name in ('AS', 'CPU', 'CORE', 'FSIZE')}
disk = os.statvfs('.')
os.mkdir('made')
with open('made/draft.docx', 'w') as file:
    json.dump({**found, 'disk': disk.f_blocks * disk.f_frsize}, file)
"""


@linux
def test_what_it_may_cost_is_bounded(bubble: str) -> None:
    made = converted(b"words", WORD, "a.doc", seconds=50, installed=slow(LOOKS))
    told = json.loads(made.data)
    disk = told.pop("disk")
    bounds = {"AS": conversion.MEMORY, "CPU": 50, "CORE": 0, "FSIZE": conversion.MOST_BYTES}
    assert told == {name: [most, most] for name, most in bounds.items()}
    assert bubble == "no bubble" or not walls.bubble((), 2**20) or disk <= conversion.MOST_BYTES


BECOMES = """
os.mkdir('made')
with open(sys.executable, 'rb') as file:
    program = file.read()
handle = os.open('own', os.O_CREAT | os.O_WRONLY, 0o755)
while program:
    program = program[os.write(handle, program):]
os.close(handle)
said = "open('made/draft.docx', 'w').write('became')"
try:
    os.execv('own', ['own', '-I', '-S', '-c', said])
except OSError:
    open('made/draft.docx', 'w').write('kept')
"""


@linux
def test_it_becomes_no_program_that_it_wrote(bubble: str) -> None:
    made = converted(b"words", WORD, "a.doc", installed=slow(BECOMES))
    assert made.data == b"kept", bubble
