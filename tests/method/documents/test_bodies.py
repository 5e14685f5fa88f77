"""One file, several documents: split exactly, joined back exactly."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.bodies import bodies
from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.method.documents.shelf import read
from probata.record.basis import Method
from probata.record.span import TextSpan

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
WORDS = st.lists(
    st.sampled_from(["Buses", "came", "to", "“the sheds”.", "12,000", "湖边", "read more", "a:b"]), min_size=1
)
BODY = st.lists(WORDS.map(" ".join), min_size=1, max_size=4).map("\n\n".join)
MATTER = st.sampled_from(
    [
        "---\ntitle: A\ndate: 2019-01-01\n---",
        '+++\ntitle = "B"\nauthor = "Jo"\n+++',
        "title: “C” ShowToc: true date: “2019-10-28” author: “Harvey Scott”",
        'author: "Jo Doe" date: "2019" title: "D: the date: unknown"',
    ]
)


def plain(text: str) -> Reading:
    return Reading(text, Method("by-hand", 1))


@given(
    first=BODY, rest=st.lists(st.tuples(MATTER, BODY), max_size=4), gap=st.sampled_from(["\n", "\n\n", "\r\n\r\n\r\n"])
)
def test_joined_bodies_are_given_back_with_their_front_matter(
    first: str, rest: list[tuple[str, str]], gap: str
) -> None:
    text = gap.join([first, *(part for pair in rest for part in pair)])
    found = bodies(plain(text))
    assert [body.span.of(text) for body in found] == [first, *(body for _matter, body in rest)]
    assert [bool(body.declared) for body in found] == [False, *(True for _pair in rest)]


@given(st.lists(st.one_of(BODY, MATTER, st.sampled_from(["", "---", "\ufeff", " \t"])), max_size=8).map("\n".join))
def test_outside_of_bodies_and_front_matter_stands_only_white_space(text: str) -> None:
    found = bodies(read(text.encode(), "a.txt")) if text.strip("\ufeff \t\n") else ()
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(body.span.of(text) == body.span.of(text).strip() != "" for body in found)
    left = list(text)
    matters = (
        [mark.span for mark in read(text.encode(), "a.txt").marks if mark.kind is MarkKind.FRONT_MATTER]
        if found
        else []
    )
    for span in [*(body.span for body in found), *matters]:
        left[span.start : span.end] = [" "] * span.length
    assert not found or "".join(left).strip("\ufeff \t\n") == ""


def test_front_matter_with_nothing_after_it_makes_no_body() -> None:
    assert len(bodies(plain("Text.\n\ntitle: “a” date: “2019”\n"))) == 1


def test_front_matter_twice_before_one_body_is_all_of_that_body() -> None:
    found = bodies(plain("title: “a” date: “2019”\ntitle: “c” author: “Jo”\nText."))
    assert [(each.field, each.value) for each in found[0].declared] == [
        ("title", "a"),
        ("date", "2019"),
        ("title", "c"),
        ("author", "Jo"),
    ]


def test_a_picture_has_no_body() -> None:
    assert bodies(plain("")) == ()


def test_a_reading_with_marks_is_split_where_its_reader_marked_front_matter() -> None:
    text = "Text. title: “a” date: “2019” in a cell"
    assert len(bodies(Reading(text, Method("read-csv", 1), (Mark(MarkKind.CELL, TextSpan(0, 5)),)))) == 1


def test_a_page_with_several_articles_is_one_document() -> None:
    page = "<html><article><h1>A</h1><p>title: “a” date: “2019”</p></article><article><p>B</p></article>"
    assert len(bodies(read(page.encode(), "a.html"))) == 1


@pytest.mark.skipif(not SEEDS.exists(), reason="left out: the two seed files, which lie beside the repository")
@pytest.mark.parametrize("name", ["000_dbf00452ff23854d.txt", "001_cf7cca16a99d112b.txt"])
def test_a_seed_holds_four_bodies_identical_to_the_byte(name: str) -> None:
    data = (SEEDS / name).read_bytes()
    reading = read(data, name)
    found = bodies(reading)
    assert reading.exact
    assert len(found) == 4
    assert len({body.span.of(reading.text).encode() for body in found}) == 1
    claims = [{each.field for each in body.declared} for body in found]
    assert claims == [set(), *[{"title", "ShowToc", "date", "author"}] * 3]


def test_messages_that_claim_things_of_their_own_are_documents() -> None:
    text = "From: A\nOne.\nX: 1\n\nFrom: B\nTwo."
    marks = (
        Mark(MarkKind.MESSAGE, TextSpan(0, 17)),
        Mark(MarkKind.FRONT_MATTER, TextSpan(13, 17)),
        Mark(MarkKind.MESSAGE, TextSpan(19, 31)),
    )
    claims = (Declared("author", "A", "mail", TextSpan(6, 7)), Declared("author", "B", "mail", TextSpan(25, 26)))
    found = bodies(Reading(text, Method("m", 1), marks, claims))
    assert [body.span.of(text) for body in found] == ["From: A\nOne.", "From: B\nTwo."]
    assert [body.declared for body in found] == [(claims[0],), (claims[1],)]


def test_a_chat_whose_messages_claim_nothing_is_one_document() -> None:
    text = "A: one\nB: two"
    marks = (Mark(MarkKind.MESSAGE, TextSpan(0, 6)), Mark(MarkKind.MESSAGE, TextSpan(7, 13)))
    whole = Declared("title", "chat", "export")
    assert len(bodies(Reading(text, Method("m", 1), marks, (whole,)))) == 1


def test_a_message_inside_another_belongs_to_it() -> None:
    text = "outer inner"
    marks = (Mark(MarkKind.MESSAGE, TextSpan(0, 11)), Mark(MarkKind.MESSAGE, TextSpan(6, 11)))
    claim = Declared("author", "A", "mail", TextSpan(7, 8))
    (body,) = bodies(Reading(text, Method("m", 1), marks, (claim,)))
    assert body.span.of(text) == text


def test_front_matter_before_the_words_of_a_message_is_cut_off_too() -> None:
    text = "X: 1\nOne."
    marks = (Mark(MarkKind.MESSAGE, TextSpan(0, 9)), Mark(MarkKind.FRONT_MATTER, TextSpan(0, 4)))
    (body,) = bodies(Reading(text, Method("m", 1), marks, (Declared("a", "1", "m", TextSpan(3, 4)),)))
    assert body.span.of(text) == "One."
