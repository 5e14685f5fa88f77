"""Numbers that Word prints are the numbers that the report says."""

from lxml import etree

from probata.method.report.exports._word_numbering import PARAGRAPHS, Numbering
from tests.method.report.exports.opened_word import W


def _lists(numbering: Numbering) -> dict[str, etree._Element]:
    return {one.get(f"{W}numId"): one for one in etree.fromstring(numbering.part()).iter(f"{W}num")}


def test_paragraphs_that_follow_each_other_are_one_list() -> None:
    numbering = Numbering()
    assert [numbering.paragraph(number) for number in (1, 2, 3)] == [PARAGRAPHS] * 3


def test_a_number_out_of_order_begins_a_list_that_starts_there() -> None:
    numbering = Numbering()
    numbering.paragraph(1)
    other = numbering.paragraph(7)
    assert numbering.paragraph(8) == other != PARAGRAPHS
    start = _lists(numbering)[str(other)].find(f"{W}lvlOverride/{W}startOverride")
    assert start.get(f"{W}val") == "7"


def test_each_ordered_list_starts_for_itself() -> None:
    numbering = Numbering()
    first, second = numbering.ordered(0, 3), numbering.ordered(1, 1)
    assert first != second
    assert _lists(numbering)[str(second)].find(f"{W}lvlOverride").get(f"{W}ilvl") == "1"
