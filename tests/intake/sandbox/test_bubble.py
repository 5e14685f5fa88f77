"""The bubble: what can be seen and written inside; what the programs in it try is in office/ and sound/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from probata.intake.environment import for_child
from probata.intake.sandbox import bubble as outer
from probata.intake.sandbox.bubble import bubble, is_its_own
from tests.bubbles import MODULE, bubbled


def inside(code: str, *reads: Path, most: int = 2**20) -> str:
    begins = bubble(reads, most, MODULE)
    told = subprocess.run(  # noqa: S603 (this interpreter)
        [*begins, sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False, env=for_child()
    )
    return told.stdout.strip() or told.stderr


def test_no_place_is_named_that_lies_in_another() -> None:
    wanted = ("/usr/share/fonts", "/usr", "/dev/urandom", "/proc/x", "/sys/y", "/usrx", "/etc/a/../b", "/development")
    places = outer._places(wanted)
    assert "/usr" in places
    assert {"/usrx", "/etc/b", "/development"} <= set(places)
    assert not [one for one in places if one.startswith(("/usr/", "/dev/", "/proc/", "/sys/"))]
    assert all(Path(sys.prefix).is_relative_to(one) for one in places if str(sys.prefix).startswith(f"{one}/"))


def test_the_folder_in_which_somebody_runs_a_command_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])  # as `python -m` does
    monkeypatch.chdir(tmp_path)
    assert not [one for one in outer._places(()) if Path(one).is_relative_to(tmp_path) or one in ("/", "/usr")]
    assert not [one for one in outer._places(()) if tmp_path.is_relative_to(one)]


def test_without_bubblewrap_there_is_no_bubble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert bubble((), 1, MODULE) == ()


@bubbled
def test_one_in_which_the_module_does_not_begin_is_none() -> None:
    assert bubble((), 2**20, "probata.nobody") == ()


@bubbled
def test_what_is_read_can_be_read_and_not_written(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("words")
    (tmp_path / "other").write_text("others")
    code = (
        "import os\n"
        f"print(open({str(tmp_path / 'kept')!r}).read(), os.listdir({str(tmp_path)!r}))\n"
        f"open({str(tmp_path / 'kept')!r}, 'w')"
    )
    assert inside(code, tmp_path / "kept") == "words ['kept']"
    assert (tmp_path / "kept").read_text() == "words"


@bubbled
@pytest.mark.parametrize("place", ["/", "/dev", "/usr/lib", "/proc", "/etc"])
def test_nothing_is_written_but_in_memory(place: str) -> None:
    code = (
        f"import os\nos.makedirs({place!r}, exist_ok=True); open({place!r} + '/probata-probe', 'w'); print('written')"
    )
    assert "written" not in inside(code)
    assert not Path(place, "probata-probe").exists()


@bubbled
def test_memory_has_a_bound() -> None:
    code = "n = open('/dev/shm/a', 'wb')\ntry:\n  n.write(b'0' * 2**21); n.flush()\nexcept OSError as e: print(e.errno)"
    assert inside(code) == "28"  # no space left


@bubbled
def test_what_lies_in_memory_here_is_shown_at_its_place_and_nothing_beside_it() -> None:
    with TemporaryDirectory(dir=outer.IN_MEMORY) as here, TemporaryDirectory(dir=outer.IN_MEMORY) as beside:
        for place in (here, beside):
            (Path(place) / "model").write_text("weights", encoding="utf-8")
        code = f"import os; print(open({here!r} + '/model').read(), os.path.exists({beside!r}))"
        assert inside(code, Path(here)) == "weights False"


def test_devices_are_its_own_and_what_lies_in_memory_is_not() -> None:
    memory = str(outer.IN_MEMORY)
    own = [one for one in ("/dev", memory, "/dev/sda", "/proc/1", f"{memory}/m", "/devices") if is_its_own(one)]
    assert own == ["/dev", memory, "/dev/sda", "/proc/1"]
