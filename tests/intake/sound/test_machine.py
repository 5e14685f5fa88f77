"""A person's speech model behind walls: what it hears and sees, and each way in which one can go wrong."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from probata.intake.sound import keeper, machine
from probata.intake.sound.machine import transcript
from probata.intake.sound.model import speech_model
from probata.record.errors import BadUse, Unreadable
from tests.bubbles import bubbled
from tests.intake.sound.modelling import SECOND, program

MIB = 2**20


def said(folder: Path, code: str, arguments: str = "", *reads: Path, seconds: int = 30, memory: int = 512) -> str:
    model = speech_model(str(program(folder, code)), reads, arguments)
    return transcript(model, SECOND, seconds=seconds, memory=memory * MIB).decode()


@bubbled
def test_it_hears_the_sound_twice_and_nothing_is_told_of_the_recording(tmp_path: Path) -> None:
    code = (
        "for one in (sys.stdin.buffer, sys.argv[1]):\n  w = wave.open(one)\n"
        "  print(w.getnframes(), w.getframerate(), w.getnchannels(), w.getsampwidth())\n"
        "print(sys.argv[1:])"
    )
    told = said(tmp_path, code, "{sound} -m 'a b'")
    assert told.splitlines()[:2] == ["16000 16000 1 2"] * 2
    assert told.splitlines()[2] == "['/dev/shm/probata-work/sound.wav', '-m', 'a b']"


@bubbled
@pytest.mark.parametrize("ending", ["", ".vtt", ".srt", "/sound.vtt"])
def test_the_file_that_it_was_told_to_write_goes_before_what_it_says(tmp_path: Path, ending: str) -> None:
    code = (
        f"path = sys.argv[1] + {ending!r}\nos.makedirs(os.path.dirname(path), exist_ok=True)\n"
        "open(path, 'w').write('written')\nprint('said')"
    )
    assert said(tmp_path, code, "{out}") == "written"


@bubbled
def test_it_reaches_no_one_and_no_connection_comes_in(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        place = server.getsockname()
        code = (
            f"s = socket.socket(); s.settimeout(2)\ntry:\n  s.connect({place!r}); print('reached')\n"
            "except OSError: print('no')\nprint(len(socket.if_nameindex()))"
        )
        assert said(tmp_path, code).splitlines() == ["no", "1"]  # its own loopback alone
        server.settimeout(0.5)
        with pytest.raises(TimeoutError):
            server.accept()
        with socket.create_connection(place, 5):  # whoever may reach it is heard
            server.accept()[0].close()


@bubbled
def test_it_sees_itself_what_was_named_and_nothing_of_anybodys(tmp_path: Path) -> None:
    (tmp_path / "inquiry").mkdir()
    for name in ("inquiry/probata.db", "beside"):
        (tmp_path / name).write_text("words of a witness")
    (tmp_path / "model.bin").write_text("weights")
    asked = [
        tmp_path / "inquiry/probata.db",
        tmp_path / "beside",
        "/etc/passwd",
        "/etc/hostname",
        Path.home() / ".bashrc",
    ]
    code = (
        f"print(open({str(tmp_path / 'model.bin')!r}).read(), sorted(os.listdir({str(tmp_path)!r})))\n"
        f"for one in {[str(one) for one in asked]!r}:\n  print(os.path.exists(one))\n"
        "print([one for one in os.environ if 'PROBATA' in one])\n"
        "print(len([one for one in os.listdir('/proc') if one.isdigit()]))"
    )
    lines = said(tmp_path, code, "", tmp_path / "model.bin").splitlines()
    assert lines[0] == "weights ['hears.py', 'model.bin']"
    assert lines[1:6] == ["False"] * 5
    assert lines[6] == "[]"
    assert int(lines[7]) <= 4


@bubbled
def test_it_writes_nowhere_but_in_memory_that_ends_with_it(tmp_path: Path) -> None:
    code = (
        f"for one in ('/', '/etc', '/usr/lib', '/dev', {str(tmp_path)!r}, {str(Path.home())!r}):\n"
        "  try:\n    os.makedirs(one, exist_ok=True); open(one + '/probata-probe', 'w'); print('written', one)\n"
        "  except OSError: print('no')\n"
        "open('/dev/shm/probata-probe', 'w'); open(os.environ['HOME'] + '/cache', 'w'); print('in memory')"
    )
    told = said(tmp_path, code).splitlines()
    assert told[-1] == "in memory"
    assert set(told[:4]) == {"no"}
    for place in ("/", "/etc", "/usr/lib", "/dev", tmp_path, Path.home(), "/dev/shm"):  # noqa: S108 (looked for)
        assert not Path(place, "probata-probe").exists()


FAULTS = {
    "for ever": ("while True: time.sleep(1)", "took longer than 2 seconds"),
    "a gigabyte": (
        "n = open('big', 'wb')\nfor _ in range(1024): n.write(bytes(2 ** 20)); n.flush()",
        "more than 256 MiB into its folder",
    ),
    "a flood of words": ("while True: os.write(1, bytes(2 ** 20))", "which is no transcript"),
    "a long file": ("open(sys.argv[1], 'wb').write(bytes(17 * 2 ** 20))", "which is no transcript"),
    "memory": ("a = []\nwhile True: a.append(bytes(2 ** 22))", "error 1,"),
    "memory that is shared": (
        "import mmap\nm = mmap.mmap(-1, 2 ** 30)\nfor n in range(0, 2 ** 30, 4096): m[n] = 1\ntime.sleep(9)",
        "more than 256 MiB of memory",
    ),
    "nothing": ("pass", "ended and wrote nothing"),
    "an error": ("print('WEBVTT'); sys.exit(3)", "ended with the error 3"),
    "a signal": ("os.kill(os.getpid(), 11)", "ended with the error -11"),
    "what cannot be seen": ("sys.exit(127)", "cannot be seen"),
    "a link": ("os.symlink('/etc/ld.so.cache', sys.argv[1])", "ended and wrote nothing"),
}


@bubbled
@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_what_goes_wrong_is_told_in_a_sentence(tmp_path: Path, fault: str) -> None:
    code, says = FAULTS[fault]
    with pytest.raises(Unreadable, match=says) as told:
        said(tmp_path, code, "{out}", seconds=2 if fault == "for ever" else 60, memory=256)
    assert told.value.where == "hears.py"
    assert told.value.next_step


@bubbled
def test_a_program_of_another_system_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"MZ\x90\x00" + bytes(100))
    (tmp_path / "one").chmod(0o755)
    with pytest.raises(Unreadable, match="could not be begun"):
        transcript(speech_model(str(tmp_path / "one"), (), ""), SECOND, seconds=10, memory=MIB * 256)


def test_without_bubblewrap_it_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = speech_model(str(program(tmp_path, "print(1)")), (), "")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BadUse, match="no walls") as told:
        transcript(model, SECOND, seconds=1, memory=MIB)
    assert "bubblewrap" in told.value.next_step


@pytest.mark.parametrize("said", [b"", b"\n", b"[]\nx", b"{}\nx", b'{"why": 1}\nx', b"[" * 9_000, b"\xff\nx"])
def test_an_answer_that_is_none_is_a_failure(said: bytes) -> None:
    outcome, written = machine._answer(said)
    assert (outcome.why, written) == (keeper.FAILED, b"")


def test_an_answer_of_another_kind_is_nothing_and_a_long_one_is_too_long() -> None:
    assert machine._answer(b'{"why": "gossip", "status": 0}\nx')[0].why == keeper.NOTHING
    assert machine._answer(b'{"why": "", "status": 0}\n')[0].why == keeper.NOTHING
    assert machine._answer(b'{"why": "", "status": 0}\nx')[1] == b"x"
    assert machine._answer(b'{"why": "", "status": 0}\n' + bytes(machine.MOST_BYTES + 1))[0].why == keeper.TOO_LONG
