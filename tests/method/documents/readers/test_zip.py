"""ZIP archives as a reader gives them back."""

import pytest

from probata.method.documents.readers import zip as reader
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE, NOTE, outcome


def test_the_inventory_names_every_member_and_the_comment() -> None:
    reading = reader.read(MAKE.handover(), "a.zip")
    assert len(reading.marks) == 14 + 1
    assert "packed in Quessim, INVENTED" in reading.text
    assert {claim.field for claim in reading.declared} == {"comment", "packed on"}
    assert any("leads out" in limit for limit in reading.limits)


def test_it_gives_way_to_what_is_made_of_a_zip() -> None:
    assert read(MAKE.wacz(b"w", MAKE.PAGES), "a.zip").reader.name == "read-wacz"
    assert read(MAKE.handover(), "a.docx").reader.name == "read-zip"


def test_a_cut_archive_goes_to_the_reader_of_its_name_or_here() -> None:
    cut = MAKE.handover()[:1_000]
    assert read(cut, "a.zip").reader.name == "read-zip"
    assert read(cut, "a").reader.name == "read-zip"
    with pytest.raises(Unreadable):
        read(cut, "a.docx")


@pytest.mark.parametrize("data", [MAKE.zip_of([]), b"no archive", b"PK\x03\x04"])
def test_what_holds_nothing_is_refused(data: bytes) -> None:
    for act in (reader.read, reader.parts):
        with pytest.raises(Unreadable) as refusal:
            act(data, "a.zip")
        assert refusal.value.next_step


def test_members_come_out() -> None:
    assert outcome(reader.parts(MAKE.zip_of([MAKE.Zipped(b"a", NOTE)]), "x")) == {"a": NOTE}
    assert reader.recognises(b"PK00PK\x03\x04")
    assert not reader.recognises(b"PK and words")
