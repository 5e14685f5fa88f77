from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.intake.pile import Found, gather, read_whole
from probata.intake.receipt import SetAside
from probata.record.errors import NotFound, Unreadable, Vanished

NOBODY = 65_534


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "press" / "2031").mkdir(parents=True)
    for name in ("b.txt", "a.txt", ".hidden.md", "2031/z.txt", "2031/a.txt"):
        (tmp_path / "press" / name).write_text(name)
    return tmp_path / "press"


def names(*places: Path) -> list[str]:
    return [one.name for one in gather(places)]


def only(*places: Path) -> Found | SetAside:
    (one,) = gather(places)
    return one


def set_aside(one: Found | SetAside) -> str:
    assert isinstance(one, SetAside)
    return f"{one.code}: {one.reason}"


def test_a_folder_gives_every_file_folder_by_folder_in_name_order(tree: Path) -> None:
    assert names(tree) == ["press/.hidden.md", "press/a.txt", "press/b.txt", "press/2031/a.txt", "press/2031/z.txt"]
    assert all(isinstance(one, Found) and one.path.read_text() for one in gather([tree]))


def test_a_file_is_named_without_its_folder(tree: Path) -> None:
    assert only(tree / "2031" / "z.txt") == Found(tree / "2031" / "z.txt", "z.txt")


def test_the_folder_has_its_own_name_however_it_was_named(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "2031")
    assert names(Path()) == names(Path("../2031")) == names(tree / "2031" / ".") == ["2031/a.txt", "2031/z.txt"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty" / "inside").mkdir(parents=True)
    assert gather([tmp_path / "empty"]) == []
    assert gather([]) == []


def test_what_is_named_twice_or_reached_by_two_routes_comes_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tree / "pipe")
    (tree / "link").symlink_to("a.txt")
    (tree.parent / "route").symlink_to(tree, target_is_directory=True)
    monkeypatch.chdir(tree.parent)
    once = names(tree)
    assert len(once) == 7
    assert names(tree, tree, Path("press"), Path("press/2031"), tree / "a.txt", tree / "pipe", Path("route")) == once
    assert names(tree / "a.txt", tree)[0] == "a.txt"
    assert len(names(tree / "a.txt", tree)) == len(once)


def test_two_names_of_one_file_on_the_disk_are_two_files(tree: Path) -> None:
    os.link(tree / "a.txt", tree / "c.txt")
    assert {"press/a.txt", "press/c.txt"} <= set(names(tree))


def test_links_are_set_aside_and_never_followed(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("outside")
    links = {"file": "../outside.txt", "folder": "..", "loop": ".", "broken": "nowhere", "self": "self"}
    for name, target in links.items():
        (tree / name).symlink_to(target)
    found = {one.name: one for one in gather([tree])}
    for name in links:
        assert set_aside(found[f"press/{name}"]) == "unreadable: A link, not a file."
    assert len(found) == 5 + len(links)


@pytest.mark.parametrize("target", ["press/a.txt", "nowhere", "link"])
def test_a_link_that_is_named_itself_is_set_aside(tree: Path, target: str) -> None:
    (tree.parent / "link").symlink_to(target)
    assert set_aside(only(tree.parent / "link")) == "unreadable: A link, not a file."


def test_a_folder_may_be_named_through_a_link(tree: Path) -> None:
    (tree.parent / "link").symlink_to(tree, target_is_directory=True)
    assert names(tree.parent / "link") == names(tree)


def test_two_folders_that_link_to_each_other_come_to_an_end(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        (tmp_path / one).mkdir()
        (tmp_path / one / "to").symlink_to(tmp_path / other, target_is_directory=True)
    assert names(tmp_path / "a", tmp_path / "b") == ["a/to", "b/to"]


def test_pipes_and_sockets_are_set_aside_without_waiting_for_them(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tree / "pipe")
    monkeypatch.chdir(tree)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        aside = [one for one in gather([tree]) if isinstance(one, SetAside)]
    assert [(one.name, one.reason) for one in aside] == [
        ("press/pipe", "Neither a file nor a folder."),
        ("press/socket", "Neither a file nor a folder."),
    ]
    assert set_aside(only(tree / "pipe")) == "unreadable: Neither a file nor a folder."


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", ".localized", "._a.txt"])
def test_what_a_desktop_leaves_is_counted_and_named(tree: Path, name: str) -> None:
    (tree / "2031" / name).write_text("left")
    found = {one.name: one for one in gather([tree])}
    assert set_aside(found[f"press/2031/{name}"]).startswith("clutter: ")
    assert len(found) == 6


def test_names_that_are_no_utf8_are_shown_as_far_as_they_are(tree: Path) -> None:
    place = os.fsencode(tree / "2031")
    for name in (b"caf\xe9.txt", b"caf\xe8.txt"):
        try:
            Path(os.fsdecode(place + b"/" + name)).write_text("read")
        except OSError:
            pytest.skip("left out: names that are no UTF-8, which need a file system that takes any bytes")
    found = [one for one in gather([tree / "2031"]) if "caf" in one.name]
    assert [one.name for one in found] == ["2031/caf?.txt", "2031/caf?.txt"]
    assert [read_whole(one, 100) for one in found if isinstance(one, Found)] == [b"read", b"read"]
    assert only(Path(os.fsdecode(place + b"/caf\xe9.txt"))).name == "caf?.txt"


@settings(max_examples=30)
@given(st.lists(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20)))
def test_every_file_is_given_whatever_it_is_called(tmp_path_factory: pytest.TempPathFactory, wanted: list[str]) -> None:
    folder, made = tmp_path_factory.mktemp("any"), set()
    for name in {name for name in wanted if name not in (".", "..")}:
        (folder / name).touch()
        made.add(f"{folder.name}/{name}")
    assert {one.name for one in gather([folder])} == made == {f"{folder.name}/{name}" for name in os.listdir(folder)}


@pytest.mark.parametrize("missing", ["nowhere", "press/nowhere.txt", "press/a.txt/inside"])
def test_a_place_that_does_not_exist_is_said_before_anything_is_read(tree: Path, missing: str) -> None:
    with pytest.raises(NotFound) as refused:
        gather([tree, tree.parent / missing])
    assert refused.value.where == str(tree.parent / missing)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything, so that for once it is somebody else."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def guarded(tree: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tree as seen from inside the folder that holds it, which alone is open to everybody."""
    tree.parent.chmod(0o755)
    monkeypatch.chdir(tree.parent)
    return Path("press")


def test_a_folder_that_may_not_be_listed_is_set_aside_by_name(guarded: Path) -> None:
    (guarded / "2031").chmod(0)
    with as_nobody():
        found = gather([guarded])
    (guarded / "2031").chmod(0o755)
    assert [one.name for one in found] == ["press/.hidden.md", "press/a.txt", "press/b.txt", "press/2031"]
    assert set_aside(found[3]) == "unreadable: The folder could not be listed (Permission denied)."


def test_a_place_that_may_not_be_listed_is_set_aside_by_name(guarded: Path) -> None:
    guarded.chmod(0)
    with as_nobody():
        one = only(guarded)
    guarded.chmod(0o755)
    assert (one.name, set_aside(one)[:11]) == ("press", "unreadable:")


def test_the_files_of_a_folder_that_may_only_be_listed_are_set_aside_by_name(guarded: Path) -> None:
    (guarded / "2031").chmod(0o744)
    with as_nobody():
        found = {one.name: one for one in gather([guarded])}
    (guarded / "2031").chmod(0o755)
    assert set_aside(found["press/2031/a.txt"]) == "unreadable: The file may not be looked at by this user."
    assert len(found) == 5


def test_a_file_that_may_not_be_read_is_unreadable(guarded: Path) -> None:
    (guarded / "a.txt").chmod(0)
    found = only(guarded / "a.txt")
    assert isinstance(found, Found)
    with as_nobody(), pytest.raises(Unreadable, match="may not be read") as refused:
        read_whole(found, 100)
    assert refused.value.where == "a.txt"


def test_the_whole_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(range(256)))
    assert read_whole(Found(tmp_path / "a", "a"), 256) == bytes(range(256))


def test_a_file_larger_than_the_limit_is_unreadable_and_says_both_sizes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(257))
    with pytest.raises(Unreadable, match="257 bytes, more than the 256") as refused:
        read_whole(Found(tmp_path / "a", "a"), 256)
    assert "PROBATA_MAX_FILE_MIB" in refused.value.next_step


def test_an_empty_file_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(Unreadable, match="empty"):
        read_whole(Found(tmp_path / "a", "a"), 256)


def test_a_file_that_went_away_since_it_was_found_has_vanished(tree: Path) -> None:
    found = gather([tree])
    (tree / "a.txt").unlink()
    (tree / "b.txt").unlink()
    (tree / "b.txt").mkdir()
    for one in found[1:3]:
        assert isinstance(one, Found)
        with pytest.raises(Vanished) as refused:
            read_whole(one, 100)
        assert refused.value.where == one.name


@pytest.mark.skipif(sys.platform != "linux", reason="left out: a file that grows under the reader, which needs /proc")
def test_a_file_that_is_longer_when_read_than_when_looked_at_has_changed() -> None:
    growing = Found(Path("/proc/self/status"), "status")  # the system says that it has no bytes, and then gives some
    assert growing.path.stat().st_size == 0
    with pytest.raises(Vanished, match="changed its size"):
        read_whole(growing, 1_000_000)
