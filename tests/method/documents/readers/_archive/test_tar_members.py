"""What the members of a TAR are, and why some do not come out."""

import pytest

from probata.method.documents.readers._archive.bounds import Budget
from probata.method.documents.readers._archive.members import Member, bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.streams import slices_of
from probata.method.documents.readers._archive.tar_blocks import Tape, Tar, guarded
from probata.method.documents.readers._archive.tar_members import members
from tests.method.documents.readers._archive.kit import MAKE, NOTE, outcome


def listed(data: bytes) -> list[Member]:
    return list(members(Tar(Tape(slices_of(data))), Paths()))


def came(data: bytes) -> dict[str, bytes | str]:
    return outcome(bring(members(Tar(Tape(slices_of(data))), Paths()), Budget(len(data))))


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (MAKE.tarred(b"a", kind=b"1", link=b"b"), "a second name of b, which comes out under that one"),
        (MAKE.tarred(b"a", kind=b"2", link=b"/etc/passwd"), "a symbolic link to /etc/passwd"),
        (MAKE.tarred(b"a", kind=b"3"), "a device, no file"),
        (MAKE.tarred(b"a", kind=b"6"), "a pipe, no file"),
        (MAKE.tarred(b"a", NOTE, b"S"), "a file with holes, which are not filled in here"),
        (MAKE.tar_block(b"a", more={124: b"\xff" * 12}), "damaged: its size is no number"),
        (MAKE.tarred(b"a"), "empty"),
    ],
)
def test_what_is_no_file_says_what_it_is_and_the_others_come(member: bytes, reason: str) -> None:
    assert came(MAKE.tar_of(MAKE.tarred(b"x", NOTE), member, MAKE.tarred(b"y", NOTE))) == {
        "x": NOTE,
        "a": reason,
        "y": NOTE,
    }


def test_an_unknown_kind_is_a_file_as_the_standard_asks() -> None:
    assert came(MAKE.tar_of(MAKE.tarred(b"a", NOTE, b"Z"))) == {"a": NOTE}


def test_claims_are_time_in_utc_and_owner() -> None:
    found = listed(MAKE.tar_of(MAKE.pax(mtime=b"1555055400.25", uname="Märta".encode()), MAKE.tarred(b"a", NOTE)))[0]
    assert [(each.field, each.value) for each in found.claims] == [
        ("modified", "2019-04-12T07:50:00Z"),
        ("owner", "Märta"),
    ]
    for nonsense in (b"-5", b"9" * 40, b"x", "٣".encode() * 20):
        assert listed(MAKE.tar_of(MAKE.pax(mtime=nonsense), MAKE.tarred(b"a", NOTE)))[0].when in ("",)


def test_a_cut_member_is_left_and_a_folder_is_none() -> None:
    whole = MAKE.tarred(b"notes/", kind=b"5") + MAKE.tarred(b"a", NOTE) + MAKE.tarred(b"b", NOTE)
    assert came(whole[:-500]) == {"a": NOTE, "b": "cut off"}


def test_damage_to_the_packing_ends_the_list_and_is_told() -> None:
    tar = Tar(Tape(guarded(slices_of(MAKE.tarred(b"a", NOTE) + bytes(3_000_000)), 2_000_000)))
    found = list(bring(members(tar, Paths()), Budget(1)))
    assert found[-1].path == "(members after the damage)"
    assert "what stands behind is lost" in tar.limits[-1]


def test_names_that_are_not_utf8_are_doubted() -> None:
    tar = Tar(Tape(slices_of(MAKE.tar_of(MAKE.tarred(b"M\xe4rz", NOTE)))))
    assert [each.told for each in members(tar, Paths())] == ["März"]
    assert "1 name was" in tar.limits[0]


def test_more_members_than_the_bound_are_one_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("probata.method.documents.readers._archive.tar_members.MAX_MEMBERS", 2)
    found = came(MAKE.tar_of(*(MAKE.tarred(b"%d" % each, NOTE) for each in range(5))))
    assert list(found) == ["0", "1", "(members after the first 2)"]
