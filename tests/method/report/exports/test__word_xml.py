"""XML as text."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from probata.method.report.exports._word_xml import bare, escaped, part, tag


@given(st.text())
def test_any_words_come_back_from_an_element_and_an_attribute(words: str) -> None:
    kept = "".join(
        one
        for one in words
        if one in "\t\n\r" or " " <= one <= "\ud7ff" or "\ue000" <= one <= "\ufffd" or one > "\uffff"
    )
    root = etree.fromstring(bare(tag("a", {"b": words}, escaped(words))))
    assert (root.text or "") == kept.replace("\r\n", "\n").replace("\r", "\n")
    assert (root.get("b") or "") == kept.replace("\r\n", "\n").replace("\r", " ").replace(
        "\n\n", "\n\n"
    ) or "\r" in kept


def test_an_element_without_content_is_closed_at_once() -> None:
    assert tag("w:b") == "<w:b/>"


def test_a_part_declares_its_prefixes() -> None:
    assert etree.fromstring(part("w:document", tag("w:body"))).tag.endswith("}document")
