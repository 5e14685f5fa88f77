"""Books opened: the order of reading, what lies beside it, claims, locks."""

import pytest

from probata.method.documents.readers import _epub
from probata.record.errors import Unreadable
from tests.method.documents.readers.making_texts import TEXTS


def test_the_order_of_reading_and_what_lies_beside_it() -> None:
    book = _epub.opened(TEXTS.epub(), "a.epub")
    assert [item.part for item in book.linear] == ["oebps/two.xhtml", "oebps/one.xhtml", "oebps/gone.xhtml"]
    assert [item.part for item in book.aside] == ["oebps/aside.xhtml"]
    assert [item.part for item in book.orphans] == ["oebps/lost.xhtml"]
    assert [item.part for item in book.contents] == ["oebps/nav.xhtml"]


def test_addresses_are_unquoted_and_cannot_lead_out() -> None:
    assert _epub.part_of("OEBPS", "a%20b.html#c") == "oebps/a b.html"
    assert _epub.part_of("OEBPS", "../../../x") == "x"


def test_only_encrypted_text_is_refused() -> None:
    way = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
    lock = "<e><EncryptedData><EncryptionMethod Algorithm='{}'/><CipherReference URI='{}'/></EncryptedData></e>"
    with pytest.raises(Unreadable, match="copy protection"):
        _epub.opened(TEXTS.epub(lock.format(way, "OEBPS/one.xhtml")), "a.epub")
    assert _epub.opened(TEXTS.epub(lock.format(way, "OEBPS/gate.png")), "a.epub")
    assert _epub.opened(TEXTS.epub(), "a.epub")


def test_a_zip_says_itself_whether_it_is_a_book() -> None:
    assert _epub.fits(TEXTS.epub()) is True
    assert _epub.fits(TEXTS.letter()) is False
    assert _epub.fits(TEXTS.epub()[:-60]) is None
