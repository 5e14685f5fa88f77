"""Directives nest, and what is open or closed wrongly is told at its line."""

from probata.method.manuscript.model import Directive, Paragraph
from tests.method.manuscript.texts import messages, plain, reading


def shape(blocks) -> list[object]:
    return [
        (block.name, shape(block.blocks)) if isinstance(block, Directive) else plain(block.inlines)
        for block in blocks
        if isinstance(block, Directive | Paragraph)
    ]


def test_they_nest_by_longer_and_by_equal_fences() -> None:
    longer = reading("::::{annex} A\na\n:::{plain}\nb\n:::\nc\n::::\nd")
    equal = reading(":::{annex} A\na\n:::{plain}\nb\n:::\nc\n:::\nd")
    assert longer.faults == equal.faults == ()
    assert shape(longer.blocks) == shape(equal.blocks) == [("annex", ["a", ("plain", ["b"]), "c"]), "d"]


def test_places_run_from_the_opening_to_the_closing_line() -> None:
    manuscript = reading(":::{finding}  F1 law \na\n:::\n")
    (finding,) = manuscript.blocks
    source = manuscript.sources["main.md"]
    assert source[finding.at.start : finding.at.end] == ":::{finding}  F1 law \na\n:::"
    assert source[finding.argument_at.start : finding.argument_at.end] == finding.argument == "F1 law"


def test_one_that_is_not_closed_is_a_fault_at_its_opening_line_and_keeps_its_content() -> None:
    manuscript = reading("::::{annex} A\n:::{plain}\na\n::::\nb")
    assert messages(manuscript) == ["9:1 This directive is never closed."]
    assert shape(manuscript.blocks) == [("annex", [("plain", ["a"])]), "b"]
    assert messages(reading("a\n:::{plain}\nb")) == ["9:1 This directive is never closed."]


def test_a_closing_line_without_an_opening_one_is_a_fault() -> None:
    assert messages(reading("a\n\n:::\n")) == ["10:1 Nothing is open that this line could close."]
    assert messages(reading(":::{plain}\n::::\n:::")) == ["9:1 Nothing is open that this line could close."]


def test_a_line_of_colons_and_words_is_a_fault_unless_it_is_code_or_escaped() -> None:
    assert messages(reading("::: finding")) == ["8:1 A line begins like a directive but names none."]
    assert reading("```\n:::{no}\n```\n\n\\:::{no}\n").faults == ()


def test_one_inside_another_block_is_a_fault() -> None:
    for body in (
        "- a\n\n  :::{plain}\n  :::\n",
        "> :::{plain}\n> :::\n",
        "a[^b]\n\n[^b]: c\n\n    :::{plain}\n    :::\n",
    ):
        assert "A directive stands inside another block." in messages(reading(body))[0]
