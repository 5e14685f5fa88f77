"""The flow of a Word file, element by element."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

import pytest

from tests.method.documents.word.docx.kit import MAKE, draft, paragraphs, runs


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t>", "a\u2011\u00adb"),
        ('<w:t>a</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="263A"/>', "a\uf0b7☺"),
        ('<w:t>a</w:t><w:sym w:char="zz"/><w:sym w:char="D800"/><w:sym w:char="FFFFFFFF"/><w:sym/>', "a"),
        ("<w:t>a<!-- x -->b</w:t>", "ab"),
        ("<w:instrText>HYPERLINK x</w:instrText><w:t>a</w:t>", "a"),
        (
            "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>up</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby>",
            "upbase",
        ),
        ("<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t>", "a"),
    ],
)
def test_signs_of_a_run(inside: str, text: str) -> None:
    told = draft(f"<w:p><w:r>{inside}</w:r></w:p>")
    assert told.text == f"{text}\n"
    assert not any(one.hidden for one in told.runs)


def test_tabs_of_a_ruler_are_no_signs() -> None:
    assert draft(f'<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>{run("a")}</w:p>').text == "a\n"


def test_words_stand_inside_links_controls_tags_and_fields() -> None:
    wrapped = (
        f"<w:smartTag>{run('a')}</w:smartTag><w:customXml><w:customXmlPr/>{run('b')}</w:customXml>"
        f"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>{run('c')}</w:sdtContent></w:sdt>"
        f"<w:dir w:val='rtl'>{run('d')}</w:dir><w:bdo>{run('e')}</w:bdo>"
    )
    assert runs(draft(f"<w:p>{wrapped}</w:p>")) == list("abcde")


def test_moves_rows_cells_and_ends_are_tracked_changes() -> None:
    move = f'<w:moveFrom w:author="A">{run("from")}</w:moveFrom><w:moveTo w:author="B" w:date="2020">{run("to")}</w:moveTo>'
    cell = f'<w:tc><w:tcPr><w:cellIns w:author="D"/></w:tcPr><w:p>{run("cell")}</w:p></w:tc>'
    row = f'<w:tr><w:trPr><w:del w:author="C"/></w:trPr>{cell}</w:tr>'
    end = f'<w:p><w:pPr><w:rPr><w:ins w:author="E"/></w:rPr></w:pPr>{run("end")}</w:p>'
    told = draft(f"<w:p>{move}</w:p><w:tbl>{row}</w:tbl>{end}")
    assert [[(one.kind.value, one.by, one.at) for one in each.changes] for each in told.runs] == [
        [("deleted", "A", "")],
        [("inserted", "B", "2020")],
        [("deleted", "C", ""), ("inserted", "D", "")],
        [],
    ]
    assert [[one.by for one in each.end_change] for each in told.paragraphs] == [[], ["C", "D"], ["E"]]


def test_changes_inside_changes_stand_outermost_first() -> None:
    told = draft(f'<w:p><w:ins w:author="A"><w:del w:author="B">{run("x")}</w:del>{run("y")}</w:ins></w:p>')
    assert [[one.by for one in each.changes] for each in told.runs] == [["A", "B"], ["A"]]


def test_nested_tables_count_for_themselves() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('i1')}</w:p></w:tc><w:tc><w:p>{run('i2')}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    body = (
        f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p></w:tc><w:tc>{inner}</w:tc></w:tr><w:sdt><w:sdtContent>"
        f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc>{wide}<w:p>{run('b')}</w:p></w:tc><w:tc><w:p>{run('c')}</w:p></w:tc></w:tr>"
        f"</w:sdtContent></w:sdt></w:tbl><w:p>{run('out')}</w:p><w:tbl><w:tr><w:tc><w:p>{run('d')}</w:p></w:tc></w:tr></w:tbl>"
    )
    places = {
        words: one.cell and (one.cell.sheet, one.cell.row, one.cell.column)
        for words, one in paragraphs(draft(body))
        if words
    }
    assert places == {
        "a": ("table 1", 1, 1),
        "i1": ("table 2", 1, 1),
        "i2": ("table 2", 1, 2),
        "b": ("table 1", 2, 2),
        "c": ("table 1", 2, 4),
        "out": None,
        "d": ("table 3", 1, 1),
    }


def test_a_hidden_row_hides_its_words() -> None:
    told = draft(
        f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>{run('a')}</w:p></w:tc></w:tr></w:tbl><w:p>{run('b')}</w:p>"
    )
    assert [one.hidden for one in told.runs] == [True, False]


def box(inside: str) -> str:
    return f"<w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict>"


def test_a_box_stands_behind_its_paragraph_and_bears_what_holds_there() -> None:
    inner = f"<w:p>{run('boxed')}</w:p>"
    told = draft(f'<w:p>{run("before")}<w:del w:author="A"><w:r>{box(inner)}</w:r></w:del>{run(" after")}</w:p>')
    assert [(words, one.story.value) for words, one in paragraphs(told)] == [
        ("before after", "body"),
        ("boxed", "text box"),
    ]
    boxed = told.runs[-1]
    assert boxed.deleted
    assert boxed.at is not None
    assert boxed.anchor is not None
    assert boxed.anchor.start < boxed.at.start < boxed.at.end < boxed.anchor.end


def test_boxes_in_boxes_and_tables_in_boxes() -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('cell')}</w:p></w:tc></w:tr></w:tbl>"
    inner = f"<w:p>{run('inner')}<w:r>{box(table)}</w:r></w:p>"
    body = f"<w:tbl><w:tr><w:tc><w:p>{run('outer')}<w:r>{box(inner)}</w:r></w:p><w:p>{run('next')}</w:p></w:tc></w:tr></w:tbl>"
    assert [(words, one.cell.sheet if one.cell else "") for words, one in paragraphs(draft(body))] == [
        ("outer", "table 1"),
        ("inner", ""),
        ("cell", "table 2"),
        ("next", "table 1"),
    ]


def test_watermarks_and_replacement_texts_are_paragraphs_of_their_own() -> None:
    drawing = (
        '<w:drawing><wp:inline><wp:docPr id="1" name="no" title="Gate" descr="A closed gate"/></wp:inline></w:drawing>'
    )
    shape = '<w:pict><v:shape alt="A gate"><v:textpath string="DRAFT"/></v:shape></w:pict>'
    told = draft(f"<w:p>{run('a')}<w:r>{drawing}</w:r><w:r>{shape}</w:r>{run('b')}</w:p>")
    assert [(words, one.story.value) for words, one in paragraphs(told)] == [
        ("ab", "body"),
        ("Gate", "picture"),
        ("A closed gate", "picture"),
        ("A gate", "picture"),
        ("DRAFT", "text box"),
    ]
    assert all(one.at is None and one.anchor is not None for one in told.runs[2:])


def test_the_choice_of_an_old_form_field_is_a_word() -> None:
    form = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="yes"/>'
        '<w:listEntry w:val="no"/></w:ddList></w:ffData></w:fldChar>'
    )
    told = draft(f"<w:p>{run('Left freely: ')}<w:r>{form}</w:r></w:p>")
    assert told.text == "Left freely: no\n"
    assert not told.runs[-1].hidden


def test_words_outside_of_paragraphs_make_one_of_their_own() -> None:
    body = f"{run('loose')}<w:p>{run('bound')}</w:p><w:tbl><w:tr><w:tc>{run('cell')}</w:tc></w:tr></w:tbl>{run('last')}"
    assert [words for words, _ in paragraphs(draft(body))] == ["loose", "bound", "cell", "last"]


def test_paragraphs_in_paragraphs_lose_no_word() -> None:
    assert draft(f"<w:p>{run('a')}<w:p>{run('b')}<w:p>{run('c')}</w:p></w:p>{run('d')}</w:p>").text == "ad\nb\nc\n"


def test_depth_costs_no_recursion() -> None:
    assert draft(f"<w:p>{'<w:smartTag>' * 240}{run('deep')}{'</w:smartTag>' * 240}</w:p>").text == "deep\n"
    assert draft("<w:p>" * 250 + "</w:p>" * 250).text == "\n" * 250


def test_links_lead_to_addresses_and_bookmarks() -> None:
    body = f'<w:p><w:hyperlink w:anchor="b">{run("in")}</w:hyperlink><w:hyperlink r:id="r1" w:anchor="c">{run("out")}</w:hyperlink><w:hyperlink r:id="r9">{run("lost")}</w:hyperlink></w:p>'
    from probata.method.documents.word.docx import read
    from tests.method.documents.word.docx.kit import with_parts

    rels = MAKE.relations({"https://a.invalid/X": "hyperlink"}).replace(b"/X", b'/X" TargetMode="External')
    told = read(with_parts(MAKE.docx(body), {"word/_rels/document.xml.rels": rels}), "a")
    assert [(one.target, one.span.of(told.text)) for one in told.links] == [
        ("#b", "in"),
        ("https://a.invalid/X#c", "out"),
    ]


def test_formulas_are_anchored_as_a_whole() -> None:
    math = (
        f"<w:p xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>{run('n = ')}<m:oMath><m:f><m:num><m:r><m:t>12</m:t></m:r></m:num>"
        "<m:den><m:r><w:del w:author='A'/><m:t>34</m:t></m:r></m:den></m:f></m:oMath></w:p>"
    )
    told = draft(math)
    assert runs(told) == ["n = ", "12", "34"]
    assert told.runs[1].anchor == told.runs[2].anchor != told.runs[1].at
    assert told.runs[2].deleted
