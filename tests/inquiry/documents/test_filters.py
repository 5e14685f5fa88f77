from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.inquiry.documents.filters import Filters, declares, is_named, parts_of_names, picking_of, readers_of
from probata.method.documents.finding import form
from probata.method.documents.model import MarkKind
from probata.record.errors import BadUse


@pytest.mark.parametrize(
    ("kind", "reader"),
    [
        ("pdf", "read-pdf"),
        (".PDF", "read-pdf"),
        ("read-pdf", "read-pdf"),
        ("whatsapp", "read-whatsapp"),
        ("jpg", "read-image"),
    ],
)
def test_a_kind_is_a_suffix_or_a_name_of_a_reader(kind: str, reader: str) -> None:
    assert reader in readers_of([kind])


def test_several_kinds_are_one_or_the_other_and_an_unknown_one_is_told_what_there_is() -> None:
    assert readers_of(["pdf", "docx"]) == {"read-pdf", "read-docx"}
    assert readers_of([]) == frozenset()
    with pytest.raises(BadUse) as fault:
        readers_of(["pfd"])
    assert "pdf" in fault.value.next_step


def test_places_are_picked_by_the_words_of_their_kind() -> None:
    picking = picking_of(
        Filters(where=("Comments", "speaker notes", "hidden"), by=" Ana  QUILL ", since="2021", until="2021-02")
    )
    assert picking.kinds == {MarkKind.COMMENT, MarkKind.NOTES, MarkKind.HIDDEN}
    assert (picking.by, picking.since, picking.until) == ("ana quill", "2021-01-01", "2021-02-28")
    assert not picking_of(Filters()).asks


@pytest.mark.parametrize(
    "filters",
    [
        Filters(where=("coment",)),
        Filters(since="yesterday"),
        Filters(until="2021-02-30"),
        Filters(since="2021-01-01T10:00"),
        Filters(since="2022", until="2021"),
    ],
)
def test_what_means_nothing_is_refused(filters: Filters) -> None:
    with pytest.raises(BadUse):
        picking_of(filters)


@pytest.mark.parametrize(
    ("names", "there"),
    [
        ((), True),
        (("FERRY",), True),
        (("chats/*",), True),
        (("*.TXT",), True),
        (("ferry*",), False),
        (("x", "ferry"), True),
        (("?hats/*",), True),
    ],
)
def test_a_name_is_asked_for_by_a_part_or_a_pattern_of_all_of_it(names: tuple[str, ...], there: bool) -> None:
    assert is_named(names, "chats/Ferry.txt") is there


@given(
    st.lists(st.text("aéB*?[]!-x中/ ", min_size=1, max_size=12), min_size=1, max_size=3),
    st.text("aéBx中/ []", max_size=20),
)
def test_what_fits_a_name_that_is_asked_for_holds_its_parts(names: list[str], name: str) -> None:
    parts = parts_of_names([one for one in names if form(one).strip()])
    assert all(any(one in form(name) for one in some) for some in parts) or not is_named(names, name)


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (("chats/*FERRY?txt",), [["chats/"], ["ferry"], ["txt"]]),
        (("chats/*.txt", "pile"), [["chats/", "pile"]]),
        (("*a*", "pile"), []),
        (("ab[c]defg",), []),
        (("abc[d]efg",), [["abc"]]),
        ((), []),
    ],
)
def test_the_parts_of_a_pattern_are_what_stands_in_it_as_it_is(names: tuple[str, ...], parts: list[list[str]]) -> None:
    assert parts_of_names(names) == parts


def test_each_of_what_was_declared_has_to_be_there() -> None:
    claims = [("author", "Bo Writer"), ("author", "Cy"), ("date", "2021")]
    assert declares([("author", "WRITER"), ("date", "2021")], claims)
    assert not declares([("author", "2021")], claims)
    assert declares([], [])
