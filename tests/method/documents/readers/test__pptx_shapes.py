"""Shapes in reading order; placeholders stand where their layout puts them."""

from probata.method.documents.readers._pptx_shapes import Layout, shapes
from probata.method.documents.readers._xml import parse
from tests.method.documents.readers.making_texts import TEXTS


def words(*parts: str, layout: Layout | None = None) -> list[str]:
    tree = parse(f"<p:spTree {TEXTS.P}>{''.join(parts)}</p:spTree>".encode(), "a")
    return ["".join(str(text) for text in each.element.itertext()) for each in shapes(tree, layout or Layout())]


def test_top_to_bottom_then_left_to_right() -> None:
    shape = TEXTS._shape
    assert words(shape(9, 9, "d"), shape(5, 1, "b"), shape(0, 5, "c"), shape(1, 1, "a")) == ["a", "b", "c", "d"]


def test_a_placeholder_inherits_its_place_and_a_lost_shape_follows_the_one_before() -> None:
    layout = Layout()
    layout.learn(parse(f"<t {TEXTS.P}>{TEXTS._shape(0, 50, 'x', 'title')}</t>".encode(), "a"))
    lost, title = TEXTS._shape(-1, 0, "c"), TEXTS._shape(-1, 0, "a", "ctrTitle")
    found = words(TEXTS._shape(0, 60, "b"), lost, title, layout=layout)
    assert found == ["a", "b", "c"]


def test_groups_stay_together() -> None:
    inner = TEXTS._shape(0, 99, "b") + TEXTS._shape(0, 1, "a")
    group = f'<p:grpSp><p:grpSpPr><a:xfrm><a:off x="0" y="5"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>'
    assert words(TEXTS._shape(0, 50, "c"), group) == ["ba", "a", "b", "c"]
