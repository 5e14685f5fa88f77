from probata.method.documents.word.model import StoryKind
from probata.method.documents.word.odt import read

from .making import SPACES, content, draft, packed, texts

_OBJECT = '<text:p>a<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>'


def _page(name: str, inner: str, following: str = "") -> str:
    return f'<style:master-page style:name="{name}" style:next-style-name="{following}">{inner}</style:master-page>'


def test_headers_and_footers_follow_and_cannot_be_anchored() -> None:
    masters = _page(
        "Standard",
        "<style:footer><text:p>foot</text:p></style:footer><style:header><text:p>head</text:p></style:header>",
    )
    found = draft("<text:p>a</text:p>", masters=masters)
    assert texts(found) == ["a", "head", "foot"]
    assert [p.story for p in found.paragraphs][1:] == [StoryKind.HEADER, StoryKind.FOOTER]
    assert [run.anchor for run in found.runs][1:] == [None, None]
    assert [run.at.part for run in found.runs if run.at] == ["content.xml", "styles.xml", "styles.xml"]


def test_headers_that_no_page_shows_are_hidden() -> None:
    def header(words: str, more: str = "") -> str:
        return f"<style:header {more}><text:p>{words}</text:p></style:header>"

    masters = _page("Standard", header("one"), "Next") + _page("Next", header("two")) + _page("Named", header("three"))
    masters += _page("Idle", header("four")) + _page("Off", header("five", 'style:display="false"'))
    style = '<style:style style:name="P" style:family="paragraph" style:master-page-name="Named"/>'
    found = draft('<text:p text:style-name="P">a</text:p>', style, masters=masters)
    assert [(run.span.of(found.text), run.hidden) for run in found.runs[1:]] == [
        ("one", False),
        ("two", False),
        ("three", False),
        ("four", True),
        ("five", True),
    ]


def test_the_words_of_a_chart_come_last() -> None:
    chart = (
        f"<office:document-content {SPACES}><office:body><x>"
        f"<text:p>Deaths</text:p></x></office:body></office:document-content>"
    )
    found = read(packed(content(_OBJECT), {"Object 1/content.xml": chart.encode()}), "x")
    assert texts(found) == ["a", "Deaths"]
    assert found.paragraphs[1].story is StoryKind.DRAWN


def test_a_formula_is_told_without_its_source() -> None:
    formula = (
        f"<math:math {SPACES}><math:mi>x</math:mi><math:mo>=</math:mo>"
        f"<math:annotation>x = y</math:annotation></math:math>"
    )
    found = read(packed(content(_OBJECT), {"Object 1/content.xml": formula.encode()}), "x")
    assert texts(found) == ["a", "x="]


def test_an_object_that_is_broken_or_missing_is_a_limit() -> None:
    assert read(packed(content(_OBJECT), {"Object 1/content.xml": b"<a"}), "x").limits
    assert read(packed(content(_OBJECT)), "x").limits
