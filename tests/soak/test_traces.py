from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak.disk import Acknowledged, Create, Cut, Link, Remove, Rename, Sync, Write
from tests.soak.traces import Reader, UnknownWriting

ACK = '{"ack": "mark"}\n'


def x(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def steps(folder: Path, *lines: str) -> list[object]:
    (folder / "log").write_text("\n".join(lines) + "\n")
    return list(Reader(Path("/in")).steps(folder / "log"))


def test_each_call_becomes_a_step_on_the_disk(tmp_path: Path) -> None:
    a, b = x("/in/a"), x("/in/b")
    assert steps(
        tmp_path,
        f'7 mkdir("{x("/in/d")}", 0777) = 0',
        f'7 openat(AT_FDCWD<{x("/")}>, "{a}", O_RDWR|O_CREAT|O_TRUNC, 0777) = 3<{a}>',
        f'7 write(3<{a}>, "{x("ab")}", 2) = 2',
        f'7 write(3<{a}>, "{x("cd")}", 2) = 1',
        f'7 pwrite64(3<{a}>, "{x("e")}", 1, 4096) = 1',
        f"7 fdatasync(3<{a}>) = 0",
        f"7 ftruncate(3<{a}>, 2) = 0",
        f'7 rename("{a}", "{b}") = 0',
        f'7 unlink("{b}") = 0',
        f'7 sendto(1<{x("socket:[1]")}>, "{x(ACK)}", 16, 0, NULL, 0) = 16',
    ) == [
        Create("d", folder=True),
        Create("a"),
        Cut("a", 0),
        Write("a", 0, b"ab"),
        Write("a", 2, b"c"),
        Write("a", 4096, b"e"),
        Sync("a"),
        Cut("a", 2),
        Rename("a", "b"),
        Remove("b"),
        Acknowledged("mark"),
    ]


def test_a_second_name_and_what_the_system_copied_are_steps(tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"abcdef")
    a, b, source = x("/in/a"), x("/in/b"), x(str(tmp_path / "source"))
    assert steps(
        tmp_path,
        f'7 link("{a}", "{b}") = 0',
        f"7 sendfile(4<{a}>, 3<{source}>, [2] => [5], 8388608) = 3",
        f"7 sendfile(4<{a}>, 3<{source}>, [5] => [6], 8388608) = 1",
    ) == [Link("a", "b"), Write("a", 0, b"cde"), Write("a", 3, b"f")]


def test_what_failed_or_lies_elsewhere_or_has_no_name_any_more_is_no_step(tmp_path: Path) -> None:
    assert not steps(
        tmp_path,
        f'7 unlink("{x("/in/a")}") = -1 ENOENT (No such file or directory)',
        f'7 unlink("{x("/out/a")}") = 0',
        f'7 write(3<{x("/in/a")}>(deleted), "{x("ab")}", 2) = 2',
    )


def test_a_call_that_another_process_interrupted_is_put_together(tmp_path: Path) -> None:
    lines = (f"7 fsync(3<{x('/in/a')}> <unfinished ...>", "8 getpid() = 8", "7 <... fsync resumed>) = 0")
    assert steps(tmp_path, *lines) == [Sync("a")]


@pytest.mark.parametrize(
    "line",
    [
        f'7 writev(3<{x("/in/a")}>, [{{iov_base="{x("a")}", iov_len=1}}], 1) = 1',
        f'7 rename("{x("/in/a")}", "{x("/in/d/a")}") = 0',
        f'7 rename("{x("/in/a")}", "{x("/out/a")}") = 0',
        f'7 openat(AT_FDCWD<{x("/")}>, "{x("/in/a")}", O_WRONLY|O_APPEND) = 3<{x("/in/a")}>',
    ],
)
def test_a_way_of_writing_that_the_model_does_not_know_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(UnknownWriting):
        steps(tmp_path, line)
