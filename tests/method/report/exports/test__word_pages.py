"""Pages."""

from tests.method.report.exports.opened_word import W, exported, tree, written


def test_the_report_begins_on_a_page_of_its_own_and_the_first_has_no_header() -> None:
    first, second = tree(exported()).iter(f"{W}sectPr")
    assert first.find(f"{W}titlePg") is not None
    assert second.find(f"{W}titlePg") is None
    assert second.find(f"{W}type").get(f"{W}val") == "nextPage"


def test_pages_of_a_report_from_right_to_left_are_set_that_way() -> None:
    assert all(one.find(f"{W}bidi") is not None for one in tree(written("W.", language="he")).iter(f"{W}sectPr"))
