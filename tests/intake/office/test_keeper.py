"""The keeper, begun here as conversion begins it and then ended, or left alone."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from probata.intake.environment import for_child
from probata.intake.office import conversion, keeper, walls
from tests.intake.office.standing_in import linux, stand_in

pytestmark = linux
T = TypeVar("T")


def here(tmp_path: Path) -> str:
    """A file's name that no other test has: they may run beside each other."""
    return f"here-{hashlib.sha256(bytes(tmp_path)).hexdigest()}"


def begun(tmp_path: Path, *before: str) -> tuple[subprocess.Popen[bytes], Path]:
    """A keeper whose office sleeps, and the folder that it made; both are there."""
    script = tmp_path / "sleeps.py"
    script.write_text(f"import time\nopen({here(tmp_path)!r}, 'w').close()\ntime.sleep(600)\n")
    one, known = stand_in(script), {*folders()}
    errand = keeper.Errand(
        *(str(one.program), one.before, tuple(map(str, one.reads)), ".doc", ""),
        seconds=100,
        memory=conversion.MEMORY,
        most_bytes=2**24,
        in_bubble=bool(before),
    )
    process = subprocess.Popen(  # noqa: S603 (this interpreter)
        [*before, *conversion._MODULE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=for_child()
    )
    assert process.stdin
    process.stdin.write(b"".join(errand.spelled(b"words of a witness")))
    process.stdin.flush()
    return process, _waited(lambda: [one for one in folders() - known if (one / here(tmp_path)).exists()])[0]


def folders() -> set[Path]:
    return set(walls.IN_MEMORY.glob(f"{keeper.PREFIX}*"))


def _waited(look: Callable[[], T]) -> T:
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come")


def offices(folder: Path) -> list[int]:
    """Processes that work in the folder."""
    found = []
    for one in Path("/proc").iterdir():
        try:
            if one.name.isdigit() and os.readlink(one / "cwd").startswith(str(folder)):
                found.append(int(one.name))
        except OSError:
            continue
    return found


def test_the_folder_is_this_users_alone_and_in_memory(tmp_path: Path) -> None:
    process, folder = begun(tmp_path)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert folder.parent == Path("/dev/shm")  # noqa: S108 (the point)
    assert (folder / "draft.doc").read_bytes() == b"words of a witness"
    process.communicate()


def test_when_nobody_waits_any_more_everything_ends(tmp_path: Path) -> None:
    process, folder = begun(tmp_path)
    assert offices(folder)
    assert process.stdin
    process.stdin.close()
    assert process.wait(20) == 1
    assert process.stdout
    process.stdout.close()
    assert not folder.exists()
    assert not offices(folder)


def test_what_a_killed_keeper_left_is_taken_away_by_the_next(tmp_path: Path) -> None:
    process, folder = begun(tmp_path)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    _waited(lambda: not offices(folder))
    keeper._swept(time.time() - 60)
    assert folder.exists()  # it could be one that was made this moment
    keeper._swept(time.time() + 60)
    assert not folder.exists()


def test_a_folder_that_is_kept_is_left_alone(tmp_path: Path) -> None:
    process, folder = begun(tmp_path)
    keeper._swept(time.time() + 60)
    assert (folder / "draft.doc").exists()
    process.communicate()
    assert not folder.exists()


def test_a_command_that_is_killed_leaves_nothing_running_and_nothing_behind(tmp_path: Path) -> None:
    """The whole way: the process that asked is gone without a word, and neither closes nor ends anything."""
    script = tmp_path / "sleeps.py"
    script.write_text(f"import time\nopen({here(tmp_path)!r}, 'w').close()\ntime.sleep(600)\n")
    asks = (
        "import sys\nfrom pathlib import Path\nfrom probata.intake.office import walls\n"
        "from probata.intake.office.conversion import converted\n"
        "from probata.method.documents.old_formats import WORD\n"
        "from tests.intake.office.standing_in import stand_in\n"
        "walls.bubble = lambda *_: ()\n"
        f"converted(b'words', WORD, 'a.doc', installed=stand_in(Path({str(script)!r})))\n"
    )
    known = folders()
    process = subprocess.Popen(  # noqa: S603 (this interpreter)
        [sys.executable, "-c", asks], cwd=Path(__file__).parents[3], env=for_child()
    )
    folder = _waited(lambda: [one for one in folders() - known if (one / here(tmp_path)).exists()])[0]
    process.kill()
    process.wait()
    _waited(lambda: not folder.exists() and not offices(folder))
