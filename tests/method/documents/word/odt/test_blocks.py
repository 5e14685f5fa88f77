from probata.method.documents.word.model import ParagraphKind, StoryKind

from .making import draft, texts


def _frame(inner: str) -> str:
    return f"<draw:frame>{inner}</draw:frame>"


def test_boxes_and_the_words_of_pictures_stand_behind_their_paragraph() -> None:
    box = _frame(
        f"<draw:text-box><text:p>box{_frame('<draw:image/><svg:title>T</svg:title><svg:desc>D</svg:desc>')}</text:p></draw:text-box>"
    )
    read = draft(f"<text:p>a{box}b</text:p><text:p>c</text:p>")
    assert texts(read) == ["ab", "box", "T", "D", "c"]
    assert [p.story for p in read.paragraphs][1:4] == [StoryKind.TEXT_BOX, StoryKind.CAPTION, StoryKind.CAPTION]
    anchors = {run.anchor for run in read.runs if run.span.of(read.text) in ("box", "T", "D")}
    assert len(anchors) == 1
    assert None not in anchors


def test_a_frame_at_a_page_has_no_anchor() -> None:
    read = draft(f"{_frame('<draw:text-box><text:p>box</text:p></draw:text-box>')}<text:p>a</text:p>")
    assert texts(read) == ["box", "a"]
    assert read.runs[0].anchor is None


def test_groups_and_shapes_are_looked_into() -> None:
    shape = "<draw:g><draw:custom-shape><text:p>s</text:p><draw:enhanced-geometry/></draw:custom-shape></draw:g>"
    assert texts(draft(f"<text:p>a{shape}</text:p>")) == ["a", "s"]


def test_a_table_of_contents_is_one_and_its_templates_are_not_text() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>no</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title>"
        "<text:p>One<text:tab/>1</text:p></text:index-body></text:table-of-content><text:p>a</text:p>"
    )
    read = draft(body)
    assert texts(read) == ["Contents", "One\t1", "a"]
    assert [p.kind for p in read.paragraphs] == [ParagraphKind.CONTENTS, ParagraphKind.CONTENTS, ParagraphKind.TEXT]


def test_sections_are_looked_into_and_linked_ones_are_a_limit() -> None:
    read = draft('<text:section><text:section-source xlink:href="other.odt"/><text:p>a</text:p></text:section>')
    assert texts(read) == ["a"]
    assert any("outside of it" in limit for limit in read.limits)


def test_empty_paragraphs_stand() -> None:
    assert draft("<text:p/><text:p>a</text:p>").text == "\na\n"


def test_forms_and_foreign_objects_are_limits() -> None:
    read = draft(f"<office:forms><office:x/></office:forms><text:p>a{_frame('<draw:object-ole/>')}</text:p>")
    assert len(read.limits) == 2


def test_runs_say_how_they_look_and_pictures_where_they_hang() -> None:
    forms = {
        "bold": 'fo:font-weight="bold"',
        "italic": 'fo:font-style="italic"',
        "raised": 'style:text-position="super 58%"',
        "plain": 'fo:font-weight="normal"',
    }
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {said}/></style:style>'
        for name, said in forms.items()
    )
    spans = "".join(f'<text:span text:style-name="{name}">{name}</text:span>' for name in forms)
    frame = '<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>'
    told = draft(f"<text:p>{spans}{frame}</text:p>", automatic)
    looks = {one.span.of(told.text): (one.bold, one.italic, one.raised) for one in told.runs}
    assert looks == {
        "bold": (True, False, False),
        "italic": (False, True, False),
        "raised": (False, False, True),
        "plain": (False, False, False),
    }
    assert [(one.at, one.part) for one in told.pictures] == [(len("".join(forms)) + 1, "Pictures/a.png")]  # behind it
