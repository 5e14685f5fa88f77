"""Each way of packing that the standard library writes is unpacked; what does not hold is refused."""

import io
import zipfile

import pytest

from probata.method.documents.readers._archive import zip_directory as lay
from probata.method.documents.readers._archive.members import Damaged, TooMuch
from probata.method.documents.readers._archive.zip_unpacking import unpack
from tests.method.documents.readers._archive.kit import MAKE, NOTE


def entry(data: bytes) -> lay.Entry:
    found = lay.directory(data, 1)
    assert found is not None
    return lay.confirmed(data, found.entries[0])


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_the_standard_library_packs_is_unpacked(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a", NOTE * 100)
    data = out.getvalue()
    assert unpack(data, entry(data), len(NOTE) * 100) == NOTE * 100
    with pytest.raises(TooMuch):
        unpack(data, entry(data), len(NOTE) * 100 - 1)


def test_xz_is_unpacked_too() -> None:
    data = MAKE.zip_of([MAKE.Zipped(b"a", NOTE, method=95)])
    assert unpack(data, entry(data), 1_000) == NOTE


def test_a_checksum_that_does_not_hold_is_damage_and_costs() -> None:
    data = MAKE.zip_of([MAKE.Zipped(b"a", NOTE, crc=1)])
    with pytest.raises(Damaged, match="checksum") as fault:
        unpack(data, entry(data), 1_000)
    assert fault.value.cost == len(NOTE)


@pytest.mark.parametrize(
    "packed", [b"", b"\x09\x04\x05\x00\xff" + b"\xff" * 40, b"\x09\x04\x05\x00\x5d" + b"\xff" * 40]
)
def test_nonsense_for_lzma_is_refused(packed: bytes) -> None:
    data = MAKE.zip_of([MAKE.Zipped(b"a", NOTE, method=14, packed=packed)])
    with pytest.raises(Damaged):
        unpack(data, entry(data), 1_000)
