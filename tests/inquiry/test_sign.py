"""sign, below the command line: the same records and time give the same bytes; the log knows every package."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.door import Opened
from probata.inquiry.log import log
from probata.inquiry.settings import Settings
from probata.inquiry.sign import sign
from probata.record.errors import BadUse
from probata.signing import verify


@pytest.fixture
def filled(opened: Opened, tmp_path: Path) -> Opened:
    """One public document and one that is not."""
    (tmp_path / "open.txt").write_text("What the ministry published for everybody to read.", encoding="utf-8")
    (tmp_path / "closed.txt").write_text("What a clerk carried out under her coat.", encoding="utf-8")
    add(opened, [tmp_path / "open.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    add(opened, [tmp_path / "closed.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    return opened


def test_the_log_says_how_many_editions_came_before(filled: Opened, tmp_path: Path) -> None:
    first, second = (sign(filled, tmp_path / f"{n}.probata", "") for n in (1, 2))
    assert (first.edition, second.edition) == ("edition 1", "edition 2")
    assert [line.detail for line in log(filled, 2).entries] == [{"package": s.sha256} for s in (first, second)]


def test_the_package_carries_the_log_as_it_stood_before_signing(filled: Opened, tmp_path: Path) -> None:
    before = log(filled, 1)
    signed = sign(filled, tmp_path / "p.probata", "")
    assert verify(signed.path.read_bytes(), None).log == {"size": before.size, "root": before.root}


def test_no_file_is_left_when_it_cannot_be_written(filled: Opened, tmp_path: Path) -> None:
    size = log(filled, 1).size
    with pytest.raises(FileNotFoundError):
        sign(filled, tmp_path / "no such folder" / "p.probata", "")
    assert log(filled, 1).size == size


def test_a_reader_may_not_sign(filled: Opened, tmp_path: Path) -> None:
    from dataclasses import replace

    with pytest.raises(BadUse, match="may not sign"):
        sign(replace(filled, role="reader"), tmp_path / "p.probata", "")
