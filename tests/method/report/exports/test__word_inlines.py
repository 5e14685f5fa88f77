"""Inlines: references, links, notes."""

from tests.method.report.exports.opened_word import W, fields, tree, words, written


def test_a_reference_to_a_paragraph_asks_word_for_its_number() -> None:
    root = tree(written("See {ref}`p-aaaa`. {#p-aaaa}"))
    assert "REF _p_aaaa \\r \\h" in fields(root)


def test_a_note_that_is_marked_twice_is_one_note_with_a_reference() -> None:
    content = written("One.[^a] Two.[^a]\n\n[^a]: Words.")
    assert [one.get(f"{W}id") for one in tree(content).iter(f"{W}footnoteReference")] == ["1"]
    assert "NOTEREF _note_1 \\f \\h" in fields(tree(content))


def test_a_note_inside_a_note_hangs_behind_the_mark_of_the_outer_one() -> None:
    content = written("One.[^a] Two.[^c]\n\n[^a]: See.[^b]\n\n[^b]: Inner.[^a]\n\n[^c]: Last.")
    assert [one.get(f"{W}id") for one in tree(content).iter(f"{W}footnoteReference")] == ["1", "2", "3"]
    notes = tree(content, "word/footnotes.xml")
    assert not list(notes.iter(f"{W}footnoteReference"))
    assert sorted(fields(notes)) == ["NOTEREF _note_1 \\f \\h", "NOTEREF _note_2 \\f \\h"]
    assert [words(one).strip() for one in notes.iter(f"{W}footnote")][2:] == ["See.2", "Inner.1", "Last."]


def test_marks_side_by_side_are_parted_by_a_comma() -> None:
    assert "Words.,  More" in words(tree(written("Words.[^a][^b] More\n\n[^a]: A.\n\n[^b]: B.")))


def test_a_heading_bears_no_letter_that_a_table_of_contents_would_repeat() -> None:
    root = tree(written("# {count}`involved:k` people\n\n{count}`involved:k` people."))
    marks = [one for one in root.iter(f"{W}rStyle") if one.get(f"{W}val") == "Mark"]
    assert len(marks) == 1


def test_links_never_stand_in_links_and_lead_only_where_they_may() -> None:
    root = tree(written("[see {ref}`p-aaaa` and {count}`involved:k`](https://velmarra.invalid/) here. {#p-aaaa}"))
    assert not [inner for one in root.iter(f"{W}hyperlink") for inner in one.iter(f"{W}hyperlink") if inner is not one]
