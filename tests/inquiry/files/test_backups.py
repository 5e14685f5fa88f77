"""The two folders of a backup: which folder is one, and how far apart they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.folder import Folder, marker
from probata.inquiry.files.backups import at, check_apart, target
from probata.record.errors import AlreadyThere, BadInput, BadUse, Damaged
from probata.record.ref import Ref

HERE, OTHER = Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([4]) * 16)


def test_a_half_is_found_in_its_very_folder(tmp_path: Path) -> None:
    (tmp_path / "probata.toml").write_bytes(marker(HERE))
    assert at(tmp_path, "backup") == Folder(tmp_path, HERE)
    (tmp_path / "below").mkdir()
    for wrong in ("below", "nowhere"):
        with pytest.raises(BadInput, match="This is no backup"):
            at(tmp_path / wrong, "backup")
    (tmp_path / "probata.toml").write_bytes(b"no marker")
    with pytest.raises(Damaged):
        at(tmp_path, "backup")


def test_a_backup_goes_where_nothing_lies_or_its_own(tmp_path: Path) -> None:
    inquiry, place = Folder(tmp_path / "inquiry", HERE), tmp_path / "b"
    assert target(place, inquiry) == Folder(place, HERE)
    place.mkdir()
    assert target(place, inquiry) == Folder(place, HERE)
    (place / "mine").write_bytes(b"")
    with pytest.raises(AlreadyThere, match="holds no backup"):
        target(place, inquiry)
    with pytest.raises(AlreadyThere, match="holds no backup"):
        target(place / "mine", inquiry)
    (place / "probata.toml").write_bytes(marker(HERE))
    assert target(place, inquiry) == Folder(place, HERE)
    (place / "probata.toml").write_bytes(marker(OTHER))
    with pytest.raises(BadUse, match="another inquiry"):
        target(place, inquiry)


def test_a_backup_that_was_stopped_at_its_first_file_is_gone_on_with(tmp_path: Path) -> None:
    (tmp_path / "probata.toml.tmp").write_bytes(marker(HERE)[:20])
    assert target(tmp_path, Folder(tmp_path / "inquiry", HERE)) == Folder(tmp_path, HERE)
    (tmp_path / "mine.tmp").write_bytes(b"")
    with pytest.raises(AlreadyThere, match="holds no backup"):
        target(tmp_path, Folder(tmp_path / "inquiry", HERE))


def test_folders_lie_apart_whatever_links_say(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    check_apart({"one": tmp_path / "a", "other": tmp_path / "ab"})
    for wrong in ("a", "a/b", "link", "link/b"):
        for pair in ((tmp_path / "a", tmp_path / wrong), (tmp_path / wrong, tmp_path / "a")):
            with pytest.raises(BadUse, match="lies in that of"):
                check_apart(dict(zip(("one", "other"), pair, strict=True)))
