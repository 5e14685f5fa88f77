"""Tracked changes: what a cell said before has its place and author; others are counted."""

from probata.method.documents.readers._ods.changes import changes_of
from probata.method.documents.readers._sheets.model import Before
from probata.method.documents.readers._xml import child, parse
from tests.method.documents.readers.sheetkit import KIT


def test_what_cells_said_before_and_other_changes() -> None:
    root = child(parse(KIT.ods_register(flat=True), "a"), "office:body", "office:spreadsheet")
    assert root is not None
    assert changes_of(root) == ({0: [Before(4, 2, "Senna Varck", "Ulla Demmick", "2020-01-02T10:00:00")]}, 0)
    others = KIT.ods(
        "", more="<table:tracked-changes><table:insertion/><table:deletion/></table:tracked-changes>", flat=True
    )
    root = child(parse(others, "a"), "office:body", "office:spreadsheet")
    assert root is not None
    assert changes_of(root) == ({}, 2)
