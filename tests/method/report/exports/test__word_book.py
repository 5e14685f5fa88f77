"""What is counted while a file is written."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.exports._word_book import Book, Relations, places_of, pointed_notes


def _book() -> Book:
    return Book({}, frozenset(), {}, False, False)


@given(st.lists(st.text("aA-._1", min_size=1, max_size=60), unique=True))
def test_names_of_bookmarks_fit_word_and_are_never_alike(ids: list[str]) -> None:
    book = _book()
    names = [book.name(one) for one in ids]
    assert len({one.lower() for one in names}) == len(ids)
    assert all(len(one) <= 40 and one[0] == "_" for one in names)
    assert names == [book.name(one) for one in ids]


def test_a_relationship_is_made_once_for_a_target_and_apart_for_each_part() -> None:
    book = _book()
    assert book.relation("hyperlink", "a") == book.relation("hyperlink", "a") == "rId1"
    book.part = "footnotes"
    assert book.relation("hyperlink", "b") == "rId1"
    assert Relations({("styles", "s"): "rId1"}).to("image", "i") == "rId2"


def test_words_without_an_id_stand_under_no_bookmark() -> None:
    assert _book().at("", "x") == "x"


def test_places_and_second_marks_are_found_wherever_they_stand() -> None:
    mark = {"kind": "note", "number": 3, "id": "n3-m2", "first": False}
    inner = {"kind": "paragraph", "id": "p-aaaa", "number": 1, "inner": [mark], "objections": []}
    blocks = [{"kind": "part", "id": "", "blocks": [inner]}]
    assert list(places_of(blocks)) == ["p-aaaa"]
    assert pointed_notes(blocks) == {3}
