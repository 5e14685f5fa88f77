"""The main flow of a Word file, element by element."""

# ruff: noqa: E501 (long lines here are the content of files)

from types import SimpleNamespace

import pytest

from probata.method.documents.model import Reading
from probata.method.documents.readers import docx
from probata.method.documents.readers._docx_story import styles_of


def read(make: SimpleNamespace, body: str, **parts: str) -> Reading:
    return docx.read(make.docx(body, **parts), "a.docx")


def typed(reading: Reading, kind: str) -> list[str]:
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == kind]


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a\u2011b"),
        ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "a\u00adb"),
        ('<w:t>a</w:t><w:sym w:font="Symbol" w:char="F0B7"/>', "a\uf0b7"),
        ('<w:t>a</w:t><w:sym w:char="zz"/><w:sym w:char="D800"/><w:sym w:char="FFFFFFFF"/>', "a"),
        ("<w:t>a<!-- x -->b</w:t>", "ab"),
        ("<w:instrText>HYPERLINK x</w:instrText><w:t>a</w:t>", "a"),
        ("<w:t/><w:t>a</w:t>", "a"),
    ],
)
def test_signs_of_a_run(make: SimpleNamespace, run: str, text: str) -> None:
    assert read(make, f"<w:p><w:r>{run}</w:r></w:p>").text == text


@pytest.mark.parametrize(
    ("value", "hidden"), [("", True), ('w:val="1"', True), ('w:val="0"', False), ('w:val="false"', False)]
)
def test_hidden_runs(make: SimpleNamespace, value: str, hidden: bool) -> None:
    reading = read(make, f"<w:p><w:r><w:rPr><w:vanish {value}/></w:rPr><w:t>secret</w:t></w:r></w:p>")
    assert typed(reading, "hidden") == (["secret"] if hidden else [])


def test_text_hidden_by_a_style_or_by_what_the_style_is_based_on(make: SimpleNamespace) -> None:
    styles = (
        f'<w:styles {make.W}><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="C"><w:basedOn w:val="C"/></w:style></w:styles>'
    )
    body = (
        '<w:p><w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t> seen</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>secret too</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>seen too</w:t></w:r></w:p>'
    )
    assert typed(read(make, body, styles=styles), "hidden") == ["secret", "secret too"]
    assert styles_of(b"").hidden == frozenset()


def test_headings_by_style_name_and_by_outline_level(make: SimpleNamespace) -> None:
    styles = f'<w:styles {make.W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    body = (
        '<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Two</w:t></w:r></w:p>'
    )
    assert typed(read(make, body, styles=styles), "heading") == ["One", "Two"]


def test_moves_and_whole_rows_are_tracked_changes(make: SimpleNamespace) -> None:
    cell = f"<w:tc>{make.paragraph('row')}</w:tc>"
    body = (
        '<w:p><w:moveFrom w:author="A"><w:r><w:t>from</w:t></w:r></w:moveFrom>'
        '<w:moveTo w:author="B" w:date="2020"><w:r><w:t>to</w:t></w:r></w:moveTo></w:p>'
        f'<w:tbl><w:tr><w:trPr><w:ins w:author="C"/></w:trPr>{cell}</w:tr><w:tr><w:trPr><w:del w:author="D"/></w:trPr>{cell}</w:tr></w:tbl>'
    )
    reading = read(make, body)
    changes = [(m.kind.value, m.span.of(reading.text), m.by, m.at) for m in reading.marks if "tracked" in m.kind.value]
    assert changes == [
        ("tracked deletion", "from", "A", ""),
        ("tracked insertion", "to", "B", "2020"),
        ("tracked insertion", "row", "C", ""),
        ("tracked deletion", "row", "D", ""),
    ]


def test_nested_tables_count_their_own_rows_and_columns(make: SimpleNamespace) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{make.paragraph('i1')}</w:tc><w:tc>{make.paragraph('i2')}</w:tc></w:tr></w:tbl><w:p/>"
    body = (
        f"<w:tbl><w:tr><w:tc>{make.paragraph('a')}</w:tc><w:tc>{inner}</w:tc></w:tr>"
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{make.paragraph("b")}</w:tc><w:tc>{make.paragraph("c")}</w:tc></w:tr></w:tbl>'
    )
    reading = read(make, body)
    places = {m.span.of(reading.text): str(m.place) for m in reading.marks if m.kind.value == "table cell"}
    assert places["i2"] == "SheetCell(sheet='table 2', row=1, column=2)"
    assert places["b"] == "SheetCell(sheet='table 1', row=2, column=1)"
    assert places["c"] == "SheetCell(sheet='table 1', row=2, column=3)"


def test_a_box_in_a_deleted_run_is_deleted_too(make: SimpleNamespace) -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{make.paragraph('box')}</w:txbxContent></v:textbox></w:pict>"
    body = f'<w:p><w:r><w:t>before</w:t></w:r><w:del w:author="A"><w:r>{box}</w:r></w:del><w:r><w:t> after</w:t></w:r></w:p>'
    reading = read(make, body)
    assert reading.text == "before after\n\nbox"
    assert typed(reading, "tracked deletion") == ["box"]


def test_when_only_the_fallback_has_words_it_is_told(make: SimpleNamespace) -> None:
    fallback = f"<mc:Fallback><w:pict><w:txbxContent>{make.paragraph('old')}</w:txbxContent></w:pict></mc:Fallback>"
    body = f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'/>{fallback}</mc:AlternateContent></w:r></w:p>"
    assert read(make, body).text == "old"


def test_watermarks_and_replacement_texts_are_words(make: SimpleNamespace) -> None:
    body = '<w:p><w:r><w:pict><v:shape alt="A gate"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    reading = read(make, body)
    assert (typed(reading, "caption"), typed(reading, "text box")) == (["A gate"], ["DRAFT"])


def test_the_choice_of_an_old_form_field_is_a_word(make: SimpleNamespace) -> None:
    field = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="yes"/>'
        '<w:listEntry w:val="no"/></w:ddList></w:ffData></w:fldChar>'
    )
    assert read(make, f"<w:p><w:r><w:t>Left freely: </w:t></w:r><w:r>{field}</w:r></w:p>").text == "Left freely: no"


def test_automatic_numbers_are_told_to_be_missing(make: SimpleNamespace) -> None:
    body = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>" * 2
    assert read(make, body).limits == ("automatic numbers and bullets of lists are not part of the text",)


def test_depth_costs_no_recursion(make: SimpleNamespace) -> None:
    body = f"<w:p>{'<w:smartTag>' * 200}<w:r><w:t>deep</w:t></w:r>{'</w:smartTag>' * 200}</w:p>"
    assert read(make, body).text == "deep"


def test_boxes_directly_inside_boxes_are_told_too(make: SimpleNamespace) -> None:
    inner = f"<w:txbxContent>{make.paragraph('inner')}</w:txbxContent>"
    body = f"<w:p><w:r><w:t>main</w:t></w:r><w:r><w:txbxContent><w:pict>{inner}</w:pict></w:txbxContent></w:r></w:p>"
    assert read(make, body).text == "main\n\ninner"
