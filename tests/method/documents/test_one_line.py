"""Front matter in one line: found as text dumps have it, and never in dialogue or prose."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.one_line import MAX_BLOCK, in_one_line

QUOTES = [("“", "”"), ('"', '"'), ("'", "'"), ("«", "»"), ("„", "“")]


def blocks(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(found.span.of(text), {each.field: each.value for each in found.declared}) for found in in_one_line(text)]


@given(
    keys=st.permutations(["title", "ShowToc", "date", "author"]),
    quotes=st.sampled_from(QUOTES),
    around=st.sampled_from([("", ""), ("Text before.\n", "\nText after."), ("Text.\r\n\r\n", "\r\n\r\nText.")]),
)
def test_any_order_and_any_quotation_marks(keys: list[str], quotes: tuple[str, str], around: tuple[str, str]) -> None:
    values = {"title": "The Shore: Date: And Title", "ShowToc": "true", "date": "2019-10-28", "author": "Jo Doe"}
    a, b = quotes
    line = " ".join(f"{key}: true" if key == "ShowToc" else f"{key}: {a}{values[key]}{b}" for key in keys)
    assert blocks(line.join(around)) == [(line, values)]


def test_values_may_stand_without_quotation_marks_when_they_look_like_values() -> None:
    line = "title: Twelve thousand to learn a trade date: 2019-05-02 author: Ardo van Kimballen draft: false"
    assert blocks(f"{line}\nText.") == [
        (
            line,
            {
                "title": "Twelve thousand to learn a trade",
                "date": "2019-05-02",
                "author": "Ardo van Kimballen",
                "draft": "false",
            },
        )
    ]


def test_quotation_marks_inside_a_value_do_not_end_it() -> None:
    line = "title: “He said “no” twice” date: “2019” author: “Harn “Salt” Sebray”"
    assert blocks(line)[0][1]["author"] == "Harn “Salt” Sebray"


def test_fences_on_the_line_belong_to_the_block() -> None:
    line = "--- title: “The shore” date: “2019” author: “Jo Doe” ---"
    assert blocks(f"{line}\nText.")[0][0] == line


def test_a_block_may_stand_inside_a_line_when_it_is_quoted_and_complete() -> None:
    block = "title: “The shore” ShowToc: true date: “2019-11-28” author: “Jo Doe”"
    assert blocks(f"The end of one text. {block} The beginning of another.")[0][0] == block
    assert blocks("The end. title: “The shore” date: “2019” The beginning.") == []


@pytest.mark.parametrize(
    "text",
    [
        "title: what did you see? I saw nothing. date: he said it was May",
        "A: title: boss author: nobody knew the date: 3 May",
        'title: "only one name"',
        "Title: Head of shift Date: 3 May 2019 Author: me",
        "We asked for the date: none. The author: unknown.",
        "title: Nobody came. author: the man in grey",
        "draft: true tags: [a, b]",
        "title: “never closed date: 2019",
        "title: “a” title: “b”",
    ],
)
def test_dialogue_prose_and_lone_names_are_left_alone(text: str) -> None:
    assert blocks(f"Before.\n{text}\nAfter.") == []


def test_a_block_beyond_all_size_is_not_believed() -> None:
    assert blocks(f"title: “{'long ' * MAX_BLOCK}” date: “2019” author: “Jo”") == []


@given(st.text(st.sampled_from("title:date author“”\"' \n\ufeff-+abc"), max_size=120))
def test_blocks_lie_apart_in_order_and_their_values_where_they_say(text: str) -> None:
    found = list(in_one_line(text))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(each.span and each.span.of(text) == each.value for block in found for each in block.declared)
