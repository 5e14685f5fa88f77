"""What the keeper of a model is made of; what it keeps from others is tried in test_machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.intake.sound import keeper


def test_memory_is_what_a_process_fills_and_not_what_it_maps() -> None:
    status = "Name:\tx\nVmSize:\t 999 kB\nRssAnon:\t 3 kB\nRssFile:\t 500 kB\nRssShmem:\t 2 kB\n"
    assert sum(keeper._filled(status)) == 5 * 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks at processes as Linux shows them")
def test_processes_are_counted_with_this_one() -> None:
    many, filled = keeper._running()
    assert many >= 1
    assert filled > 2**20


def test_places_inside_stand_for_their_names() -> None:
    assert keeper._inside("--in={sound},{out}.vtt", {"{sound}": "/s", "{out}": "/o"}) == "--in=/s,/o.vtt"


def test_the_environment_is_the_folders() -> None:
    told = keeper._environment(Path("/work"))
    assert {told[name] for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")} == {str(Path("/work"))}


def test_a_written_file_goes_before_what_was_said_and_neither_may_be_long(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with (tmp_path / "said").open("w+b") as said:
        said.write(b"said")
        said.flush()
        assert keeper._written(out, said, 10) == b"said"
        assert keeper._written(out, said, 3) == b""
        (tmp_path / "out.srt").write_bytes(b"written")
        assert keeper._written(out, said, 10) == b"written"
        assert (keeper._nothing(out, 3), keeper._nothing(out, 10)) == (keeper.TOO_LONG, keeper.NOTHING)
        assert os.fstat(said.fileno()).st_size == 4
