from __future__ import annotations

import os
import sysconfig
from pathlib import Path

import pytest

import probata
from probata.intake.sandbox import calls, landlock


def test_what_may_be_read_is_code_and_no_home() -> None:
    readable = landlock.code()
    held = [Path(sysconfig.get_paths()["stdlib"]).resolve(), Path(probata.__file__).resolve()]
    assert all(any(one.is_relative_to(place) for place in readable) for one in held)
    assert not any(Path(bare) in readable for bare in ("/", "/etc", "/home", "/root", "/tmp", Path.home()))  # noqa: S108


@pytest.mark.parametrize(("known", "rights"), [(1, 13), (2, 14), (3, 15), (4, 15), (5, 16), (7, 16)])
def test_each_version_refuses_all_that_it_can(known: int, rights: int) -> None:
    assert landlock._files(known) == 2**rights - 1


def test_a_kernel_without_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError("no such call")

    monkeypatch.setattr(calls, "call", refuse)
    assert landlock.version() == 0
    with pytest.raises(OSError, match="no Landlock"):
        landlock.close_in(())


def test_a_process_that_closed_in_reads_what_it_was_left_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    for place in (tmp_path / "open" / "a", tmp_path / "b"):
        place.write_text("words")
    pid = os.fork()
    if pid == 0:
        status = 9
        try:
            landlock.close_in((tmp_path / "open",))
            status = 1 if (tmp_path / "open" / "a").read_text() == "words" else 2
            (tmp_path / "b").read_text()
        except PermissionError:
            status = 0 if status == 1 else 8
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
