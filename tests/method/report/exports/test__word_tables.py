"""Tables."""

from probata.method.report.exports._word_tables import WIDTH
from tests.method.report.exports.opened_word import W, exported, tree, words, written


def test_the_head_is_repeated_and_rows_do_not_break() -> None:
    for table in tree(exported()).iter(f"{W}tbl"):
        first, *others = table.iter(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(one.find(f"{W}trPr/{W}tblHeader") is None for one in others)
        assert all(one.find(f"{W}trPr/{W}cantSplit") is not None for one in (first, *others))


def test_every_row_has_a_cell_for_each_column_and_fits_the_page() -> None:
    for table in tree(exported()).iter(f"{W}tbl"):
        widths = [int(one.get(f"{W}w")) for one in table.iter(f"{W}gridCol")]
        assert 0 < sum(widths) <= WIDTH
        assert all(len(row.findall(f"{W}tc")) == len(widths) for row in table.iter(f"{W}tr"))


def test_a_table_says_what_it_is_and_is_followed_by_a_paragraph() -> None:
    for table in tree(exported()).iter(f"{W}tbl"):
        assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val").startswith("Table ")
        assert table.getnext().tag == f"{W}p"


def test_columns_keep_the_side_on_which_their_words_stand() -> None:
    (table, *_) = tree(written("| a | b |\n|---|--:|\n| 1 | 2 |")).iter(f"{W}tbl")
    sides = [one.find(f"{W}p/{W}pPr/{W}jc") for one in table.iter(f"{W}tc")]
    assert [side.get(f"{W}val") if side is not None else "" for side in sides] == ["", "right", "", "right"]


def test_a_table_of_a_report_from_right_to_left_begins_on_the_right() -> None:
    (table, *_) = tree(written("| a |\n|---|\n| 1 |", language="ar")).iter(f"{W}tbl")
    assert table.find(f"{W}tblPr/{W}bidiVisual") is not None


def test_a_table_wider_than_word_opens_is_parted_with_its_first_column_in_each_part() -> None:
    heads = " | ".join(f"c{number}" for number in range(100))
    tables = list(tree(written(f"| {heads} |\n|{'---|' * 100}")).iter(f"{W}tbl"))[:2]
    said = [[words(one) for one in table.iter(f"{W}tc")] for table in tables]
    assert all(len(one) <= 63 and one[0] == "c0" for one in said)
    assert {name for one in said for name in one} == {f"c{number}" for number in range(100)}


def test_a_table_deep_in_quotations_still_has_room() -> None:
    deep = "> " * 12
    (table, *_) = tree(written(f"{deep}| a |\n{deep}|---|\n{deep}| 1 |")).iter(f"{W}tbl")
    assert int(table.find(f"{W}tblGrid/{W}gridCol").get(f"{W}w")) > 1_000
