"""The Word report: what the page says, in parts that Word reads, and nothing of a record in any of them."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as page_parser

from probata.method.report.exports.docx import to_docx
from probata.method.report.exports.html import to_html
from probata.record.errors import BadValue
from tests.method.report.exports.opened_word import W, exported, fields, names, parts, styled, tree, words, written
from tests.method.report.exports.samples import NOW, PICTURES, annex, everything, objections


def test_the_same_inputs_give_the_same_bytes() -> None:
    assert exported() == exported()


def test_each_part_is_xml_and_is_declared() -> None:
    found = parts(exported())
    kinds = etree.fromstring(found["[Content_Types].xml"])
    declared = {one.get("PartName") for one in kinds if one.get("PartName")}
    suffixes = {one.get("Extension") for one in kinds if one.get("Extension")}
    for name, content in found.items():
        assert f"/{name}" in declared or name.rsplit(".", 1)[1] in suffixes
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    assert {name.lstrip("/") for name in declared} <= set(found)


def test_every_relationship_that_is_used_leads_somewhere() -> None:
    found = parts(exported())
    office = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    for part in ("document", "footnotes"):
        known = {one.get("Id"): one for one in etree.fromstring(found[f"word/_rels/{part}.xml.rels"])}
        root = etree.fromstring(found[f"word/{part}.xml"])
        used = {value for one in root.iter() for key, value in one.attrib.items() if key.startswith(office)}
        assert used <= set(known)
        inside = [one.get("Target") for one in known.values() if one.get("TargetMode") != "External"]
        assert all(f"word/{target}" in found for target in inside)


def test_it_says_what_the_page_says() -> None:
    html = to_html(everything(), annex(), objections(), draft=True, pictures=PICTURES)
    (main,) = page_parser.document_fromstring(html).xpath("//main")
    for mark in main.xpath("//sup | //button | //a[@class='no'] | //p[@class='flag']"):
        mark.drop_tree()
    said = _without_marks()
    for block in main.xpath(".//p | .//h2 | .//h3 | .//td | .//th | .//caption | .//figcaption | .//pre"):
        assert _bare(block.text_content()) in said


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _without_marks() -> str:
    root = tree(exported())
    for style in ("Mark", "OpenObjectionWords", "FootnoteReference"):
        for run in list(root.iter(f"{W}r")):
            if run.find(f"{W}rPr/{W}rStyle[@{W}val='{style}']") is not None:
                run.getparent().remove(run)
    for between in list(root.iter(f"{W}vertAlign")):
        run = between.getparent().getparent()
        run.getparent().remove(run)
    return _bare(words(root))


@pytest.mark.parametrize(
    "secret",
    ["I-02", "I-05", "gate|", "medicine:", "women-held", "interview-", "My brother was", "involved", "decree`"],
)
def test_what_could_join_values_or_tell_who_spoke_is_in_no_part(secret: str) -> None:
    bound = everything()
    for content in parts(exported()).values():
        assert secret.encode() not in content
        for value in bound.values:
            if value.record:
                assert str(value.record.ref).encode() not in content


def test_an_internal_file_shows_handles_and_code_names() -> None:
    said = words(tree(exported(audience="internal")))
    assert "I-05" in said
    assert "women-held" in said


def test_each_bound_value_stands_in_the_bookmark_of_its_name() -> None:
    bound = everything()
    named = names(bound)
    found = {}
    for part in ("word/document.xml", "word/footnotes.xml"):
        root = tree(exported(), part)
        for start in root.iter(f"{W}bookmarkStart"):
            found[start.get(f"{W}name")] = _between(root, start)
    for value in bound.values:
        if value.role.name != "cite":
            assert found[named[value.role.at]] == " ".join(value.printed.split())
    assert set(named.values()) <= set(found)


def _between(root: etree._Element, start: etree._Element) -> str:
    """The words between a bookmark's start and its end."""
    said, inside = [], False
    for one in root.iter():
        if one is start:
            inside = True
        elif inside and one.tag == f"{W}bookmarkEnd" and one.get(f"{W}id") == start.get(f"{W}id"):
            break
        elif inside and one.tag == f"{W}t":
            said.append(one.text or "")
    return "".join(said)


def test_bookmarks_have_names_and_numbers_of_their_own() -> None:
    starts = [
        one
        for part in ("document", "footnotes")
        for one in tree(exported(), f"word/{part}.xml").iter(f"{W}bookmarkStart")
    ]
    ids = [one.get(f"{W}id") for one in starts]
    called = [(one.get(f"{W}name") or "").lower() for one in starts]
    assert len(set(ids)) == len(ids)
    assert len(set(called)) == len(called)
    assert all(re.fullmatch(r"_\w{1,39}", one) for one in called)


def test_every_link_and_reference_inside_leads_to_a_bookmark() -> None:
    roots = [tree(exported(), f"word/{part}.xml") for part in ("document", "footnotes")]
    there = {one.get(f"{W}name") for root in roots for one in root.iter(f"{W}bookmarkStart")}
    anchors = {one.get(f"{W}anchor") for root in roots for one in root.iter(f"{W}hyperlink")} - {None}
    asked = {said.split()[1] for root in roots for said in fields(root) if said.startswith(("REF", "NOTEREF"))}
    assert anchors | asked <= there
    assert asked


def test_footnotes_are_words_own_and_come_in_their_order() -> None:
    marks = [int(one.get(f"{W}id")) for one in tree(exported()).iter(f"{W}footnoteReference")]
    notes = [int(one.get(f"{W}id")) for one in tree(exported(), "word/footnotes.xml").iter(f"{W}footnote")]
    assert marks == list(range(1, len(marks) + 1))
    assert notes == [-1, 0, *marks]


def test_a_draft_says_so_and_lists_its_objections() -> None:
    (band,) = styled(tree(exported()), "Draft")
    assert words(band) == "DRAFT: 2 open objections"
    listed = [words(one) for one in styled(tree(exported()), "Objection")]
    assert [one[:2] for one in listed] == ["1.", "2."]
    assert "This rests on nothing. Bind it." in listed[0]
    assert b"DRAFT" in parts(exported())["word/footer1.xml"]
    for content in parts(exported(draft=False)).values():
        assert b"DRAFT" not in content
        assert b"This rests on nothing." not in content


def test_a_name_that_tells_something_or_is_given_twice_is_refused() -> None:
    bound = everything()
    first, second, *_ = bound.manuscript.roles
    for wrong in ({first.at: "_prb_decree"}, dict.fromkeys((first.at, second.at), "_prb" + "a" * 16)):
        with pytest.raises(BadValue):
            to_docx(bound, annex(), (), draft=False, pictures={}, now=NOW, names=wrong)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(BadValue):
        exported(now="yesterday")


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60))
def test_any_text_gives_parts_that_are_xml(said: str) -> None:
    for name, content in parts(written("Before.\n\n" + said)).items():
        if name.endswith(".xml"):
            etree.fromstring(content)


_ORDER = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs i iCs smallCaps color sz szCs vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "sectPr": "headerReference footerReference type pgSz pgMar titlePg bidi",
}


@pytest.mark.parametrize("language", ["en", "ar", "zh-Hans"])
@pytest.mark.parametrize("kind", _ORDER)
def test_properties_come_in_the_order_of_the_schema(kind: str, language: str) -> None:
    ranks = {f"{W}{name}": rank for rank, name in enumerate(_ORDER[kind].split())}
    content = written("كلمة and word.\n\n| a |\n|--:|\n| 字 |\n\n1. a\n2. b", language=language)
    for source in (content, exported()):
        for name in ("document", "styles", "footnotes", "numbering"):
            for one in tree(source, f"word/{name}.xml").iter(f"{W}{kind}"):
                ranked = [ranks[inner.tag] for inner in one]
                assert [rank for rank in ranked if rank > 1] == sorted(rank for rank in ranked if rank > 1)
                assert ranked[:1] <= sorted(ranked)[:1]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_word_processor_prints_the_numbers_that_the_report_says(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(exported())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "report.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 (a file of our own)
    with pypdfium2.PdfDocument((tmp_path / "report.pdf").read_bytes()) as document:
        said = " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())
    assert re.search(r"1\. The Inquiry heard twenty-six", said)
    assert re.search(r"3\. There were 12", said)
    assert re.search(r"6\. It arrived late", said)
    assert re.search(r"See paragraph 1 and finding F1", said)
    assert "Table 1. Hostels by year" in said
    assert "3. third 4. fourth" in said
