"""Names of members become paths that lead nowhere; what was changed is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._archive.paths import MAX_PATH, Paths, clutter, shown


@pytest.mark.parametrize(
    ("told", "path", "limit"),
    [
        ("notes/monday.txt", "notes/monday.txt", ""),
        ("../../etc/passwd", "etc/passwd", "leads out of its folder"),
        ("/etc/passwd", "etc/passwd", "leads out of its folder"),
        ("C:/users/x.txt", "users/x.txt", "leads out of its folder"),
        ("c:x.txt", "x.txt", "leads out of its folder"),
        ("a\\..\\b.txt", "a/b.txt", "backslash"),
        ("a\x00.exe", "a\ufffd.exe", "control characters"),
        ("a\nb", "a\ufffdb", "control characters"),
        ("gate\u202etxt.exe", "gate\u202etxt.exe", "turn the direction"),
        ("./a//b/./c", "a/b/c", ""),
        ("", "unnamed", "without a name"),
        ("..", "unnamed", "without a name"),
    ],
)
def test_a_name_becomes_a_harmless_path_and_what_was_odd_is_said(told: str, path: str, limit: str) -> None:
    paths = Paths()
    assert paths.take(told) == path
    assert limit in " ".join(paths.limits())
    assert bool(paths.limits()) == bool(limit)


def test_no_two_members_get_one_path() -> None:
    paths = Paths()
    took = [paths.take(each) for each in ("a.txt", "a (2).txt", "a.txt", "a.txt", "b/.rc", "b/.rc", "c", "c")]
    assert took == ["a.txt", "a (2).txt", "a (3).txt", "a (4).txt", "b/.rc", "b/.rc (2)", "c", "c (2)"]
    assert paths.limits() == ["4 members: the same name as another one; which of them is shown depends on the program"]


def test_a_long_name_keeps_its_end() -> None:
    paths = Paths()
    path = paths.take("d/" * 32_000 + "note.txt")
    assert path.endswith("/note.txt")
    assert len(path) <= MAX_PATH
    assert "cut at its beginning" in paths.limits()[0]
    assert len(Paths().take("x" * 5_000)) == MAX_PATH


@given(st.lists(st.text(alphabet=st.sampled_from("ab./\\:\x00\n\ud800\u202e "), max_size=12), max_size=30))
def test_whatever_the_names_every_path_is_harmless_and_its_own(names: list[str]) -> None:
    paths = Paths()
    took = [paths.take(name) for name in names]
    assert len(set(took)) == len(took)
    for path in took:
        path.encode("utf-8")
        assert not {"..", ".", ""} & set(path.split("/"))
        assert not {"\\", "\x00", "\n"} & set(path)


@pytest.mark.parametrize("path", ["__MACOSX/a/._b.jpg", "a/.DS_Store", "x/Thumbs.db", "desktop.ini"])
def test_what_desktops_leave_is_clutter(path: str) -> None:
    assert clutter(path)


@pytest.mark.parametrize("path", ["a/__MACOSX/b", "Thumbs.db.txt", "a"])
def test_what_only_looks_like_it_is_not(path: str) -> None:
    assert not clutter(path)


def test_a_name_stays_on_one_line() -> None:
    assert shown("a\tb\r\nc") == "a\\x09b\\x0d\\x0ac"
    assert shown("x" * 2_000) == "x" * 1_000 + "… (2,000 characters)"
