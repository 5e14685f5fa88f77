"""Fields with their instructions and results."""

# ruff: noqa: E501 (long lines here are the content of files)

from __future__ import annotations

import pytest

from probata.method.documents.word.docx.fields import Fields, linked
from tests.method.documents.word.docx.kit import draft, runs


def sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def instruction(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def complex_field(told: str, result: str) -> str:
    return sign("begin") + instruction(told) + sign("separate") + result + sign("end")


def fields(body: str) -> list[tuple[str, str]]:
    told = draft(body)
    return [(one.instruction, one.span.of(told.text)) for one in told.fields]


def test_simple_and_complex_fields() -> None:
    body = f'<w:p><w:fldSimple w:instr=" PAGE ">{text("3")}</w:fldSimple>{complex_field(" REF _R1 ", text("a") + text("b"))}</w:p>'
    assert fields(body) == [("PAGE", "3"), ("REF _R1", "ab")]


def test_an_instruction_in_pieces_and_a_field_without_result() -> None:
    body = f"<w:p>{sign('begin')}{instruction('X')}{instruction('E a')}{sign('end')}{text('a')}</w:p>"
    assert fields(body) == [("XE a", "")]


def test_a_field_inside_an_instruction_gives_its_result_to_it_unseen() -> None:
    inner = complex_field("PAGE", text("7"))
    body = f"<w:p>{sign('begin')}{instruction('IF ')}{inner}{instruction(' = 7')}{sign('separate')}{text('yes')}{sign('end')}</w:p>"
    told = draft(body)
    assert [one.instruction for one in told.fields] == ["PAGE", "IF 7 = 7"]
    assert [one.hidden for one in told.runs] == [True, False]


def test_fields_run_across_paragraphs_and_contents_are_told_apart() -> None:
    entry = f"<w:p>{sign('begin')}{instruction('TOC')}{sign('separate')}{text('One')}</w:p><w:p>{text('Two')}</w:p>"
    told = draft(f"<w:p>{text('Zero')}</w:p>{entry}<w:p>{text('Three')}{sign('end')}</w:p><w:p>{text('Four')}</w:p>")
    assert [one.kind.value for one in told.paragraphs] == ["text", *["table of contents"] * 3, "text"]
    assert told.fields[0].span.of(told.text) == "One\nTwo\nThree"


def test_a_paragraph_before_which_the_contents_ended_is_no_part_of_them() -> None:
    entry = f"<w:p>{sign('begin')}{instruction('TOC')}{sign('separate')}{text('One')}</w:p>"
    told = draft(f"{entry}<w:p>{sign('end')}{text('Text')}</w:p>")
    assert [one.kind.value for one in told.paragraphs] == ["table of contents", "text"]


def test_fields_without_end_end_with_their_story_and_ends_alone_say_nothing() -> None:
    assert fields(
        f"<w:p>{sign('end')}{sign('separate')}{sign('begin')}{instruction('A')}{sign('separate')}{text('x')}</w:p>"
    ) == [("A", "x\n")]


def test_a_box_inside_a_field_has_fields_of_its_own() -> None:
    box = f"<w:r><w:txbxContent><w:p>{sign('begin')}{instruction('B')}{sign('separate')}{text('boxed')}</w:p></w:txbxContent></w:r>"
    told = draft(
        f"<w:p>{sign('begin')}{instruction('A')}{sign('separate')}{text('x')}{box}</w:p><w:p>{text('y')}{sign('end')}</w:p>"
    )
    assert sorted((one.instruction, one.span.of(told.text)) for one in told.fields) == [
        ("A", "x\nboxed\ny"),
        ("B", "boxed\n"),
    ]
    assert runs(told) == ["x", "boxed", "y"]


def test_deleted_instructions_are_instructions() -> None:
    body = f'<w:p><w:del w:author="A">{sign("begin")}<w:r><w:delInstrText>DATE</w:delInstrText></w:r>{sign("separate")}<w:r><w:delText>May</w:delText></w:r>{sign("end")}</w:del></w:p>'
    assert fields(body) == [("DATE", "May")]


def test_a_field_can_be_a_link() -> None:
    said = r"HYPERLINK &quot;https://a.invalid&quot; \l &quot;b&quot;"
    told = draft(f"<w:p>{complex_field(said, text('x'))}</w:p>")
    assert [(one.target, one.span.of(told.text)) for one in told.links] == [("https://a.invalid#b", "x")]


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        ('HYPERLINK "https://a.invalid/b c"', "https://a.invalid/b c"),
        (r'HYPERLINK \l "_Toc1" \h', "#_Toc1"),
        (r'hyperlink \o "Tip" "https://a.invalid" \t "_blank"', "https://a.invalid"),
        (r'HYPERLINK "C:\\folder\\a.docx"', r"C:\folder\a.docx"),
        ("HYPERLINK", ""),
        (r"HYPERLINK \l", ""),
        ('HYPERLINK "https://a.invalid', '"https://a.invalid'),
        ("REF a", ""),
        ("", ""),
    ],
)
def test_where_links_lead(instruction: str, target: str) -> None:
    assert linked(instruction) == target


def test_an_end_alone_is_no_field() -> None:
    told = Fields()
    told.end(3)
    assert told.done == []
