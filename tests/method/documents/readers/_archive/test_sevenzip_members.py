"""Members of a 7z archive, unpacked in one pass, within bounds."""

import io
import lzma

import py7zr
import pytest

from probata.method.documents.readers._archive.bounds import MIB, Budget
from probata.method.documents.readers._archive.members import bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.sevenzip_members import SevenZip, header_size
from tests.method.documents.readers._archive.kit import NOTE, outcome


def packed(members: dict[str, bytes], **options: object) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", **options) as archive:
        for name, data in members.items():
            archive.writestr(data, name)
    return out.getvalue()


def came(data: bytes) -> dict[str, bytes | str]:
    budget = Budget(len(data))
    archive = SevenZip(py7zr.SevenZipFile(io.BytesIO(data)), len(data))
    return outcome(bring(archive.members(Paths(), budget), budget))


def test_members_come_in_order_and_whole() -> None:
    members = {"a/b.txt": NOTE, "März.txt": NOTE * 3, "empty": b"", "z": b"x" * 100_000}
    assert came(packed(members)) == {**members, "empty": "empty"}


def test_a_member_behind_one_that_is_left_still_comes() -> None:
    assert came(packed({"Thumbs.db": NOTE, "b": NOTE}))["b"] == NOTE


def test_a_bomb_is_left_by_its_claims_and_what_is_packed_behind_it_when_it_is_small_enough_to_pass() -> None:
    fast = [{"id": lzma.FILTER_LZMA2, "preset": 0}]
    found = came(packed({"bomb": bytes(20 * MIB), "b": NOTE}, filters=fast))
    assert found == {"bomb": "unfolds beyond all reason, as a bomb does", "b": NOTE}


def test_what_stands_behind_too_much_stays_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("probata.method.documents.readers._archive.bounds.FREE_TOTAL", 10 * MIB)
    fast = [{"id": lzma.FILTER_LZMA2, "preset": 0}]
    found = came(packed({"bomb": bytes(20 * MIB), "b": NOTE}, filters=fast))
    assert found["b"] == "packed behind something that is too large to unpack"


def test_a_locked_member_is_left() -> None:
    assert came(packed({"a": NOTE}, password="x")) == {"a": "needs a password"}  # noqa: S106 (invented)


def test_damage_is_told_for_each_member() -> None:
    data = bytearray(packed({"a": NOTE, "b": NOTE}))
    data[40] ^= 0xFF
    assert all(isinstance(each, str) and each.startswith("damaged") for each in came(bytes(data)).values())


def test_the_size_of_the_list_is_known_before_it_is_unpacked() -> None:
    small = header_size(packed({"a": NOTE}))
    assert 20 < small < header_size(packed({f"{each}.txt": NOTE for each in range(50)}))
