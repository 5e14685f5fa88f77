"""Signed here: the very bytes of a package are known again; one changed byte, or another signer, is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.reports.signed_here import read, signed_here
from probata.inquiry.sign import sign
from probata.record.errors import BadInput, NotAPackage, NotFound, Unreadable


def test_the_package_of_this_inquiry_is_known_and_a_changed_one_is_not(heard: Opened, tmp_path: Path) -> None:
    made = sign(heard, tmp_path / "p.probata", "")
    data = read(made.path)
    with look(heard) as connection:
        assert signed_here(connection, data, made.path).package == made.sha256
        for at in (100, len(data) // 2):
            changed = bytearray(data)
            changed[at] ^= 1
            with pytest.raises(BadInput, match="changed"):
                signed_here(connection, bytes(changed), made.path)
        with pytest.raises(NotAPackage):
            signed_here(connection, b"no package", made.path)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read(tmp_path / "gone")
    with pytest.raises(Unreadable):
        read(tmp_path)
