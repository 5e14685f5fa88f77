"""A folder beside its place: whole under its name, or gone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from probata.inquiry.files.temporary import appear, beside
from probata.record.errors import AlreadyThere


@pytest.mark.parametrize("empty", [True, False])
def test_it_appears_whole(tmp_path: Path, empty: bool) -> None:
    to = tmp_path / "deep" / "place"
    if empty:
        to.mkdir(parents=True)
    with beside(to, "restore") as made:
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
        (made / "file").write_bytes(b"x")
        appear(made, to)
    assert [path.name for path in to.iterdir()] == ["file"]
    assert [path.name for path in to.parent.iterdir()] == ["place"]


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), beside(tmp_path / "place", "drill") as made:
        (made / "no" / "file").write_bytes(b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_taken_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    for taken in (tmp_path, tmp_path / "mine"):
        with pytest.raises(AlreadyThere), beside(taken, "restore"):
            pytest.fail("nothing is done there")
    with beside(tmp_path / "place", "restore") as made:
        (tmp_path / "place").mkdir()
        (tmp_path / "place/came").write_bytes(b"meanwhile")
        with pytest.raises(OSError, match="not empty"):
            appear(made, tmp_path / "place")
    assert (tmp_path / "place/came").read_bytes() == b"meanwhile"
