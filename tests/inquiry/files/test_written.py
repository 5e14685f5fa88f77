"""Files that a person wrote for a verb."""

from pathlib import Path

import pytest

from probata.inquiry.files.written import read_text
from probata.record.errors import BadInput, NotFound


def test_a_file_is_read_whole_without_its_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("\ufeffä = 1\n".encode())
    assert read_text(tmp_path / "a.toml") == "ä = 1\n"


def test_what_is_not_there_and_what_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no such file"):
        read_text(tmp_path / "b.toml")
    (tmp_path / "c.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="not UTF-8"):
        read_text(tmp_path / "c.toml")
