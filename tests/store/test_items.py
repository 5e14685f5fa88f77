from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import NoResultFound

from probata.method.documents.item import Document, FullDocument, Item
from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.record.digest import Digest
from probata.record.span import PageBox, SheetCell, TextSpan
from probata.store import items

if TYPE_CHECKING:
    from sqlalchemy import Connection

TEXT = "\ufeffFirst title\r\nBody 🏚 宿舍.\r\n---\r\nSecond title\r\nمهاجع and more."
CUT = TEXT.index("Second")


@pytest.fixture
def given(kit: ModuleType) -> tuple[Item, Reading, tuple[Document, ...]]:
    """An item with two documents, marks in each and over both, and claims with and without a place."""
    item, reading, parts = kit.item_of(TEXT, "two.md")
    item = replace(item, public=True, exact=False, limits=("The end is missing.", "“Quoted”, 宿舍."))
    marks = (
        Mark(MarkKind.HEADING, TextSpan(1, 12)),
        Mark(MarkKind.COMMENT, TextSpan(14, 20), SheetCell("Beds", 2, 3), "N. Sevrin", "2031-05-06"),
        Mark(MarkKind.PAGE, TextSpan(0, len(TEXT)), None),
        Mark(MarkKind.HEADING, TextSpan(CUT, CUT + 12)),
        Mark(MarkKind.LINK, TextSpan(len(TEXT), len(TEXT))),
    )
    claims = (Declared("date", "6 May", "front matter", TextSpan(1, 6)), Declared("author", "N. Sevrin", "meta"))
    first = replace(parts[0], span=TextSpan(0, CUT), digest=Digest.of(TEXT[:CUT].encode()), declared=claims)
    second = replace(parts[1], span=TextSpan(CUT, len(TEXT)), digest=Digest.of(TEXT[CUT:].encode()))
    return item, replace(reading, marks=marks), (first, second)


@pytest.fixture
def stored(connection: Connection, given: tuple[Item, Reading, tuple[Document, ...]]) -> list[FullDocument]:
    item, reading, parts = given
    items.save(connection, item, "b" * 64, reading, parts)
    return list(items.all_documents(connection))


def test_items_and_documents_come_back_as_they_were_given(
    stored: list[FullDocument], given: tuple[Item, Reading, tuple[Document, ...]]
) -> None:
    item, _, parts = given
    assert tuple(one.document for one in stored) == parts
    assert [one.item for one in stored] == [item, item]


def test_each_document_has_its_own_text_with_the_digest_that_it_declares(stored: list[FullDocument]) -> None:
    assert "".join(one.text for one in stored) == TEXT
    for one in stored:
        assert Digest.of(one.text.encode("utf-8")) == one.document.digest


def test_the_place_in_bytes_leads_to_the_same_words_in_the_whole_text(stored: list[FullDocument]) -> None:
    whole = TEXT.encode("utf-8")
    for one in stored:
        words = one.text.encode("utf-8")
        assert whole[one.byte_start : one.byte_start + len(words)] == words
        assert one.whole == Digest.of(whole)


@pytest.mark.parametrize("many", [0, 50_000])
def test_one_of_the_documents_of_an_item_is_what_it_is_among_all(
    connection: Connection, stored: list[FullDocument], many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(items, "_MANY", many)
    for one in stored:
        assert list(items.all_documents(connection, only={str(one.document.ref)})) == [one]
    assert list(items.all_documents(connection, only=set())) == []
    assert list(items.all_documents(connection, only={str(one.document.ref) for one in stored})) == stored


def test_marks_are_counted_from_the_start_of_their_own_document(stored: list[FullDocument]) -> None:
    first, second = stored
    assert [mark.span.of(first.text) for mark in first.marks] == ["First title", TEXT[14:20]]
    assert first.marks[1] == Mark(
        MarkKind.COMMENT, TextSpan(14, 20), SheetCell("Beds", 2, 3), "N. Sevrin", "2031-05-06"
    )
    assert [mark.span.of(second.text) for mark in second.marks] == ["Second title", ""]


def test_documents_come_in_the_order_in_which_they_were_taken_in(connection: Connection, kit: ModuleType) -> None:
    names = [f"{letter}.txt" for letter in "qxbam"]
    for name in names:
        item, reading, parts = kit.item_of(f"The text of {name} is its own.", name)
        items.save(connection, item, name, reading, parts)
    found = [(one.item.name, one.document.position) for one in items.all_documents(connection)]
    assert found == [(name, position) for name in names for position in (1, 2)]


def test_documents_can_be_had_by_their_row_numbers(connection: Connection, kit: ModuleType) -> None:
    for number in range(1, 6):
        item, reading, parts = kit.item_of(kit.text_of(number), f"{number}.txt")
        items.save(connection, item, str(number), reading, parts)
    found = [one.document.name for one in items.documents_at(connection, [9, 2, 3, 4_000])]
    assert found == ["1.txt#2", "2.txt#1", "5.txt#1"]
    assert list(items.documents_at(connection, [])) == []


def test_a_search_may_find_more_documents_than_a_statement_usually_takes(
    connection: Connection, stored: list[FullDocument]
) -> None:
    assert list(items.documents_at(connection, range(1, 100_000))) == stored


def test_what_the_verbs_ask_of_all_items(
    connection: Connection, stored: list[FullDocument], given: tuple[Item, Reading, tuple[Document, ...]]
) -> None:
    item, _, parts = given
    assert items.by_digest(connection) == {item.digest.hex: ("two.md", True)}
    assert items.document_names(connection) == {"two.md#1", "two.md#2"}
    assert items.blob_names(connection) == {items.blob_of(connection, item.ref)} == {"b" * 64}
    assert items.how_many_documents(connection) == 2
    first, second = (str(part.ref) for part in parts)
    assert items.claims_of_all(connection) == [
        (first, "two.md#1", "name", "two.md#1"),
        (second, "two.md#2", "name", "two.md#2"),
        (first, "two.md#1", "date", "6 May"),
        (first, "two.md#1", "author", "N. Sevrin"),
        (second, "two.md#2", "author", "N. Sevrin"),
    ]


def test_an_item_that_is_not_there_has_no_blob(connection: Connection, kit: ModuleType) -> None:
    with pytest.raises(NoResultFound):
        items.blob_of(connection, kit.new_ref("item"))


def test_an_empty_inquiry_has_nothing(connection: Connection) -> None:
    assert list(items.all_documents(connection)) == []
    assert items.how_many_documents(connection) == 0
    assert items.claims_of_all(connection) == []


def test_a_document_without_text_is_kept(connection: Connection, kit: ModuleType) -> None:
    item, reading, parts = kit.item_of("x", "scan.pdf")
    blank = (replace(parts[0], span=TextSpan(0, 0), digest=Digest.of(b"")),)
    box = Mark(MarkKind.PAGE, TextSpan(0, 0), PageBox(1, Decimal(0), Decimal(0), Decimal(595), Decimal(842)))
    items.save(connection, item, "b", replace(reading, text="", marks=(box,)), blank)
    (found,) = items.all_documents(connection)
    assert (found.text, found.marks) == ("", (box,))
