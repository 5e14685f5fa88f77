"""WACZ files as a reader gives them back."""

import pytest

from probata.method.documents.readers import wacz as reader
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE, NOTE, outcome


def test_pages_are_listed_and_only_the_warc_comes_out() -> None:
    made = MAKE.wacz(b"WARC", MAKE.PAGES)
    reading = read(made, "a.wacz")
    assert reading.text.startswith(
        "page\tShore Mirror (INVENTED)\thttps://shore-mirror.invalid/\t2019-04-12T07:50:00Z\n\n"
    )
    assert reading.limits == ("its indexes and lists serve programs: they are listed, not taken out",)
    assert outcome(reader.parts(made, "a")) == {"archive/data.warc.gz": b"WARC"}


def test_a_wacz_without_a_warc_says_so_first() -> None:
    assert read(MAKE.wacz(None, MAKE.PAGES), "a.wacz").limits[0].startswith("holds no WARC")


def test_what_else_lies_in_it_comes_out_too() -> None:
    made = MAKE.zip_of(
        [
            MAKE.Zipped(b"datapackage.json", b"no json"),
            MAKE.Zipped(b"pages/x.png", NOTE),
            MAKE.Zipped(b"archive/a.warc", NOTE),
        ]
    )
    assert outcome(reader.parts(made, "a")) == {"pages/x.png": NOTE, "archive/a.warc": NOTE}
    assert any("could not be checked" in limit for limit in reader.read(made, "a").limits)


@pytest.mark.parametrize("data", [b"words", MAKE.zip_of([]), MAKE.zip_of([MAKE.Zipped(b"a", NOTE)])])
def test_what_is_no_wacz_is_refused(data: bytes) -> None:
    for act in (reader.read, reader.parts):
        with pytest.raises(Unreadable) as refusal:
            act(data, "a.wacz")
        assert refusal.value.next_step
    assert not reader.fits(data)
