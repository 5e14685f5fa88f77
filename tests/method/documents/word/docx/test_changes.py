"""Tracked changes that elements and properties tell."""

from __future__ import annotations

from probata.method.documents.word.docx.changes import change, changes_in, deleted
from probata.method.documents.word.docx.nodes import Node
from probata.method.documents.word.model import Change, ChangeKind

DEL = Node("w:moveFrom", {"w:author": "A", "w:date": "2020"}, 0)
INS = Node("w:cellIns", {}, 0)


def test_a_change_says_who_and_when() -> None:
    assert change(DEL) == Change(ChangeKind.DELETED, "A", "2020")
    assert changes_in(Node("w:rPr", {}, 0, children=[Node("w:b", {}, 0), INS, DEL])) == (change(INS), change(DEL))
    assert changes_in(None) == ()


def test_one_deletion_deletes() -> None:
    assert deleted((change(INS), change(DEL)))
    assert not deleted((change(INS),))
