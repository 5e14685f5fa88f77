import pytest

from probata.method.documents.word.model import StoryKind

from .making import draft, texts


def test_spaces_tabs_and_breaks_are_text() -> None:
    read = draft(
        '<text:p>a<text:s/>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e<text:soft-page-break/>f</text:p>'
    )
    assert read.text == "a b   c\td\nef\n"


def test_a_field_has_its_result_and_its_instruction() -> None:
    field = '<text:bookmark-ref text:reference-format="chapter" text:ref-name="_Ref1">2.1</text:bookmark-ref>'
    read = draft(f"<text:p>see {field}.</text:p>")
    assert [(one.span.of(read.text), one.instruction) for one in read.fields] == [
        ("2.1", 'text:bookmark-ref text:reference-format="chapter" text:ref-name="_Ref1"')
    ]


def test_what_nothing_can_be_put_into_is_the_anchor_of_its_words() -> None:
    read = draft('<text:p>a<text:sequence text:name="Table">1</text:sequence></text:p>')
    assert read.runs[0].anchor == read.runs[0].at
    outer, inner = read.runs[1].anchor, read.runs[1].at
    assert outer is not None
    assert inner is not None
    assert outer.start < inner.start < inner.end < outer.end


def test_links_have_their_words_and_address() -> None:
    read = draft('<text:p>a <text:a xlink:href="#Chapter 2">b <text:span>c</text:span></text:a></text:p>')
    assert [(link.span.of(read.text), link.target) for link in read.links] == [("b c", "#Chapter 2")]


def test_bookmarks_and_reference_marks_may_overlap() -> None:
    read = draft(
        '<text:p>a<text:bookmark-start text:name="x"/>b<text:reference-mark-start text:name="x"/>c'
        '<text:bookmark-end text:name="x"/>d<text:reference-mark-end text:name="x"/>'
        '<text:bookmark text:name="y"/></text:p>'
    )
    assert [(mark.name, mark.span.of(read.text)) for mark in read.bookmarks] == [("x", "bc"), ("x", "cd"), ("y", "")]


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:span text:style-name="H">x</text:span>',
        '<text:hidden-text text:condition="a" text:string-value="x" text:is-hidden="true"/>',
        '<text:hidden-text text:condition="a" text:is-hidden="true">x</text:hidden-text>',
    ],
)
def test_hidden_words_are_told_as_hidden(hidden: str) -> None:
    style = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    read = draft(f"<text:p>a{hidden}b</text:p>", style)
    assert [(run.span.of(read.text), run.hidden) for run in read.runs] == [("a", False), ("x", True), ("b", False)]


def test_a_hidden_paragraph_and_a_hidden_section_are_hidden_whole() -> None:
    read = draft(
        '<text:p>a<text:hidden-paragraph text:is-hidden="true"/></text:p>'
        '<text:section text:display="none"><text:p>b</text:p></text:section><text:p>c</text:p>'
    )
    assert [run.hidden for run in read.runs] == [True, True, False]


def test_the_small_words_of_ruby_stand_behind_their_paragraph() -> None:
    read = draft(
        "<text:p>a<text:ruby><text:ruby-base>kan</text:ruby-base>"
        "<text:ruby-text>rub</text:ruby-text></text:ruby>b</text:p>"
    )
    assert texts(read) == ["akanb", "rub"]
    assert read.paragraphs[1].story is StoryKind.TEXT_BOX


def test_unknown_elements_are_looked_through() -> None:
    assert texts(draft("<text:p>a<text:new-thing>b</text:new-thing><text:script>c()</text:script></text:p>")) == ["ab"]
