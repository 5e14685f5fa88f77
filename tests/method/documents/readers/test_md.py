"""Markdown: plain text with its headings marked."""

from probata.method.documents.readers import md


def headings(text: str) -> list[str]:
    reading = md.read(text.encode(), "a.md")
    assert reading.exact
    return [mark.span.of(text) for mark in reading.marks if mark.kind.value == "heading"]


def test_headings_are_marked_without_their_signs() -> None:
    assert headings("# One\n\ntext\n\n### Two ##\r\ntext\n #Not one\n####### nor this\n") == ["One", "Two"]


def test_headings_in_code_are_no_headings() -> None:
    assert headings("```\n# comment\n```\n# Real\n") == ["Real"]


def test_an_empty_heading_is_none() -> None:
    assert headings("# \n\n#\ntext") == []


def test_front_matter_is_marked() -> None:
    text = "---\ntitle: A\n---\n# One\n"
    kinds = [mark.kind.value for mark in md.read(text.encode(), "a.md").marks]
    assert kinds == ["front matter", "heading"]
    assert not md.recognises(b"# One")
