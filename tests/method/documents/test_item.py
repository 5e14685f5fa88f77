from __future__ import annotations

from probata.method.documents.item import Document, FullDocument, Item
from probata.method.documents.model import Declared
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan

ITEM = Item(Ref.of("item", bytes(16)), Digest.of(b"text"), "a.txt", 4, "txt/1", exact=True, public=False)
CLAIMS = (
    Declared("author", "N. Sevrin", "front matter"),
    Declared("date", "6 May", "front matter"),
    Declared("author", "R. Holt", "Word properties"),
)
DOCUMENT = Document(Ref.of("doc", bytes(16)), ITEM.ref, 1, "a.txt", TextSpan(0, 4), Digest.of(b"text"), CLAIMS)


def test_a_claim_is_the_first_of_its_field_and_none_when_nobody_made_one() -> None:
    assert DOCUMENT.claim("author") == "N. Sevrin"
    assert DOCUMENT.claim("date") == "6 May"
    assert DOCUMENT.claim("title") is None


def test_an_item_has_no_limits_unless_a_reader_named_some() -> None:
    assert ITEM.limits == ()


def test_a_full_document_keeps_the_document_and_its_item_as_they_are() -> None:
    full = FullDocument(DOCUMENT, ITEM, "text", (), 0, ITEM.digest)
    assert (full.document, full.item) == (DOCUMENT, ITEM)
    assert full.document.item == full.item.ref
