"""Tables as files have them, and every way in which one is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates import read_table
from probata.method.estimates.reading import MAX_COUNT
from probata.record.errors import BadInput

GOOD = "A,B,count\n1,0,5\n0,1,3\n1,1,2\n"


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r"),
        "\ufeff" + GOOD,
        GOOD.replace(",", ";"),
        GOOD.replace(",", "\t"),
        GOOD.replace(",", " , "),
        "\n\n" + GOOD + "\n,,\n",
        "# INVENTED, and a remark; with, delimiters\n# two\n" + GOOD,
        GOOD.replace("count", "Count"),
        GOOD.replace("A,", '"A",'),
        GOOD.removesuffix("\n"),
    ],
)
def test_the_same_table_in_many_spellings(text: str) -> None:
    known = read_table(text, "t.csv")
    assert (known.lists, known.counts) == (("A", "B"), (0, 5, 3, 2))


def test_a_history_that_is_absent_or_zero_has_count_zero() -> None:
    assert read_table("A,B,count\n1,0,5\n1,1,0\n", "t").counts == (0, 5, 0, 0)


def test_a_list_may_have_a_comma_or_a_hash_in_its_name() -> None:
    assert read_table('"Office, north",#2,count\n1,0,1\n', "t").lists == ("Office, north", "#2")


BAD = {
    "empty": ("", "t"),
    "only white space": ("\n \n", "t"),
    "only a remark": ("# nothing\n", "t"),
    "no count": ("A,B\n1,0\n", "t:1:2"),
    "no list": ("count\n5\n", "t:1:1"),
    "count in the middle": ("A,count,B\n1,5,0\n", "t:1:3"),
    "a column without a name": ("A,,count\n1,0,5\n", "t:1:2"),
    "a list twice": ("A,a,count\n1,0,5\n", "t:1:2"),
    "count twice": ("A,count,count\n1,5,5\n", "t:1:3"),
    "a two": ("A,B,count\n2,0,5\n", "t:2:1"),
    "a yes": ("A,B,count\n1,yes,5\n", "t:2:2"),
    "an empty cell": ("A,B,count\n1,,5\n", "t:2:2"),
    "below zero": ("A,B,count\n1,0,-5\n", "t:2:3"),
    "a fraction": ("A,B,count\n1,0,5.0\n", "t:2:3"),
    "a separator": ("A;B;count\n1;0;1,131\n", "t:2:3"),
    "digits of another script": ("A,B,count\n1,0,٥\n", "t:2:3"),
    "no count in a row": ("A,B,count\n1,0,\n", "t:2:3"),
    "too large": (f"A,B,count\n1,0,{MAX_COUNT + 1}\n", "t:2:3"),
    "thousands of digits": (f"A,B,count\n1,0,{'9' * 5_000}\n", "t:2:3"),
    "too few cells": ("A,B,count\n1,5\n", "t:2:2"),
    "too many cells": ("A,B,count\n1,0,5,7\n", "t:2:3"),
    "a history twice": ("A,B,count\n1,0,5\n0,1,1\n1,0,6\n", "t:4:1"),
    "people on no list": ("A,B,count\n1,0,5\n0,0,9\n", "t:3:1"),
    "nobody": ("A,B,count\n1,0,0\n", "t"),
    "no rows": ("A,B,count\n", "t"),
    "after a remark lines count on": ("# one\n# two\nA,B,count\n1,0,x\n", "t:4:3"),
    "a quotation mark that is never closed": ('A,B,count\n1,"0,5\n', "t:2"),
    "seventeen lists": (",".join([f"L{n}" for n in range(17)]) + ",count\n", "t:1:17"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_table_is_refused_with_its_place(what: str) -> None:
    text, where = BAD[what]
    with pytest.raises(BadInput) as caught:
        read_table(text, "t")
    assert caught.value.where == where
    assert caught.value.next_step


@given(st.text(alphabet='AB01,;\t\n\r" #count-5\x00', max_size=60))
def test_any_text_is_a_table_or_bad_input(text: str) -> None:
    try:
        known = read_table(text, "t")
    except BadInput:
        return
    assert known.observed > 0
