"""Stories: every word once, in order; depth and cuts are told."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers import rtf
from probata.method.documents.readers._rtf import story
from probata.record.errors import Unreadable
from tests.method.documents.readers.making_texts import rtf as made

KINDS = ["plain", "plain", "group", "hidden", "inserted", "cell", "par", "star", "field", "box"]


@given(st.lists(st.sampled_from(KINDS), max_size=25))
def test_the_words_are_those_that_were_put_in(kinds: list[str]) -> None:
    numbers = itertools.count(1)
    body, expected = b"", []
    for kind in kinds:
        word = f"w{next(numbers)}"
        body += {
            "plain": b" %s ",
            "group": b"{\\b %s} ",
            "hidden": b"{\\v %s} ",
            "inserted": b"{\\revised %s} ",
            "cell": b"\\pard\\intbl %s\\cell\\row\\pard ",
            "par": b"%s\\par ",
            "star": b"{\\*\\unknown %s} ",
            "field": b"{\\field{\\*\\fldinst %s}{\\fldrslt r}} ",
            "box": b"{\\shp{\\*\\shpinst{\\shptxt %s}}}\\par ",
        }[kind] % word.encode()
        expected += {"star": [], "field": ["r"]}.get(kind, [word])
    assert rtf.read(made(body), "a.rtf").text.split() == expected


def test_a_cut_file_is_read_as_far_as_it_goes_and_says_so() -> None:
    reading = rtf.read(rb"{\rtf1 a{\b b", "a.rtf")
    assert reading.text == "ab"
    assert "ends in the middle" in reading.limits[0]
    assert rtf.read(rb"{\rtf1 a}", "a.rtf").limits == ()


def test_bounds_on_depth_and_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="groups deep"):
        rtf.read(b"{\\rtf1 " + b"{" * 3_000, "a.rtf")
    monkeypatch.setattr(story, "MAX_GROUPS", 3)
    with pytest.raises(Unreadable, match="more than 3 groups"):
        rtf.read(b"{\\rtf1 {}{}{}}", "a.rtf")


def test_authors_are_found_by_their_number() -> None:
    reading = rtf.read(
        made(rb"{\*\revtbl{Unknown;}{Ulla Demmick;}}{\revised\revauth1 a}{\deleted\revauthdel7 b}"), "a.rtf"
    )
    assert [mark.by for mark in reading.marks] == ["Ulla Demmick", ""]


def test_bytes_that_mean_nothing_are_counted() -> None:
    assert "1 bytes mean nothing" in rtf.read(made(rb"a\'81"), "a.rtf").limits[0]
