"""Tokens become blocks with their places."""

import pytest

from probata.method.manuscript.model import CodeBlock
from tests.method.manuscript.texts import messages, plain, reading


def texts(body: str) -> list[str]:
    """The source of each block at its place."""
    manuscript = reading(body)
    return [manuscript.sources["main.md"][block.at.start : block.at.end] for block in manuscript.blocks]


def test_every_block_stands_where_it_says() -> None:
    body = "# A #\n\nb\nc\n===\n\n  d  \n\n- e\n- f\n\n> g\n> h\n\n---\n\n|i|\n|-|\n\n```x\nj\n```\n"
    assert texts(body) == ["A", "b\nc", "d", "- e\n- f", "> g\n> h", "---", "|i|\n|-|", "```x\nj\n```"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_code_is_kept_as_it_is(line_end) -> None:
    for body in ("```\na \n\n{count}`b`\n```", "    a \n\n    {count}`b`"):
        (block,) = reading(body.replace("\n", line_end)).blocks
        assert isinstance(block, CodeBlock)
        assert block.text.rstrip("\n") == "a \n\n{count}`b`"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<div>\n\n</div>", "8:1 HTML is no part of the report language."),
        ("<!-- a -->", "8:1 HTML is no part of the report language."),
        ("[a]: http://b.c", "8:1 Addresses are not defined on lines of their own."),
        ("- [^a]: b", "8:3 The words of a note stand where they are not read as one."),
        ("#", "8:1 A heading has no words."),
    ],
)
def test_blocks_that_a_report_does_not_have_are_faults(body, message) -> None:
    assert messages(reading(body))[0] == message


def test_a_comment_between_the_lines_of_a_paragraph_does_not_part_it() -> None:
    (paragraph,) = reading("a\n% b\nc").blocks
    assert plain(paragraph.inlines) == "a/c"


def test_a_note_holds_its_indented_blocks() -> None:
    manuscript = reading("a[^n]\n\n[^n]: b\nc\n\n    - d\n\ne")
    assert [type(block).__name__ for block in manuscript.notes["n"]] == ["Paragraph", "Items"]
    assert [plain(block.inlines) for block in manuscript.blocks] == ["a{NoteMark}", "e"]
