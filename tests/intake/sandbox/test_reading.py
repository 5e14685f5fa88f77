from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from probata.intake.sandbox import reading
from probata.intake.sandbox.begun import Nursery
from probata.intake.sandbox.clock import Clock
from probata.intake.sandbox.frames import Plain
from probata.intake.sandbox.limits import MIB, Limits
from probata.intake.sandbox.reading import Sandbox
from probata.method.documents import shelf
from probata.method.documents.model import Left, Part, Picture, Reading
from probata.record.basis import Method
from probata.record.errors import Unreadable
from tests.intake.sandbox.probes import PROBES

FIRST = Plain(Part("first.txt", b"one"), Reading("one", Method("read-txt", 1), exact=True))
HOSTILE = (sys.executable, "-I", str(Path(__file__).with_name("hostile.py")))
DATA = Path(__file__).parents[2] / "data" / "documents"
GOOD = sorted(path for path in (DATA / "good").iterdir() if path.suffix != ".json")


@pytest.fixture(scope="module")
def hostile() -> Iterator[Sandbox]:
    """A sandbox whose readers can be told what to try; half a second, 100 MiB."""
    with Sandbox(Limits(seconds=2, memory=100 * MIB, most_bytes=MIB // 2, most_parts=50), Nursery(HOSTILE)) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def usual() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.mark.parametrize("probe", sorted(PROBES))
def test_no_probe_gets_out(probe: str, hostile: Sandbox, place: SimpleNamespace, aim: Callable[[str], str]) -> None:
    before = {path.name: path.read_bytes() for path in place.folder.iterdir() if path.is_file()}
    said = hostile.read(f"PROBE {probe} {aim(probe)}".encode(), "a file").text
    assert said.startswith("blocked: "), said
    assert {path.name: path.read_bytes() for path in place.folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    ("wall", "out"),
    [
        ("seccomp", {"second_process", "pair", "memory_file", "datagram", "kernel_socket", "fault_handler"}),
        ("landlock", {"read_other", "read_users", "list_home"}),
    ],
)
def test_without_a_wall_probes_get_out(wall: str, out: set[str], aim: Callable[[str], str]) -> None:
    with Sandbox(Limits(seconds=5), Nursery((*HOSTILE, wall))) as sandbox:
        done = {
            probe
            for probe in sorted(PROBES)
            if sandbox.read(f"PROBE {probe} {aim(probe)}".encode(), "a file").text == "done"
        }
    assert out <= done
    assert len(PROBES) >= 20


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_a_child_reads_what_the_shelf_reads(path: Path, usual: Sandbox) -> None:
    data = path.read_bytes()
    assert usual.read(data, path.name) == shelf.read(data, path.name)


@pytest.mark.parametrize("path", sorted((DATA / "broken").iterdir()), ids=lambda path: path.name)
def test_what_the_shelf_refuses_a_child_refuses_in_the_same_words(path: Path, usual: Sandbox) -> None:
    with pytest.raises(Unreadable) as here:
        shelf.read(path.read_bytes(), path.name)
    with pytest.raises(Unreadable) as there:
        usual.read(path.read_bytes(), path.name)
    assert there.value.as_json() == here.value.as_json()


def refused(sandbox: Sandbox, words: str) -> Unreadable:
    with pytest.raises(Unreadable) as fault:
        sandbox.read(words.encode(), "bad.probe")
    assert fault.value.where == "bad.probe"
    assert fault.value.next_step
    return fault.value


@pytest.mark.parametrize("how", ["busy", "idle"])
def test_a_reader_that_does_not_end_is_ended(hostile: Sandbox, how: str) -> None:
    assert "longer than 2 seconds" in refused(hostile, f"PROBE hang {how}").message


def test_a_reader_that_takes_too_much_memory_is_refused(hostile: Sandbox) -> None:
    assert hostile.read(b"PROBE memory 50000000", "fits.probe").text == "50000000"
    assert "memory" in refused(hostile, "PROBE memory 500000000").message


def test_a_reader_that_crashes_leaves_a_reason(hostile: Sandbox) -> None:
    assert "SIGSEGV" in refused(hostile, "PROBE crash nowhere").message
    assert "memory" in refused(hostile, "PROBE crash abort").message
    assert "ZeroDivisionError" in refused(hostile, "PROBE raise secret words").message
    assert "secret words" not in str(refused(hostile, "PROBE raise secret words"))


@pytest.mark.parametrize(
    "said",
    [
        "R 0 ",
        "R 5 words",
        "R 99 cut",
        "Z 0 ",
        "R 9999999999 ",
        ". 0 ",
        ". 3 end",
        'L 11 ["a","b",""]',
        "P 16 " + "\x00" * 16,
        "X 2 {}",
    ],
)
def test_an_answer_that_no_child_gives_is_refused(hostile: Sandbox, said: str) -> None:
    assert "no sound answer" in refused(hostile, f"PROBE raw {said}").message


def test_what_a_library_prints_is_not_in_the_answer(hostile: Sandbox) -> None:
    assert hostile.read(b"PROBE print words", "a.probe").text == "words"


def test_files_inside_come_one_after_the_other(hostile: Sandbox) -> None:
    answers = list(hostile.whole(b"PROBE print words", "a.probe"))
    assert answers[1:] == [FIRST, Left("second.txt", "It is empty.")]
    assert isinstance(answers[0], Reading)


@pytest.mark.parametrize(
    ("how", "last"),
    [("hang", "longer than"), ("raise", "third is damaged"), ("many", "more than 50"), ("large", "larger than")],
)
def test_what_came_out_before_a_fault_stands(hostile: Sandbox, how: str, last: str) -> None:
    answers = list(hostile.whole(f"PROBE print {how}".encode(), "a.probe"))
    assert answers[1] == FIRST
    end = answers[-1]
    assert isinstance(end, Left)
    assert last in end.reason


def test_a_file_whose_clock_has_run_out_is_ended_and_says_so(hostile: Sandbox) -> None:
    clock = Clock(1, 100, worked=0.6)
    long = "all that it holds took longer than 1 second"
    with Sandbox(Limits(seconds=60), Nursery(HOSTILE)) as patient, pytest.raises(Unreadable, match=long) as fault:
        list(patient.whole(b"PROBE hang busy", "a.probe", clock=clock))
    assert "--retry" in fault.value.next_step
    assert clock.is_spent
    assert 1 <= clock.worked < 2


def test_a_child_that_sleeps_is_ended_by_the_time_that_has_passed(hostile: Sandbox) -> None:
    clock = Clock(1, 100, passed=9.5)
    with pytest.raises(Unreadable, match="all that it holds took longer"):
        list(hostile.whole(b"PROBE hang idle", "a.probe", clock=clock))
    assert clock.worked < 1


def test_what_is_done_between_answers_is_not_counted(hostile: Sandbox) -> None:
    clock = Clock(60, 100)
    for _ in hostile.whole(b"PROBE print words", "a.probe", clock=clock):
        time.sleep(0.4)
    assert 0 < clock.worked < 1
    assert clock.passed < 1.2


def test_an_answer_is_waited_for_as_long_where_a_system_cannot_poll(
    hostile: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_POLLS", False)
    assert "longer than 2 seconds" in refused(hostile, "PROBE hang idle").message
    assert hostile.read(b"PROBE print words", "a.probe").text == "words"


def test_a_child_whose_answers_nobody_wants_any_more_is_ended(hostile: Sandbox) -> None:
    answers = hostile.whole(b"PROBE print many", "a.probe")
    next(answers)
    answers.close()
    assert hostile.read(b"PROBE print next", "a.probe").text == "next"


def test_nothing_is_lacking_where_the_kernel_has_all_of_it(usual: Sandbox) -> None:
    assert usual.lacking == ()


def test_pages_come_as_pictures_and_a_file_without_pages_has_none(usual: Sandbox) -> None:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (30, 20), 200).save(out, "PNG")
    assert list(usual.pictures(out.getvalue(), "a.png", [1])) == [Picture(1, 30, 20, bytes([200]) * 600)]
    assert list(usual.pictures(b"Words.", "a.txt", [1])) == []
    with pytest.raises(Unreadable):
        list(usual.pictures(out.getvalue()[:40], "a.png", [1]))
