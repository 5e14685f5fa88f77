"""Places of codings: spelling and reading are inverse; bad cells are told and never quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.time_ranges import spelled as clock
from probata.method.testimony.places import CodedPlace, PlaceKind, read_places, spelled
from probata.record.errors import BadValue
from probata.record.span import TimeRange

WORDS = st.text(st.sampled_from('ab ;“”„«»"-0:.!é\u0301の'), min_size=1).map(lambda one: " ".join(one.split()))
TIMES = st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)).map(sorted)
SHEETS = st.text(st.sampled_from("ab C1!'."), max_size=6).map(lambda one: " ".join(one.split()))
PLACES = st.one_of(
    WORDS.filter(bool).map(lambda one: CodedPlace(PlaceKind.WORDS, one)),
    TIMES.map(lambda ends: CodedPlace(PlaceKind.TIME, clock(TimeRange(*ends)))),
    st.integers(1, 999_999).map(lambda page: CodedPlace(PlaceKind.PAGE, str(page))),
    st.integers(1, 999_999_999).map(lambda number: CodedPlace(PlaceKind.MESSAGE, str(number))),
    st.tuples(SHEETS, st.sampled_from(["B7", "AA10"])).map(
        lambda at: CodedPlace(PlaceKind.CELL, f"{at[0]}!{at[1]}" if at[0] else at[1])
    ),
)


@given(st.lists(PLACES, unique=True, max_size=6))
def test_what_is_spelled_is_read_again(places: list[CodedPlace]) -> None:
    assert read_places(spelled(places)) == tuple(places)


@given(st.text())
def test_whatever_stands_in_a_cell_is_read_or_refused_and_a_second_time_is_the_same(cell: str) -> None:
    try:
        found = read_places(cell)
    except BadValue:
        return
    assert read_places(spelled(found)) == found


@pytest.mark.parametrize(
    ("cell", "kind", "what"),
    [
        ("41–52", PlaceKind.TIME, "0:41-0:52"),
        ("1:02:03-1:02:10", PlaceKind.TIME, "1:02:03-1:02:10"),
        ("P. 3", PlaceKind.PAGE, "3"),
        ("p3", PlaceKind.PAGE, "3"),
        ("page 3;", PlaceKind.PAGE, "3"),
        ("Message 12", PlaceKind.MESSAGE, "12"),
        ("cell B7", PlaceKind.CELL, "B7"),
        ("cell My Sheet!B7", PlaceKind.CELL, "My Sheet!B7"),
        ('"they beat us"', PlaceKind.WORDS, "they beat us"),
        ("“they   beat us; twice”", PlaceKind.WORDS, "they beat us; twice"),
        ("„sie schlugen uns“", PlaceKind.WORDS, "sie schlugen uns"),
        ("„bili nas”", PlaceKind.WORDS, "bili nas"),
        ("« ils nous ont battus »", PlaceKind.WORDS, "ils nous ont battus"),
        ('"he said ""go"" twice"', PlaceKind.WORDS, 'he said "go" twice'),
    ],
)
def test_a_place_is_written_as_people_write_it(cell: str, kind: PlaceKind, what: str) -> None:
    assert read_places(cell) == (CodedPlace(kind, what),)


def test_several_stand_in_one_cell_and_each_counts_once() -> None:
    cell = '0:41-0:52; p. 3 ; "a; b";41-52'
    assert [one.what for one in read_places(cell)] == ["0:41-0:52", "3", "a; b"]


@pytest.mark.parametrize("cell", ["", " ", "?", "-", "–"])
def test_a_cell_may_name_no_place(cell: str) -> None:
    assert read_places(cell) == ()


@pytest.mark.parametrize(
    "cell",
    [
        "they beat us",
        "B7",
        "cell b7",
        "p. 0",
        "p. 3-4",
        "page three",
        "message",
        '"they beat us',
        'they "beat" us',
        '"one" "two"',
        '""',
        '" "',
        "0:41",
        "0:52-0:41",
        "p. 3, p. 4",
        "'they beat us'",
    ],
)
def test_what_is_no_place_is_told_without_its_words(cell: str) -> None:
    with pytest.raises(BadValue) as told:
        read_places(cell)
    assert "beat" not in str(told.value)
