"""What a paragraph is."""

from __future__ import annotations

from tests.method.documents.word.docx.kit import MAKE, draft

STYLES = (
    f'<w:styles {MAKE.W}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>'
)


def told(*properties: str) -> list[tuple[str, int, str]]:
    body = "".join(f"<w:p><w:pPr>{each}</w:pPr></w:p>" for each in properties)
    return [(one.kind.value, one.level, one.style) for one in draft(body, styles=STYLES).paragraphs]


def test_style_first_then_the_outline_level_of_the_paragraph() -> None:
    outline = '<w:outlineLvl w:val="2"/>'
    assert told(
        '<w:pStyle w:val="H"/>', f'<w:pStyle w:val="H"/>{outline}', f'<w:pStyle w:val="Q"/>{outline}', outline
    ) == [
        ("heading", 2, "heading 2"),
        ("heading", 2, "heading 2"),
        ("quote", 0, "Quote"),
        ("heading", 3, ""),
    ]


def test_the_ninth_outline_level_is_body_text() -> None:
    assert told('<w:outlineLvl w:val="9"/>', '<w:outlineLvl w:val="x"/>', "") == [("text", 0, "")] * 3
