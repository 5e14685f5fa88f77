"""What the values rest on, behind the report."""

from probata.method.report.exports._word_behind import TITLE, behind
from probata.method.report.exports._word_book import Book
from tests.method.report.exports.opened_word import W, exported, styled, tree, words
from tests.method.report.exports.samples import everything


def test_each_graded_value_is_opened_and_leads_back() -> None:
    root = tree(exported())
    graded = [one for one in everything().values if one.grade and "[withheld]" not in one.printed]
    opened = [words(one) for one in styled(root, "Opening")]
    assert [one.partition(": ")[2] for one in opened] == [" ".join(one.printed.split()) for one in graded]
    there = {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    assert all(one.find(f".//{W}hyperlink").get(f"{W}anchor") in there for one in styled(root, "Opening"))
    assert TITLE in [words(one) for one in styled(root, "Heading1")]


def test_a_report_without_values_has_no_such_part() -> None:
    assert behind((), Book({}, frozenset(), {}, False, False)) == ""
