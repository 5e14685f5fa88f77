"""A ZIP as it lies: directory and own headers are both read, and compared."""

import io
import struct
import zipfile

from probata.method.documents.readers._archive import zip_directory as lay
from tests.method.documents.readers._archive.kit import MAKE, NOTE

Zipped, zip_of = MAKE.Zipped, MAKE.zip_of


def entries(data: bytes, most: int = 100) -> tuple[lay.Entry, ...]:
    found = lay.directory(data, most)
    assert found is not None
    return tuple(lay.confirmed(data, each) for each in found.entries)


def test_what_the_standard_library_writes_is_found_where_it_lies() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", NOTE)
        with archive.open("b.txt", "w", force_zip64=True) as member:
            member.write(NOTE)
        archive.comment = b"said"
    data = out.getvalue()
    found = lay.directory(data, 10)
    assert found is not None
    assert (found.comment, found.claimed, found.more, found.cut) == (b"said", 2, False, False)
    for entry in entries(data):
        assert data[entry.start : entry.end] == NOTE
        assert entry.faults == ()


def test_a_wide_directory_is_read() -> None:
    data = zip_of([Zipped(b"a", NOTE)])
    at = data.rindex(b"PK\x05\x06")
    head = struct.unpack("<4s4H2LH", data[at:])
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, head[5], head[6])
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert [each.raw for each in entries(data[:at] + wide + locator + end)] == [b"a"]


def test_more_than_the_bound_is_not_looked_at() -> None:
    found = lay.directory(zip_of(Zipped(b"%d" % each) for each in range(5)), 3)
    assert found is not None
    assert (len(found.entries), found.more) == (3, True)
    assert lay.names(zip_of([Zipped(b"x")]), 5) == [b"x"]
    assert lay.names(b"no zip", 5) is None


def test_own_headers_that_disagree_are_told() -> None:
    made = zip_of([Zipped(b"shown", NOTE, local_name=b"meant")])
    assert entries(made)[0].faults == ("its own header calls it meant",)
    made = bytearray(zip_of([Zipped(b"a", NOTE)]))
    made[8] = 8
    assert entries(bytes(made))[0].faults == ("its own header says that it is packed otherwise",)
    made = bytearray(zip_of([Zipped(b"a", NOTE)]))
    made[14] ^= 1
    assert entries(bytes(made))[0].faults == ("its own header tells another size or checksum",)


def test_an_entry_that_points_nowhere_says_so() -> None:
    made = zip_of([Zipped(b"a", NOTE)], shift=500_000)
    assert entries(made)[0].start == 30 + 1  # the whole is shifted, as before a stub: that is forgiven
    twisted = bytearray(made)
    twisted[made.index(b"PK\x01\x02") + 42] ^= 7
    assert entries(bytes(twisted))[0].faults == ("the directory points to no member",)


def test_what_belongs_to_a_member_ends_after_its_description() -> None:
    made = zip_of([Zipped(b"a", NOTE, flags=8)])
    entry = entries(made)[0]
    assert lay.after(made, entry) == entry.end + 16
    plain = zip_of([Zipped(b"a", NOTE)])
    assert lay.after(plain, entries(plain)[0]) == entries(plain)[0].end


def test_members_without_a_directory_are_found_by_their_headers() -> None:
    made = zip_of([Zipped(b"a", NOTE), Zipped(b"b", NOTE, flags=8, method=8), Zipped(b"c", NOTE)])
    body = made[: made.index(b"PK\x01\x02")]
    found = list(lay.salvage(body, 0, len(body), 10))
    assert [(each.raw, each.unlisted) for each in found] == [(b"a", True), (b"b", True), (b"c", True)]
    assert found[1].size == len(NOTE)
    cut = list(lay.salvage(body[:-5], 0, len(body) - 5, 10))
    assert cut[2].end > len(body) - 5
    assert len(list(lay.salvage(body, 0, len(body), 2))) == 2


def test_a_member_of_unknown_length_ends_where_the_next_begins() -> None:
    head = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 8, 8, 0, 0, 0, 0, 0, 1, 0)
    data = head + b"a" + b"xyz" + head + b"b" + b"zz"
    assert [(each.raw, data[each.start : each.end], each.known) for each in lay.salvage(data, 0, len(data), 9)] == [
        (b"a", b"xyz", False),
        (b"b", b"zz", False),
    ]


def test_extra_fields_are_walked() -> None:
    assert list(lay.extras(b"\x01\x00\x02\x00ab\x02\x00\x00\x00\x03")) == [(1, b"ab"), (2, b"")]
