"""What the writer writes is a Word package: parts, relationships, marks and notes, the words of the tree."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from lxml import etree

from tests.faults.drafts.suite import SUITE
from tests.faults.drafts.texts import drafts
from tests.faults.drafts.tree import Tree, paragraphs
from tests.faults.drafts.writing import docx

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def _texts(part: bytes) -> list[str]:
    """Paragraphs of a part, tracked changes accepted, the second copy of a text box left out."""
    root = etree.fromstring(part)
    for one in list(root.iter("{*}Fallback")):
        one.getparent().remove(one)
    return ["".join(text.text or "" for text in para.iter(_W + "t")).strip() for para in root.iter(_W + "p")]


@pytest.fixture(params=[one.name for one in drafts()])
def draft(request: pytest.FixtureRequest) -> Tree:
    return next(one for one in drafts() if one.name == request.param)


def test_every_part_is_well_formed_and_declared(draft: Tree) -> None:
    parts = _parts(docx(draft))
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
    declared = set(re.findall(r'PartName="/([^"]+)"', parts["[Content_Types].xml"].decode()))
    assert declared <= parts.keys()


def test_every_word_of_the_tree_is_in_the_file(draft: Tree) -> None:
    parts = _parts(docx(draft))
    notes = parts["word/endnotes.xml" if draft.endnotes else "word/footnotes.xml"]
    written = [re.sub(r"^(Table|Figure) \d+\. ", "", one) for one in _texts(parts["word/document.xml"]) + _texts(notes)]
    assert {one.strip() for one in paragraphs(draft)} <= set(written) | {""}


def test_every_mark_has_its_note_in_the_file(draft: Tree) -> None:
    parts = _parts(docx(draft))
    kind = "endnote" if draft.endnotes else "footnote"
    marks = re.findall(rf'w:{kind}Reference w:id="(\d+)"', parts["word/document.xml"].decode())
    notes = re.findall(rf'<w:{kind} w:id="(\d+)"', parts[f"word/{kind}s.xml"].decode())
    assert marks == notes == [str(one) for one in range(1, len(draft.notes) + 1)]


def test_every_field_refers_to_a_bookmark(draft: Tree) -> None:
    text = _parts(docx(draft))["word/document.xml"].decode()
    assert set(re.findall(r" REF (\w+) ", text)) <= set(re.findall(r'w:bookmarkStart w:id="\d+" w:name="(\w+)"', text))


def test_the_drafts_together_hold_what_word_files_hold() -> None:
    text = "".join(_parts(docx(one))["word/document.xml"].decode() for one in drafts())
    wanted = (
        "w:numPr",
        "w:tbl>",
        "w:drawing",
        "descr=",
        "w:footnoteReference",
        "w:endnoteReference",
        "w:ins ",
        "w:del ",
        "w:txbxContent",
        "w:hyperlink",
        "w:bookmarkStart",
        " REF ",
        "w:commentReference",
        "w:rtl/",
        'w:lang w:val="fr-FR"',
        "w:rsidR",
        "w:proofErr",
        "w:headerReference",
    )
    assert [one for one in wanted if one not in text] == []


def test_every_draft_has_tracked_changes_and_comments_of_three_people(draft: Tree) -> None:
    parts = _parts(docx(draft))
    for element, part in (("ins", "document"), ("comment", "comments")):
        found = set(re.findall(rf'<w:{element} [^>]*w:author="([^"]+)"', parts[f"word/{part}.xml"].decode()))
        assert len(found) == 3
    assert "<w:delText" in parts["word/document.xml"].decode()


def test_the_same_tree_gives_the_same_bytes(draft: Tree) -> None:
    assert docx(draft) == docx(draft.copy())


def test_files_with_a_fault_can_be_opened_too() -> None:
    for one in SUITE.faults()[::23]:
        assert "word/document.xml" in _parts(one.data)
