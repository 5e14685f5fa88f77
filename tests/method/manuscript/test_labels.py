"""A label stands at a paragraph's end and is no part of its words."""

import pytest

from tests.method.manuscript.texts import messages, plain, reading


@pytest.mark.parametrize(
    "end", [" {#p-k3f9}", "\n{#p-k3f9}", "  {#p-k3f9}  ", "{count}`x` {#p-k3f9}", " {#p-k3f9}\n% c"]
)
def test_it_is_left_out_of_the_paragraph(end) -> None:
    manuscript = reading(f"words{end}\n")
    assert manuscript.faults == ()
    (paragraph,) = manuscript.blocks
    assert paragraph.label == "p-k3f9"
    assert "#" not in plain(paragraph.inlines)
    assert manuscript.sources["main.md"][paragraph.at.start : paragraph.at.end] == (
        "words{count}`x`" if "count" in end else "words"
    )


@pytest.mark.parametrize(
    "wrong", ["{#P-1}", "{#p-abc}", "{#}", "{#p-ABCD}", "{#p-abcdefghijklm}", "{#q-abcd}", "{#p abcd}"]
)
def test_a_malformed_one_is_a_fault(wrong) -> None:
    manuscript = reading(f"words {wrong}")
    assert messages(manuscript) == ["8:7 This is no well-formed label."]
    assert manuscript.blocks[0].label == ""


@pytest.mark.parametrize("body", ["a {#p-abcd} b", "a{#p-abcd}", "# a {#p-abcd}", "| a {#p-abcd} |\n|---|"])
def test_one_elsewhere_is_a_fault(body) -> None:
    assert any("stands where no paragraph ends" in message for message in messages(reading(body)))


def test_one_alone_is_a_fault_and_an_escaped_one_is_words() -> None:
    assert messages(reading("{#p-abcd}")) == ["8:1 A label stands without a paragraph."]
    escaped = reading("a \\{#p-abcd}")
    assert escaped.faults == ()
    assert plain(escaped.blocks[0].inlines) == "a {#p-abcd}"
