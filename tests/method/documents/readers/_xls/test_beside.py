"""Beside the cells: notes keep their boxes, other boxes are boxes; filters, rules and links are counted."""

from probata.method.documents.readers._sheets.model import Note
from probata.method.documents.readers._xls.beside import beside
from tests.method.documents.readers.sheetkit import KIT


def register() -> bytes:
    return bytes(KIT._register())


def test_notes_boxes_and_counts() -> None:
    found = beside(register(), 0, 80, "latin-1")
    assert found.notes == [Note(2, 1, "Whose list?", "Tirren Vosk", "")]
    assert found.boxes == ["Boxed: the gate closed at nine."]
    assert (found.rules, found.links, found.filtered, found.last, found.damaged) == (1, 1, False, 11, 0)


def test_a_damaged_record_is_counted_and_the_rest_is_read() -> None:
    sheet = KIT.sheet_of(KIT.record(0x1C, b"\x01") + KIT.record(0x9B))
    found = beside(sheet, 0, 80, "latin-1")
    assert (found.damaged, found.filtered) == (1, True)
