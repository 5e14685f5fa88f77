from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.folder import MARKER, Folder, find, write_marker
from probata.record.errors import Damaged, NewerFormat, NoInquiry, OlderFormat
from probata.record.ref import Ref

INQUIRY = Ref.of("inquiry", bytes(16))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path / "work" / "inquiry", INQUIRY)
    made.path.mkdir(parents=True)
    write_marker(made)
    return made


def test_an_inquiry_is_found_from_its_folder_and_from_any_folder_inside(folder: Folder) -> None:
    inside = folder.path / "exports" / "2031"
    inside.mkdir(parents=True)
    assert find(folder.path) == find(inside) == folder


def test_an_inquiry_is_found_from_here(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.path)
    assert find(Path()) == folder


def test_the_nearest_inquiry_is_the_one(folder: Folder) -> None:
    inner = Folder(folder.path / "inner", Ref.of("inquiry", bytes([1] * 16)))
    inner.path.mkdir()
    write_marker(inner)
    assert find(inner.path) == inner


def test_where_no_inquiry_is_that_is_said(folder: Folder) -> None:
    with pytest.raises(NoInquiry) as refused:
        find(folder.path.parent)
    assert refused.value.where == str(folder.path.parent)
    assert "probata new" in refused.value.next_step


def test_a_folder_called_like_the_marker_is_none(tmp_path: Path) -> None:
    (tmp_path / MARKER).mkdir()
    with pytest.raises(NoInquiry):
        find(tmp_path)


def test_the_marker_holds_the_format_and_the_random_id_and_nothing_else(folder: Folder) -> None:
    written = (folder.path / MARKER).read_text()
    assert (
        written
        == f'# A Probata inquiry. Names nobody. Keep it: nothing opens without its id.\nformat = 1\nid = "{INQUIRY}"\n'
    )


def test_the_parts_lie_in_the_folder(folder: Folder) -> None:
    parts = [folder.database, folder.keyring, folder.blobs]
    assert [part.relative_to(folder.path).as_posix() for part in parts] == ["inquiry.db", "keyring.db", "blobs"]


@pytest.mark.parametrize("rest", [f'id = "{INQUIRY}"', "", "id = 7", 'shape = "another"'])
def test_a_newer_format_is_refused_whatever_else_it_holds(folder: Folder, rest: str) -> None:
    (folder.path / MARKER).write_text(f"format = 2\n{rest}\n")
    with pytest.raises(NewerFormat):
        find(folder.path)


@pytest.mark.parametrize(
    "marker",
    [
        b"",
        b"format = 1\n",
        f'id = "{INQUIRY}"\n'.encode(),
        b'format = 1\nid = "inquiry"\n',
        b"format = 1\nid = 7\n",
        b"format = 1\nid = []\n",
        f'format = "0"\nid = "{INQUIRY}"\n'.encode(),
        f'format = 1.0\nid = "{INQUIRY}"\n'.encode(),
        f'format = true\nid = "{INQUIRY}"\n'.encode(),
        f'format = -1\nid = "{INQUIRY}"\n'.encode(),
        b"format = 1 \xff",
        b"\0" * 100,
        b"a = " + b"[" * 100_000,
    ],
)
def test_a_marker_that_nobody_here_wrote_is_damage(folder: Folder, marker: bytes) -> None:
    (folder.path / MARKER).write_bytes(marker)
    with pytest.raises(Damaged) as refused:
        find(folder.path)
    assert refused.value.where == str(folder.path / MARKER)


@given(st.binary(max_size=60))
def test_any_bytes_are_the_marker_or_refused_in_the_words_of_the_house(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    place = tmp_path_factory.getbasetemp()
    (place / MARKER).write_bytes(data)
    with pytest.raises((Damaged, NewerFormat, OlderFormat)):  # none of these can hold a whole id
        find(place)
    (place / MARKER).unlink()


def test_an_inquiry_of_format_0_is_refused_in_clear_words_whatever_else_its_marker_holds(folder: Folder) -> None:
    for rest in (f'id = "{INQUIRY}"', "", "id = 7"):
        (folder.path / MARKER).write_text(f"format = 0\n{rest}\n")
        with pytest.raises(OlderFormat, match="made by a version before 1") as refused:
            find(folder.path)
        assert "anew" in refused.value.next_step


def test_the_file_of_removals_is_the_inquirys_own(opened: Opened) -> None:
    folder = opened.folder
    assert folder.owns(folder.removals)
    assert folder.owns(folder.path / "removals.tmp")
    assert not folder.owns(folder.path / "removals 1943.txt")
