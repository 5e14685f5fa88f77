"""Compound files: streams come out whole; rings and lies about sizes are refused."""

import pytest

from probata.method.documents.readers._xls.compound import compound, has_book
from probata.record.errors import Unreadable
from tests.method.documents.readers.sheetkit import KIT


def test_streams_come_out_and_bare_records_are_their_own() -> None:
    found = compound(KIT.compound({"Workbook": b"x" * 5000, "\x05SummaryInformation": KIT.summary()}), "a")
    assert (found.book[:5000], len(found.properties)) == (b"x" * 5000, 1)
    assert compound(KIT.biff(), "a").book == KIT.biff()


def test_a_stream_that_claims_more_than_the_file_is_refused() -> None:
    data = KIT.compound({"Workbook": b"x" * 5000})
    lying = data.replace((5000).to_bytes(8, "little"), (2**31).to_bytes(8, "little"))
    assert lying != data
    with pytest.raises(Unreadable, match="damaged"):
        compound(lying, "a")


def test_a_directory_names_a_workbook_or_not() -> None:
    assert has_book(KIT.compound({"Book": b"x"}))
    assert not has_book(KIT.compound({"Bookish": b"x"}))
