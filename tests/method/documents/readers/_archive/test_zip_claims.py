"""Times and doubts that the headers of a ZIP tell."""

import struct
from dataclasses import replace

import pytest

from probata.method.documents.readers._archive.zip_claims import claims_of, times_of
from probata.method.documents.readers._archive.zip_directory import Entry
from tests.method.documents.readers._archive.kit import MAKE

PLAIN = Entry(b"a", 0, 0, MAKE.STAMP, 0, 0, 0, 0)


def told(entry: Entry) -> list[str]:
    return [each.value for each in times_of(entry)]


def test_the_clock_of_whoever_packed_it_has_no_zone() -> None:
    assert told(PLAIN) == ["2019-04-12T09:30:00"]


@pytest.mark.parametrize("stamp", [(0x21, 0), (0, 0), (0xFFFF, 0xFFFF)])
def test_no_time_and_nonsense_are_no_claim(stamp: tuple[int, int]) -> None:
    assert told(replace(PLAIN, stamp=stamp)) == []


def test_fields_that_say_utc_are_given_with_it_first() -> None:
    assert told(replace(PLAIN, extra=MAKE.UNIX)) == ["2019-04-12T07:50:00Z", "2019-04-12T09:30:00"]
    ticks = (MAKE.APRIL + 11_644_473_600) * 10_000_000
    windows = struct.pack("<HHLHHQQQ", 10, 32, 0, 1, 24, ticks, 0, 0)
    assert told(replace(PLAIN, extra=windows))[0] == "2019-04-12T07:50:00Z"
    beyond = struct.pack("<HHLHHQQQ", 10, 32, 0, 1, 24, 2**64 - 1, 0, 0)
    assert told(replace(PLAIN, extra=beyond)) == ["2019-04-12T09:30:00"]
    before = struct.pack("<HHBl", 0x5455, 5, 1, -86_400)
    assert told(replace(PLAIN, extra=before))[0] == "1969-12-31T00:00:00Z"


def test_comment_and_doubts_are_claims() -> None:
    found = list(claims_of(replace(PLAIN, comment="März".encode()), ("odd",)))
    assert [(each.field, each.value) for each in found] == [("comment", "März"), ("doubt", "odd")]
