"""Members of a ZIP: named, checked, found where no directory names them."""

import struct

import pytest

from probata.method.documents.model import Left
from probata.method.documents.readers._archive.bounds import Budget
from probata.method.documents.readers._archive.members import Member, bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.zip_members import Surveyed, members, survey
from tests.method.documents.readers._archive.kit import MAKE, NOTE, outcome

Zipped, zip_of = MAKE.Zipped, MAKE.zip_of


def surveyed(data: bytes) -> Surveyed:
    found = survey(data)
    assert found is not None
    return found


def listed(data: bytes) -> list[Member]:
    return list(members(data, surveyed(data), Paths()))


def came(data: bytes) -> dict[str, bytes | str]:
    return outcome(bring(listed(data), Budget(len(data))))


def test_a_sound_archive_has_nothing_to_say() -> None:
    data = zip_of([Zipped(b"a.txt", NOTE, method=8), Zipped(b"b.txt", NOTE, flags=8)])
    assert surveyed(data).limits == []
    assert came(data) == {"a.txt": NOTE, "b.txt": NOTE}


def test_a_member_that_no_directory_names_comes_out_and_is_told() -> None:
    data = zip_of([Zipped(b"a", NOTE), Zipped(b"hidden", b"words", listed=False), Zipped(b"c", NOTE)])
    assert came(data) == {"a": NOTE, "c": NOTE, "hidden": b"words"}
    assert surveyed(data).limits == ["1 member: not named by its directory, so that most programs do not show it"]
    assert listed(data)[2].claims[-1].value == "not in the directory of its ZIP"


def test_one_archive_behind_another_gives_the_members_of_both() -> None:
    data = zip_of([Zipped(b"first", NOTE)]) + zip_of([Zipped(b"second", NOTE)])
    assert came(data) == {"second": NOTE, "first": NOTE}


def test_bytes_that_belong_to_nothing_are_told_wherever_they_stand() -> None:
    data = zip_of(
        [Zipped(b"a", NOTE), Zipped(b"b", NOTE, gap=b"between")], before=b"before", after=b"behind!!", shift=-6
    )
    assert came(data) == {"a": NOTE, "b": NOTE}
    assert [limit.split(" from ")[0] for limit in surveyed(data).limits] == ["6 bytes", "7 bytes", "8 bytes"]
    mixed = zip_of([Zipped(b"x", NOTE, listed=False), Zipped(b"a", NOTE, gap=b"between")])
    assert surveyed(mixed).limits[0].startswith("7 bytes")


def test_padding_of_zeros_is_nothing_to_tell() -> None:
    assert surveyed(zip_of([Zipped(b"a", NOTE, gap=bytes(40)), Zipped(b"b", NOTE)])).limits == []


def test_directory_and_header_that_disagree_are_a_limit_and_a_claim() -> None:
    data = zip_of([Zipped(b"shown", NOTE, local_name=b"meant")])
    assert surveyed(data).limits == ["1 member: directory and own header disagree; programs differ in what they show"]
    assert listed(data)[0].claims[-1].value == "its own header calls it meant"


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (Zipped(b"a", b"x" * 20, flags=1), "needs a password"),
        (Zipped(b"a", b"x" * 20, method=99), "needs a password"),
        (Zipped(b"a", b"/etc/passwd", mode=0o120777), "a symbolic link to /etc/passwd"),
        (Zipped(b"a", b"x" * 9_000, mode=0o120777), "a symbolic link to something that cannot be read"),
        (Zipped(b"a", b"x", mode=0o020666), "a device or the like, no file"),
        (Zipped(b"a", NOTE, crc=1), "damaged: its checksum does not hold"),
        (Zipped(b"a", NOTE, method=8, packed=b"\xff" * 9), "damaged"),
        (Zipped(b"a", NOTE, method=9), "packed by deflate64, which is not unpacked here"),
        (Zipped(b"a"), "empty"),
    ],
)
def test_what_does_not_come_out_has_its_reason_and_the_others_come(member: object, reason: str) -> None:
    assert came(zip_of([Zipped(b"before", NOTE), member, Zipped(b"behind", NOTE)])) == {
        "before": NOTE,
        "a": reason,
        "behind": NOTE,
    }


def test_a_locked_member_says_what_to_do() -> None:
    data = zip_of([Zipped(b"a", b"x" * 20, flags=1)])
    found = list(bring(listed(data), Budget(len(data))))
    assert found == [Left("a", "needs a password", "It needs a password; unpack it yourself and add the files.")]


def test_a_folder_with_words_in_it_is_a_file() -> None:
    assert came(zip_of([Zipped(b"folder/", b"words"), Zipped(b"plain/")])) == {"folder": b"words"}


def test_two_entries_for_one_header_come_out_once() -> None:
    data = zip_of([Zipped(b"a", NOTE), Zipped(b"b", NOTE, local_again=0)])
    assert came(data) == {"a": NOTE, "b": "shares bytes with another member, as in a bomb"}
    assert "shares bytes" in surveyed(data).limits[-1]


def test_a_lost_directory_is_told_and_the_members_come() -> None:
    data = MAKE.handover()
    cut = data[: data.index(b"PK\x01\x02")]
    assert [name for name, value in came(cut).items() if value == NOTE] == [
        name for name, value in came(data).items() if value == NOTE
    ]
    assert surveyed(cut).limits[0].startswith("cut off or damaged: its directory is missing")
    assert not any("directory" in note for member in listed(cut) for note in member.notes)
    assert survey(b"no zip at all") is None


def test_a_directory_that_claims_another_count_is_told() -> None:
    data = bytearray(zip_of([Zipped(b"a", NOTE)]))
    at = data.rindex(b"PK\x05\x06")
    data[at + 10 : at + 12] = struct.pack("<H", 7)
    assert surveyed(bytes(data)).limits == ["its directory claims 7 members and lists 1"]
    assert surveyed(zip_of([Zipped(b"a", NOTE)], b"a long comment")[:-3]).limits == ["cut off inside its last comment"]


def test_names_are_read_by_their_flag_or_field_or_by_what_explains_them_all() -> None:
    import zlib

    field = b"\x01" + struct.pack("<L", zlib.crc32(b"M?rz")) + "März".encode()
    ascii_name = struct.pack("<HH", 0x7075, len(field)) + field
    odd = b"M\x84rz"
    field = b"\x01" + struct.pack("<L", zlib.crc32(odd)) + "März".encode()
    told = struct.pack("<HH", 0x7075, len(field)) + field
    data = zip_of([Zipped("Ü".encode(), flags=0x800), Zipped(odd, extra=told), Zipped(b"M?rz", extra=ascii_name)])
    assert surveyed(data).names == ["Ü", "März", "M?rz"]
    assert surveyed(MAKE.russian()).names[1] == "список семей с берега озера.txt"
