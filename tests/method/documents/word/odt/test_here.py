from probata.method.documents.word.model import Bytes, StoryKind
from probata.method.documents.word.odt.counting import Counting
from probata.method.documents.word.odt.here import Here, Part
from probata.method.documents.word.odt.positions import Node
from probata.method.documents.word.odt.styles import Styles
from probata.record.span import SheetCell

_PART = Part("content.xml", b"", Styles(), Counting({}, None), {})


def test_the_outermost_element_that_lets_nothing_in_is_the_anchor() -> None:
    here = Here(_PART, StoryKind.BODY, reachable=True).inside(Node("text:note", {}, 5, 50))
    assert here.inside(Node("text:date", {}, 20, 30)).anchor == Bytes("content.xml", 5, 50)


def test_nothing_is_anchored_outside_of_paragraphs_of_the_main_part() -> None:
    assert Here(_PART, StoryKind.HEADER, reachable=False).inside(Node("text:date", {}, 20, 30)).anchor is None


def test_another_story_leaves_cell_list_and_note_behind() -> None:
    here = Here(
        _PART, StoryKind.FOOTNOTE, reachable=True, note="f1", cell=SheetCell("table 1", 1, 1), depth=2, number="1."
    )
    apart = here.apart(StoryKind.TEXT_BOX)
    assert (apart.story, apart.note, apart.cell, apart.depth, apart.number) == (StoryKind.TEXT_BOX, "", None, -1, "")
