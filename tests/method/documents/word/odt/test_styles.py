import pytest

from probata.method.documents.word.model import ParagraphKind
from probata.method.documents.word.odt.styles import Form, whole

from .making import draft

_HEADING = (
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
    'style:default-outline-level="1"/>'
)


def _style(name: str, parent: str = "", inner: str = "", family: str = "paragraph") -> str:
    names = f'style:name="{name}" style:family="{family}" style:parent-style-name="{parent}"'
    return f"<style:style {names}>{inner}</style:style>"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Title", ParagraphKind.TITLE),
        ("Quotations", ParagraphKind.QUOTE),
        ("Caption", ParagraphKind.CAPTION),
        ("Contents_20_2", ParagraphKind.CONTENTS),
        ("Text_20_body", ParagraphKind.TEXT),
    ],
)
def test_a_paragraph_is_what_the_style_above_its_own_says(name: str, kind: ParagraphKind) -> None:
    read = draft('<text:p text:style-name="P1">a</text:p>', _style("P1", name), _style(name))
    assert read.paragraphs[0].kind is kind
    assert read.paragraphs[0].style == name.replace("_20_", " ")


def test_a_paragraph_in_a_heading_style_is_a_heading() -> None:
    read = draft('<text:p text:style-name="P1">a</text:p>', _style("P1", "Heading_20_1"), _HEADING)
    assert (read.paragraphs[0].kind, read.paragraphs[0].level) == (ParagraphKind.HEADING, 1)
    assert read.paragraphs[0].style == "Heading 1"


def test_languages_come_by_script_from_the_nearest_style_that_says_one() -> None:
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB" '
        'style:language-asian="ja" style:country-asian="JP" style:language-complex="he"/></style:default-style>'
    )
    automatic = _style("T1", inner='<style:text-properties fo:language="fr" fo:country="none"/>', family="text")
    automatic += _style("T2", inner='<style:text-properties style:rfc-language-tag="sr-Latn-RS"/>', family="text")
    automatic += _style("T3", inner='<style:text-properties fo:language="zxx" fo:country="none"/>', family="text")
    body = "".join(f'<text:span text:style-name="T{n}">b<text:span>c</text:span></text:span>' for n in (1, 2, 3))
    read = draft(f"<text:p>a{body} 日本 שלום</text:p>", automatic, default)
    assert [run.language for run in read.runs if run.span.of(read.text).strip()] == (
        ["en-GB", "fr", "fr", "sr-Latn-RS", "sr-Latn-RS", "", "", "ja-JP", "he"]
    )
    assert [run.rtl for run in read.runs][-2:] == [False, True]


def test_direction_of_a_paragraph_comes_from_its_style() -> None:
    automatic = _style("P1", inner='<style:paragraph-properties style:writing-mode="rl-tb"/>') + _style("P2", "P1")
    read = draft('<text:p text:style-name="P2">a</text:p><text:p>b</text:p>', automatic)
    assert [paragraph.rtl for paragraph in read.paragraphs] == [True, False]


def test_styles_that_inherit_in_a_circle_end() -> None:
    read = draft('<text:p text:style-name="A">a</text:p>', _style("A", "B") + _style("B", "A"))
    assert read.paragraphs[0].kind is ParagraphKind.TEXT


def test_a_form_says_what_the_one_below_does_not() -> None:
    over = Form(None, ("fr", None, "")).over(Form(True, ("en", "ja", "he")))
    assert over == Form(True, ("fr", "ja", ""))


@pytest.mark.parametrize(
    ("text", "number"), [("3", 3), ("99", 10), ("", 1), ("-2", 1), ("x", 1), ("٣", 1), ("9" * 30, 10)]
)
def test_whole_numbers_stay_in_bounds(text: str, number: int) -> None:
    assert whole(text, 1, 10) == number
