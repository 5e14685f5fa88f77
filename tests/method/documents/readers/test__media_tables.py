"""What an MPEG-4 file may say of its tables before the library is asked about it."""

from pathlib import Path

import pytest

from probata.method.documents.readers._media_tables import sound

DATA = (Path(__file__).parents[3] / "data/documents/good/landing.mp4").read_bytes()


def changed(name: bytes, at: int, new: bytes) -> bytes:
    """The file with other bytes at this place of the content of its first box of this name."""
    place = DATA.index(name) + 4 + at
    return DATA[:place] + new + DATA[place + len(new) :]


def test_a_whole_file_is_sound_and_one_whose_sound_is_cut_off_too() -> None:
    assert sound(DATA)
    assert DATA.index(b"mdat") > DATA.index(b"moov")
    assert sound(DATA[:-100])


def test_a_file_cut_off_in_its_tables_is_not() -> None:
    assert not sound(DATA[: DATA.index(b"stsz")])


@pytest.mark.parametrize("name", [b"elst", b"stts", b"stsc", b"stco", b"dref", b"stsd"])
def test_a_table_that_claims_more_than_it_holds_is_not(name: bytes) -> None:
    assert not sound(changed(name, 4, b"\xaa"))


def test_more_samples_than_the_table_has_are_not() -> None:
    assert not sound(changed(b"stsz", 8, b"\x7f"))


def test_a_track_that_is_named_has_to_be_there() -> None:
    tref = b"\x00\x00\x00\x14tref\x00\x00\x00\x0cchap\x00\x00\x00\x09"
    start = DATA.index(b"moov") - 4
    place = DATA.index(b"mdia") - 4
    grown = bytearray(DATA[:place] + tref + DATA[place:])
    for at in (start, DATA.index(b"trak") - 4):
        grown[at : at + 4] = (int.from_bytes(grown[at : at + 4], "big") + len(tref)).to_bytes(4, "big")
    assert not sound(bytes(grown))
    known = bytes(grown).replace(b"chap\x00\x00\x00\x09", b"chap\x00\x00\x00\x02")
    assert sound(known)


def test_a_track_without_one_of_its_tables_is_not() -> None:
    assert not sound(changed(b"stts", -4, b"free"))


def test_boxes_within_boxes_without_end_are_not() -> None:
    data = b""
    for _ in range(40):
        data = (8 + len(data)).to_bytes(4, "big") + b"trak" + data
    assert not sound(data)
