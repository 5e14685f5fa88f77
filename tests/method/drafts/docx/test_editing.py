"""Bytes put in and taken out again."""

from __future__ import annotations

import pytest

from probata.method.drafts.docx.editing import Edit, appended, edited, removed
from probata.method.drafts.docx.scanning import scan


def test_edits_at_one_byte_come_in_their_order() -> None:
    assert edited(b"<a></a>", [Edit(3, 3, "1"), Edit(0, 0, "0"), Edit(3, 3, "2")]) == b"0<a>12</a>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        "<a/>",
        "<a />",
        "<x:a xmlns:x='u'  />",
        "<a></a>",
        "<a></a >",
        "<a>é</a>\n<!-- -->",
        "<a><c/></a>",
        '<a b="/>"/>',
    ],
)
def test_what_is_appended_and_removed_leaves_the_part_as_it_was(text: str, codec: str) -> None:
    data = text.encode(codec)
    full = appended(data, "x", lambda _scope, _uri: "<b/><b>Ω</b>")
    nodes = scan(full, "x", lambda node: node.name == "?:b")[1:]
    assert len(nodes) == 2
    assert removed(full, "x", nodes) == data


def test_elements_within_elements_go_with_them() -> None:
    data = b"<a><b><b/></b>c</a>"
    assert removed(data, "x", scan(data, "x", lambda node: node.name == "?:b")[1:]) == b"<a>c</a>"
    assert removed(data, "x", []) == data
